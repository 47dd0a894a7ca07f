#include "ui/style.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QStyleOption>
#include <QWidget>

// The half of PinacleStyle that says where things are and how large.

namespace pinacle {

static constexpr int kTextInset = 6;
static constexpr int kButtonInset = 14;
static constexpr int kButtonWidth = 88; ///< of one with a short word
static constexpr int kTabInset = 12;

QRect PinacleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                   const QWidget* widget) const
{
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, sub, widget).adjusted(kTextInset, 0, 0, 0);
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    // No arrows: the groove is the whole bar, the handle as long as the visible part.
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int handle =
        range <= 0
            ? length
            : qBound(qMin(32, length), int(qint64(length) * bar->pageStep / (range + bar->pageStep)), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    const auto part = [&](int from, int size) {
        return isHorizontal ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                            : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
    };
    switch (sub) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return part(start, handle);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + handle, length - start - handle);
    default:
        return {};
    }
}

QSize PinacleStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setWidth(qMax(size.width() + 2 * kButtonInset, kButtonWidth));
        result.setHeight(qMax(result.height(), metrics::kControlHeight));
        break;
    case CT_ToolButton:
        if (widget && widget->property("bordered").toBool())
            result.rwidth() += 8;
        result.setHeight(qMax(result.height(), metrics::kControlHeight));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(qMax(result.height(), metrics::kControlHeight));
        break;
    case CT_SpinBox:
        result.rwidth() += 2 * kTextInset;
        result.setHeight(qMax(result.height(), metrics::kControlHeight));
        break;
    case CT_TabBarTab:
        result += QSize(4, 8);
        break;
    case CT_MenuItem:
        result.rheight() = qMax(result.height(), 26);
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(result.height(), metrics::kControlHeight));
        break;
    default:
        break;
    }
    return result;
}

QRect PinacleStyle::subElementRect(SubElement element, const QStyleOption* option,
                                   const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        return rect.adjusted(kTextInset, 0, -kTextInset, 0);
    if (element == SE_TabWidgetTabBar) // so that the first tab's words stand where the page's do
        return rect.translated(kTabInset, 0).intersected(option->rect);
    return rect;
}

int PinacleStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_TabBarIconSize:
        return metrics::kIconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 17;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_FocusFrameHMargin:
        return 6; // also the margin of a view's cells
    case PM_HeaderMargin:
        return 7;
    case PM_MenuButtonIndicator:
        return 22;
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_MenuVMargin:
        return 4;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::kGap;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PinacleStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignTop;
    case SH_ComboBox_Popup:
        return 0;
    case SH_LineEdit_PasswordCharacter: // Qt would look through all fonts for its bullet, at the first field
        return 0x2022;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon PinacleStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                                 const QWidget* widget) const
{
    // What every window has is not searched for in the icon themes on the disk, nor read from a picture, for
    // which Qt would load all its image formats.
    switch (pixmap) {
    case SP_LineEditClearButton:
        return themeIcon(QStringLiteral("cancel"));
    case SP_ToolBarHorizontalExtensionButton: // a menu bar's that has no room
        return themeIcon(QStringLiteral("more"));
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace pinacle
