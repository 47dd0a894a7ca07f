#include "ui/servers/servers_page.h"

#include "core/core.h"
#include "ui/icons.h"
#include "ui/servers/server_actions.h"
#include "ui/servers/server_delegate.h"
#include "ui/servers/server_detail.h"
#include "ui/servers/server_model.h"
#include "ui/servers/vm_work_row.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pinacle {

ServersPage::ServersPage(Core& core, ServerActions& actions, ProvisionProgress& provisions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_model(new ServerModel(core.servers(), this))
    , m_list(new QListView)
    , m_detail(new ServerDetail(core, actions, provisions))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_stack(new QStackedWidget)
{
    auto* empty =
        new EmptyState(QStringLiteral("servers"), tr("No servers yet"),
                       tr("A server is a machine that runs pods: a Lima machine, a machine over SSH, or this "
                          "computer."));
    QPushButton* add = empty->addButton(tr("Add a server"), QStringLiteral("emptyAddServerButton"), true);
    connect(add, &QPushButton::clicked, &m_actions, &ServerActions::add);
    auto* nothing = new QWidget;
    auto* column = new QVBoxLayout(nothing);
    column->setContentsMargins(metrics::kSpace, metrics::kSpace, metrics::kSpace, metrics::kSpace);
    column->addWidget(new VmWorkRow(core.servers())); // a machine that is made becomes the first server
    column->addWidget(empty, 1);
    m_stack->addWidget(m_detail);
    m_stack->addWidget(nothing);
    m_splitter->addWidget(makeListPane());
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({metrics::kListWidth - 40, 900});
    m_splitter->setChildrenCollapsible(false);
    auto* message = new MessageBar;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(message);
    layout->addWidget(m_splitter, 1);

    connect(m_detail, &ServerDetail::podAsked, this, &ServersPage::podAsked);
    connect(&m_actions, &ServerActions::refused, message, &MessageBar::showError);
    connect(&m_actions, &ServerActions::added, this, &ServersPage::selectServer);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ServersPage::showCurrent);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    showCurrent();
}

QWidget* ServersPage::makeListPane()
{
    m_list->setObjectName(QStringLiteral("serverList"));
    m_list->setAccessibleName(tr("Servers"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ServerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &ServersPage::showMenu);
    QPushButton* add = makeButton(tr("Add server"), QStringLiteral("addServerButton"), ButtonLook::Primary);
    connect(add, &QPushButton::clicked, &m_actions, &ServerActions::add);
    auto* pane = new QWidget;
    pane->setAutoFillBackground(true);
    pane->setBackgroundRole(QPalette::Base);
    pane->setMinimumWidth(220);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->addWidget(m_list, 1);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(12, 0, 12, 0);
    bottom->addWidget(add);
    layout->addLayout(bottom);
    return pane;
}

void ServersPage::showCurrent()
{
    const QString serverId = m_list->currentIndex().data(ServerModel::IdRole).toString();
    m_stack->setCurrentIndex(serverId.isEmpty() ? 1 : 0);
    if (!serverId.isEmpty())
        m_detail->setServer(serverId);
}

void ServersPage::showMenu(const QPoint& point)
{
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    const QString id = index.data(ServerModel::IdRole).toString();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("serverMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themeIcon(QStringLiteral("check")), tr("Check"), this,
                    [this, id] { m_actions.check(id); });
    menu->addAction(themeIcon(QStringLiteral("start")), tr("Provision…"), this,
                    [this, id] { m_actions.provision(id); });
    m_actions.fillMenu(*menu, id);
    menu->popup(m_list->viewport()->mapToGlobal(point));
}

void ServersPage::selectServer(const QString& serverId)
{
    const int row = m_model->rowOf(serverId);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

bool ServersPage::focusSearch()
{
    return m_stack->currentWidget() == m_detail && m_detail->focusSearch();
}

QByteArray ServersPage::splitterState() const
{
    return m_splitter->saveState();
}

void ServersPage::restoreSplitter(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

} // namespace pinacle
