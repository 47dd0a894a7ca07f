#include "ui/widgets/output_view.h"

#include "ui/theme.h"
#include "ui/widgets/styled_output.h"

#include <QScrollBar>

namespace pinacle {

static constexpr int kBatchMs = 50;
static constexpr int kMaximumLines = 5000;
static constexpr int kMaximumMarks = 1000;
static constexpr qsizetype kMaximumOpen = 16 * 1024; ///< of a line that does not end
static constexpr qsizetype kMaximumBatch =
    256 * 1024; ///< more than this between two batches: its end is kept

OutputView::OutputView(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(fontFor(TextStyle::Mono));
    setMaximumBlockCount(kMaximumLines);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setAccessibleName(tr("Output"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(kBatchMs);
    connect(&m_timer, &QTimer::timeout, this, &OutputView::flush);
}

void OutputView::append(const QString& text)
{
    m_pending += text;
    if (m_pending.size() > kMaximumBatch)
        m_pending = m_pending.right(kMaximumBatch);
    if (!m_timer.isActive())
        m_timer.start();
}

void OutputView::appendNow(const QString& text)
{
    append(text);
    m_timer.stop();
    flush();
}

void OutputView::setText(const QString& text)
{
    m_pending.clear();
    m_timer.stop();
    clear();
    m_openLine.clear();
    m_openColumn = 0;
    m_openStyle = {};
    insert(text);
    highlight(m_needle);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

/// The line that is not ended yet is written again with what has come for it: progress is written over
/// itself, and a sequence may have been cut in two.
void OutputView::insert(const QString& raw)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    cursor.setPosition(cursor.block().position() + m_openColumn, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const QString all = m_openLine + raw;
    const qsizetype ended = all.lastIndexOf(u'\n') + 1;
    insertStyled(cursor, all.left(ended), m_openStyle);
    m_openColumn = ended > 0 ? 0 : m_openColumn;
    m_openLine = all.mid(ended);
    TerminalStyle style = m_openStyle;
    insertStyled(cursor, m_openLine, style);
    if (m_openLine.size() > kMaximumOpen) {
        m_openLine.clear();
        m_openColumn = cursor.positionInBlock();
        m_openStyle = style;
    }
    cursor.endEditBlock();
}

void OutputView::insertStyled(QTextCursor& cursor, const QString& raw, TerminalStyle& style) const
{
    for (const StyledText& piece : styledOutput(raw, style))
        cursor.insertText(piece.text, charFormat(piece.style, palette()));
}

int OutputView::highlight(const QString& needle)
{
    m_needle = needle;
    QList<QTextEdit::ExtraSelection> places;
    QColor mark = coloursOf(palette()).warning;
    mark.setAlpha(90);
    QTextCursor at(document());
    while (!needle.isEmpty() && places.size() < kMaximumMarks) {
        at = document()->find(needle, at);
        if (at.isNull())
            break;
        QTextEdit::ExtraSelection place;
        place.cursor = at;
        place.format.setBackground(mark);
        places << place;
    }
    setExtraSelections(places);
    return int(places.size());
}

bool OutputView::showMatch(bool isBackwards)
{
    return !m_needle.isEmpty() &&
           find(m_needle, isBackwards ? QTextDocument::FindBackward : QTextDocument::FindFlags());
}

void OutputView::flush()
{
    QScrollBar* bar = verticalScrollBar();
    const bool isAtEnd = bar->value() >= bar->maximum() - 1;
    insert(m_pending);
    m_pending.clear();
    if (!m_needle.isEmpty())
        highlight(m_needle);
    if (isAtEnd)
        bar->setValue(bar->maximum());
}

} // namespace pinacle
