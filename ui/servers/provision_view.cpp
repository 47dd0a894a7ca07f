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
    , m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelProvisionButton")))
{
    auto* card = new Card;
    auto* header = new QHBoxLayout;
    header->addWidget(m_title, 1);
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

    connect(m_cancel, &QPushButton::clicked, this, [this] { m_servers.cancel(m_serverId); });
    connect(&m_progress, &ProvisionProgress::stepsChanged, this, [this](const QString& serverId) {
        if (serverId == m_serverId)
            showProgress();
    });
    connect(&m_servers, &ServerService::outputReceived, this,
            [this](const QString& serverId, const QString& text) {
                if (serverId == m_serverId)
                    m_output->append(text);
            });
    hide();
}

void ProvisionView::setServer(const QString& serverId)
{
    m_serverId = serverId;
    m_output->setText(m_progress.output(serverId));
    showProgress();
}

void ProvisionView::showProgress()
{
    const QList<StepRecord> steps = m_progress.steps(m_serverId);
    const Error error = m_progress.error(m_serverId);
    const bool isRunning = m_progress.isRunning(m_serverId);
    if (isRunning)
        m_title->setText(tr("Setting up the server"));
    else
        m_title->setText(error.message.isEmpty() ? tr("The server is set up") : tr("Setting up stopped"));
    m_error->setText(error.text());
    m_error->setVisible(!error.message.isEmpty());
    m_cancel->setVisible(isRunning);
    m_steps->setSteps(steps, m_progress.current(m_serverId));
    setVisible(!steps.isEmpty() || !error.message.isEmpty());
}

} // namespace pinacle
