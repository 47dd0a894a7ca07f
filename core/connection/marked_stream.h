#pragma once

#include <QByteArray>

#include <functional>

namespace pinacle {

/// Cuts one program's output out of a stream that others write to as well: everything up to the line with the
/// begin mark and everything from the end mark on is kept away from the sink. Binary safe; holds back only
/// bytes that may be the start of the end mark. Lives on the thread that feeds it.
class MarkedStream final
{
public:
    using Sink = std::function<void(const QByteArray&)>;

    /// An empty `endMark`: the program's output goes on to the end of the stream.
    MarkedStream(const QByteArray& beginMark, const QByteArray& endMark, Sink sink);

    void feed(const QByteArray& bytes);

    bool hasBegun() const { return m_hasBegun; }
    /// True also when the end mark came without a begin mark: the program never ran.
    bool hasEnded() const { return m_state == State::After; }
    /// What stood behind the begin mark on its line: the process id on standard error.
    QByteArray beginNote() const { return m_beginNote; }
    /// What stood behind the end mark on its line: the exit code.
    QByteArray endNote() const { return m_endNote; }
    /// What came before the begin mark, at most the last 64 KiB: a login script's chatter, or sudo's refusal.
    QByteArray preamble() const { return m_state == State::Before ? m_buffer : m_preamble; }

private:
    enum class State { Before, Inside, After };

    void lookForBegin();
    void passOn();
    bool takeEnd(qsizetype mark);

    QByteArray m_beginMark;
    QByteArray m_endMark;
    Sink m_sink;
    State m_state = State::Before;
    bool m_hasBegun = false;
    QByteArray m_buffer;
    QByteArray m_preamble;
    QByteArray m_beginNote;
    QByteArray m_endNote;
};

} // namespace pinacle
