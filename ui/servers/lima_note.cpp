#include "ui/servers/lima_note.h"

#include "core/connection/search_path.h"
#include "core/servers/server_service.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapping_row.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

namespace {

constexpr int kLookAgainMs = 3'000;
#ifdef Q_OS_MACOS
constexpr bool kIsNeeded = true;
#else
constexpr bool kIsNeeded = false;
#endif

} // namespace

LimaNote::LimaNote(ServerService& servers, QWidget* parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_text(makeParagraph(TextStyle::Muted, QString()))
    , m_remedy(new QWidget)
    , m_command(new TextLabel(TextStyle::Mono))
    , m_copy(makeButton(tr("Copy"), QStringLiteral("copyLimaCommandButton")))
    , m_again(makeButton(tr("Look again"), QStringLiteral("lookForLimaButton")))
{
    m_text->setObjectName(QStringLiteral("limaText"));
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_command->setObjectName(QStringLiteral("limaCommand"));
    auto* remedy = new WrappingRow(m_remedy);
    remedy->setContentsMargins(0, 0, 0, 0);
    remedy->addWidget(m_command);
    remedy->addWidget(m_copy);
    remedy->addWidget(m_again);
    remedy->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(m_text);
    layout->addWidget(m_remedy);
    m_clock.setInterval(kLookAgainMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (!m_servers.lima() && m_servers.hasLooked() && !findProgram(QStringLiteral("limactl")).isEmpty())
            m_servers.discover();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    connect(m_again, &QPushButton::clicked, &m_servers, &ServerService::discover);
    connect(&m_servers, &ServerService::foundChanged, this, [this] {
        refresh();
        setVisible(isWanted());
    });
    refresh();
    if (!isWanted())
        hide();
}

QString LimaNote::textOf(const LimaProgram& lima)
{
    const QString text = lima.version.isEmpty() ? tr("Lima at %1").arg(lima.path)
                                                : tr("Lima %1 at %2").arg(lima.version, lima.path);
    if (!lima.isTooOld)
        return text;
    return tr("%1 is too old: at least %2 is wanted.").arg(text, QLatin1String(LimaControl::kOldestVersion));
}

bool LimaNote::isWanted() const
{
    const bool isMissed = kIsNeeded || m_servers.found().isEmpty();
    return !m_servers.hasLooked() || m_servers.lima() ||
           (isMissed && !m_servers.whyNoLima().message.isEmpty());
}

void LimaNote::refresh()
{
    const auto lima = m_servers.lima();
    const Error why = m_servers.whyNoLima();
    const bool isMissing = !lima && why.kind == ErrorKind::NotFound;
    if (!m_servers.hasLooked())
        say(tr("Looking for Lima machines and Docker on this computer…"), {});
    else if (lima)
        say(textOf(*lima), lima->isTooOld && kIsNeeded ? QStringLiteral("brew upgrade lima") : QString());
    else if (isMissing)
        say(tr("Lima is not installed. Homebrew installs it:"), QStringLiteral("brew install lima"));
    else
        say(why.text(), {});
    m_again->setVisible(!lima);
    m_remedy->setVisible(m_servers.hasLooked() && (!lima || !m_command->text().isEmpty()));
}

void LimaNote::say(const QString& text, const QString& command)
{
    m_text->setText(text);
    m_command->setText(command);
    m_command->setVisible(!command.isEmpty());
    m_copy->setVisible(!command.isEmpty());
    m_copy->setAccessibleName(tr("Copy %1").arg(command));
}

void LimaNote::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_clock.start();
}

void LimaNote::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

} // namespace pinacle
