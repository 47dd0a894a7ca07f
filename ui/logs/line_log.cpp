#include "ui/logs/line_log.h"

#include "core/base/clock.h"
#include "ui/theme.h"
#include "ui/widgets/styled_output.h"

#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

namespace pinacle {

static constexpr int kSliceMs = 6; ///< of a frame, while many lines come
static constexpr int kMarkMs = 120;
static constexpr int kMaximumMarks = 1000;
static constexpr int kSourceWidth = 12;
static constexpr qsizetype kLongestLine = 4000; ///< characters shown of one line

LineLog::LineLog(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(fontFor(TextStyle::Mono));
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("What the pod says"));
    m_clock.setSingleShot(true);
    m_clock.setInterval(0);
    connect(&m_clock, &QTimer::timeout, this, &LineLog::flush);
    m_marking.setSingleShot(true);
    m_marking.setInterval(kMarkMs);
    connect(&m_marking, &QTimer::timeout, this, &LineLog::mark);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isMoving)
            setFollowing(value >= verticalScrollBar()->maximum());
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        const QScopedValueRollback moving(m_isMoving, true);
        if (m_isFollowing)
            verticalScrollBar()->setValue(maximum);
    });
}

void LineLog::setLimits(qsizetype lines, qsizetype characters)
{
    m_maximumLines = lines;
    m_maximumCharacters = characters;
}

void LineLog::add(const QList<PodLogLine>& lines)
{
    for (const PodLogLine& line : lines)
        m_sources << line.source;
    m_waiting += lines;
    if (m_waiting.size() > m_maximumLines) // more than is kept at all
        m_waiting = m_waiting.mid(m_waiting.size() - m_maximumLines);
    if (!m_waiting.isEmpty())
        m_clock.start();
}

void LineLog::clearLines()
{
    m_waiting.clear();
    m_lines.clear();
    m_characters = 0;
    m_shown.clear();
    m_sources.clear();
    clear();
    setFollowing(true);
    mark();
}

void LineLog::setHiddenSources(const QSet<QString>& sources)
{
    if (sources == m_hidden)
        return;
    m_hidden = sources;
    rebuild();
}

void LineLog::setTimesShown(bool isShown)
{
    if (isShown == m_areTimesShown)
        return;
    m_areTimesShown = isShown;
    rebuild();
}

/// All lines go in again, in slices.
void LineLog::rebuild()
{
    m_waiting = m_lines + m_waiting;
    m_lines.clear();
    m_characters = 0;
    m_shown.clear();
    clear();
    m_clock.start();
}

void LineLog::setFollowing(bool isFollowing)
{
    if (isFollowing) {
        const QScopedValueRollback moving(m_isMoving, true);
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    if (isFollowing == m_isFollowing)
        return;
    m_isFollowing = isFollowing;
    emit followingChanged(isFollowing);
}

QStringList LineLog::sources() const
{
    QStringList names(m_sources.begin(), m_sources.end());
    names.sort();
    return names;
}

void LineLog::flush()
{
    const QScopedValueRollback moving(m_isMoving, true);
    QScrollBar* bar = verticalScrollBar();
    // A cursor goes along with the text that it stands before.
    const QTextCursor top(firstVisibleBlock());
    const int within = bar->value() - firstVisibleBlock().firstLineNumber();
    QElapsedTimer slice;
    slice.start();
    qsizetype done = 0;
    QTextCursor edit(document());
    edit.beginEditBlock(); // laid out once, not for each line
    while (done < m_waiting.size() && slice.elapsed() < kSliceMs)
        insertLine(m_waiting[done++]);
    edit.endEditBlock();
    m_waiting.remove(0, done);
    trim();
    if (m_isFollowing)
        bar->setValue(bar->maximum());
    else
        bar->setValue(top.block().firstLineNumber() + within);
    if (!m_waiting.isEmpty())
        m_clock.start();
    else if (!m_needle.isEmpty())
        m_marking.start();
}

static qsizetype placeIn(const QList<PodLogLine>& lines, const PodLogLine& line)
{
    const auto later = [](const PodLogLine& a, const PodLogLine& b) { return a.time < b.time; };
    return std::upper_bound(lines.begin(), lines.end(), line, later) - lines.begin();
}

void LineLog::insertLine(const PodLogLine& line)
{
    m_lines.insert(placeIn(m_lines, line), line);
    m_characters += line.text.size();
    if (!isVisibleLine(line))
        return;
    const qsizetype index = placeIn(m_shown, line);
    const bool isLast = index == m_shown.size();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    if (isLast) {
        cursor.movePosition(QTextCursor::End);
        if (!m_shown.isEmpty())
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        writeLine(cursor, line);
    } else {
        cursor.setPosition(document()->findBlockByNumber(int(index)).position());
        // The new block goes before, so that cursors at the old one's beginning stay with it.
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        cursor.movePosition(QTextCursor::PreviousBlock);
        writeLine(cursor, line);
    }
    cursor.endEditBlock();
    m_shown.insert(index, line);
}

QString LineLog::timeText(const PodLogLine& line)
{
    const QDateTime local = line.time.toLocalTime();
    const bool isToday = local.date() == timeNow().toLocalTime().date();
    const QString text =
        local.toString(isToday ? QStringLiteral("HH:mm:ss.zzz") : QStringLiteral("MM-dd HH:mm:ss.zzz"));
    return (line.certainty == LineTime::Before ? QStringLiteral("≤") : QStringLiteral(" ")) + text;
}

QString LineLog::sourceText(const QString& source)
{
    static const QString process = QStringLiteral("process-");
    if (source == QLatin1String(kCommandSource))
        return tr("commands");
    return source.startsWith(process) ? source.mid(process.size()) : source;
}

/// Each source has a colour, the same every time.
static TerminalStyle styleOfSource(const QString& source)
{
    uint sum = 0;
    for (const QChar c : source)
        sum = sum * 31 + c.unicode();
    TerminalStyle style;
    style.foreground = {2 + sum % 5, TerminalColour::Indexed};
    return style;
}

void LineLog::writeLine(QTextCursor& cursor, const PodLogLine& line) const
{
    QTextCharFormat muted;
    muted.setForeground(coloursOf(palette()).muted);
    if (m_areTimesShown)
        cursor.insertText(timeText(line) + QLatin1Char(' '), muted);
    cursor.insertText(sourceText(line.source).leftJustified(kSourceWidth) + QLatin1Char(' '),
                      charFormat(styleOfSource(line.source), palette()));
    TerminalStyle style;
    for (StyledText piece : styledOutput(line.text.left(kLongestLine), style)) {
        piece.text.replace(QLatin1Char('\n'), QLatin1Char(' '));
        cursor.insertText(piece.text.replace(QChar::ParagraphSeparator, QLatin1Char(' ')),
                          charFormat(piece.style, palette()));
    }
}

void LineLog::trim()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    while (m_lines.size() > m_maximumLines || m_characters > m_maximumCharacters) {
        const PodLogLine oldest = m_lines.takeFirst();
        m_characters -= oldest.text.size();
        if (!isVisibleLine(oldest))
            continue;
        m_shown.removeFirst();
        cursor.movePosition(QTextCursor::Start);
        if (m_shown.isEmpty()) // a document has a block even so
            cursor.select(QTextCursor::Document);
        else
            cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    cursor.endEditBlock();
}

// ---- search
// ------------------------------------------------------------------------------------------------

void LineLog::setNeedle(const QString& needle)
{
    m_needle = needle;
    mark();
}

void LineLog::mark()
{
    QList<QTextEdit::ExtraSelection> places;
    QColor colour = coloursOf(palette()).warning;
    colour.setAlpha(90);
    QTextCursor at(document());
    while (!m_needle.isEmpty() && places.size() < kMaximumMarks) {
        at = document()->find(m_needle, at);
        if (at.isNull())
            break;
        QTextEdit::ExtraSelection place;
        place.cursor = at;
        place.format.setBackground(colour);
        places << place;
    }
    setExtraSelections(places);
    m_matches = int(places.size());
    emit matchesChanged();
}

bool LineLog::showMatch(bool isBackwards)
{
    if (m_needle.isEmpty())
        return false;
    setFollowing(false);
    const auto flags = isBackwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(m_needle, flags))
        return true;
    QTextCursor cursor = textCursor();
    cursor.movePosition(isBackwards ? QTextCursor::End : QTextCursor::Start);
    setTextCursor(cursor);
    return find(m_needle, flags);
}

// ---- from a line to what made it
// ---------------------------------------------------------------------------

const PodLogLine* LineLog::lineAt(const QTextCursor& cursor) const
{
    const int number = cursor.blockNumber();
    return number < m_shown.size() ? &m_shown[number] : nullptr;
}

void LineLog::ask(const QTextCursor& cursor)
{
    if (const PodLogLine* line = lineAt(cursor))
        emit commandAsked(*line);
}

void LineLog::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    const QTextCursor cursor = cursorForPosition(event->pos());
    QAction* show =
        menu->addAction(tr("Show the command behind this line"), this, [this, cursor] { ask(cursor); });
    show->setEnabled(lineAt(cursor));
    menu->popup(event->globalPos());
}

void LineLog::mouseDoubleClickEvent(QMouseEvent* event)
{
    ask(cursorForPosition(event->position().toPoint()));
}

void LineLog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        ask(textCursor());
    else
        QPlainTextEdit::keyPressEvent(event);
}

void LineLog::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_lines.isEmpty())
        rebuild();
}

} // namespace pinacle
