#include "ui/snapshots/snapshot_view.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "core/servers/server_service.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/pods/pod_actions.h"
#include "ui/snapshots/snapshot_import.h"
#include "ui/snapshots/snapshot_list.h"
#include "ui/snapshots/snapshot_model.h"
#include "ui/snapshots/snapshot_removal.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapping_row.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QToolButton>

namespace pinacle {

SnapshotView::SnapshotView(Core& core, PodActions& actions, Scope scope, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_actions(actions)
    , m_scope(scope)
    , m_model(new SnapshotModel(core, this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_import(new SnapshotImport(core, actions, this))
    , m_removal(new SnapshotRemoval(core, this))
    , m_list(makeList())
    , m_search(new QLineEdit(this))
    , m_stack(new QStackedLayout)
    , m_note(makeParagraph(TextStyle::Small, {}))
    , m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelSnapshotJob")))
    , m_restore(makeAction("undo", tr("Restore…"), "restoreSnapshot", &SnapshotView::askToRestore))
    , m_fork(makeAction("add", tr("New pod from it…"), "forkSnapshot", &SnapshotView::askToFork))
    , m_export(makeAction("save", tr("Export…"), "exportSnapshot", &SnapshotView::askForFile))
    , m_delete(makeAction("delete", tr("Delete…"), "deleteSnapshot", &SnapshotView::askToDelete))
{
    addActionsToList();
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

SnapshotList* SnapshotView::makeList()
{
    m_filter->setSourceModel(m_model);
    m_filter->setSortRole(SnapshotModel::kSortRole);
    m_filter->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1); // all of them
    using Column = SnapshotModel::Column;
    auto* list = m_scope == Scope::OnePod
                     ? new SnapshotList(*m_filter, {Column::Taken, Column::Size, Column::How})
                     : new SnapshotList(*m_filter, {Column::Pod, Column::Taken, Column::Size, Column::Server,
                                                    Column::How});
    list->setObjectName(QStringLiteral("snapshotList"));
    list->setAccessibleName(m_scope == Scope::OnePod ? tr("Snapshots of this pod") : tr("Snapshots"));
    return list;
}

void SnapshotView::addActionsToList()
{
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_restore, m_fork, m_export, m_delete});
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);
}

void SnapshotView::wireUp()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setFilterFixedString(text);
        updateList();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!isBusy())
            m_said.clear();
        updateActions();
        showNote();
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &SnapshotView::updateList);
    connect(&m_core.pods(), &PodService::podChanged, this, &SnapshotView::updateActions);
    connect(&m_core.pods(), &PodService::operationFinished, this, &SnapshotView::updateActions);
    connect(&m_core.servers(), &ServerService::serverChanged, this, &SnapshotView::updateActions);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_core.snapshots().cancel(m_job);
        m_removal->cancel();
    });
    connect(m_removal, &SnapshotRemoval::progressed, this, &SnapshotView::say);
    connect(m_removal, &SnapshotRemoval::ended, this, &SnapshotView::jobEnded);
    connect(&m_core.snapshots(), &SnapshotService::progress, this, [this](int job, qint64 bytes) {
        if (job != m_job)
            return;
        say(tr("Exporting: %1 written").arg(sizeText(double(bytes))));
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
    if (!m_list->selectionModel()->hasSelection()) {
        const QModelIndex current = m_list->currentIndex();
        m_list->setCurrentIndex(current.isValid() ? current : m_filter->index(0, 0));
    }
    updateActions();
    showNote();
}

QList<SnapshotRecord> SnapshotView::chosen() const
{
    QList<SnapshotRecord> snapshots;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        snapshots << m_model->at(m_filter->mapToSource(index).row());
    return snapshots;
}

std::optional<SnapshotRecord> SnapshotView::onlyChosen() const
{
    const QList<SnapshotRecord> snapshots = chosen();
    return snapshots.size() == 1 ? std::optional(snapshots.first()) : std::nullopt;
}

bool SnapshotView::isBusy() const
{
    return m_job != 0 || m_removal->isRunning();
}

/// The first server of those that does not answer; empty: all do.
QString SnapshotView::awayServer(const QList<SnapshotRecord>& snapshots) const
{
    QSet<QString> ids;
    for (const SnapshotRecord& snapshot : snapshots)
        ids << snapshot.serverId;
    for (const QString& id : std::as_const(ids))
        if (const auto server = m_core.servers().server(id); server && server->isAway())
            return server->name;
    return {};
}

std::optional<PodRecord> SnapshotView::podOf(const SnapshotRecord& snapshot) const
{
    return m_core.pods().pod(snapshot.podId);
}

void SnapshotView::updateActions()
{
    const QList<SnapshotRecord> snapshots = chosen();
    const auto snapshot = onlyChosen();
    const QString away = awayServer(snapshots);
    const bool isFree = !snapshots.isEmpty() && away.isEmpty() && !isBusy();
    const auto pod = snapshot ? podOf(*snapshot) : std::nullopt;
    m_restore->setEnabled(isFree && pod && isVerbAllowed(PodVerb::Restore, pod->status, pod->isInterrupted) &&
                          !m_core.pods().isWorking(pod->id));
    for (QAction* action : {m_fork, m_export})
        action->setEnabled(isFree && snapshot);
    m_delete->setEnabled(isFree);
    const QString obstacle = away.isEmpty() ? QString() : tr("%1 does not answer.").arg(away);
    m_delete->setToolTip(obstacle);
    for (QAction* action : {m_restore, m_fork, m_export})
        action->setToolTip(snapshots.size() > 1 && away.isEmpty() ? tr("With one snapshot at a time.")
                                                                  : obstacle);
    if (snapshot && away.isEmpty() && !pod)
        m_restore->setToolTip(tr("Its pod is not here: make a new one from it."));
}

void SnapshotView::showNote()
{
    const QList<SnapshotRecord> snapshots = chosen();
    QString text = m_said;
    if (text.isEmpty() && m_filter->rowCount() == 0)
        text = tr("No snapshot has this in it.");
    else if (text.isEmpty() && snapshots.size() > 1)
        text = tr("%n snapshot(s) chosen · up to %1", nullptr, int(snapshots.size()))
                   .arg(sizeText(double(bytesOf(snapshots))));
    else if (text.isEmpty())
        text = tr("%n snapshot(s) · up to %1", nullptr, m_model->rowCount())
                   .arg(sizeText(double(m_model->totalBytes())));
    m_note->setText(text);
    m_cancel->setVisible(isBusy());
}

void SnapshotView::askToFork()
{
    if (const auto snapshot = onlyChosen())
        m_actions.askForFork(*snapshot);
}

void SnapshotView::askToRestore()
{
    const auto snapshot = onlyChosen();
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

void SnapshotView::say(const QString& text)
{
    m_said = text;
    updateActions();
    showNote();
}

void SnapshotView::jobEnded(const Error& error)
{
    m_job = 0;
    const bool isCancelled = error.kind == ErrorKind::Cancelled;
    say(error.message.isEmpty() && !isCancelled ? tr("Done.") : QString());
    if (!error.message.isEmpty() && !isCancelled)
        emit m_actions.refused(error);
}

void SnapshotView::askForFile()
{
    const auto snapshot = onlyChosen();
    if (!snapshot)
        return;
    auto* dialog =
        new QFileDialog(this, tr("Export the snapshot: it holds everything in the pod, secrets too"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tar"));
    dialog->selectFile(QStringLiteral("%1.tar").arg(snapshot->podName.simplified().replace(u'/', u'-')));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = snapshot->id](const QString& path) {
        m_job = m_core.snapshots().exportTo(id, path);
        say(tr("Checking the snapshot…"));
    });
    dialog->open();
}

void SnapshotView::askToDelete()
{
    m_removal->ask(chosen());
}

} // namespace pinacle
