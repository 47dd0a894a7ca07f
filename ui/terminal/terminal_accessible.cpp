#include "ui/terminal/terminal_accessible.h"

namespace pinacle {

void TerminalAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory([](const QString&, QObject* object) -> QAccessibleInterface* {
            auto* view = qobject_cast<TerminalView*>(object);
            return view ? new TerminalAccessible(*view) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(isInstalled)
}

TerminalAccessible::TerminalAccessible(TerminalView& view)
    : QAccessibleWidget(&view, QAccessible::Terminal)
{
}

void* TerminalAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State TerminalAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiLine = true;
    state.readOnly = true;
    return state;
}

QString TerminalAccessible::screenText() const
{
    const TerminalSurface& surface = view().surface();
    QStringList lines;
    for (int row = surface.screenTop(); row < surface.endRow(); ++row)
        lines << surface.lineText(row);
    return lines.join(QLatin1Char('\n'));
}

TerminalPosition TerminalAccessible::positionOf(int offset) const
{
    const TerminalSurface& surface = view().surface();
    for (int row = surface.screenTop(); row < surface.endRow(); ++row) {
        QList<int> columns;
        const int length = int(surface.lineText(row, &columns).size());
        if (offset < length)
            return {row, columns[offset]};
        if (offset == length)
            return {row, length > 0 ? columns.last() + 1 : 0};
        offset -= length + 1;
    }
    return {surface.endRow() - 1, surface.columns() - 1};
}

int TerminalAccessible::offsetOf(TerminalPosition at) const
{
    const TerminalSurface& surface = view().surface();
    int offset = 0;
    for (int row = surface.screenTop(); row < std::min(at.row, surface.endRow()); ++row)
        offset += int(surface.lineText(row).size()) + 1;
    QList<int> columns;
    surface.lineText(at.row, &columns);
    return offset + int(std::lower_bound(columns.cbegin(), columns.cend(), at.column) - columns.cbegin());
}

QString TerminalAccessible::text(int from, int to) const
{
    return screenText().mid(from, to < 0 ? -1 : to - from);
}

int TerminalAccessible::characterCount() const
{
    return int(screenText().size());
}

int TerminalAccessible::cursorPosition() const
{
    return offsetOf(view().surface().cursor().at);
}

void TerminalAccessible::selection(int, int* from, int* to) const
{
    const auto [first, end] = view().selection();
    *from = offsetOf(first);
    *to = offsetOf(end);
}

int TerminalAccessible::selectionCount() const
{
    return view().hasSelection() ? 1 : 0;
}

void TerminalAccessible::removeSelection(int)
{
    view().clearSelection();
}

QRect TerminalAccessible::characterRect(int offset) const
{
    const QRect rect = view().rectOf(positionOf(offset)).toAlignedRect();
    return {view().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int TerminalAccessible::offsetAtPoint(const QPoint& point) const
{
    return offsetOf(view().positionAt(view().viewport()->mapFromGlobal(point)));
}

QString TerminalAccessible::attributes(int, int* from, int* to) const
{
    *from = 0;
    *to = characterCount();
    return {};
}

} // namespace pinacle
