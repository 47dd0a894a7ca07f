#include "ui/terminal/terminal_view.h"

#include "ui/terminal/terminal_accessible.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QScrollBar>
#include <QToolTip>

namespace pinacle {

static constexpr int kSliceMs = 6;
static constexpr int kFrameMs = 16;
static constexpr qsizetype kPieceBytes = 4 * 1024; ///< between two looks at the clock

TerminalView::TerminalView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_surface(80, 24)
{
    TerminalAccessible::install();
    setObjectName(QStringLiteral("terminalView"));
    setAccessibleName(tr("Terminal"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that comes and goes would change the width
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_surface, &TerminalSurface::output, this, &TerminalView::input);
    connect(&m_surface, &TerminalSurface::titleChanged, this, &TerminalView::titleChanged);
    connect(&m_surface, &TerminalSurface::bell, this, [] { QApplication::beep(); });
    applyFont();
    applyColours();
}

QSize TerminalView::sizeHint() const
{
    return QSize(int(m_cell.width() * 80), int(m_cell.height() * 24)) + QSize(2 * kMargin, 2 * kMargin);
}

// --- What comes in ---

void TerminalView::feed(const QByteArray& bytes)
{
    m_unread += bytes;
    if (!m_slice.isActive())
        m_slice.start(0, this);
}

void TerminalView::readSlice()
{
    QElapsedTimer clock;
    clock.start();
    qsizetype count = 0;
    while (m_read < m_unread.size() && clock.elapsed() < kSliceMs) {
        const qsizetype piece = qMin(kPieceBytes, m_unread.size() - m_read);
        m_surface.feed(m_unread.constData() + m_read, piece);
        m_read += piece;
        count += piece;
    }
    if (m_read == m_unread.size()) {
        m_unread.clear();
        m_read = 0;
        m_slice.stop();
    }
    repaintSoon();
    emit consumed(count);
}

void TerminalView::repaintSoon()
{
    if (!m_frame.isActive())
        m_frame.start(kFrameMs, this);
}

void TerminalView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_slice.timerId())
        readSlice();
    else if (event->timerId() == m_frame.timerId()) {
        m_frame.stop();
        showDamage();
    } else if (event->timerId() == m_blink.timerId()) {
        m_isCursorOn = !m_isCursorOn || !m_surface.cursor().isBlinking;
        viewport()->update(rectOf(m_surface.cursor().at).toAlignedRect());
    } else
        QAbstractScrollArea::timerEvent(event);
}

void TerminalView::showDamage()
{
    const bool wasAtEnd = isAtEnd();
    const int top = topRow();
    updateScrollBar();
    const TerminalSurface::Damage damage = m_surface.takeDamage();
    const bool isScrolled = topRow() != top || !wasAtEnd;
    if (isScrolled)
        viewport()->update();
    else if (damage.first <= damage.last)
        viewport()->update(0, int(kMargin + damage.first * m_cell.height()), viewport()->width(),
                           int((damage.last - damage.first + 1) * m_cell.height()) + 1);
    if (QAccessible::isActive() && hasFocus()) { // who reads along looks again
        QAccessibleEvent event(this, QAccessible::VisibleDataChanged);
        QAccessible::updateAccessibility(&event);
    }
}

bool TerminalView::isAtEnd() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

int TerminalView::topRow() const
{
    return m_shownFirstRow + verticalScrollBar()->value();
}

void TerminalView::updateScrollBar()
{
    const bool wasAtEnd = isAtEnd();
    const int top = topRow();
    QScrollBar& bar = *verticalScrollBar();
    const QSignalBlocker quiet(bar);
    m_shownFirstRow = m_surface.firstRow();
    bar.setPageStep(m_surface.rows());
    bar.setRange(0, m_surface.screenTop() - m_shownFirstRow);
    bar.setValue(wasAtEnd ? bar.maximum() : top - m_shownFirstRow);
}

void TerminalView::scrollContentsBy(int, int)
{
    viewport()->update();
}

// --- Sizes ---

void TerminalView::setNormalFont(const QString& family, qreal points)
{
    if (family == m_family && qFuzzyCompare(1 + points, 1 + m_normalSize))
        return;
    m_family = family;
    m_normalSize = points;
    applyFont();
    fitToViewport();
}

void TerminalView::zoom(int steps)
{
    m_zoom = steps == 0 ? 0 : qBound(-6, m_zoom + steps, 24);
    applyFont();
    fitToViewport();
}

void TerminalView::applyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const qreal normal = m_normalSize > 0 ? m_normalSize : fontFor(TextStyle::Mono).pointSizeF();
    if (!m_family.isEmpty())
        font.setFamily(m_family);
    font.setPointSizeF(qMax(5.0, normal + m_zoom));
    font.setKerning(false);
    font.setStyleHint(QFont::Monospace);
    // Each character falls on a whole pixel, so that columns stay columns.
    const QFontMetricsF metrics(font);
    const qreal advance = metrics.horizontalAdvance(QString(64, u'0')) / 64;
    m_cell = {std::max(1.0, std::round(advance)), std::max(1.0, std::ceil(metrics.height()))};
    m_ascent = std::round(metrics.ascent());
    for (int i = 0; i < 4; ++i) {
        QFont& styled = m_styledFonts[i];
        styled = font;
        styled.setBold(i & 1);
        styled.setItalic(i & 2);
        const qreal own = QFontMetricsF(styled).horizontalAdvance(QString(64, u'0')) / 64;
        styled.setLetterSpacing(QFont::AbsoluteSpacing, m_cell.width() - own);
    }
    viewport()->update();
}

void TerminalView::applyColours()
{
    const Colours& c = coloursOf(palette());
    m_surface.setDefaultColours(c.text.rgb() & 0xffffff, c.panel.rgb() & 0xffffff);
}

void TerminalView::fitToViewport()
{
    const QSize room = viewport()->size() - QSize(2 * kMargin, 2 * kMargin);
    const int columns = qBound(2, int(room.width() / m_cell.width()), 500);
    const int rows = qBound(1, int(room.height() / m_cell.height()), 300);
    if (columns == m_surface.columns() && rows == m_surface.rows())
        return;
    const bool wasAtEnd = isAtEnd();
    m_surface.resize(columns, rows);
    updateScrollBar();
    if (wasAtEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    viewport()->update();
    emit sizeChanged(columns, rows);
}

void TerminalView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitToViewport();
}

void TerminalView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        viewport()->update();
}

QRectF TerminalView::rectOf(TerminalPosition at) const
{
    return {kMargin + at.column * m_cell.width(), kMargin + (at.row - topRow()) * m_cell.height(),
            m_cell.width(), m_cell.height()};
}

TerminalPosition TerminalView::positionAt(QPointF point) const
{
    const int row = int(std::floor((point.y() - kMargin) / m_cell.height()));
    const int column = int(std::floor((point.x() - kMargin) / m_cell.width()));
    return {qBound(m_surface.firstRow(), topRow() + row, m_surface.endRow() - 1),
            qBound(0, column, m_surface.columns())};
}

// --- Selection, clipboard, search, links ---

void TerminalView::setSelection(TerminalPosition from, TerminalPosition to)
{
    m_selectionFrom = from;
    m_selectionTo = to;
    viewport()->update();
}

void TerminalView::clearSelection()
{
    setSelection({}, {});
}

void TerminalView::selectAll()
{
    setSelection({m_surface.firstRow(), 0}, {m_surface.endRow() - 1, m_surface.columns()});
}

void TerminalView::selectWord(TerminalPosition at)
{
    QList<int> columns;
    const QString text = m_surface.lineText(at.row, &columns);
    const auto isPart = [&](qsizetype i) {
        return text[i].isLetterOrNumber() || QStringLiteral("_-./~:@%+#?=&").contains(text[i]);
    };
    qsizetype begin = columns.indexOf(at.column);
    if (begin < 0 || begin >= text.size() || !isPart(begin))
        return;
    qsizetype end = begin;
    while (begin > 0 && isPart(begin - 1))
        --begin;
    while (end < text.size() && isPart(end))
        ++end;
    setSelection({at.row, columns[begin]}, {at.row, columns.value(end, columns[end - 1] + 1)});
}

QString TerminalView::selectedText() const
{
    return hasSelection() ? m_surface.textBetween(m_selectionFrom, m_selectionTo) : QString();
}

void TerminalView::copy()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TerminalView::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty())
        return;
    m_surface.paste(text);
    typed();
}

bool TerminalView::find(const QString& text, TerminalSurface::Direction direction)
{
    const TerminalPosition from = hasSelection()
                                      ? qMin(m_selectionFrom, m_selectionTo)
                                      : TerminalPosition{m_surface.endRow() - 1, m_surface.columns()};
    const auto found = m_surface.find(text, from, direction);
    if (!found) {
        clearSelection();
        return false;
    }
    setSelection(*found, {found->row, found->column + int(text.size())});
    const bool isShown = found->row >= topRow() && found->row < topRow() + m_surface.rows();
    if (!isShown)
        verticalScrollBar()->setValue(found->row - m_shownFirstRow - m_surface.rows() / 2);
    return true;
}

static QString shortened(const QString& address)
{
    static constexpr qsizetype kShown = 120; // the host is at its beginning
    return address.size() > kShown ? address.left(kShown) + u'…' : address;
}

/// Where a link leads is told before it can be opened: its words may say something else.
void TerminalView::showLinkUnder(QPointF point, Qt::KeyboardModifiers modifiers)
{
    std::optional<TerminalLink> link;
    if (modifiers & Qt::ControlModifier)
        link = m_surface.linkAt(positionAt(point));
    if (link == m_link)
        return;
    m_link = link;
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::IBeamCursor);
    QToolTip::showText(viewport()->mapToGlobal(point.toPoint()), link ? shortened(link->address) : QString(),
                       viewport());
    viewport()->update();
}

} // namespace pinacle
