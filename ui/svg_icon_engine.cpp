#include "ui/svg_icon_engine.h"

#include "ui/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace pinacle {

static QByteArray svgOf(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        file.setFileName(QStringLiteral(":/icons/pods.svg"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
    }
    return file.readAll();
}

static QColor colourOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    const Colours& c = coloursOf(palette);
    switch (mode) {
    case QIcon::Disabled:
        return c.disabled;
    case QIcon::Selected:
        return c.accent;
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return c.text;
}

QPixmap SvgIconEngine::render(const QString& name, const QColor& colour, const QSize& pixels, qreal ratio)
{
    const QString key = QStringLiteral("pinacle/%1/%2/%3x%4@%5")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = svgOf(name);
    svg.replace("#000000", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void SvgIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect.topLeft(), render(m_name, colourOf(mode), rect.size() * ratio, ratio));
}

QPixmap SvgIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    return render(m_name, colourOf(mode), size, 1);
}

QPixmap SvgIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    return render(m_name, colourOf(mode), size, scale);
}

} // namespace pinacle
