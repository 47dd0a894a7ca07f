#include "ui/pods/snapshots_tab.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "ui/format.h"
#include "ui/pods/pod_actions.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeWidget>

namespace pinacle {

static constexpr int kIdRole = Qt::UserRole;

SnapshotsTab::SnapshotsTab(Core& core, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_list(new QTreeWidget)
    , m_empty(
          new EmptyState(QStringLiteral("snapshot"), tr("No snapshot yet"),
                         tr("A snapshot keeps everything in the pod: project, packages, databases. Go back "
                            "to it at any time, or make a new pod of it.")))
    , m_status(makeParagraph(TextStyle::Small, {}))
    , m_restore(makeButton(tr("Restore…"), QStringLiteral("restoreSnapshotButton")))
    , m_fork(makeButton(tr("New pod from it…"), QStringLiteral("forkSnapshotButton")))
    , m_export(makeButton(tr("Export…"), QStringLiteral("exportSnapshotButton")))
    , m_delete(makeButton(tr("Delete…"), QStringLiteral("deleteSnapshotButton")))
{
    m_list->setObjectName(QStringLiteral("snapshotList"));
    m_list->setAccessibleName(tr("Snapshots of this pod"));
    m_list->setHeaderLabels({tr("Name"), tr("Taken"), tr("Size"), tr("How")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    QPushButton* take =
        m_empty->addButton(tr("Take a snapshot"), QStringLiteral("firstSnapshotButton"), true);
    connect(take, &QPushButton::clicked, actions.action(PodVerb::Snapshot), &QAction::trigger);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(
        makeActionButton(actions.action(PodVerb::Snapshot), QStringLiteral("takeSnapshotButton")));
    buttons->addStretch();
    for (QPushButton* button : {m_fork, m_export, m_delete, m_restore})
        buttons->addWidget(button);
    auto* filled = new QWidget;
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buttons);
    column->addWidget(m_list, 1);
    column->addWidget(m_status);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(filled);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin, metrics::kSpace);
    layout->addLayout(m_stack, 1);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SnapshotsTab::updateButtons);
    connect(m_restore, &QPushButton::clicked, this, &SnapshotsTab::askToRestore);
    connect(m_fork, &QPushButton::clicked, this, [this, &actions] {
        if (const auto snapshot = selected())
            actions.askForFork(*snapshot);
    });
    connect(m_export, &QPushButton::clicked, this, &SnapshotsTab::askForFile);
    connect(m_delete, &QPushButton::clicked, this, &SnapshotsTab::askToDelete);
    connect(this, &SnapshotsTab::refused, &actions, &PodActions::refused);
    connect(&core.snapshots(), &SnapshotService::changed, this, &SnapshotsTab::refresh);
    connect(&core.pods(), &PodService::operationFinished, this, &SnapshotsTab::refresh);
    connect(&core.pods(), &PodService::podChanged, this, &SnapshotsTab::updateButtons);
    connect(&core.snapshots(), &SnapshotService::progress, this, [this](int job, qint64 bytes) {
        if (job == m_job)
            m_status->setText(tr("Exporting: %1 written").arg(QLocale().formattedDataSize(bytes)));
    });
    connect(&core.snapshots(), &SnapshotService::finished, this,
            [this](int job, const QString&, const Error& error) {
                if (job != m_job)
                    return;
                m_job = 0;
                m_status->setText(error.message.isEmpty() ? tr("Done.") : QString());
                updateButtons();
                if (!error.message.isEmpty())
                    emit refused(error);
            });
}

void SnapshotsTab::setPod(const QString& podId)
{
    m_podId = podId;
    m_status->clear();
    refresh();
}

void SnapshotsTab::refresh()
{
    const auto chosen = selected();
    const QList<SnapshotRecord> snapshots = m_core.snapshots().snapshots(m_podId);
    m_list->clear();
    for (const SnapshotRecord& snapshot : snapshots) {
        const QString how = snapshot.isAutomatic                        ? tr("automatic")
                            : snapshot.mode == QLatin1String("paused")  ? tr("while it ran")
                            : snapshot.mode == QLatin1String("stopped") ? tr("while it was stopped")
                                                                        : QString();
        auto* item = new QTreeWidgetItem({snapshot.name, timeText(snapshot.createdAt),
                                          QLocale().formattedDataSize(snapshot.sizeBytes), how});
        item->setData(0, kIdRole, snapshot.id);
        item->setToolTip(0, snapshot.name);
        item->setSizeHint(0, QSize(0, m_list->fontMetrics().height() * 2));
        m_list->insertTopLevelItem(0, item); // the newest first
        if (chosen && chosen->id == snapshot.id)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    for (int column = 1; column < 4; ++column)
        m_list->resizeColumnToContents(column);
    m_stack->setCurrentIndex(snapshots.isEmpty() ? 0 : 1);
    updateButtons();
}

std::optional<SnapshotRecord> SnapshotsTab::selected() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? m_core.snapshots().find({}, item->data(0, kIdRole).toString()) : std::nullopt;
}

void SnapshotsTab::updateButtons()
{
    const auto pod = m_core.pods().pod(m_podId);
    const bool isChosen = m_list->currentItem();
    const bool isFree = isChosen && m_job == 0;
    m_restore->setEnabled(isFree && pod && isVerbAllowed(PodVerb::Restore, pod->status, pod->isInterrupted) &&
                          !m_core.pods().isWorking(m_podId));
    m_fork->setEnabled(isFree);
    m_export->setEnabled(isFree);
    m_delete->setEnabled(isFree);
}

void SnapshotsTab::askToRestore()
{
    const auto snapshot = selected();
    const auto pod = m_core.pods().pod(m_podId);
    if (!snapshot || !pod)
        return;
    auto* dialog = new ConfirmDialog(tr("Restore “%1”?").arg(snapshot->name),
                                     tr("“%1” goes back to how it was on %2. What it is now is kept as an "
                                        "automatic snapshot first; the pod "
                                        "restarts.")
                                         .arg(pod->name, timeText(snapshot->createdAt)),
                                     this);
    dialog->setAcceptButton(tr("Restore"), QStringLiteral("confirmRestoreButton"), false);
    connect(dialog, &QDialog::accepted, this, [this, id = snapshot->id] {
        if (const Result<void> begun = m_core.pods().restore(m_podId, id); !begun)
            emit refused(begun.error());
    });
    dialog->open();
}

void SnapshotsTab::watch(int job, const QString& text)
{
    m_job = job;
    m_status->setText(text);
    updateButtons();
}

void SnapshotsTab::askForFile()
{
    const auto snapshot = selected();
    if (!snapshot)
        return;
    auto* dialog =
        new QFileDialog(this, tr("Export the snapshot: it holds everything in the pod, secrets too"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tar"));
    dialog->selectFile(QStringLiteral("%1.tar").arg(snapshot->podName.simplified().replace(u'/', u'-')));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = snapshot->id](const QString& path) {
        watch(m_core.snapshots().exportTo(id, path), tr("Checking the snapshot…"));
    });
    dialog->open();
}

void SnapshotsTab::askToDelete()
{
    const auto snapshot = selected();
    if (!snapshot)
        return;
    auto* dialog =
        new ConfirmDialog(tr("Delete the snapshot “%1”?").arg(snapshot->name),
                          tr("It is gone for good, and frees up to %1. The pod itself stays as it is.")
                              .arg(QLocale().formattedDataSize(snapshot->sizeBytes)),
                          this);
    dialog->setAcceptButton(tr("Delete"), QStringLiteral("confirmDeleteSnapshotButton"), true);
    dialog->setCancelIsDefault();
    connect(dialog, &QDialog::accepted, this,
            [this, id = snapshot->id] { watch(m_core.snapshots().remove(id), tr("Deleting…")); });
    dialog->open();
}

} // namespace pinacle
