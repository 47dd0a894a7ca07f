#pragma once

#include "core/connection/server_connection.h"

#include <QElapsedTimer>

namespace pinacle {

/// Gathers a command's output while it runs: hands each piece to Command::onOutput and keeps the end of both
/// streams, at most Output::kMaximumKept bytes each. Lives on the thread that called exec().
class OutputCollector final
{
public:
    explicit OutputCollector(const Command& command);

    void add(Stream stream, const QByteArray& piece);

    /// What was gathered, with the exit code as a shell reports it: 128 + n is read as signal n.
    Output finish(int exitCode);

private:
    const Command& m_command;
    Output m_output;
    QElapsedTimer m_time;
};

/// "KILL" for 9; empty for numbers that have no name we know. Linux numbers, as the servers' shells report
/// them.
QString signalName(int number);
/// 9 for "KILL"; 0 for names we do not know.
int signalNumber(const QByteArray& name);

} // namespace pinacle
