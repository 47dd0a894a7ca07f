#include "tests/ui/terminal_program.h"

#include <QProcessEnvironment>
#include <QStandardPaths>

#include <csignal>

#include <sys/wait.h>

namespace pinacle {

TerminalProgram::TerminalProgram(int columns, int rows)
{
    m_view.show();
    setSize(columns, rows);
    m_view.setFocus();
    connect(&m_view, &TerminalView::input, this, &TerminalProgram::write);
    connect(&m_view, &TerminalView::sizeChanged, this, [this](int newColumns, int newRows) {
        if (m_child)
            m_child->resize({newColumns, newRows});
    });
}

TerminalProgram::~TerminalProgram()
{
    m_notifier.reset();
    if (hasEnded())
        return;
    ::kill(-m_child->id(), SIGKILL);
    ::waitpid(m_child->id(), nullptr, 0);
}

bool TerminalProgram::start(const QString& program, const QStringList& arguments,
                            const QStringList& environment)
{
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"TMUX", "TMUX_PANE", "LC_ALL", "LINES", "COLUMNS", "NO_COLOR"})
        variables.remove(QLatin1String(name));
    const QStringList asInPods{QStringLiteral("TERM=xterm-256color"), QStringLiteral("COLORTERM=truecolor"),
                               QStringLiteral("LANG=C.UTF-8")};
    for (const QString& variable : asInPods + environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    auto child =
        ChildProcess::start(QStandardPaths::findExecutable(program), arguments, variables.toStringList(),
                            ChildProcess::Input::Pipe, TerminalSize{surface().columns(), surface().rows()});
    if (!child)
        return false;
    m_child.emplace(std::move(*child));
    m_notifier = std::make_unique<QSocketNotifier>(m_child->output(Stream::Out), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TerminalProgram::read);
    return true;
}

void TerminalProgram::read()
{
    const QByteArray bytes = m_child->read(Stream::Out);
    if (m_child->output(Stream::Out) < 0)
        m_notifier->setEnabled(false);
    m_printed += bytes;
    m_view.feed(bytes);
}

void TerminalProgram::write(const QByteArray& bytes)
{
    for (qsizetype done = 0; m_child && done < bytes.size();) {
        const qsizetype count = m_child->write(bytes.constData() + done, bytes.size() - done);
        if (count <= 0) // nobody reads, or far too slowly
            return;
        done += count;
    }
}

void TerminalProgram::setSize(int columns, int rows)
{
    const QRectF cell = m_view.rectOf({surface().screenTop(), 0});
    const double margin = cell.x();
    const QSize frame = m_view.size() - m_view.viewport()->size();
    m_view.resize(QSize(int(columns * cell.width() + 2 * margin), int(rows * cell.height() + 2 * margin)) +
                  frame);
}

void TerminalProgram::type(const QString& text)
{
    for (const QChar character : text) {
        if (character.unicode() < 0x7f)
            QTest::keyClick(&m_view, character.toLatin1());
        else { // as an input method has it
            QInputMethodEvent event;
            event.setCommitString(character);
            QCoreApplication::sendEvent(&m_view, &event);
        }
    }
}

void TerminalProgram::press(Qt::Key key, Qt::KeyboardModifiers held)
{
    QTest::keyClick(&m_view, key, held);
}

void TerminalProgram::click(int row, int column, Qt::KeyboardModifiers held)
{
    const QRectF area = m_view.rectOf({surface().screenTop() + row, column});
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, held, area.center().toPoint());
}

TerminalCell TerminalProgram::cell(int row, int column)
{
    const TerminalLine cells = surface().line(surface().screenTop() + row);
    return size_t(column) < cells.size() ? cells[size_t(column)] : TerminalCell{};
}

QString TerminalProgram::screen()
{
    QStringList lines;
    for (int row = 0; row < surface().rows(); ++row)
        lines << line(row);
    return lines.join(u'\n');
}

} // namespace pinacle
