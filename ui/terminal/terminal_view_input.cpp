// What the user does in a TerminalView.
#include "ui/icons.h"
#include "ui/terminal/terminal_view.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace pinacle {

static constexpr int kWheelLines = 3;
static constexpr int kWheelStep = 120; // Qt: an eighth of a degree, 15 degrees a notch

static constexpr Qt::KeyboardModifiers kCopyModifiers =
    kProgramControl == Qt::MetaModifier ? Qt::ControlModifier : Qt::ControlModifier | Qt::ShiftModifier;

static bool isLetter(int key)
{
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

/// Control with a letter or one of @ [ \ ] ^ _ belongs to the program; so do keys without Control.
static bool isProgramKey(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    if (held == kCopyModifiers || held & (Qt::ControlModifier | Qt::MetaModifier) & ~kProgramControl)
        return false;
    if (!(held & kProgramControl))
        return true;
    const int key = event.key();
    return isLetter(key) || (key >= Qt::Key_BracketLeft && key <= Qt::Key_Underscore) || key == Qt::Key_At ||
           key == Qt::Key_Slash || key == Qt::Key_Space || key >= Qt::Key_Escape;
}

bool TerminalView::event(QEvent* event)
{
    // Else the window's shortcuts would take Ctrl+N, Ctrl+F and others from the program.
    if (event->type() == QEvent::ShortcutOverride && isProgramKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool TerminalView::runShortcut(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const bool isControl = held & Qt::ControlModifier;
    if (held == kCopyModifiers && event.key() == Qt::Key_C)
        copy();
    else if (held == kCopyModifiers && event.key() == Qt::Key_V)
        paste();
    else if (held == kCopyModifiers && event.key() == Qt::Key_F)
        emit searchAsked();
    else if (isControl && (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal))
        zoom(1);
    else if (isControl && event.key() == Qt::Key_Minus)
        zoom(-1);
    else if (isControl && event.key() == Qt::Key_0)
        zoom(0);
    else if (held == Qt::ShiftModifier && event.key() == Qt::Key_Insert)
        paste();
    else if (held == Qt::ShiftModifier && event.key() == Qt::Key_PageUp)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    else if (held == Qt::ShiftModifier && event.key() == Qt::Key_PageDown)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else
        return false;
    return true;
}

void TerminalView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Control && viewport()->underMouse())
        showLinkUnder(viewport()->mapFromGlobal(QCursor::pos()), Qt::ControlModifier);
    if (runShortcut(*event))
        return;
    if (!isProgramKey(*event)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const int key = event->key();
    const bool isControl = event->modifiers() & kProgramControl;
    if (isControl && (key == Qt::Key_Space || key == Qt::Key_At))
        emit input(QByteArray(1, '\0'));
    else if (isControl && key == Qt::Key_Slash)
        emit input(QByteArrayLiteral("\x1f"));
    else if (isControl && key < Qt::Key_Escape)
        m_surface.sendText(QString(QChar(char16_t(key & 0x1f))), event->modifiers());
    else if (key >= Qt::Key_Escape)
        m_surface.sendKey(key, event->modifiers());
    else
        m_surface.sendText(event->text().isEmpty() ? QString(QChar(char16_t(key))) : event->text(),
                           event->modifiers());
    const bool isModifierAlone = key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock;
    if (!isModifierAlone)
        typed();
}

void TerminalView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Control)
        showLinkUnder({}, {});
    QAbstractScrollArea::keyReleaseEvent(event);
}

void TerminalView::typed()
{
    clearSelection();
    m_isCursorOn = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TerminalView::inputMethodEvent(QInputMethodEvent* event)
{
    m_preedit = event->preeditString();
    if (!event->commitString().isEmpty()) {
        m_surface.sendText(event->commitString());
        typed();
    }
    viewport()->update();
    event->accept();
}

QVariant TerminalView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle)
        return rectOf(m_surface.cursor().at).toAlignedRect();
    if (query == Qt::ImHints)
        return int(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return QAbstractScrollArea::inputMethodQuery(query);
}

void TerminalView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_surface.setFocused(true);
    const int flash = QApplication::cursorFlashTime();
    if (flash > 0)
        m_blink.start(flash / 2, this);
    viewport()->update();
}

void TerminalView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_surface.setFocused(false);
    m_blink.stop();
    m_isCursorOn = true;
    viewport()->update();
}

// --- Mouse ---

static int buttonNumber(Qt::MouseButton button)
{
    return button == Qt::LeftButton ? 1 : (button == Qt::MiddleButton ? 2 : 3);
}

/// Shift keeps the mouse for selecting, as in every terminal.
bool TerminalView::isForProgram(const QMouseEvent& event) const
{
    return m_surface.mouse() != TerminalSurface::Mouse::None && !(event.modifiers() & Qt::ShiftModifier);
}

void TerminalView::reportMouse(const QMouseEvent& event, bool isPressed)
{
    const TerminalPosition at = positionAt(event.position());
    m_surface.sendMouse(at.row - m_surface.screenTop(), at.column, buttonNumber(event.button()), isPressed,
                        event.modifiers());
}

void TerminalView::mousePressEvent(QMouseEvent* event)
{
    const std::optional<TerminalLink> shown = m_link;
    showLinkUnder(event->position(), event->modifiers());
    if (event->button() == Qt::LeftButton && m_link) {
        if (m_link == shown) // and so seen where it leads
            emit linkActivated(m_link->address);
    } else if (isForProgram(*event))
        reportMouse(*event, true);
    else if (event->button() == Qt::LeftButton) {
        const TerminalPosition at = positionAt(event->position());
        m_isSelecting = true;
        setSelection(at, at);
    } else if (event->button() == Qt::MiddleButton && QGuiApplication::clipboard()->supportsSelection()) {
        m_surface.paste(QGuiApplication::clipboard()->text(QClipboard::Selection));
        typed();
    }
}

void TerminalView::mouseMoveEvent(QMouseEvent* event)
{
    showLinkUnder(event->position(), event->modifiers());
    const TerminalPosition at = positionAt(event->position());
    if (m_isSelecting) {
        const int beyond = event->position().y() < 0                      ? -1
                           : event->position().y() > viewport()->height() ? 1
                                                                          : 0;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
        setSelection(m_selectionFrom, at);
    } else if (isForProgram(*event))
        m_surface.moveMouse(at.row - m_surface.screenTop(), at.column, event->modifiers());
}

void TerminalView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_isSelecting) {
        m_isSelecting = false;
        if (hasSelection() && QGuiApplication::clipboard()->supportsSelection())
            QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    } else if (isForProgram(*event))
        reportMouse(*event, false);
}

void TerminalView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isForProgram(*event))
        reportMouse(*event, true);
    else if (event->button() == Qt::LeftButton)
        selectWord(positionAt(event->position()));
}

void TerminalView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(event->angleDelta().y() > 0 ? 1 : -1);
        return;
    }
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / kWheelStep;
    m_wheel -= notches * kWheelStep;
    const TerminalPosition at = positionAt(event->position());
    const bool isForProgram =
        m_surface.mouse() != TerminalSurface::Mouse::None && !(event->modifiers() & Qt::ShiftModifier);
    for (int i = 0; i < std::abs(notches); ++i) {
        if (isForProgram)
            m_surface.sendMouse(at.row - m_surface.screenTop(), at.column, notches > 0 ? 4 : 5, true,
                                event->modifiers());
        else if (m_surface.isAlternate()) // a pager without a mouse
            for (int line = 0; line < kWheelLines; ++line)
                m_surface.sendKey(notches > 0 ? Qt::Key_Up : Qt::Key_Down, {});
        else
            verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                          (notches > 0 ? -kWheelLines : kWheelLines));
    }
}

void TerminalView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themeIcon(QStringLiteral("copy")), tr("Copy"), this, &TerminalView::copy)
        ->setEnabled(hasSelection());
    menu->addAction(themeIcon(QStringLiteral("paste")), tr("Paste"), this, &TerminalView::paste);
    menu->addAction(tr("Select all"), this, &TerminalView::selectAll);
    if (const auto link = m_surface.linkAt(positionAt(event->pos())))
        menu->addAction(themeIcon(QStringLiteral("globe")), tr("Open %1").arg(link->address.left(60)), this,
                        [this, link] { emit linkActivated(link->address); });
    menu->addSeparator();
    menu->addAction(themeIcon(QStringLiteral("search")), tr("Search…"), this, &TerminalView::searchAsked);
    menu->addAction(tr("Bigger"), this, [this] { zoom(1); });
    menu->addAction(tr("Smaller"), this, [this] { zoom(-1); });
    menu->popup(event->globalPos());
}

} // namespace pinacle
