#include "ui/logs/pod_log_view.h"

#include "core/pods/pod_service.h"
#include "ui/icons.h"
#include "ui/logs/line_log.h"
#include "ui/settings/window_settings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapping_row.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kReadMs = 2000;
static const QString kTimes = QStringLiteral("podLogs/times");
static const QString kWrap = QStringLiteral("podLogs/wrap");
static const QString kHidden = QStringLiteral("podLogs/hidden");

PodLogView::PodLogView(PodService& pods, WindowSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_pods(pods)
    , m_settings(settings)
    , m_lines(new LineLog)
    , m_search(new QLineEdit)
    , m_matches(new TextLabel(TextStyle::Small))
    , m_previous(makeIconButton(QStringLiteral("up"), tr("Previous match"), QStringLiteral("podLogPrevious")))
    , m_next(makeIconButton(QStringLiteral("down"), tr("Next match"), QStringLiteral("podLogNext")))
    , m_sources(makeButton(tr("All sources"), QStringLiteral("podLogSources")))
    , m_sourceMenu(new QMenu(this))
    , m_times(new QCheckBox(tr("Times")))
    , m_wrap(new QCheckBox(tr("Wrap lines")))
    , m_follow(makeIconButton(QStringLiteral("follow"), tr("Follow: stay at the newest line"),
                              QStringLiteral("podLogFollow")))
    , m_export(
          makeIconButton(QStringLiteral("save"), tr("Save what is shown…"), QStringLiteral("podLogExport")))
    , m_note(new TextLabel(TextStyle::Small))
{
    m_lines->setObjectName(QStringLiteral("podLog"));
    m_search->setObjectName(QStringLiteral("podLogSearch"));
    m_search->setPlaceholderText(tr("Search in the lines"));
    m_search->setAccessibleName(tr("Search in the lines"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_sources->setAccessibleName(tr("Sources"));
    m_sources->setMenu(m_sourceMenu);
    m_times->setObjectName(QStringLiteral("podLogTimes"));
    m_wrap->setObjectName(QStringLiteral("podLogWrap"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_note->setObjectName(QStringLiteral("podLogNote"));
    m_note->setWordWrap(true);
    auto* bar = new QWidget;
    auto* row = new WrappingRow(bar);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_matches),
          static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_sources),
          static_cast<QWidget*>(m_times), static_cast<QWidget*>(m_wrap), static_cast<QWidget*>(m_follow),
          static_cast<QWidget*>(m_export)})
        row->addWidget(widget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(bar);
    layout->addWidget(m_note);
    layout->addWidget(m_lines, 1);
    wireUp();
    const QStringList hidden = settings.value(kHidden).toStringList();
    hideSources(QSet<QString>(hidden.begin(), hidden.end()));
    m_times->setChecked(settings.value(kTimes, true).toBool());
    m_lines->setTimesShown(m_times->isChecked());
    m_wrap->setChecked(settings.value(kWrap, false).toBool());
    showNote();
}

void PodLogView::wireUp()
{
    m_clock.setInterval(kReadMs);
    connect(&m_clock, &QTimer::timeout, this, &PodLogView::read);
    connect(&m_pods, &PodService::logsRead, this, &PodLogView::take);
    connect(m_search, &QLineEdit::textChanged, m_lines, &LineLog::setNeedle);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_lines->showMatch(false); });
    connect(m_previous, &QToolButton::clicked, this, [this] { m_lines->showMatch(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_lines->showMatch(false); });
    connect(m_lines, &LineLog::matchesChanged, this, &PodLogView::showNote);
    connect(m_times, &QCheckBox::toggled, this, [this](bool isOn) {
        m_lines->setTimesShown(isOn);
        m_settings.setValue(kTimes, isOn);
    });
    connect(m_wrap, &QCheckBox::toggled, this, [this](bool isOn) {
        m_lines->setLineWrapMode(isOn ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
        m_settings.setValue(kWrap, isOn);
    });
    connect(m_follow, &QToolButton::clicked, m_lines, &LineLog::setFollowing);
    connect(m_lines, &LineLog::followingChanged, m_follow, &QToolButton::setChecked);
    connect(m_sourceMenu, &QMenu::aboutToShow, this, &PodLogView::fillSources);
    connect(m_lines, &LineLog::commandAsked, this, &PodLogView::showCommand);
    connect(m_export, &QToolButton::clicked, this, &PodLogView::askWhereToExport);
}

void PodLogView::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void PodLogView::setPod(const QString& podId)
{
    if (m_podId == podId)
        return;
    m_podId = podId;
    m_places = {};
    m_said.clear();
    m_trouble = tr("Reading…");
    m_lines->clearLines();
    showNote();
    if (isVisible())
        read();
}

void PodLogView::read()
{
    if (!m_podId.isEmpty())
        m_pods.readLogs(m_podId, m_places);
}

void PodLogView::take(const QString& podId, const PodLogNews& news)
{
    if (podId != m_podId)
        return;
    m_places = news.places;
    m_trouble = news.error.message;
    m_lines->add(news.lines);
    showNote();
}

void PodLogView::showNote()
{
    const bool isSearching = !m_search->text().isEmpty();
    m_matches->setText(tr("%n match(es)", nullptr, m_lines->matches()));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_matches), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next)})
        widget->setVisible(isSearching);
    for (QToolButton* button : {m_previous, m_next})
        button->setEnabled(m_lines->matches() > 0);
    m_note->setText(!m_said.isEmpty()      ? m_said
                    : !m_trouble.isEmpty() ? m_trouble
                                           : tr("By time. Double-click a line for the "
                                                "command behind it."));
}

// ---- sources
// -----------------------------------------------------------------------------------------------

void PodLogView::fillSources()
{
    m_sourceMenu->clear();
    m_sourceMenu->addAction(tr("All sources"), this, [this] { hideSources({}); });
    m_sourceMenu->addSeparator();
    for (const QString& source : m_lines->sources()) {
        QAction* action = m_sourceMenu->addAction(LineLog::sourceText(source));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(source));
        connect(action, &QAction::toggled, this, [this, source](bool isShown) {
            QSet<QString> hidden = m_hidden;
            if (isShown)
                hidden.remove(source);
            else
                hidden.insert(source);
            hideSources(hidden);
        });
    }
}

void PodLogView::hideSources(const QSet<QString>& sources)
{
    m_hidden = sources;
    m_lines->setHiddenSources(sources);
    m_sources->setText(sources.isEmpty() ? tr("All sources")
                                         : tr("%n source(s) hidden", nullptr, int(sources.size())));
    m_settings.setValue(kHidden, QStringList(sources.begin(), sources.end()));
}

void PodLogView::showCommand(const PodLogLine& line)
{
    const qint64 id = line.command ? line.command : m_pods.commandBehind(m_podId, line.source);
    if (id)
        emit commandAsked(id);
    m_said = id ? QString() : tr("The command that started this is not in the log any more.");
    showNote();
}

// ---- saving
// ------------------------------------------------------------------------------------------------

void PodLogView::askWhereToExport()
{
    auto* dialog = new QFileDialog(this, tr("Save what is shown"), QDir::homePath(), tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &PodLogView::exportTo);
    dialog->open();
}

void PodLogView::exportTo(const QString& path)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Text) &&
                           file.write(m_lines->toPlainText().toUtf8() + '\n') > 0 && file.commit();
    m_said = isWritten
                 ? tr("%Ln line(s) are in %1", nullptr, int(m_lines->shown().size()))
                       .arg(QDir::toNativeSeparators(path))
                 : tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), file.errorString());
    showNote();
}

void PodLogView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
    m_clock.start();
}

void PodLogView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

} // namespace pinacle
