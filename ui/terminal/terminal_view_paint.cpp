// How a TerminalView is painted: runs of one style at once where the font's characters fill their cells, and
// everything else cell by cell, so that columns stay columns whatever font a character comes from.
#include "ui/terminal/terminal_blocks.h"
#include "ui/terminal/terminal_colours.h"
#include "ui/terminal/terminal_view.h"
#include "ui/theme.h"

#include <QPaintEvent>
#include <QPainter>

namespace pinacle {

static bool isPlain(const TerminalCell& cell)
{
    return cell.width == 1 && cell.text < 0x7f;
}

void TerminalView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), coloursOf(palette()).panel);
    const int first = qMax(0, int((event->rect().top() - kMargin) / m_cell.height()));
    const int last = int((event->rect().bottom() - kMargin) / m_cell.height());
    for (int i = first; i <= last && topRow() + i < m_surface.endRow(); ++i)
        paintLine(painter, topRow() + i);
    paintCursor(painter);
}

void TerminalView::paintLine(QPainter& painter, int row)
{
    const TerminalLine line = m_surface.line(row);
    const qreal y = rectOf({row, 0}).y();
    size_t begin = 0;
    while (begin < line.size()) {
        QString text = m_surface.text(line[begin]);
        size_t end = begin + 1;
        if (isPlain(line[begin]))
            for (; end < line.size() && isPlain(line[end]) && line[end].style == line[begin].style; ++end)
                text += line[end].text ? QChar(char16_t(line[end].text)) : QChar(u' ');
        else if (line[begin].width == 2 && end < line.size())
            ++end;
        paintRun(painter, y, int(begin), int(end - begin), text, line[begin].style);
        begin = end;
    }
    paintSelection(painter, row);
    for (const TerminalLink& link : m_surface.namedLinks(row))
        paintLink(painter, link, Qt::DotLine);
    if (m_link && m_link->row == row)
        paintLink(painter, *m_link, Qt::SolidLine);
}

void TerminalView::paintLink(QPainter& painter, const TerminalLink& link, Qt::PenStyle line) const
{
    const double y = rectOf({link.row, 0}).bottom() - 1;
    painter.setPen(QPen(coloursOf(palette()).accent, 1, line));
    painter.drawLine(QPointF(rectOf({link.row, link.begin}).x(), y),
                     QPointF(rectOf({link.row, link.end}).x(), y));
}

void TerminalView::paintRun(QPainter& painter, qreal y, int column, int width, const QString& text,
                            const TerminalStyle& style)
{
    const CellColours colours = cellColours(style, palette());
    const QRectF area(kMargin + column * m_cell.width(), y, width * m_cell.width(), m_cell.height());
    if (style.isReversed || style.background.kind != TerminalColour::Default)
        painter.fillRect(area, colours.background);
    if (text.trimmed().isEmpty() && !style.isUnderlined && !style.isStruck)
        return;
    painter.setPen(colours.foreground);
    const bool isBlock =
        text.size() == 1 && paintBlock(painter, area, text.front().unicode(), colours.foreground);
    painter.setFont(m_styledFonts[(style.isBold ? 1 : 0) + (style.isItalic ? 2 : 0)]);
    if (!isBlock)
        painter.drawText(QPointF(area.x(), y + m_ascent), text);
    if (style.isUnderlined)
        painter.drawLine(QPointF(area.x(), y + m_ascent + 2), QPointF(area.right(), y + m_ascent + 2));
    if (style.isStruck)
        painter.drawLine(QPointF(area.x(), y + m_ascent * 0.65), QPointF(area.right(), y + m_ascent * 0.65));
}

void TerminalView::paintSelection(QPainter& painter, int row) const
{
    if (!hasSelection())
        return;
    const auto [from, to] = selection();
    if (row < from.row || row > to.row)
        return;
    const int begin = row == from.row ? from.column : 0;
    const int end = row == to.row ? to.column : m_surface.columns();
    QColor tint = coloursOf(palette()).accent;
    tint.setAlpha(90);
    painter.fillRect(QRectF(kMargin + begin * m_cell.width(), rectOf({row, 0}).y(),
                            (end - begin) * m_cell.width(), m_cell.height()),
                     tint);
}

void TerminalView::paintCursor(QPainter& painter)
{
    const TerminalSurface::Cursor cursor = m_surface.cursor();
    QRectF area = rectOf(cursor.at);
    const Colours& c = coloursOf(palette());
    if (!m_preedit.isEmpty()) {
        area.setWidth(QFontMetricsF(m_styledFonts[0]).horizontalAdvance(m_preedit));
        painter.fillRect(area, c.selection);
        painter.setPen(c.text);
        painter.setFont(m_styledFonts[0]);
        painter.drawText(QPointF(area.x(), area.y() + m_ascent), m_preedit);
        painter.drawLine(area.bottomLeft(), area.bottomRight());
        return;
    }
    if (!cursor.isVisible || !m_isCursorOn)
        return;
    if (!hasFocus()) {
        painter.setPen(c.accent);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    if (cursor.shape == TerminalSurface::CursorShape::Underline)
        area.setTop(area.bottom() - 2);
    else if (cursor.shape == TerminalSurface::CursorShape::Bar)
        area.setWidth(2);
    painter.fillRect(area, c.accent);
    if (cursor.shape != TerminalSurface::CursorShape::Block)
        return;
    const TerminalLine line = m_surface.line(cursor.at.row);
    if (size_t(cursor.at.column) < line.size()) {
        painter.setPen(c.onAccent);
        painter.setFont(m_styledFonts[0]);
        painter.drawText(QPointF(area.x(), area.y() + m_ascent),
                         m_surface.text(line[size_t(cursor.at.column)]));
    }
}

} // namespace pinacle
