// What a person does at a TerminalSurface, as its program reads it.
#include "ui/terminal/terminal_surface.h"

#include <vterm.h>

namespace pinacle {

static VTermModifier modifiersOf(Qt::KeyboardModifiers modifiers)
{
    int all = VTERM_MOD_NONE;
    if (modifiers & Qt::ShiftModifier)
        all |= VTERM_MOD_SHIFT;
    if (modifiers & Qt::AltModifier)
        all |= VTERM_MOD_ALT;
    if (modifiers & kProgramControl)
        all |= VTERM_MOD_CTRL;
    return VTermModifier(all);
}

void TerminalSurface::sendKey(int qtKey, Qt::KeyboardModifiers modifiers)
{
    static const QHash<int, VTermKey> keys{
        {Qt::Key_Up, VTERM_KEY_UP},         {Qt::Key_Down, VTERM_KEY_DOWN},
        {Qt::Key_Left, VTERM_KEY_LEFT},     {Qt::Key_Right, VTERM_KEY_RIGHT},
        {Qt::Key_Home, VTERM_KEY_HOME},     {Qt::Key_End, VTERM_KEY_END},
        {Qt::Key_PageUp, VTERM_KEY_PAGEUP}, {Qt::Key_PageDown, VTERM_KEY_PAGEDOWN},
        {Qt::Key_Insert, VTERM_KEY_INS},    {Qt::Key_Delete, VTERM_KEY_DEL},
    };
    const VTermModifier held = modifiersOf(modifiers);
    // With modifiers libvterm sends these in a form that few programs know: Alt alone means something to
    // them.
    const VTermModifier onlyAlt = VTermModifier(held & VTERM_MOD_ALT);
    if (qtKey == Qt::Key_Return || qtKey == Qt::Key_Enter)
        vterm_keyboard_key(m_terminal.get(), VTERM_KEY_ENTER, onlyAlt);
    else if (qtKey == Qt::Key_Backspace)
        emit output(QByteArray(onlyAlt ? "\x1b" : "") + char(held & VTERM_MOD_CTRL ? 0x17 : 0x7f));
    else if (qtKey == Qt::Key_Escape)
        emit output(QByteArrayLiteral("\x1b"));
    else if (qtKey == Qt::Key_Tab || qtKey == Qt::Key_Backtab)
        vterm_keyboard_key(m_terminal.get(), VTERM_KEY_TAB,
                           qtKey == Qt::Key_Backtab ? VTERM_MOD_SHIFT : VTERM_MOD_NONE);
    else if (qtKey >= Qt::Key_F1 && qtKey <= Qt::Key_F12)
        vterm_keyboard_key(m_terminal.get(), VTermKey(VTERM_KEY_FUNCTION(qtKey - Qt::Key_F1 + 1)), held);
    else if (keys.contains(qtKey))
        vterm_keyboard_key(m_terminal.get(), keys.value(qtKey), held);
}

void TerminalSurface::sendText(const QString& text, Qt::KeyboardModifiers modifiers)
{
    if (!text.isEmpty())
        emit output((modifiers & Qt::AltModifier ? QByteArrayLiteral("\x1b") : QByteArray()) + text.toUtf8());
}

void TerminalSurface::paste(const QString& text)
{
    // A pasted text must not be able to end the bracket that says it was pasted.
    QString clean = text;
    clean.remove(u'\x1b').replace(QStringLiteral("\r\n"), QStringLiteral("\r")).replace(u'\n', u'\r');
    vterm_keyboard_start_paste(m_terminal.get());
    emit output(clean.toUtf8());
    vterm_keyboard_end_paste(m_terminal.get());
}

void TerminalSurface::sendMouse(int screenRow, int column, int button, bool isPressed,
                                Qt::KeyboardModifiers modifiers)
{
    moveMouse(screenRow, column, modifiers);
    vterm_mouse_button(m_terminal.get(), button, isPressed, modifiersOf(modifiers));
}

void TerminalSurface::moveMouse(int screenRow, int column, Qt::KeyboardModifiers modifiers)
{
    vterm_mouse_move(m_terminal.get(), qBound(0, screenRow, m_rows - 1), qBound(0, column, m_columns - 1),
                     modifiersOf(modifiers));
}

void TerminalSurface::setFocused(bool isFocused)
{
    if (isFocused)
        vterm_state_focus_in(m_state);
    else
        vterm_state_focus_out(m_state);
}

} // namespace pinacle
