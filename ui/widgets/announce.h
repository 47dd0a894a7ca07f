#pragma once

#include <QString>

class QWidget;

namespace pinacle {

/// Lets a screen reader say `text`, which becomes the widget's name: before Qt 6.8 that is what it says.
void announce(QWidget& widget, const QString& text);

} // namespace pinacle
