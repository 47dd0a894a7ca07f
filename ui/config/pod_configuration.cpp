#include "ui/config/pod_configuration.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "ui/config/code_editor.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kCheckMs = 150; ///< after the last key
static constexpr int kMistakeRows = 4;

PodConfiguration::PodConfiguration(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_source(makeParagraph(TextStyle::Muted, QString()))
    , m_message(new MessageBar)
    , m_editor(new CodeEditor)
    , m_find(new FindBar(*m_editor))
    , m_mistakes(new QListWidget)
    , m_verdict(new TextLabel(TextStyle::Muted))
    , m_revert(makeButton(tr("Revert"), QStringLiteral("revertConfigButton")))
    , m_save(makeButton(tr("Save"), QStringLiteral("saveConfigButton"), ButtonLook::Primary))
{
    m_editor->setObjectName(QStringLiteral("podConfiguration"));
    m_editor->setAccessibleName(tr("The pod's pinacle.yaml"));
    m_mistakes->setObjectName(QStringLiteral("configMistakes"));
    m_mistakes->setAccessibleName(tr("Mistakes in the configuration"));
    m_mistakes->setWordWrap(true);
    m_mistakes->setResizeMode(QListView::Adjust);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_verdict, 1);
    foot->addWidget(m_revert);
    foot->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin,
                               metrics::kPageMargin);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(m_source);
    layout->addWidget(m_message);
    layout->addWidget(m_find);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_mistakes);
    layout->addLayout(foot);

    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckMs);
    connect(&m_checkTimer, &QTimer::timeout, this, &PodConfiguration::check);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        m_checkTimer.start();
        updateButtons();
    });
    const auto jump = [this](const QListWidgetItem* item) {
        m_editor->goTo(item->data(Qt::UserRole).toInt(), item->data(Qt::UserRole + 1).toInt());
    };
    connect(m_mistakes, &QListWidget::itemClicked, this, jump);
    connect(m_mistakes, &QListWidget::itemActivated, this, jump);
    connect(m_revert, &QPushButton::clicked, this, &PodConfiguration::readAgain);
    connect(m_save, &QPushButton::clicked, this, &PodConfiguration::save);
    connect(&core.pods(), &PodService::configRead, this, &PodConfiguration::take);
    connect(&core.pods(), &PodService::configSaved, this, &PodConfiguration::takeSaved);
    connect(&core.pods(), &PodService::configFailed, this, &PodConfiguration::takeError);
    connect(&core.pods(), &PodService::podChanged, this, &PodConfiguration::podChanged);
    setState(State::Unread);
}

QStringList PodConfiguration::unsaved() const
{
    QStringList ids = m_drafts.keys();
    if (!m_podId.isEmpty() && isChanged())
        ids << m_podId;
    return ids;
}

void PodConfiguration::setPod(const QString& podId)
{
    if (m_podId == podId)
        return;
    if (m_state == State::Read && isChanged())
        m_drafts.insert(m_podId, m_editor->toPlainText());
    m_podId = podId;
    m_message->hide();
    setState(State::Unread);
    if (isVisible())
        read();
}

void PodConfiguration::focusSearch()
{
    m_find->ask();
}

void PodConfiguration::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_state == State::Unread || m_state == State::Failed)
        read();
}

/// A pod that was started or stopped has its text elsewhere; what is being typed is not disturbed.
void PodConfiguration::podChanged(const QString& podId)
{
    const auto pod = podId == m_podId ? m_core.pods().pod(podId) : std::nullopt;
    const bool isRunning = pod && pod->status == PodState::Running;
    if (pod && isVisible() && isRunning != m_wasRunning && m_state != State::Saving && !isChanged())
        read();
}

// ---- reading and saving
// ------------------------------------------------------------------------------------

void PodConfiguration::read()
{
    const auto pod = m_core.pods().pod(m_podId);
    if (!pod)
        return;
    m_wasRunning = pod->status == PodState::Running;
    setState(State::Reading);
    m_core.pods().readConfig(m_podId);
}

void PodConfiguration::readAgain()
{
    m_drafts.remove(m_podId);
    m_message->hide();
    read();
}

void PodConfiguration::take(const QString& podId, const PodConfigText& text)
{
    if (podId != m_podId)
        return;
    m_before = text;
    m_editor->setPlainText(QString::fromUtf8(text.text));
    setState(State::Read);
    if (m_drafts.contains(podId)) {
        m_editor->setPlainText(m_drafts.take(podId));
        m_message->showText(tr("This is what you typed and did not save."));
    } else if (!m_saved.isEmpty()) {
        m_message->showText(m_saved);
    } else if (!text.differs.isEmpty()) {
        QStringList lines{tr("The file says something else than what the pod is: %1.")
                              .arg(text.differs.join(QStringLiteral(", ")))};
        for (const ConfigChange& change : text.pending)
            lines << change.text;
        m_message->showText(lines.join(QLatin1Char('\n')));
    }
    m_saved.clear();
    check();
    updateButtons();
}

void PodConfiguration::save()
{
    check();
    if (!m_isRight)
        return;
    m_message->hide();
    setState(State::Saving);
    m_core.pods().saveConfig(m_podId, m_before, editedText());
}

void PodConfiguration::takeSaved(const QString& podId, const QList<ConfigChange>& changes)
{
    if (podId != m_podId)
        return;
    QStringList lines{tr("Saved.")};
    for (const ConfigChange& change : changes)
        lines << change.text;
    m_saved = lines.join(QLatin1Char('\n'));
    read();
}

void PodConfiguration::takeError(const QString& podId, const Error& error)
{
    if (podId != m_podId)
        return;
    m_message->showError(error);
    setState(m_state == State::Saving ? State::Read : State::Failed);
}

// ---- what is shown
// -----------------------------------------------------------------------------------------

void PodConfiguration::setState(State state)
{
    m_state = state;
    const bool isRead = state == State::Read || state == State::Saving;
    if (!isRead)
        m_editor->clear();
    m_editor->setReadOnly(state != State::Read);
    m_editor->setEnabled(isRead);
    if (state == State::Reading || state == State::Unread)
        m_source->setText(tr("Reading…"));
    else if (state == State::Failed)
        m_source->setText(tr("The configuration could not be read."));
    else if (!m_before.file.isEmpty())
        m_source->setText(tr("%1 in the pod's project.").arg(m_before.file));
    else if (m_wasRunning)
        m_source->setText(tr("The project has no pinacle.yaml yet; Save makes one."));
    else
        m_source->setText(tr("The pod does not run: this is what it was made to be. The file in its project "
                             "stays as it is."));
    if (!isRead)
        showMistakes({});
    updateButtons();
}

QByteArray PodConfiguration::editedText() const
{
    QByteArray text = m_editor->toPlainText().toUtf8();
    if (m_before.text.contains("\r\n")) // the editor knows line feeds only
        text.replace("\n", "\r\n");
    return m_before.text.startsWith("\xEF\xBB\xBF") && !text.startsWith("\xEF\xBB\xBF")
               ? "\xEF\xBB\xBF" + text
               : text;
}

/// Whether saving the file as it is would make the pod another one. Services and tier change otherwise.
bool PodConfiguration::takesFileOver() const
{
    return std::any_of(m_before.differs.begin(), m_before.differs.end(), [](const QString& key) {
        return key != QLatin1String("services") && key != QLatin1String("tier");
    });
}

bool PodConfiguration::isChanged() const
{
    return m_state == State::Read && editedText() != m_before.text;
}

void PodConfiguration::check()
{
    m_checkTimer.stop();
    if (m_state == State::Read)
        showMistakes(checkConfig(m_editor->toPlainText().toUtf8(), m_core.catalog()).mistakes);
    updateButtons();
}

void PodConfiguration::showMistakes(const QList<ConfigMistake>& mistakes)
{
    m_isRight = mistakes.isEmpty();
    m_editor->setMistakes(mistakes);
    m_mistakes->clear();
    for (const ConfigMistake& mistake : mistakes) {
        auto* item = new QListWidgetItem(
            tr("%1:%2  %3").arg(mistake.line).arg(mistake.column).arg(mistakeText(mistake)), m_mistakes);
        item->setData(Qt::UserRole, mistake.line);
        item->setData(Qt::UserRole + 1, mistake.column);
    }
    int height = 2 * metrics::kGap;
    for (int row = 0; row < qMin(kMistakeRows, m_mistakes->count()); ++row)
        height += m_mistakes->sizeHintForRow(row);
    m_mistakes->setFixedHeight(height);
    m_mistakes->setVisible(!m_isRight);
    const bool isRead = m_state == State::Read || m_state == State::Saving;
    m_verdict->setText(!isRead     ? QString()
                       : m_isRight ? tr("No mistakes.")
                                   : tr("%n mistake(s).", nullptr, int(mistakes.size())));
}

void PodConfiguration::updateButtons()
{
    m_save->setEnabled(m_state == State::Read && m_isRight && (isChanged() || takesFileOver()));
    m_save->setText(m_state == State::Saving ? tr("Saving…") : tr("Save"));
    m_revert->setEnabled(isChanged() || m_state == State::Failed);
    m_revert->setText(m_state == State::Failed ? tr("Read again") : tr("Revert"));
}

} // namespace pinacle
