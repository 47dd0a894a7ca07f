#include "ui/servers/provision_view.h"

#include "core/servers/server_service.h"
#include "ui/pods/step_list_view.h"
#include "ui/servers/provision_progress.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/output_view.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace pinacle {

ProvisionView::ProvisionView(ServerService& servers, ProvisionProgress& progress, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_progress(progress)
    , m_title(new TextLabel(TextStyle::Heading))
    , m_error(makeParagraph(TextStyle::Body, QString()))
    , m_steps(new StepListView)
    , m_output(new OutputView)
    , m_goOn(makeButton(tr("Go on"), QStringLiteral("resumeProvisionButton"), ButtonLook::Primary))
    , m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelProvisionButton")))
{
    m_title->setObjectName(QStringLiteral("provisionTitle"));
    auto* card = new Card;
    auto* header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_goOn);
    header->addWidget(m_cancel);
    card->content().addLayout(header);
    card->content().addWidget(m_error);
    card->content().addWidget(m_steps);
    m_output->setObjectName(QStringLiteral("provisionOutput"));
    m_output->setFixedHeight(fontMetrics().lineSpacing() * 9);
    card->content().addWidget(m_output);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);

    connect(m_goOn, &QPushButton::clicked, this, [this] { m_servers.provision(m_serverId); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_servers.cancel(m_serverId); });
    connect(&m_servers, &ServerService::serverChanged, this, [this](const QString& serverId) {
        if (serverId == m_serverId)
            showProgress();
    });
    connect(&m_progress, &ProvisionProgress::stepsChanged, this, [this](const QString& serverId) {
        if (serverId == m_serverId)
            showProgress();
    });
    connect(&m_servers, &ServerService::outputReceived, this,
            [this](const QString& serverId, const QString& text) {
                if (serverId != m_serverId || m_progress.state(serverId) != ProvisionProgress::State::Running)
                    return;
                m_output->append(text);
                m_output->show();
            });
    hide();
}

void ProvisionView::setServer(const QString& serverId)
{
    m_serverId = serverId;
    m_output->setText(m_progress.output(serverId));
    showProgress();
}

QString ProvisionView::title() const
{
    switch (m_progress.state(m_serverId)) {
    case ProvisionProgress::State::Running:
        return tr("Setting up the server");
    case ProvisionProgress::State::Elsewhere:
        return tr("Another program sets up the server");
    case ProvisionProgress::State::CutOff:
        return tr("Setting up was cut off");
    case ProvisionProgress::State::Stopped:
        return tr("Setting up stopped");
    default:
        return tr("The server is set up");
    }
}

void ProvisionView::showProgress()
{
    using State = ProvisionProgress::State;
    m_progress.remember(m_serverId);
    const State state = m_progress.state(m_serverId);
    const Error error = m_progress.error(m_serverId);
    m_title->setText(title());
    m_error->setText(error.text());
    m_error->setVisible(!error.message.isEmpty());
    m_goOn->setVisible(state == State::Stopped || state == State::CutOff);
    m_goOn->setEnabled(!m_servers.isWorking(m_serverId));
    m_cancel->setVisible(state == State::Running);
    m_output->setVisible(!m_progress.output(m_serverId).isEmpty());
    m_steps->setSteps(m_progress.steps(m_serverId), m_progress.current(m_serverId));
    setVisible(state != State::None);
}

} // namespace pinacle
