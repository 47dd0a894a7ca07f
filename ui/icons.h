#pragma once

#include <QIcon>
#include <QString>

namespace pinacle {

/// One of the monochrome icons of resources/icons, coloured by the application's palette when it is painted:
/// it follows light and dark, disabled and selected by itself. An unknown name gives the cube of a pod.
QIcon themeIcon(const QString& name);

/// The same in a colour of its own, for painting code.
QPixmap tintedIcon(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

} // namespace pinacle
