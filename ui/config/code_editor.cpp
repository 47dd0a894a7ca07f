#include "ui/config/code_editor.h"

#include "core/config/config_check.h"
#include "ui/config/yaml_highlighter.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace pinacle {

/// The strip at the editor's left.
class LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(CodeEditor* editor)
        : QWidget(editor)
        , m_editor(editor)
    {
    }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintNumbers(event); }

private:
    CodeEditor* m_editor;
};

CodeEditor::CodeEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(this))
    , m_highlighter(new YamlHighlighter(document()))
{
    setFont(fontFor(TextStyle::Mono));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    applyPalette();
    placeNumbers();
}

void CodeEditor::applyPalette()
{
    m_highlighter->setPalette(palette());
    setMistakes(m_mistakes);
}

int CodeEditor::numbersWidth() const
{
    const int digits = qMax(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits + 2 * metrics::kGap + 4;
}

void CodeEditor::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_numbers->setGeometry(area.left(), area.top(), numbersWidth(), area.height());
    m_numbers->update();
}

void CodeEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void CodeEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
    if (event->type() == QEvent::FontChange)
        placeNumbers();
}

void CodeEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || isReadOnly() || event->modifiers() != Qt::NoModifier)
        return QPlainTextEdit::keyPressEvent(event);
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    insertPlainText(QLatin1Char('\n') + line.left(indent));
    ensureCursorVisible();
}

bool CodeEditor::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int line = cursorForPosition(viewport()->mapFromGlobal(help->globalPos())).blockNumber() + 1;
    QStringList texts;
    for (const ConfigMistake& mistake : std::as_const(m_mistakes))
        if (mistake.line == line)
            texts << mistakeText(mistake).toHtmlEscaped();
    QToolTip::showText(help->globalPos(), texts.join(QStringLiteral("<br>")), this);
    return true;
}

void CodeEditor::paintNumbers(QPaintEvent* event)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), c.window);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const int line = block.blockNumber() + 1;
        const bool isWrong = std::any_of(m_mistakes.begin(), m_mistakes.end(),
                                         [&](const ConfigMistake& mistake) { return mistake.line == line; });
        const QRectF area(0, top, m_numbers->width() - metrics::kGap, fontMetrics().height());
        if (isWrong)
            painter.fillRect(QRectF(0, top, 3, blockBoundingRect(block).height()), c.bad);
        painter.setPen(isWrong ? c.bad : line == textCursor().blockNumber() + 1 ? c.text : c.muted);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
        top += blockBoundingRect(block).height();
    }
}

QTextCursor CodeEditor::cursorAt(const ConfigMistake& mistake) const
{
    const QTextBlock block = document()->findBlockByNumber(qBound(0, mistake.line - 1, blockCount() - 1));
    const QString text = block.text();
    qsizetype begin = qBound(qsizetype(0), qsizetype(mistake.column - 1), text.size());
    qsizetype end = begin;
    while (end < text.size() && !text[end].isSpace() && !QStringLiteral(",:]}").contains(text[end]))
        ++end;
    if (end == begin) // the end of a line: what is before it
        begin = qMax<qsizetype>(0, end - 1);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(begin));
    cursor.setPosition(block.position() + int(qMin(qMax(end, begin + 1), text.size())),
                       QTextCursor::KeepAnchor);
    return cursor;
}

void CodeEditor::setMistakes(const QList<ConfigMistake>& mistakes)
{
    m_mistakes = mistakes;
    QList<QTextEdit::ExtraSelection> selections;
    for (const ConfigMistake& mistake : mistakes) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorAt(mistake);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(coloursOf(palette()).bad);
        selections << selection;
    }
    setExtraSelections(selections);
    m_numbers->update();
}

void CodeEditor::goTo(int line, int column)
{
    ConfigMistake place;
    place.line = line;
    place.column = column;
    QTextCursor cursor = cursorAt(place);
    cursor.setPosition(cursor.selectionStart());
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

} // namespace pinacle
