#include "ui/pods/health_card.h"

#include "core/config/catalog.h"
#include "ui/indicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/status_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace pinacle {

HealthCard::HealthCard(const Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_icon(new IconLabel(QStringLiteral("globe"), 24))
    , m_name(new ElidedLabel(TextStyle::Strong))
    , m_address(new ElidedLabel(TextStyle::Small))
    , m_status(new StatusLabel)
    , m_open(makeButton(tr("Open"), QStringLiteral("openTabButton")))
    , m_copy(makeIconButton(QStringLiteral("copy"), tr("Copy address"), QStringLiteral("copyAddressButton")))
{
    auto* card = new Card;
    auto* top = new QHBoxLayout;
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_address);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addSpacing(4);
    top->addLayout(names, 1);
    m_address->setElideMode(Qt::ElideMiddle);
    card->content().addLayout(top);
    card->content().addStretch();
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_status, 1);
    bottom->addWidget(m_copy);
    bottom->addWidget(m_open);
    card->content().addLayout(bottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openAsked(m_item.url); });
    connect(m_copy, &QToolButton::clicked, this, &HealthCard::copyAddress);
}

void HealthCard::setItem(const HealthItem& item, bool isPodRunning)
{
    m_item = item;
    const ServiceDefinition* service = m_catalog.service(item.service);
    m_icon->setIconName(service ? service->icon : QStringLiteral("globe"));
    m_name->setText(item.name);
    m_address->setText(item.url.isEmpty() ? tr("port %1 in the pod").arg(item.port) : item.url);
    if (isPodRunning)
        m_status->setStatus(indicatorFor(item.light),
                            item.text.isEmpty() ? lightText(item.light) : item.text);
    else
        m_status->setStatus({Shape::Dash, Tone::Neutral}, tr("pod is not running"));
    m_open->setVisible(item.isWeb && !item.url.isEmpty());
    m_open->setEnabled(isPodRunning);
    m_open->setAccessibleName(tr("Open %1").arg(item.name));
    m_copy->setAccessibleName(tr("Copy the address of %1").arg(item.name));
    setAccessibleName(tr("%1, %2").arg(item.name, m_status->text()));
}

void HealthCard::copyAddress()
{
    QGuiApplication::clipboard()->setText(
        m_item.url.isEmpty() ? QStringLiteral("localhost:%1").arg(m_item.port) : m_item.url);
}

} // namespace pinacle
