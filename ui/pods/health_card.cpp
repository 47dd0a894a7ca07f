#include "ui/pods/health_card.h"

#include "core/config/catalog.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/indicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/status_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
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
    , m_more(makeIconButton(QStringLiteral("more"), tr("More"), QStringLiteral("moreServiceButton")))
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
    bottom->addWidget(m_more);
    card->content().addLayout(bottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openAsked(m_item.url); });
    connect(m_copy, &QToolButton::clicked, this, &HealthCard::copyAddress);
    fillMenu();
}

void HealthCard::fillMenu()
{
    auto* menu = new QMenu(this);
    const auto add = [&](const char* icon, const QString& text, const char* name, ServiceVerb verb) {
        QAction* action = menu->addAction(themeIcon(QLatin1String(icon)), text, this,
                                          [this, verb] { emit asked(verb, m_item); });
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_verbs << add("start", tr("Start"), "startService", ServiceVerb::Start)
            << add("restart", tr("Restart"), "restartService", ServiceVerb::Restart)
            << add("stop", tr("Stop"), "stopService", ServiceVerb::Stop);
    add("logs", tr("Show log"), "showServiceLog", ServiceVerb::ShowLog);
    m_copyPlain = menu->addAction(themeIcon(QStringLiteral("copy")), tr("Copy as 127.0.0.1"), this,
                                  [this] { QGuiApplication::clipboard()->setText(m_plainAddress); });
    m_copyPlain->setObjectName(QStringLiteral("copyPlainAddress"));
    m_copyPlain->setVisible(false);
    menu->addSeparator();
    m_remove = add("delete", tr("Remove…"), "removeService", ServiceVerb::Remove);
    m_verbs << m_remove;
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

void HealthCard::setPlainAddress(const QString& address)
{
    m_plainAddress = address;
    m_copyPlain->setVisible(!address.isEmpty());
}

void HealthCard::setIdle(bool isIdle)
{
    for (QAction* action : std::as_const(m_verbs))
        action->setEnabled(isIdle);
}

/// What is wrong, since when, and what to do.
QString HealthCard::reasonText(const HealthItem& item, const QString& status)
{
    if (item.isGood() || item.light == Light::Unknown)
        return status;
    const QString fix = item.isFailed ? tr("Its installation failed: remove it and add it again.")
                                      : tr("Look at its log, then restart it.");
    if (!item.since.isValid())
        return status + u'\n' + fix;
    return tr("%1\nSince %2. %3").arg(status, timeText(item.since), fix);
}

void HealthCard::setItem(const HealthItem& item, Sight sight, const QString& obstacle)
{
    const bool isNow = sight == Sight::Now;
    m_item = item;
    const ServiceDefinition* service = m_catalog.service(item.service);
    m_icon->setIconName(service ? service->icon : QStringLiteral("globe"));
    m_name->setText(item.name);
    m_address->setText(item.url.isEmpty() ? tr("port %1 in the pod").arg(item.port) : item.url);
    const QString text = item.text.isEmpty() ? lightText(item.light) : item.text;
    if (isNow)
        m_status->setStatus(indicatorFor(item.light), text);
    else if (sight == Sight::Past)
        m_status->setStatus({Shape::Dash, Tone::Neutral},
                            item.light == Light::Unknown ? text : tr("was %1").arg(text));
    else
        m_status->setStatus({Shape::Dash, Tone::Neutral}, tr("pod is not running"));
    m_open->setVisible(item.isWeb && !item.url.isEmpty());
    m_open->setEnabled(isNow && obstacle.isEmpty());
    m_open->setToolTip(sight == Sight::Off ? tr("The pod does not run.") : obstacle);
    m_open->setAccessibleName(tr("Open %1").arg(item.name));
    m_copy->setAccessibleName(tr("Copy the address of %1").arg(item.name));
    m_more->setAccessibleName(tr("More for %1").arg(item.name));
    m_more->setEnabled(isNow && !item.program().isEmpty());
    m_remove->setVisible(!item.service.isEmpty());
    m_status->setToolTip(isNow ? reasonText(item, m_status->text()) : m_status->text());
    setAccessibleDescription(m_status->toolTip());
    setAccessibleName(tr("%1, %2").arg(item.name, m_status->text()));
}

void HealthCard::copyAddress()
{
    QGuiApplication::clipboard()->setText(
        m_item.url.isEmpty() ? QStringLiteral("localhost:%1").arg(m_item.port) : m_item.url);
}

} // namespace pinacle
