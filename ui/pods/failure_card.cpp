#include "ui/pods/failure_card.h"

#include "core/core.h"
#include "core/store/log_store.h"
#include "ui/aside.h"
#include "ui/format.h"
#include "ui/help/failure_report.h"
#include "ui/pods/pod_actions.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapping_row.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kDetailLines = 6;

FailureCard::FailureCard(Core& core, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_title(makeParagraph(TextStyle::Heading, QString()))
    , m_cause(makeParagraph(TextStyle::Body, QString()))
    , m_command(new ElidedLabel(TextStyle::Mono))
    , m_detail(makeParagraph(TextStyle::Mono, QString()))
    , m_fix(makeParagraph(TextStyle::Body, QString()))
    , m_trust(makeButton(tr("Look at its key…"), QStringLiteral("lookAtKeyButton"), ButtonLook::Primary))
    , m_copy(makeButton(tr("Copy report"), QStringLiteral("copyFailureReport")))
{
    auto* card = new Card;
    card->setMood(Card::Mood::Bad);
    m_command->setObjectName(QStringLiteral("failedCommand"));
    for (QWidget* label :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_cause), static_cast<QWidget*>(m_command),
          static_cast<QWidget*>(m_detail), static_cast<QWidget*>(m_fix)})
        card->content().addWidget(label);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new WrappingRow;
    buttons->addWidget(makeActionButton(actions.action(PodVerb::Resume), QStringLiteral("resumeButton")));
    buttons->addWidget(makeActionButton(actions.action(PodVerb::Rollback), QStringLiteral("rollbackButton")));
    QPushButton* log = makeButton(tr("Show log"), QStringLiteral("showLogButton"));
    buttons->addWidget(m_trust);
    buttons->addWidget(log);
    m_copy->setToolTip(tr("The step, the command and what it said, without values of the environment"));
    buttons->addWidget(m_copy);
    buttons->addWidget(
        makeActionButton(actions.action(PodVerb::Delete), QStringLiteral("failedDeleteButton")));
    card->content().addSpacing(4);
    card->content().addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_trust, &QPushButton::clicked, this, [this, &actions] { actions.askAboutGitHost(m_pod.id); });
    connect(log, &QPushButton::clicked, this, [this] { emit logAsked(m_row ? m_row->id : 0); });
    connect(m_copy, &QPushButton::clicked, this, &FailureCard::copyReport);
}

void FailureCard::setPod(const PodRecord& pod, const std::optional<StepRecord>& step)
{
    m_pod = pod;
    m_step = step;
    m_copy->setText(tr("Copy report"));
    const bool hasFailed = pod.status == PodState::Failed;
    if (!hasFailed)
        m_title->setText(tr("The last operation was cut off"));
    else
        m_title->setText(stepTitle().isEmpty() ? tr("This pod failed")
                                               : tr("Failed at: %1").arg(stepTitle()));
    m_cause->setText(
        hasFailed
            ? pod.lastError.message
            : tr("The program ended while it worked. It can go on where it stood, or undo what it did."));
    QStringList detail = terminalText(pod.lastError.detail).trimmed().split(QLatin1Char('\n'));
    if (detail.size() > kDetailLines)
        detail = detail.mid(detail.size() - kDetailLines);
    m_detail->setText(hasFailed ? detail.join(QLatin1Char('\n')) : QString());
    m_detail->setVisible(!m_detail->text().isEmpty());
    showCommand();
    m_copy->setVisible(hasFailed);
    const bool isKeyUnknown = hasFailed && pod.lastError.kind == ErrorKind::HostKeyUnknown;
    m_trust->setVisible(isKeyUnknown);
    m_fix->setText(isKeyUnknown ? tr("Look at the key: when it is the host's own, the pod goes on.")
                                : pod.lastError.fix); // that one speaks of the command line
    m_fix->setVisible(hasFailed && !m_fix->text().isEmpty());
}

QString FailureCard::stepTitle() const
{
    return m_step ? m_step->title : m_pod.lastError.step;
}

/// The last command that failed while the step ran.
void FailureCard::showCommand()
{
    LogFilter filter;
    filter.podId = m_pod.id;
    filter.onlyFailed = true;
    if (m_step) {
        filter.since = m_step->startedAt;
        filter.until = m_step->finishedAt;
    }
    const QList<qint64> ids =
        m_pod.status == PodState::Failed ? m_core.logs().matching(filter, 1) : QList<qint64>();
    m_row = ids.isEmpty() ? std::nullopt : m_core.logs().row(ids.first());
    m_command->setVisible(m_row.has_value());
    if (m_row) {
        const QString& command = m_row->containerCommand.isEmpty() ? m_row->command : m_row->containerCommand;
        m_command->setText(
            tr("Command %1, exit code %2: %3")
                .arg(QString::number(m_row->id), QString::number(m_row->exitCode), firstLine(command)));
    }
}

void FailureCard::copyReport()
{
    m_copy->setEnabled(false);
    runAside(
        m_pool, this,
        [&secrets = m_core.secrets(), pod = m_pod, step = stepTitle(), row = m_row] {
            return failureReport(secrets, pod, step, row);
        },
        [this](const Result<QString>& report) {
            m_copy->setEnabled(true);
            if (report)
                QGuiApplication::clipboard()->setText(*report);
            m_copy->setText(report ? tr("Copied") : tr("Copy report"));
            if (!report)
                m_fix->setText(report.error().text());
        });
}

} // namespace pinacle
