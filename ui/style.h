#pragma once

#include <QProxyStyle>

class QStyleOptionToolButton;

namespace pinacle {

/// The look of every standard control: Fusion's behaviour with flat, rounded painting from the theme's
/// colours. Dynamic properties choose variants: "primary" and "danger" on buttons, "bordered" on tool
/// buttons.
class PinacleStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    PinacleStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                       const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

private:
    void drawSplitButton(const QStyleOptionToolButton& option, QPainter& painter,
                         const QWidget* widget) const;
};

} // namespace pinacle
