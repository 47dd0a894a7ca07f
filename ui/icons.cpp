#include "ui/icons.h"

#include "ui/svg_icon_engine.h"

namespace pinacle {

QIcon themeIcon(const QString& name)
{
    return QIcon(new SvgIconEngine(name));
}

QPixmap tintedIcon(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    return SvgIconEngine::render(name, colour, QSize(size, size) * devicePixelRatio, devicePixelRatio);
}

} // namespace pinacle
