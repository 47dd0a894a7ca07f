#include "ui/style.h"

#include "ui/style_paint.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace pinacle {

PinacleStyle::PinacleStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void PinacleStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QScrollBar*>(widget) || qobject_cast<QTabBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

/// What is selected in a list is tinted and keeps the colours of its text.
static QPalette rowPalette(QPalette palette)
{
    const Colours& c = coloursOf(palette);
    if (palette.color(QPalette::Active, QPalette::Highlight) == c.accent) {
        palette.setColor(QPalette::Highlight, c.selection);
        palette.setColor(QPalette::HighlightedText, c.text);
    }
    return palette;
}

void PinacleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const Colours& c = coloursOf(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        paint::pushButton(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        paint::toolButton(*painter, *option, widget);
        return;
    case PE_IndicatorArrowDown: // an icon that opens a menu needs no arrow beside it
        if (qobject_cast<const QToolButton*>(widget) && !widget->property("bordered").toBool())
            return;
        if (qobject_cast<const QPushButton*>(widget)) {
            paint::comboArrow(*painter, option->rect, *option);
            return;
        }
        break;
    case PE_FrameDefaultButton:
    case PE_FrameTabWidget:
        return;
    case PE_PanelLineEdit: // Fusion adds the frame only where the option asks for one
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            paint::field(*painter, *option);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
        paint::checkMark(*painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        paint::checkMark(*painter, *option, true);
        return;
    case PE_FrameFocusRect:
        paint::focusRing(*painter, *option);
        return;
    case PE_PanelItemViewRow:
        if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem copy(*row);
            copy.palette = rowPalette(row->palette);
            QProxyStyle::drawPrimitive(element, &copy, painter, widget);
            return;
        }
        break;
    case PE_PanelMenu:
        painter->fillRect(option->rect, c.border);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), c.panel);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          c.border);
        return;
    case PE_Frame:
        paint::roundedBox(*painter, QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, QColor(),
                          (option->state & State_HasFocus) ? c.accent : c.border);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

/// The palette that a button's text and icon are painted with.
static QPalette buttonPalette(const QStyleOption& option, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    QPalette palette = option.palette;
    if (!widget || !(option.state & QStyle::State_Enabled))
        return palette;
    if (widget->property("primary").toBool())
        palette.setColor(QPalette::ButtonText, c.onAccent);
    else if (widget->property("danger").toBool())
        palette.setColor(QPalette::ButtonText, c.bad);
    return palette;
}

void PinacleStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton copy(*button);
            copy.palette = buttonPalette(*option, widget);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOptionToolButton copy(*button);
            copy.palette = buttonPalette(*option, widget);
            const QPalette::ColorGroup group =
                (option->state & State_Enabled) ? QPalette::Active : QPalette::Disabled;
            if (widget && widget->property("bordered").toBool())
                paint::buttonLabel(*painter, option->rect, copy,
                                   copy.palette.color(group, QPalette::ButtonText));
            else
                QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem copy(*item);
            copy.palette = rowPalette(item->palette);
            copy.state &= ~State_HasFocus; // the whole row is selected: a frame in it says nothing
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
            const QRect& r = option->rect;
            painter->fillRect(QRect(r.left() + 4, r.center().y(), r.width() - 8, 1),
                              coloursOf(option->palette).border);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paint::tabShape(*painter, *tab);
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            paint::headerSection(*painter, *header);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, coloursOf(option->palette).panel);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paint::progressBar(*painter, *bar);
            return;
        }
        break;
    case CE_Splitter:
        paint::splitter(*painter, *option);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PinacleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const bool isHorizontal = option->state & State_Horizontal;
        paint::scrollHandle(*painter, subControlRect(control, option, SC_ScrollBarSlider, widget), *option,
                            isHorizontal);
        return;
    }
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo && !combo->editable) {
            paint::pushButton(*painter, *option, widget);
            if (option->state & State_HasFocus)
                paint::roundedBox(*painter, QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5),
                                  metrics::kRadius, QColor(), coloursOf(option->palette).accent);
            paint::comboArrow(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), *option);
            return;
        }
    }
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_SpinBox && spin) {
        paint::spinBox(*painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                       subControlRect(control, option, SC_SpinBoxDown, widget));
        return;
    }
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (control == CC_ToolButton && button && (button->features & QStyleOptionToolButton::MenuButtonPopup)) {
        drawSplitButton(*button, *painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void PinacleStyle::drawSplitButton(const QStyleOptionToolButton& option, QPainter& painter,
                                   const QWidget* widget) const
{
    paint::pushButton(painter, option, widget);
    const QRect menu = subControlRect(CC_ToolButton, &option, SC_ToolButtonMenu, widget);
    painter.fillRect(QRect(menu.left(), menu.top() + 6, 1, menu.height() - 12),
                     coloursOf(option.palette).border);
    paint::comboArrow(painter, menu, option);
    QStyleOptionToolButton label(option);
    label.rect = subControlRect(CC_ToolButton, &option, SC_ToolButton, widget);
    drawControl(CE_ToolButtonLabel, &label, &painter, widget);
    if ((option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange))
        paint::focusRing(painter, option);
}

} // namespace pinacle
