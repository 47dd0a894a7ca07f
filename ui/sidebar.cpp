#include "ui/sidebar.h"

#include "ui/sidebar_delegate.h"
#include "ui/theme.h"

namespace pinacle {

Sidebar::Sidebar(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Sections"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SidebarDelegate(this));
    setMouseTracking(true);
    setViewportMargins(0, metrics::kGap, 0, metrics::kGap);
    setBackgroundRole(QPalette::Shadow); // the palette's darker ground
    setAutoFillBackground(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Shadow);
    const auto add = [this](const QString& text, const QString& icon) {
        auto* item = new QListWidgetItem(text, this);
        item->setData(SidebarDelegate::IconNameRole, icon);
        item->setData(Qt::AccessibleTextRole, text);
    };
    add(tr("Pods"), QStringLiteral("pods"));
    add(tr("Servers"), QStringLiteral("servers"));
    add(tr("Snapshots"), QStringLiteral("snapshot"));
    add(tr("Templates"), QStringLiteral("templates"));
    add(tr("Tiers"), QStringLiteral("tiers"));
    add(tr("Logs"), QStringLiteral("logs"));
    setFixedWidth(qMax(metrics::kSidebarWidth, sizeHintForColumn(0)));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            emit chosen(Section(row));
    });
}

void Sidebar::setCount(Section section, int count)
{
    QListWidgetItem* entry = item(int(section));
    entry->setData(SidebarDelegate::CountRole, count);
    entry->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(entry->text()).arg(count));
}

} // namespace pinacle
