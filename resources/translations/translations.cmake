# The languages of the program. `cmake --build FOLDER --target update_translations` brings what the sources say into the
# .ts files; Qt Linguist edits them. A new language is one file pinacle_LANGUAGE.ts and one word here.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
set(languages de zh_CN)

set(folder ${CMAKE_SOURCE_DIR}/resources/translations)
set(english ${folder}/pinacle_en.ts) # its plurals; every other text stands in the sources
set(translated "")
foreach(language IN LISTS languages)
    if(EXISTS ${folder}/pinacle_${language}.ts)
        list(APPEND translated ${folder}/pinacle_${language}.ts)
        # Qt's own texts, wherever the program is installed.
        set(qt ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}/qtbase_${language}.qm)
        if(EXISTS ${qt})
            set_source_files_properties(${qt} PROPERTIES QT_RESOURCE_ALIAS qtbase_${language}.qm)
            list(APPEND qt_files ${qt})
        endif()
    endif()
endforeach()
qt_add_lrelease(pinacle_core TS_FILES ${english} ${translated} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(pinacle_core translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files} ${qt_files})

set(read ui core app -I . -source-language en -no-obsolete -locations none)
add_custom_target(update_translations WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM
    COMMAND Qt6::lupdate ${read} -ts ${translated}
    COMMAND Qt6::lupdate ${read} -pluralonly -ts ${english})
