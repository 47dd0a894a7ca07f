#include "core/connection/output_collector.h"

#include <array>
#include <utility>

namespace pinacle {

static constexpr std::array<std::pair<int, const char*>, 19> kSignals{{
    {1, "HUP"},   {2, "INT"},   {3, "QUIT"},  {4, "ILL"},   {5, "TRAP"},  {6, "ABRT"},  {7, "BUS"},
    {8, "FPE"},   {9, "KILL"},  {10, "USR1"}, {11, "SEGV"}, {12, "USR2"}, {13, "PIPE"}, {14, "ALRM"},
    {15, "TERM"}, {24, "XCPU"}, {25, "XFSZ"}, {30, "PWR"},  {31, "SYS"},
}};

QString signalName(int number)
{
    for (const auto& [value, name] : kSignals)
        if (value == number)
            return QString::fromLatin1(name);
    return {};
}

int signalNumber(const QByteArray& name)
{
    for (const auto& [value, known] : kSignals)
        if (name == known)
            return value;
    return 0;
}

OutputCollector::OutputCollector(const Command& command)
    : m_command(command)
{
    m_time.start();
}

static void keepEnd(QByteArray& kept, qsizetype maximum)
{
    if (kept.size() > maximum)
        kept.remove(0, kept.size() - maximum);
}

void OutputCollector::add(Stream stream, const QByteArray& piece)
{
    if (piece.isEmpty())
        return;
    if (m_command.onOutput)
        m_command.onOutput(stream, piece);
    if (!m_command.keepOutput)
        return;
    QByteArray& kept = stream == Stream::Out ? m_output.out : m_output.err;
    kept += piece;
    // Trimmed at twice the size only, so that a long stream is not moved for each piece.
    if (kept.size() > 2 * Output::kMaximumKept)
        keepEnd(kept, Output::kMaximumKept);
}

Output OutputCollector::finish(int exitCode)
{
    keepEnd(m_output.out, Output::kMaximumKept);
    keepEnd(m_output.err, Output::kMaximumKept);
    m_output.exitCode = exitCode;
    m_output.signal = exitCode > 128 ? signalName(exitCode - 128) : QString();
    m_output.duration = milliseconds(m_time.elapsed());
    return std::move(m_output);
}

} // namespace pinacle
