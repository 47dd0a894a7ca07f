#pragma once

#include <QApplication>
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

inline void click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace pinacle
