#pragma once

#include "ui/terminal/terminal_view.h"

#include <QAccessibleWidget>

namespace pinacle {

/// A terminal for a screen reader: its role, and the lines of the screen as text that can be read, not
/// edited. What has scrolled away is not part of it. Offsets count QChars of screenText().
class TerminalAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    /// To be called before the first TerminalView is asked for; safe to repeat.
    static void install();

    explicit TerminalAccessible(TerminalView& view);

    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;

    QString text(int from, int to) const override;
    using QAccessibleWidget::text;
    int characterCount() const override;
    int cursorPosition() const override;
    void setCursorPosition(int) override {} // it is the program's
    void selection(int index, int* from, int* to) const override;
    int selectionCount() const override;
    void addSelection(int, int) override {}
    void removeSelection(int index) override;
    void setSelection(int, int, int) override {}
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int, int) override {} // the screen is always shown whole
    QString attributes(int offset, int* from, int* to) const override;

private:
    TerminalView& view() const { return static_cast<TerminalView&>(*object()); }
    QString screenText() const;
    TerminalPosition positionOf(int offset) const;
    int offsetOf(TerminalPosition at) const;
};

} // namespace pinacle
