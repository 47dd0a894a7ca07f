#include "ui/pods/pods_page.h"

#include "core/core.h"
#include "core/servers/server_service.h"
#include "core/watch/watch_service.h"
#include "ui/icons.h"
#include "ui/pods/first_start_page.h"
#include "ui/pods/output_buffer.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pod_delegate.h"
#include "ui/pods/pod_detail.h"
#include "ui/pods/pod_model.h"
#include "ui/servers/server_actions.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pinacle {

PodsPage::PodsPage(Core& core, WindowSettings& settings, PodActions& actions, ServerActions& serverActions,
                   ProvisionProgress& provisions, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_settings(settings)
    , m_actions(actions)
    , m_serverActions(serverActions)
    , m_provisions(provisions)
    , m_output(new OutputBuffer(core.pods(), this))
    , m_model(new PodModel(core.pods(), core.servers(), core.catalog(), this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_message(new MessageBar)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_stack(new QStackedWidget)
    , m_right(new QStackedWidget)
    , m_noneSelected(
          new EmptyState(QStringLiteral("pods"), tr("No pod selected"), tr("Choose a pod on the left.")))
{
    m_right->addWidget(m_noneSelected);
    m_splitter->addWidget(makeListPane());
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({metrics::kListWidth, 900});
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);

    connect(&m_actions, &PodActions::refused, m_message, &MessageBar::showError);
    connect(&core.pods(), &PodService::warned, this, [this, &core](const QString& podId, const Error& error) {
        const auto pod = core.pods().pod(podId);
        Error named = error;
        named.message = tr("%1: %2").arg(pod ? pod->name : QString(), error.message);
        m_message->showError(named);
    });
    connect(&core.pods(), &PodService::progressChanged, this, &PodsPage::noteUndone);
    connect(&core.pods(), &PodService::operationFinished, this, &PodsPage::sayWhatWasUndone);
    connect(&serverActions, &ServerActions::refused, m_message, &MessageBar::showError);
    connect(&core.pods(), &PodService::podsFound, this, &PodsPage::offerToAdopt);
    connect(&core.pods(), &PodService::adoptFailed, m_message,
            [this](const QString&, const Error& error) { m_message->showError(error); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PodsPage::showSuitablePage);
    connect(&core.watch(), &WatchService::figuresChanged, this, [this, &core](const QString& serverId) {
        for (const PodRecord& pod : core.pods().pods())
            if (pod.serverId == serverId)
                m_model->setLoad(pod.id, core.watch().recent(pod.id));
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PodsPage::showSuitablePage);
    connect(&core.servers(), &ServerService::serverChanged, this, &PodsPage::showSuitablePage);
    connect(&core.servers(), &ServerService::serverAdded, this, &PodsPage::showSuitablePage);
    connect(&core.servers(), &ServerService::serverRemoved, this, &PodsPage::showSuitablePage);
    showSuitablePage();
    if (m_model->rowCount() > 0)
        selectPod(m_model->idAt(0));
    showCurrent();
}

QWidget* PodsPage::makeListPane()
{
    m_search->setObjectName(QStringLiteral("podSearch"));
    m_search->setPlaceholderText(tr("Search pods"));
    m_search->setAccessibleName(tr("Search pods"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterRole(PodModel::NameRole);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);

    auto* delegate = new PodDelegate(m_list);
    connect(delegate, &PodDelegate::verbAsked, &m_actions, &PodActions::run);
    m_list->setObjectName(QStringLiteral("podList"));
    m_list->setAccessibleName(tr("Pods"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PodsPage::showCurrent);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &PodsPage::showMenu);
    connect(m_list, &QListView::activated, this, [this] { m_actions.run(PodVerb::Open, m_actions.podId()); });

    QPushButton* add = makeButton(tr("New pod"), QStringLiteral("newPodButton"), ButtonLook::Primary);
    connect(add, &QPushButton::clicked, this, &PodsPage::newPodAsked);
    auto* pane = new QWidget;
    pane->setAutoFillBackground(true);
    pane->setBackgroundRole(QPalette::Base);
    pane->setMinimumWidth(240);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 12, 0, 12);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    top->addWidget(m_search);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(12, 0, 12, 0);
    bottom->addWidget(add);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addLayout(bottom);
    return pane;
}

PodDetail& PodsPage::detail()
{
    if (!m_detail) {
        m_detail = new PodDetail(m_core, m_settings, *m_output, m_actions);
        m_right->addWidget(m_detail);
    }
    return *m_detail;
}

FirstStartPage* PodsPage::firstStart()
{
    if (!m_firstStart) {
        m_firstStart = new FirstStartPage(m_core.servers(), m_serverActions, m_provisions);
        connect(m_firstStart, &FirstStartPage::addServerAsked, this, &PodsPage::addServerAsked);
        m_stack->addWidget(m_firstStart);
    }
    return m_firstStart;
}

QWidget* PodsPage::emptyPane()
{
    if (m_empty)
        return m_empty;
    auto* empty =
        new EmptyState(QStringLiteral("pods"), tr("No pods yet"),
                       tr("A pod is a development environment of its own: your project, its services and "
                          "its tools, isolated by gVisor and reachable from your browser."));
    QPushButton* add =
        empty->addButton(tr("New pod from a template"), QStringLiteral("firstPodButton"), true);
    QPushButton* repository =
        empty->addButton(tr("From a Git repository…"), QStringLiteral("firstPodFromRepositoryButton"), false);
    QPushButton* folder =
        empty->addButton(tr("From a folder…"), QStringLiteral("firstPodFromFolderButton"), false);
    folder->setToolTip(
        tr("A folder of this computer with a pinacle.yaml; it can be dropped on this window, too."));
    connect(add, &QPushButton::clicked, this, &PodsPage::newPodAsked);
    connect(repository, &QPushButton::clicked, this, &PodsPage::fromRepositoryAsked);
    connect(folder, &QPushButton::clicked, this, &PodsPage::fromFolderAsked);
    m_stack->addWidget(empty);
    return m_empty = empty;
}

void PodsPage::showSuitablePage()
{
    const QList<ServerRecord> servers = m_core.servers().servers();
    const bool isReady = std::any_of(servers.cbegin(), servers.cend(), [](const ServerRecord& server) {
        return server.status == QLatin1String("ready");
    });
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_splitter);
    } else if (isReady) {
        m_stack->setCurrentWidget(emptyPane());
    } else {
        if (m_stack->currentWidget() != firstStart())
            m_firstStart->look();
        m_stack->setCurrentWidget(m_firstStart);
    }
}

void PodsPage::showCurrent()
{
    const QString podId = m_list->currentIndex().data(PodModel::IdRole).toString();
    m_actions.setPod(podId);
    if (podId.isEmpty()) {
        m_right->setCurrentWidget(m_noneSelected);
        return;
    }
    detail().setPod(podId);
    m_right->setCurrentWidget(m_detail);
}

void PodsPage::showMenu(const QPoint& point)
{
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("podMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillMenu(*menu);
    menu->popup(m_list->viewport()->mapToGlobal(point));
}

void PodsPage::selectPod(const QString& podId)
{
    m_search->clear();
    const int row = m_model->rowOf(podId);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_filter->mapFromSource(m_model->index(row)));
    m_list->setFocus();
}

void PodsPage::focusSearch()
{
    if (m_detail && m_detail->isVisible() && m_detail->focusSearch())
        return;
    m_search->setFocus();
    m_search->selectAll();
}

void PodsPage::showTerminals()
{
    detail().showTerminals();
}

QByteArray PodsPage::splitterState() const
{
    return m_splitter->saveState();
}

void PodsPage::restoreSplitter(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

QStringList PodsPage::unsaved() const
{
    QStringList names;
    for (const QString& podId : m_detail ? m_detail->unsaved() : QStringList())
        if (const auto pod = m_core.pods().pod(podId))
            names << pod->name;
    return names;
}

/// When that has ended, the pod and its steps are gone.
void PodsPage::noteUndone(const QString& podId)
{
    const auto progress = m_core.pods().progress(podId);
    if (!progress || progress->operation != QLatin1String("create"))
        return;
    Undone& undone = m_undone[podId];
    if (const auto pod = m_core.pods().pod(podId))
        undone.name = pod->name;
    undone.steps.clear();
    for (const StepRecord& step : progress->steps)
        if (step.state == StepState::Undone)
            undone.steps << step.title;
}

void PodsPage::sayWhatWasUndone(const QString& podId, const QString& operation, const Error& error)
{
    if (operation != QLatin1String("create"))
        return;
    const Undone undone = m_undone.take(podId);
    if (error.kind != ErrorKind::Cancelled || undone.name.isEmpty())
        return;
    m_message->showText(
        undone.steps.isEmpty()
            ? tr("“%1” is cancelled. Nothing had been made for it yet.").arg(undone.name)
            : tr("“%1” is cancelled. Undone: %2.").arg(undone.name, undone.steps.join(QStringLiteral(", "))));
}

void PodsPage::offerToAdopt(const QString& serverId, const QList<FoundPod>& found)
{
    QStringList ids;
    for (const FoundPod& pod : found)
        ids << pod.podId;
    if (ids == m_offered.value(serverId)) // asked once is enough
        return;
    m_offered.insert(serverId, ids);
    const auto server = m_core.servers().server(serverId);
    if (found.isEmpty() || !server)
        return;
    m_message->offer(tr("%n pod(s) on %1 are not known here.", nullptr, int(found.size())).arg(server->name),
                     {{tr("Take over"), [this, serverId, found] {
                           for (const FoundPod& pod : found)
                               m_core.pods().adopt(serverId, pod);
                       }}});
}

} // namespace pinacle
