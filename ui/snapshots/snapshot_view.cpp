#include "ui/snapshots/snapshot_view.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "core/servers/server_service.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/pods/pod_actions.h"
#include "ui/snapshots/snapshot_import.h"
#include "ui/snapshots/snapshot_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapping_row.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

namespace pinacle {

SnapshotView::SnapshotView(Core& core, PodActions& actions, Scope scope, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_actions(actions)
    , m_scope(scope)
    , m_model(new SnapshotModel(core, this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_import(new SnapshotImport(core, actions, this))
    , m_list(new QTreeView)
    , m_search(new QLineEdit(this))
    , m_stack(new QStackedLayout)
    , m_note(makeParagraph(TextStyle::Small, {}))
    , m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelSnapshotJob")))
    , m_restore(makeAction("undo", tr("Restore…"), "restoreSnapshot", &SnapshotView::askToRestore))
    , m_fork(makeAction("add", tr("New pod from it…"), "forkSnapshot", &SnapshotView::askToFork))
    , m_export(makeAction("save", tr("Export…"), "exportSnapshot", &SnapshotView::askForFile))
    , m_delete(makeAction("delete", tr("Delete…"), "deleteSnapshot", &SnapshotView::askToDelete))
{
    setUpList();
    auto* filled = new QWidget;
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeBar());
    column->addWidget(m_list, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(m_cancel);
    column->addLayout(foot);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(filled);
    m_stack->setContentsMargins(0, 0, 0, 0);
    setLayout(m_stack);
    wireUp();
    updateList();
}

QAction* SnapshotView::makeAction(const char* icon, const QString& text, const char* name,
                                  void (SnapshotView::*ask)())
{
    auto* action = new QAction(themeIcon(QLatin1String(icon)), text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, ask);
    return action;
}

EmptyState* SnapshotView::makeEmpty()
{
    auto* empty =
        new EmptyState(QStringLiteral("snapshot"), tr("No snapshot yet"),
                       tr("A snapshot keeps everything in the pod: project, packages, databases. Go back "
                          "to it at any time, or make a new pod of it."));
    if (m_scope == Scope::OnePod) {
        QPushButton* take =
            empty->addButton(tr("Take a snapshot"), QStringLiteral("firstSnapshotButton"), true);
        connect(take, &QPushButton::clicked, m_actions.action(PodVerb::Snapshot), &QAction::trigger);
    } else {
        QPushButton* import =
            empty->addButton(tr("Import…"), QStringLiteral("firstImportSnapshotButton"), false);
        connect(import, &QPushButton::clicked, m_import, &SnapshotImport::ask);
    }
    return empty;
}

QWidget* SnapshotView::makeBar()
{
    auto* bar = new QWidget;
    auto* row = new WrappingRow(bar);
    if (m_scope == Scope::OnePod) {
        row->addWidget(
            makeActionButton(m_actions.action(PodVerb::Snapshot), QStringLiteral("takeSnapshotButton")));
        row->addStretch();
        m_search->hide();
    } else {
        m_search->setObjectName(QStringLiteral("snapshotSearch"));
        m_search->setPlaceholderText(tr("Search snapshots"));
        m_search->setAccessibleName(tr("Search snapshots"));
        m_search->setClearButtonEnabled(true);
        m_search->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
        row->addWidget(m_search);
    }
    for (QAction* action : {m_restore, m_fork, m_export, m_delete})
        row->addWidget(makeActionButton(action, action->objectName() + QStringLiteral("Button")));
    if (m_scope == Scope::Everything) {
        QPushButton* import = makeButton(tr("Import…"), QStringLiteral("importSnapshotButton"));
        connect(import, &QPushButton::clicked, m_import, &SnapshotImport::ask);
        row->addWidget(import);
    }
    return bar;
}

void SnapshotView::setUpList()
{
    m_filter->setSourceModel(m_model);
    m_filter->setSortRole(SnapshotModel::kSortRole);
    m_filter->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1); // all of them
    m_list->setObjectName(QStringLiteral("snapshotList"));
    m_list->setAccessibleName(m_scope == Scope::OnePod ? tr("Snapshots of this pod") : tr("Snapshots"));
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(SnapshotModel::Taken, Qt::DescendingOrder);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_restore, m_fork, m_export, m_delete});
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);
    QHeaderView* header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(SnapshotModel::Name, QHeaderView::Stretch);
    const int em = fontMetrics().averageCharWidth();
    for (const auto& [column, width] :
         {std::pair(SnapshotModel::Pod, 18 * em), std::pair(SnapshotModel::Server, 15 * em)}) {
        header->setSectionResizeMode(column, QHeaderView::Interactive); // whatever their names are
        header->resizeSection(column, width);
        m_list->setColumnHidden(column, m_scope == Scope::OnePod);
    }
}

void SnapshotView::wireUp()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setFilterFixedString(text);
        updateList();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SnapshotView::updateActions);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &SnapshotView::updateList);
    connect(&m_core.pods(), &PodService::podChanged, this, &SnapshotView::updateActions);
    connect(&m_core.pods(), &PodService::operationFinished, this, &SnapshotView::updateActions);
    connect(&m_core.servers(), &ServerService::serverChanged, this, &SnapshotView::updateActions);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_core.snapshots().cancel(m_job); });
    connect(&m_core.snapshots(), &SnapshotService::progress, this, [this](int job, qint64 bytes) {
        if (job != m_job)
            return;
        m_said = tr("Exporting: %1 written").arg(sizeText(double(bytes)));
        showNote();
    });
    connect(&m_core.snapshots(), &SnapshotService::finished, this,
            [this](int job, const QString&, const Error& error) {
                if (job == m_job)
                    jobEnded(error);
            });
    connect(m_import, &SnapshotImport::imported, this, &SnapshotView::select);
}

void SnapshotView::setPod(const QString& podId)
{
    m_said.clear();
    m_model->setPod(podId);
    m_list->setCurrentIndex(m_filter->index(0, 0));
    updateList();
}

void SnapshotView::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SnapshotView::select(const QString& snapshotId)
{
    m_search->clear();
    const int row = m_model->rowOf(snapshotId);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_filter->mapFromSource(m_model->index(row, 0)));
    m_list->setFocus();
}

void SnapshotView::updateList()
{
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
    updateActions();
    showNote();
}

std::optional<SnapshotRecord> SnapshotView::selected() const
{
    const QModelIndex index = m_filter->mapToSource(m_list->currentIndex());
    return index.isValid() ? std::optional(m_model->at(index.row())) : std::nullopt;
}

std::optional<PodRecord> SnapshotView::podOf(const SnapshotRecord& snapshot) const
{
    return m_core.pods().pod(snapshot.podId);
}

void SnapshotView::updateActions()
{
    const auto snapshot = selected();
    const auto server = snapshot ? m_core.servers().server(snapshot->serverId) : std::nullopt;
    const bool isAway = server && server->isAway();
    const bool isFree = snapshot && !isAway && m_job == 0;
    const auto pod = snapshot ? podOf(*snapshot) : std::nullopt;
    m_restore->setEnabled(isFree && pod && isVerbAllowed(PodVerb::Restore, pod->status, pod->isInterrupted) &&
                          !m_core.pods().isWorking(pod->id));
    for (QAction* action : {m_fork, m_export, m_delete})
        action->setEnabled(isFree);
    const QString away = isAway ? tr("%1 does not answer.").arg(server->name) : QString();
    for (QAction* action : {m_restore, m_fork, m_export, m_delete})
        action->setToolTip(away);
    if (snapshot && !isAway && !pod)
        m_restore->setToolTip(tr("Its pod is not here: make a new one from it."));
}

void SnapshotView::showNote()
{
    const int count = m_filter->rowCount();
    const QString counted = count == 0 ? tr("No snapshot has this in it.")
                                       : tr("%n snapshot(s) · up to %1", nullptr, m_model->rowCount())
                                             .arg(sizeText(double(m_model->totalBytes())));
    m_note->setText(m_said.isEmpty() ? counted : m_said);
    m_cancel->setVisible(m_job != 0);
}

void SnapshotView::askToFork()
{
    if (const auto snapshot = selected())
        m_actions.askForFork(*snapshot);
}

void SnapshotView::askToRestore()
{
    const auto snapshot = selected();
    const auto pod = snapshot ? podOf(*snapshot) : std::nullopt;
    if (!pod)
        return;
    auto* dialog = new ConfirmDialog(tr("Restore “%1”?").arg(snapshot->name),
                                     tr("“%1” goes back to how it was %2. What it is now is kept as an "
                                        "automatic snapshot first; the pod "
                                        "restarts.")
                                         .arg(pod->name, timeText(snapshot->createdAt)),
                                     this);
    dialog->setAcceptButton(tr("Restore"), QStringLiteral("confirmRestoreButton"), false);
    connect(dialog, &QDialog::accepted, this, [this, podId = pod->id, id = snapshot->id] {
        if (const Result<void> begun = m_core.pods().restore(podId, id); !begun)
            emit m_actions.refused(begun.error());
    });
    dialog->open();
}

void SnapshotView::watch(int job, const QString& text)
{
    m_job = job;
    m_said = text;
    updateActions();
    showNote();
}

void SnapshotView::jobEnded(const Error& error)
{
    m_job = 0;
    m_said = error.message.isEmpty() ? tr("Done.") : QString();
    updateActions();
    showNote();
    if (!error.message.isEmpty() && error.kind != ErrorKind::Cancelled)
        emit m_actions.refused(error);
}

void SnapshotView::askForFile()
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

void SnapshotView::askToDelete()
{
    const auto snapshot = selected();
    if (!snapshot)
        return;
    const QString size = sizeText(double(snapshot->sizeBytes));
    auto* dialog = new ConfirmDialog(
        tr("Delete the snapshot “%1”?").arg(snapshot->name),
        podOf(*snapshot)
            ? tr("It is gone for good, and frees up to %1. The pod itself stays as it is.").arg(size)
            : tr("It is gone for good, and frees up to %1. Its pod is not here: what only this snapshot "
                 "holds is lost.")
                  .arg(size),
        this);
    dialog->setAcceptButton(tr("Delete"), QStringLiteral("confirmDeleteSnapshotButton"), true);
    dialog->setCancelIsDefault();
    connect(dialog, &QDialog::accepted, this,
            [this, id = snapshot->id] { watch(m_core.snapshots().remove(id), tr("Deleting…")); });
    dialog->open();
}

} // namespace pinacle
