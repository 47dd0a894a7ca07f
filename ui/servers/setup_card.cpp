#include "ui/servers/setup_card.h"

#include "ui/servers/check_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/status_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

SetupCard::SetupCard(const ServerRecord& server, const QList<ServerCheck>& checks, bool isWorking,
                     QWidget* parent)
    : QWidget(parent)
{
    auto* card = new Card;
    auto* top = new QHBoxLayout;
    top->addWidget(new ElidedLabel(TextStyle::Heading, server.name), 1);
    auto* status = new StatusLabel;
    status->setStatus(indicatorForServer(server.status, isWorking),
                      isWorking ? tr("working…") : serverStatusText(server.status));
    top->addWidget(status);
    card->content().addLayout(top);
    for (const ServerCheck& check : checks)
        if (check.isKnown && !check.isOk)
            card->content().addWidget(new CheckRow(check, CheckRow::Detail::Short));
    if (!server.lastError.isEmpty())
        card->content().addWidget(makeParagraph(TextStyle::Muted, server.lastError));
    auto* buttons = new QHBoxLayout;
    QPushButton* setup =
        makeButton(tr("Provision…"), QStringLiteral("setupServerButton"), ButtonLook::Primary);
    setup->setAccessibleName(tr("Provision %1").arg(server.name));
    QPushButton* check = makeButton(tr("Check again"), QStringLiteral("recheckServerButton"));
    check->setAccessibleName(tr("Check %1 again").arg(server.name));
    setup->setEnabled(!isWorking);
    check->setEnabled(!isWorking);
    buttons->addWidget(setup);
    buttons->addWidget(check);
    buttons->addStretch();
    card->content().addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(setup, &QPushButton::clicked, this, &SetupCard::setupAsked);
    connect(check, &QPushButton::clicked, this, &SetupCard::checkAsked);
}

} // namespace pinacle
