# What an installation has besides the programs, and the Debian package: `cpack -G DEB` in a build folder.
include(GNUInstallDirs)

if(UNIX AND NOT APPLE)
    set(linux ${CMAKE_SOURCE_DIR}/installers/linux)
    install(FILES ${linux}/pinacle-desktop.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${linux}/dev.pinacle.Desktop.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/pinacle.svg RENAME pinacle-desktop.svg
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/pinacle.1 DEPENDS pinacle ${linux}/pinacle.1.in
        COMMAND ${CMAKE_COMMAND} -D PROGRAM=$<TARGET_FILE:pinacle> -D VERSION=${PROJECT_VERSION} -D IN=${linux}/pinacle.1.in
                -D OUT=${CMAKE_BINARY_DIR}/pinacle.1 -P ${CMAKE_SOURCE_DIR}/installers/man.cmake VERBATIM)
    add_custom_target(manual ALL DEPENDS ${CMAKE_BINARY_DIR}/pinacle.1)
    install(FILES ${CMAKE_BINARY_DIR}/pinacle.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${linux}/completions/pinacle.bash RENAME pinacle
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${linux}/completions/_pinacle DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
    install(FILES ${linux}/completions/pinacle.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
    install(FILES ${CMAKE_SOURCE_DIR}/LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/pinacle-desktop)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME pinacle-desktop)
set(CPACK_PACKAGE_VENDOR Pinacle)
set(CPACK_PACKAGE_CONTACT "The Pinacle developers <developers@pinacle.dev>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_DESCRIPTION "A window and a command line for development environments, each isolated by gVisor, on this
computer, on a Lima virtual machine, or on a server that is reached over SSH.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
# Libraries are found by dpkg-shlibdeps; these are programs and plug-ins, which it cannot see.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, openssh-client")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "docker.io")
include(CPack)
