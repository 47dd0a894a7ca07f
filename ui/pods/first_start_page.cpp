#include "ui/pods/first_start_page.h"

#include "core/servers/server_service.h"
#include "ui/servers/found_server_row.h"
#include "ui/servers/lima_note.h"
#include "ui/servers/provision_progress.h"
#include "ui/servers/provision_view.h"
#include "ui/servers/server_actions.h"
#include "ui/servers/setup_card.h"
#include "ui/servers/vm_work_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kColumnWidth = 620;

static void clear(QVBoxLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

FirstStartPage::FirstStartPage(ServerService& servers, ServerActions& actions, ProvisionProgress& provisions,
                               QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_actions(actions)
    , m_found(new QVBoxLayout)
    , m_added(new QVBoxLayout)
    , m_provision(new ProvisionView(servers, provisions))
    , m_createVm(makeButton(tr("Create a Lima machine…"), QStringLiteral("createVmButton")))
{
    auto* column = new QWidget;
    column->setMaximumWidth(kColumnWidth);
    auto* content = new QVBoxLayout(column);
    content->setContentsMargins(0, metrics::kPageMargin, 0, 0);
    content->setSpacing(metrics::kGap + 4);
    content->addWidget(new IconLabel(QStringLiteral("servers"), 44), 0, Qt::AlignLeft);
    content->addWidget(new TextLabel(TextStyle::Title, tr("Choose where pods run")));
    content->addWidget(
        makeParagraph(TextStyle::Muted, tr("Pods run on a server: a Lima machine or Docker on this computer, "
                                           "or any Linux machine that you reach over "
                                           "SSH. It needs Docker and gVisor; what is missing can be set up "
                                           "from here. Nothing runs before you say so.")));
    content->addSpacing(metrics::kGap);
    content->addLayout(m_added);
    content->addWidget(m_provision);
    content->addWidget(new VmWorkRow(servers));
    content->addLayout(m_found);
    content->addWidget(new LimaNote(servers));
    content->addWidget(m_createVm, 0, Qt::AlignLeft);
    QPushButton* add = makeButton(tr("Add a server over SSH…"), QStringLiteral("firstAddServerButton"));
    content->addWidget(add, 0, Qt::AlignLeft);
    content->addStretch();
    auto* page = new ScrollPage;
    page->content().addWidget(column, 1, Qt::AlignHCenter);
    column->setMinimumWidth(kColumnWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);

    connect(add, &QPushButton::clicked, this, &FirstStartPage::addServerAsked);
    connect(m_createVm, &QPushButton::clicked, &m_actions, &ServerActions::createVm);
    connect(&m_servers, &ServerService::foundChanged, this, &FirstStartPage::showFound);
    connect(&m_servers, &ServerService::serverAdded, this, &FirstStartPage::showServers);
    connect(&m_servers, &ServerService::serverRemoved, this, &FirstStartPage::showServers);
    connect(&m_servers, &ServerService::serverChanged, this, &FirstStartPage::showServers);
    connect(&provisions, &ProvisionProgress::stepsChanged, m_provision, &ProvisionView::setServer);
    showFound();
    showServers();
}

void FirstStartPage::look()
{
    m_servers.discover();
}

void FirstStartPage::showFound()
{
    clear(*m_found);
    m_createVm->setVisible(m_servers.lima().has_value());
    for (const FoundServer& server : m_servers.found()) {
        if (server.isAdded)
            continue;
        auto* row = new FoundServerRow(server);
        connect(row, &FoundServerRow::useAsked, this,
                [this, server] { m_actions.addFound(server.address, server.name); });
        connect(row, &FoundServerRow::startAsked, this, [this, server] { m_actions.startVm(server.name); });
        m_found->addWidget(row);
    }
}

void FirstStartPage::showServers()
{
    clear(*m_added);
    for (const ServerRecord& server : m_servers.servers()) {
        auto* card = new SetupCard(server, m_servers.checks(server.id), m_servers.isWorking(server.id));
        const QString id = server.id;
        connect(card, &SetupCard::checkAsked, this, [this, id] { m_actions.check(id); });
        connect(card, &SetupCard::setupAsked, this, [this, id] { m_actions.provision(id); });
        m_added->addWidget(card);
    }
    showFound();
}

} // namespace pinacle
