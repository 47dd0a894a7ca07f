#pragma once

#include "core/connection/child_process.h"
#include "ui/terminal/terminal_view.h"

#include <QSocketNotifier>
#include <QTest>

namespace pinacle {

/// A program of this computer on a terminal that a TerminalView shows, with the variables that a pod's
/// terminal has. It is killed, and reaped, when this goes.
class TerminalProgram final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLimitMs = 10'000; ///< of everything that is waited for

    explicit TerminalProgram(int columns = 80, int rows = 24);
    ~TerminalProgram() override;

    /// `environment` comes after the system's own: "NAME=value". False: it cannot be started.
    bool start(const QString& program, const QStringList& arguments, const QStringList& environment = {});
    TerminalView& view() { return m_view; }
    TerminalSurface& surface() { return m_view.surface(); }
    const QByteArray& printed() const { return m_printed; }
    void setSize(int columns, int rows);
    bool hasEnded() { return !m_child || m_child->exitCode().has_value(); }

    // What a person does.
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers held = {});
    void click(int row, int column, Qt::KeyboardModifiers held = {}); ///< of the screen, from 0

    QString line(int row) { return surface().lineText(surface().screenTop() + row); }
    TerminalCell cell(int row, int column);
    QString screen(); ///< all lines, without the blanks at their ends
    /// Whether something comes true before the limit; else the screen is told.
    template<typename Condition>
    bool becomes(Condition condition)
    {
        const bool isSo = QTest::qWaitFor(condition, kLimitMs);
        if (!isSo)
            qWarning("%s", qPrintable(screen()));
        return isSo;
    }

private:
    void read();
    void write(const QByteArray& bytes);

    TerminalView m_view;
    std::optional<ChildProcess> m_child;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_printed;
};

/// Whether the programs are there; else the test has failed with the name of the Debian package that has it.
#define PINACLE_NEEDS(program, package)                                                                      \
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty(),                             \
             program " is missing: apt install " package)

} // namespace pinacle
