#include "core/connection/marked_stream.h"

#include <algorithm>
#include <utility>

namespace pinacle {

static constexpr qsizetype kMaximumPreamble = 64 * 1024;

MarkedStream::MarkedStream(const QByteArray& beginMark, const QByteArray& endMark, Sink sink)
    : m_beginMark(beginMark)
    , m_endMark(endMark)
    , m_sink(std::move(sink))
{
}

void MarkedStream::feed(const QByteArray& bytes)
{
    m_buffer += bytes;
    if (m_state == State::Before)
        lookForBegin();
    if (m_state == State::Inside)
        passOn();
}

void MarkedStream::lookForBegin()
{
    const qsizetype mark = m_buffer.indexOf(m_beginMark);
    if (mark < 0) {
        if (!m_endMark.isEmpty() && takeEnd(m_buffer.indexOf(m_endMark)))
            return;
        if (m_buffer.size() > kMaximumPreamble)
            m_buffer.remove(0, m_buffer.size() - kMaximumPreamble);
        return;
    }
    const qsizetype line = m_buffer.indexOf('\n', mark);
    if (line < 0)
        return;
    const qsizetype note = mark + m_beginMark.size();
    m_beginNote = m_buffer.mid(note, line - note).trimmed();
    m_preamble = m_buffer.left(mark);
    m_buffer.remove(0, line + 1);
    m_state = State::Inside;
    m_hasBegun = true;
}

/// Ends the stream when the line of the end mark at `mark` is complete.
bool MarkedStream::takeEnd(qsizetype mark)
{
    const qsizetype line = mark < 0 ? -1 : m_buffer.indexOf('\n', mark);
    if (line < 0)
        return false;
    const qsizetype note = mark + m_endMark.size();
    m_endNote = m_buffer.mid(note, line - note).trimmed();
    if (!m_hasBegun)
        m_preamble = m_buffer.left(mark);
    m_buffer.clear();
    m_state = State::After;
    return true;
}

/// How many bytes at the end of `bytes` may be the start of `mark`.
static qsizetype heldBack(const QByteArray& bytes, const QByteArray& mark)
{
    const qsizetype from = std::max<qsizetype>(0, bytes.size() - mark.size() + 1);
    for (qsizetype at = bytes.indexOf(mark.at(0), from); at >= 0; at = bytes.indexOf(mark.at(0), at + 1))
        if (mark.startsWith(QByteArrayView(bytes).sliced(at)))
            return bytes.size() - at;
    return 0;
}

void MarkedStream::passOn()
{
    const qsizetype mark = m_endMark.isEmpty() ? -1 : m_buffer.indexOf(m_endMark);
    const qsizetype held = mark >= 0             ? m_buffer.size() - mark
                           : m_endMark.isEmpty() ? 0
                                                 : heldBack(m_buffer, m_endMark);
    if (held < m_buffer.size()) {
        m_sink(m_buffer.left(m_buffer.size() - held));
        m_buffer = m_buffer.right(held);
    }
    if (mark >= 0)
        takeEnd(0);
}

} // namespace pinacle
