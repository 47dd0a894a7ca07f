#include "ui/logs/log_details.h"

#include "ui/format.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/output_view.h"
#include "ui/widgets/status_label.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace pinacle {

static constexpr qsizetype kSameEnd = 1024; ///< letters by which an output is known again

LogDetails::LogDetails(QWidget* parent)
    : QWidget(parent)
    , m_command(new ElidedLabel(TextStyle::Mono))
    , m_status(new StatusLabel)
    , m_matches(new TextLabel(TextStyle::Small))
    , m_previous(makeIconButton(QStringLiteral("up"), tr("Previous match"), QStringLiteral("previousMatch")))
    , m_next(makeIconButton(QStringLiteral("down"), tr("Next match"), QStringLiteral("nextMatch")))
    , m_copy(makeButton(tr("Copy as shell command"), QStringLiteral("copyCommandButton")))
    , m_outputs(new QSplitter(Qt::Horizontal))
    , m_out(new OutputView)
    , m_err(new OutputView)
{
    auto* top = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_command);
    words->addWidget(m_status);
    top->addLayout(words, 1);
    for (QWidget* widget : {static_cast<QWidget*>(m_matches), static_cast<QWidget*>(m_previous),
                            static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_copy)})
        top->addWidget(widget, 0, Qt::AlignTop);
    m_out->setObjectName(QStringLiteral("logStdout"));
    m_out->setAccessibleName(tr("Standard output"));
    m_out->setPlaceholderText(tr("No output"));
    m_err->setObjectName(QStringLiteral("logStderr"));
    m_err->setAccessibleName(tr("Standard error"));
    m_outputs->addWidget(m_out);
    m_outputs->addWidget(m_err);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::kGap, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_outputs, 1);
    connect(m_copy, &QPushButton::clicked, this, &LogDetails::copyCommand);
    connect(m_previous, &QToolButton::clicked, this, [this] { showMatch(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { showMatch(false); });
    m_matches->setObjectName(QStringLiteral("logMatches"));
    m_next->setShortcut(QKeySequence::FindNext);
    m_previous->setShortcut(QKeySequence::FindPrevious);
    clear();
}

void LogDetails::clear()
{
    m_row = LogRow{};
    m_command->setText(tr("Select a command to see what it printed."));
    m_status->hide();
    m_copy->hide();
    m_outputs->hide();
    showMatches();
}

void LogDetails::setNeedle(const QString& text)
{
    m_needle = text;
    showMatches();
}

void LogDetails::showMatches()
{
    const bool hasRow = m_row.id != 0;
    const int count = m_out->highlight(m_needle) + m_err->highlight(m_needle);
    m_matches->setText(tr("%n match(es)", nullptr, count));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_matches), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next)})
        widget->setVisible(hasRow && !m_needle.isEmpty());
    for (QToolButton* button : {m_previous, m_next})
        button->setEnabled(count > 0);
}

/// Goes on in the other output where one ends.
void LogDetails::showMatch(bool isBackwards)
{
    OutputView* current = m_err->textCursor().hasSelection() ? m_err : m_out;
    if (current->showMatch(isBackwards))
        return;
    OutputView* other = current == m_out ? m_err : m_out;
    for (OutputView* view : {other, current}) {
        QTextCursor cursor = view->textCursor();
        cursor.movePosition(isBackwards ? QTextCursor::End : QTextCursor::Start);
        view->setTextCursor(cursor);
        if (view->showMatch(isBackwards)) {
            if (view == other) {
                cursor = current->textCursor();
                cursor.clearSelection();
                current->setTextCursor(cursor);
            }
            return;
        }
    }
}

/// What came to an output since; nothing when it is another one. The log keeps the end of a long output, so
/// that its beginning may be gone.
static std::optional<QString> addedSince(const QString& before, const QString& now)
{
    if (before.isEmpty())
        return std::nullopt;
    if (now.startsWith(before))
        return now.mid(before.size());
    const QString end = before.right(kSameEnd);
    const qsizetype at = now.lastIndexOf(end);
    const bool isSame = at >= 0 && before.endsWith(QStringView(now).left(at + end.size()));
    return isSame ? std::optional(now.mid(at + end.size())) : std::nullopt;
}

/// A reader who has scrolled up stays where they are, and a long output is not laid out anew twice a second.
static void showOutput(OutputView& view, const QString& before, const QString& now)
{
    if (before == now && !now.isEmpty())
        return;
    if (const auto added = addedSince(before, now))
        view.appendNow(*added);
    else
        view.setText(now);
}

void LogDetails::setRow(const LogRow& row)
{
    const bool isSame = row.id == m_row.id && row.out == m_row.out && row.err == m_row.err &&
                        row.durationMs == m_row.durationMs;
    if (isSame)
        return;
    const LogRow before = std::exchange(m_row, row);
    m_command->setText(row.containerCommand.isEmpty() ? row.command : row.containerCommand);
    if (row.durationMs < 0)
        m_status->setStatus({Shape::Half, Tone::Working}, tr("running"));
    else if (row.exitCode == 0)
        m_status->setStatus({Shape::Disc, Tone::Good},
                            tr("ended well after %1").arg(durationText(row.durationMs)));
    else
        m_status->setStatus({Shape::Cross, Tone::Bad},
                            tr("exit code %1 after %2").arg(row.exitCode).arg(durationText(row.durationMs)));
    const bool goesOn = row.id == before.id;
    showOutput(*m_out, goesOn ? before.out : QString(), row.out);
    showOutput(*m_err, goesOn ? before.err : QString(), row.err);
    m_err->setVisible(!row.err.isEmpty());
    m_out->setVisible(!row.out.isEmpty() || row.err.isEmpty());
    for (QWidget* widget :
         {static_cast<QWidget*>(m_status), static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_outputs)})
        widget->show();
    showMatches();
}

void LogDetails::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_row.command);
}

} // namespace pinacle
