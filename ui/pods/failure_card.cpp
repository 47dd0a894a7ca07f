#include "ui/pods/failure_card.h"

#include "ui/format.h"
#include "ui/pods/pod_actions.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace pinacle {

static constexpr int kDetailLines = 6;

FailureCard::FailureCard(PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_title(makeParagraph(TextStyle::Heading, QString()))
    , m_cause(makeParagraph(TextStyle::Body, QString()))
    , m_detail(makeParagraph(TextStyle::Mono, QString()))
    , m_fix(makeParagraph(TextStyle::Body, QString()))
    , m_trust(makeButton(tr("Look at its key…"), QStringLiteral("lookAtKeyButton"), ButtonLook::Primary))
{
    auto* card = new Card;
    card->setMood(Card::Mood::Bad);
    for (TextLabel* label : {m_title, m_cause, m_detail, m_fix})
        card->content().addWidget(label);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(makeActionButton(actions.action(PodVerb::Resume), QStringLiteral("resumeButton")));
    buttons->addWidget(makeActionButton(actions.action(PodVerb::Rollback), QStringLiteral("rollbackButton")));
    QPushButton* log = makeButton(tr("Show log"), QStringLiteral("showLogButton"));
    buttons->addWidget(m_trust);
    buttons->addWidget(log);
    buttons->addWidget(
        makeActionButton(actions.action(PodVerb::Delete), QStringLiteral("failedDeleteButton")));
    buttons->addStretch();
    card->content().addSpacing(4);
    card->content().addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_trust, &QPushButton::clicked, this, [this, &actions] { actions.askAboutGitHost(m_podId); });
    connect(log, &QPushButton::clicked, this, &FailureCard::logAsked);
}

void FailureCard::setPod(const PodRecord& pod, const QString& stepTitle)
{
    const bool hasFailed = pod.status == PodState::Failed;
    if (!hasFailed)
        m_title->setText(tr("The last operation was cut off"));
    else
        m_title->setText(stepTitle.isEmpty() ? tr("This pod failed") : tr("Failed at: %1").arg(stepTitle));
    m_cause->setText(
        hasFailed
            ? pod.lastError.message
            : tr("The program ended while it worked. It can go on where it stood, or undo what it did."));
    QStringList detail = terminalText(pod.lastError.detail).trimmed().split(QLatin1Char('\n'));
    if (detail.size() > kDetailLines)
        detail = detail.mid(detail.size() - kDetailLines);
    m_detail->setText(hasFailed ? detail.join(QLatin1Char('\n')) : QString());
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_podId = pod.id;
    const bool isKeyUnknown = hasFailed && pod.lastError.kind == ErrorKind::HostKeyUnknown;
    m_trust->setVisible(isKeyUnknown);
    m_fix->setText(isKeyUnknown ? tr("Look at the key: when it is the host's own, the pod goes on.")
                                : pod.lastError.fix); // that one speaks of the command line
    m_fix->setVisible(hasFailed && !m_fix->text().isEmpty());
}

} // namespace pinacle
