#include "tests/ui/cut_texts.h"

#include "ui/widgets/elided_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

namespace pinacle {

/// What a widget needs for its words; invalid: it has none, or shortens them on purpose.
static QSize needed(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || qobject_cast<const ElidedLabel*>(label))
            return {};
        if (label->wordWrap())
            return {label->minimumSizeHint().width(), label->heightForWidth(label->width())};
        return label->sizeHint();
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        option.editable = combo->isEditable();
        const QRect field =
            combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        const int rest = combo->width() - field.width();
        return {rest + combo->fontMetrics().horizontalAdvance(combo->currentText()),
                combo->fontMetrics().height()};
    }
    const auto* tool = qobject_cast<const QToolButton*>(&widget);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    const bool isButton = tool || qobject_cast<const QPushButton*>(&widget) ||
                          qobject_cast<const QCheckBox*>(&widget) ||
                          qobject_cast<const QRadioButton*>(&widget);
    return isButton && !static_cast<const QAbstractButton&>(widget).text().isEmpty() ? widget.sizeHint()
                                                                                     : QSize();
}

QStringList shortenedTexts(QWidget& root)
{
    QStringList found;
    for (const auto* tabs : root.findChildren<QTabBar*>())
        if (tabs->isVisibleTo(&root) && tabs->count() > 0 &&
            tabs->tabRect(tabs->count() - 1).right() > tabs->width())
            found << QStringLiteral("tabs end at %1 of %2")
                         .arg(tabs->tabRect(tabs->count() - 1).right())
                         .arg(tabs->width());
    for (const auto* header : root.findChildren<QHeaderView*>()) {
        for (int i = 0; header->isVisibleTo(&root) && header->model() && i < header->count(); ++i) {
            const QString text = header->model()->headerData(i, header->orientation()).toString();
            const int needed = header->fontMetrics().horizontalAdvance(text) +
                               2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
            if (!header->isSectionHidden(i) && needed > header->sectionSize(i))
                found << QStringLiteral("header \"%1\" needs %2 of %3")
                             .arg(text)
                             .arg(needed)
                             .arg(header->sectionSize(i));
        }
    }
    return found;
}

QStringList widePages(QWidget& root)
{
    QStringList found;
    for (const auto* area : root.findChildren<QScrollArea*>())
        if (area->isVisibleTo(&root) && area->widget()->width() > area->viewport()->width())
            found << QStringLiteral("a page is %1 wide, and its view %2")
                         .arg(area->widget()->width())
                         .arg(area->viewport()->width());
    return found;
}

QStringList cutTexts(QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const QSize size = widget->isVisibleTo(&root) ? needed(*widget) : QSize();
        const bool isCut =
            size.isValid() && (size.width() > widget->width() || size.height() > widget->height());
        const bool isOutside = size.isValid() && widget->parentWidget() &&
                               widget->geometry().right() > widget->parentWidget()->rect().right();
        if (!isCut && !isOutside)
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* combo = qobject_cast<const QComboBox*>(widget);
        found << QStringLiteral("%1 \"%2\" is %3x%4, needs %5x%6: %7")
                     .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                     .arg(widget->width())
                     .arg(widget->height())
                     .arg(size.width())
                     .arg(size.height())
                     .arg(label    ? label->text()
                          : button ? button->text()
                                   : combo->currentText());
    }
    return found;
}

} // namespace pinacle
