#pragma once

#include "ui/terminal/terminal_surface.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace pinacle {

/// Paints a TerminalSurface and turns keys, mouse, clipboard and input methods into what its program reads.
/// What is fed is read in slices of a few milliseconds and painted at most 60 times a second, so that a flood
/// never holds the window up; consumed() tells the sender how fast to go.
class TerminalView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TerminalView(QWidget* parent = nullptr);

    TerminalSurface& surface() { return m_surface; }
    bool hasSelection() const { return m_selectionFrom != m_selectionTo; }
    /// In order; equal when nothing is selected.
    std::pair<TerminalPosition, TerminalPosition> selection() const
    {
        return std::minmax({m_selectionFrom, m_selectionTo});
    }
    QString selectedText() const;
    TerminalPosition positionAt(QPointF point) const; ///< in the viewport
    QRectF rectOf(TerminalPosition at) const;         ///< of a cell in the viewport
    QSize sizeHint() const override;

public slots:
    void feed(const QByteArray& bytes);
    void copy();
    void paste();
    void selectAll();
    void clearSelection();
    void zoom(int steps); ///< 0: the normal size again
    /// Before zooming. No family, no size: the system's fixed font, in the window's size.
    void setNormalFont(const QString& family, qreal points);
    /// Selects the next place of a text and shows it; false when there is none.
    bool find(const QString& text, TerminalSurface::Direction direction);

signals:
    void input(const QByteArray& bytes); ///< for the program
    void sizeChanged(int columns, int rows);
    void consumed(qsizetype bytes);
    void linkActivated(const QString& address);
    void searchAsked();
    void titleChanged(const QString& title);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    bool focusNextPrevChild(bool) override { return false; } // Tab is for the program
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

private:
    void readSlice();
    void repaintSoon();
    void showDamage();
    void updateScrollBar();
    void applyFont();
    void applyColours();
    void fitToViewport();

    int topRow() const; ///< of the surface, at the top of the viewport
    bool isAtEnd() const;
    bool isForProgram(const QMouseEvent& event) const;
    void reportMouse(const QMouseEvent& event, bool isPressed);
    void showLinkUnder(QPointF point, Qt::KeyboardModifiers modifiers);
    void setSelection(TerminalPosition from, TerminalPosition to);
    void selectWord(TerminalPosition at);
    bool runShortcut(const QKeyEvent& event);
    void typed();

    void paintLine(QPainter& painter, int row);
    void paintRun(QPainter& painter, qreal y, int column, int width, const QString& text,
                  const TerminalStyle& style);
    void paintLink(QPainter& painter, const TerminalLink& link, Qt::PenStyle line) const;
    void paintSelection(QPainter& painter, int row) const;
    void paintCursor(QPainter& painter);

    static constexpr int kMargin = 6; ///< around the characters

    TerminalSurface m_surface;
    QByteArray m_unread;
    qsizetype m_read = 0; ///< of m_unread
    QBasicTimer m_slice;
    QBasicTimer m_frame;
    QBasicTimer m_blink;
    bool m_isCursorOn = true;
    QFont m_styledFonts[4]; ///< by bold + 2 * italic
    QString m_family;
    qreal m_normalSize = 0;
    int m_zoom = 0;
    QSizeF m_cell;
    qreal m_ascent = 0;
    QString m_preedit;
    int m_shownFirstRow = 0;
    TerminalPosition m_selectionFrom;
    TerminalPosition m_selectionTo;
    bool m_isSelecting = false;
    std::optional<TerminalLink> m_link; ///< under the pointer while Ctrl is held
    int m_wheel = 0;
};

} // namespace pinacle
