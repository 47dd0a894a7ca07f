#pragma once

#include <QApplication>
#include <QTabWidget>
#include <QTest>
#include <QWidget>

namespace pinacle {

/// The widget of that object name below `window`.
template<typename T>
T* child(QWidget& window, const char* name)
{
    T* found = window.findChild<T*>(QLatin1String(name));
    if (!found)
        qWarning("no widget %s", name);
    return found;
}

/// The same in the visible dialog of that object name; null when there is none.
template<typename T>
T* dialogChild(const char* dialog, const char* name)
{
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->objectName() == QLatin1String(dialog) && window->isVisible())
            return child<T>(*window, name);
    return nullptr;
}

/// Calls `look` with each page of `window` shown; once where it has no tabs.
template<typename Look>
void onEveryPage(QWidget& window, Look look)
{
    auto* tabs = window.findChild<QTabWidget*>();
    for (int i = 0; i < (tabs ? tabs->count() : 1); ++i) {
        if (tabs)
            tabs->setCurrentIndex(i);
        QTest::qWait(50); // layouts
        look();
    }
}

inline void click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace pinacle
