#include "ui/servers/found_server_row.h"

#include "core/servers/server_service.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

FoundServerRow::FoundServerRow(const FoundServer& server, QWidget* parent)
    : QWidget(parent)
{
    const bool isLocal = server.address == QLatin1String("local");
    const QString name = isLocal                    ? tr("This computer")
                         : server.address.isEmpty() ? server.name
                                                    : tr("Lima machine “%1”").arg(server.name);
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->addWidget(new IconLabel(isLocal ? QStringLiteral("computer") : QStringLiteral("servers"), 24));
    row->addSpacing(4);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new ElidedLabel(TextStyle::Strong, name));
    words->addWidget(new ElidedLabel(TextStyle::Small, server.state));
    row->addLayout(words, 1);
    const bool isAsleep = server.address.startsWith(QLatin1String("lima:")) &&
                          server.state != QLatin1String("Running") && !server.state.isEmpty();
    if (isAsleep) {
        QPushButton* start = makeButton(tr("Start"), QStringLiteral("startFoundButton"));
        start->setAccessibleName(tr("Start %1").arg(name));
        row->addWidget(start);
        connect(start, &QPushButton::clicked, this, &FoundServerRow::startAsked);
    }
    QPushButton* use =
        makeButton(server.isAdded ? tr("Added") : tr("Use it"), QStringLiteral("useFoundButton"));
    use->setAccessibleName(server.isAdded ? tr("%1 is added").arg(name) : tr("Use %1").arg(name));
    use->setEnabled(!server.isAdded && !isAsleep);
    if (server.address.isEmpty()) // what cannot be used is still told of
        use->hide();
    row->addWidget(use);
    card->content().addLayout(row);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(use, &QPushButton::clicked, this, &FoundServerRow::useAsked);
}

} // namespace pinacle
