#pragma once

#include <QIconEngine>
#include <QString>

namespace pinacle {

/// Renders one SVG; what is black in it takes the colour that the palette has for the icon's mode. Main
/// thread only.
class SvgIconEngine final : public QIconEngine
{
public:
    explicit SvgIconEngine(const QString& name)
        : m_name(name)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override { return new SvgIconEngine(m_name); }
    QString key() const override { return QStringLiteral("pinacle"); }
    bool isNull() override { return false; }

    /// `pixels`: size of the picture in device pixels.
    static QPixmap render(const QString& name, const QColor& colour, const QSize& pixels, qreal ratio);

private:
    QString m_name;
};

} // namespace pinacle
