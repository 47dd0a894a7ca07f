#include "ui/widgets/output_view.h"

#include "ui/theme.h"
#include "ui/widgets/styled_output.h"

#include <QScrollBar>

namespace pinacle {

static constexpr int kBatchMs = 50;
static constexpr int kMaximumLines = 5000;
static constexpr int kMaximumMarks = 1000;
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

void OutputView::setText(const QString& text)
{
    m_pending.clear();
    m_isLineOver = false;
    m_timer.stop();
    clear();
    m_style = {};
    QTextCursor cursor(document());
    insert(cursor, text);
    highlight(m_needle);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void OutputView::insert(QTextCursor& cursor, const QString& raw)
{
    cursor.beginEditBlock();
    for (const StyledText& piece : styledOutput(raw, m_style))
        cursor.insertText(piece.text, charFormat(piece.style, palette()));
    cursor.endEditBlock();
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
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    // A carriage return at the end of the last piece: this one is written over its line, as progress is.
    if (m_isLineOver && !m_pending.startsWith(QLatin1Char('\n'))) {
        cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    m_isLineOver = m_pending.endsWith(QLatin1Char('\r'));
    insert(cursor, m_pending);
    m_pending.clear();
    if (isAtEnd)
        bar->setValue(bar->maximum());
}

} // namespace pinacle
