#include "ui/snapshots/snapshots_page.h"

#include "ui/pods/pod_actions.h"
#include "ui/snapshots/snapshot_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace pinacle {

SnapshotsPage::SnapshotsPage(Core& core, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_view(new SnapshotView(core, actions, SnapshotView::Scope::Everything))
{
    auto* message = new MessageBar;
    auto* page = new QVBoxLayout;
    page->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin, metrics::kSpace);
    page->setSpacing(metrics::kSpace);
    page->addWidget(new TextLabel(TextStyle::Title, tr("Snapshots")));
    page->addWidget(m_view, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(message);
    layout->addLayout(page, 1);
    connect(&actions, &PodActions::refused, message, &MessageBar::showError);
}

} // namespace pinacle
