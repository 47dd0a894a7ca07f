// What a program printed, on its way to libvterm: what that does not know is said in another way.
#include "ui/terminal/terminal_surface.h"

#include <vterm.h>

#include <algorithm>
#include <array>
#include <utility>

namespace pinacle {

// libvterm knows no dim text. It keeps a font for each cell (10 + n), which terminals' programs do not use.
// Theirs are these very bytes: tmux, which is between every pod's programs and us, writes one attribute a
// sequence.
struct Translation
{
    QByteArrayView from;
    QByteArrayView to;
};
static constexpr Translation kDim[]{{"\x1b[2m", "\x1b[12m"}, {"\x1b[22m", "\x1b[22;10m"}};

/// Before a character of more than a byte is whole, nobody knows which it is.
static int utf8Length(char first)
{
    const auto byte = quint8(first);
    return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
}

/// Where a sequence or a character begins that must be whole and is not yet; else the end. libvterm 0.1 does
/// not join the parts of an OSC sequence.
static qsizetype endOfWhole(QByteArrayView bytes)
{
    static constexpr qsizetype kMaximum = 8 * 1024;
    const qsizetype osc = bytes.lastIndexOf("\x1b]");
    if (osc >= 0 && bytes.size() - osc < kMaximum) {
        const qsizetype escape = bytes.indexOf('\x1b', osc + 1);
        if (bytes.indexOf('\x07', osc) < 0 && (escape < 0 || escape == bytes.size() - 1))
            return osc;
    }
    for (qsizetype at = bytes.size() - 1; at >= 0 && at >= bytes.size() - 4; --at) {
        const QByteArrayView rest = bytes.sliced(at);
        const bool isBegun = std::any_of(std::begin(kDim), std::end(kDim), [&](const Translation& dim) {
            return rest.size() < dim.from.size() && dim.from.startsWith(rest);
        });
        const bool isPart =
            rest.size() < utf8Length(rest.front()) &&
            std::all_of(rest.begin() + 1, rest.end(), [](char byte) { return (byte & 0xc0) == 0x80; });
        if (isBegun || isPart)
            return at;
    }
    return bytes.size();
}

/// Characters that are wide since a Unicode that libvterm is older than, and U+FE0F, which makes pictures of
/// the characters before it: ⚠️. Programs count two columns for them.
static bool maybeWide(char32_t character)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 5> kRanges{
        {{0xfe0f, 0xfe0f}, {0x1f6d5, 0x1f6df}, {0x1f7e0, 0x1f7f0}, {0x1f90c, 0x1f9ff}, {0x1fa70, 0x1faff}}};
    return std::any_of(kRanges.begin(), kRanges.end(), [&](const auto& range) {
        return range.first <= character && character <= range.second;
    });
}

static char32_t characterAt(QByteArrayView bytes, qsizetype at)
{
    const int length = utf8Length(bytes[at]);
    char32_t character = quint8(bytes[at]) & (0xff >> (length + 1));
    for (int i = 1; i < length && at + i < bytes.size(); ++i)
        character = character << 6 | (quint8(bytes[at + i]) & 0x3f);
    return character;
}

void TerminalSurface::feed(const char* bytes, qsizetype count)
{
    const QByteArray joined =
        m_begun.isEmpty() ? QByteArray() : std::exchange(m_begun, {}) + QByteArray(bytes, count);
    const QByteArrayView all = joined.isEmpty() ? QByteArrayView(bytes, count) : QByteArrayView(joined);
    const QByteArrayView whole = all.first(endOfWhole(all));
    m_begun = all.sliced(whole.size()).toByteArray();
    qsizetype written = 0;
    const auto writeUpTo = [&](qsizetype end) {
        write(whole.sliced(std::exchange(written, end), end - written));
    };
    for (qsizetype at = 0; at < whole.size(); ++at) {
        if (whole[at] == '\x1b') {
            for (const Translation& dim : kDim)
                if (whole.sliced(at).startsWith(dim.from)) {
                    writeUpTo(at);
                    write(dim.to);
                    written = at + dim.from.size();
                }
        } else if (quint8(whole[at]) >= 0xe0 && maybeWide(characterAt(whole, at))) {
            writeUpTo(qMin(whole.size(), at + utf8Length(whole[at])));
            widen(characterAt(whole, at));
        }
    }
    writeUpTo(whole.size());
    vterm_screen_flush_damage(m_screen);
}

void TerminalSurface::write(QByteArrayView bytes)
{
    vterm_input_write(m_terminal.get(), bytes.data(), size_t(bytes.size()));
}

/// Gives the cell before the cursor a second one, if it ends in that character and is narrow.
void TerminalSurface::widen(char32_t last)
{
    VTermPos at;
    vterm_state_get_cursorpos(m_state, &at);
    VTermScreenCell cell{};
    if (--at.col < 0 || !vterm_screen_get_cell(m_screen, at, &cell) || cell.width != 1)
        return;
    const auto* end = std::find(std::begin(cell.chars), std::end(cell.chars), 0U);
    if (end != std::begin(cell.chars) && *(end - 1) == last)
        write(" ");
}

/// What widen() did is one character to whoever reads the line.
void TerminalSurface::joinWidened(TerminalLine& line) const
{
    for (size_t column = 0; column + 1 < line.size(); ++column) {
        TerminalCell& cell = line[column];
        const bool isPlain = cell.text < 0x1f000 || cell.width != 1;
        if (isPlain || line[column + 1].text != U' ' || !maybeWide(text(cell).toUcs4().last()))
            continue;
        cell.width = 2;
        line[column + 1].text = 0;
        line[column + 1].width = 0;
    }
}

} // namespace pinacle
