#include "ui/terminal/terminal_surface.h"

#include <QRegularExpression>

#include <vterm.h>

#include <algorithm>
#include <array>

namespace pinacle {

static constexpr char32_t kFirstCluster = 0x110000; ///< after the last code point
static constexpr qsizetype kMaximumClusters = 50'000;
static constexpr int kDimFont = 2; ///< see feed()

#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
using Fallbacks = VTermParserCallbacks;
#else
using Fallbacks = VTermStateFallbacks;
#endif

void TerminalSurface::Free::operator()(VTerm* terminal) const
{
    vterm_free(terminal);
}

static TerminalColour colourOf(const VTermColor& colour)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour))
        return {};
    if (VTERM_COLOR_IS_INDEXED(&colour))
        return {colour.indexed.idx, TerminalColour::Indexed};
    return {quint32(colour.rgb.red) << 16 | quint32(colour.rgb.green) << 8 | colour.rgb.blue,
            TerminalColour::Rgb};
}

static TerminalStyle styleOf(const VTermScreenCell& cell)
{
    TerminalStyle style;
    style.foreground = colourOf(cell.fg);
    style.background = colourOf(cell.bg);
    style.isBold = cell.attrs.bold;
    style.isDim = cell.attrs.font == kDimFont;
    style.isItalic = cell.attrs.italic;
    style.isUnderlined = cell.attrs.underline != VTERM_UNDERLINE_OFF;
    style.isStruck = cell.attrs.strike;
    style.isReversed = cell.attrs.reverse;
    return style;
}

/// libvterm's callbacks, each a word with the surface that it belongs to.
struct TerminalSurface::Callbacks
{
    static TerminalSurface& self(void* user) { return *static_cast<TerminalSurface*>(user); }

    static TerminalCell cell(const TerminalSurface& surface, const VTermScreenCell& from)
    {
        TerminalCell cell;
        cell.style = styleOf(from);
        cell.width = quint8(qMax(1, int(from.width)));
        const bool isSecondHalf = from.chars[0] == uint32_t(-1);
        if (isSecondHalf)
            cell.width = 0;
        else if (from.chars[0] && from.chars[1]) {
            int count = 1;
            while (count < VTERM_MAX_CHARS_PER_CELL && from.chars[count])
                ++count;
            std::array<char32_t, VTERM_MAX_CHARS_PER_CELL> all{};
            std::copy_n(from.chars, count, all.begin());
            cell.text = surface.clusterOf(QString::fromUcs4(all.data(), count));
        } else
            cell.text = from.chars[0];
        return cell;
    }

    static int damage(VTermRect rect, void* user)
    {
        TerminalSurface& surface = self(user);
        surface.damage(rect.start_row, rect.end_row - 1);
        if (surface.m_links.isOpen())
            noteLinked(surface, rect);
        return 1;
    }

    /// While a link is open, each character that is drawn comes alone; what is erased or moved comes, too.
    static void noteLinked(TerminalSurface& surface, VTermRect rect)
    {
        const int width = rect.end_col - rect.start_col;
        VTermScreenCell drawn{};
        const bool isOneCharacter =
            rect.end_row - rect.start_row == 1 && width <= 2 &&
            vterm_screen_get_cell(surface.m_screen, {rect.start_row, rect.start_col}, &drawn) &&
            drawn.chars[0] != 0;
        if (isOneCharacter)
            surface.m_links.add(surface.screenTop() + rect.start_row, rect.start_col, width);
    }

    static int moveCursor(VTermPos to, VTermPos from, int isVisible, void* user)
    {
        TerminalSurface& surface = self(user);
        surface.m_cursor.at = {to.row, to.col};
        surface.m_cursor.isVisible = isVisible;
        surface.damage(from.row, from.row);
        surface.damage(to.row, to.row);
        return 1;
    }

    static int setProperty(VTermProp property, VTermValue* value, void* user)
    {
        TerminalSurface& surface = self(user);
        switch (property) {
        case VTERM_PROP_CURSORVISIBLE:
            surface.m_cursor.isVisible = value->boolean;
            break;
        case VTERM_PROP_CURSORBLINK:
            surface.m_cursor.isBlinking = value->boolean;
            break;
        case VTERM_PROP_CURSORSHAPE:
            surface.m_cursor.shape = value->number == VTERM_PROP_CURSORSHAPE_UNDERLINE
                                         ? CursorShape::Underline
                                     : value->number == VTERM_PROP_CURSORSHAPE_BAR_LEFT ? CursorShape::Bar
                                                                                        : CursorShape::Block;
            break;
        case VTERM_PROP_ALTSCREEN:
            surface.m_isAlternate = value->boolean;
            surface.damage(0, surface.m_rows - 1);
            break;
        case VTERM_PROP_MOUSE:
            surface.m_mouse = Mouse(value->number);
            break;
        case VTERM_PROP_TITLE:
            setTitle(surface, *value);
            break;
        default:
            break;
        }
        surface.damage(surface.m_cursor.at.row, surface.m_cursor.at.row);
        return 1;
    }

    static void setTitle(TerminalSurface& surface, const VTermValue& value)
    {
#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
        surface.m_titlePart = value.string;
#else
        if (value.string.initial)
            surface.m_titlePart.clear();
        surface.m_titlePart.append(value.string.str, qsizetype(value.string.len));
        if (!value.string.final)
            return;
#endif
        // A program's words: one line, not endless, no control characters.
        surface.m_title = QString::fromUtf8(surface.m_titlePart).left(200).simplified();
        emit surface.titleChanged(surface.m_title);
    }

#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
    static int unknownOsc(const char* text, size_t length, void* user)
    {
        const QByteArray all(text, qsizetype(length));
        const qsizetype end = all.indexOf(';');
        self(user).takeUnknownOsc(all.left(end).toInt(), all.mid(end + 1));
        return 1;
    }
#else
    static int unknownOsc(int command, VTermStringFragment part, void* user)
    {
        static constexpr qsizetype kMaximum = 8 * 1024;
        TerminalSurface& surface = self(user);
        if (part.initial)
            surface.m_oscPart.clear();
        if (surface.m_oscPart.size() < kMaximum)
            surface.m_oscPart.append(part.str, qsizetype(part.len));
        if (part.final)
            surface.takeUnknownOsc(command, std::exchange(surface.m_oscPart, {}));
        return 1;
    }
#endif

    static int bell(void* user)
    {
        emit self(user).bell();
        return 1;
    }

    static int pushLine(int columns, const VTermScreenCell* cells, void* user)
    {
        TerminalSurface& surface = self(user);
        int used = columns;
        while (used > 0 && cells[used - 1].chars[0] == 0 && colourOf(cells[used - 1].bg) == TerminalColour{})
            --used;
        TerminalLine line;
        if (int(surface.m_scrollback.size()) >= kScrollbackLines) {
            line = std::move(surface.m_scrollback.front()); // its memory serves again
            surface.m_scrollback.pop_front();
            ++surface.m_dropped;
        }
        line.resize(size_t(used));
        for (int column = 0; column < used; ++column)
            line[size_t(column)] = cell(surface, cells[column]);
        surface.joinWidened(line);
        surface.m_scrollback.push_back(std::move(line));
        return 1;
    }

    static void write(const char* bytes, size_t count, void* user)
    {
        emit self(user).output(QByteArray(bytes, qsizetype(count)));
    }
};

TerminalSurface::TerminalSurface(int columns, int rows, QObject* parent)
    : QObject(parent)
    , m_terminal(vterm_new(qMax(1, rows), qMax(2, columns)))
    , m_columns(qMax(2, columns))
    , m_rows(qMax(1, rows))
{
    static const VTermScreenCallbacks callbacks = [] {
        VTermScreenCallbacks all{};
        all.damage = &Callbacks::damage;
        all.movecursor = &Callbacks::moveCursor;
        all.settermprop = &Callbacks::setProperty;
        all.bell = &Callbacks::bell;
        all.sb_pushline = &Callbacks::pushLine;
        return all;
    }();
    static const Fallbacks fallbacks = [] {
        Fallbacks all{};
        all.osc = &Callbacks::unknownOsc;
        return all;
    }();
    vterm_set_utf8(m_terminal.get(), 1);
    vterm_output_set_callback(m_terminal.get(), &Callbacks::write, this);
    m_state = vterm_obtain_state(m_terminal.get());
    m_screen = vterm_obtain_screen(m_terminal.get());
    vterm_screen_set_callbacks(m_screen, &callbacks, this);
    vterm_screen_set_unrecognised_fallbacks(m_screen, &fallbacks, this);
    vterm_screen_set_damage_merge(m_screen, VTERM_DAMAGE_SCROLL);
    vterm_screen_enable_altscreen(m_screen, 1);
    reset();
}

TerminalSurface::~TerminalSurface() = default;

void TerminalSurface::reset()
{
    vterm_screen_reset(m_screen, 1);
    damage(0, m_rows - 1);
}

void TerminalSurface::setDefaultColours(quint32 foreground, quint32 background)
{
    m_foreground = foreground;
    m_background = background;
}

/// What libvterm leaves to us: links (8) and the question for the default colours (10, 11).
void TerminalSurface::takeUnknownOsc(int command, const QByteArray& text)
{
    if (command == 8)
        openNamedLink(text);
    else if ((command == 10 || command == 11) && text == "?") {
        const QByteArray colour =
            QByteArray::number(command == 10 ? m_foreground : m_background, 16).rightJustified(6, '0');
        const auto part = [&](int i) { return colour.mid(2 * i, 2).repeated(2); }; // 16 bits each
        emit output("\x1b]" + QByteArray::number(command) + ";rgb:" + part(0) + '/' + part(1) + '/' +
                    part(2) + "\x1b\\");
    }
}

void TerminalSurface::openNamedLink(const QByteArray& text)
{
    // What was drawn before belongs to what was before; from now on, each character is told of alone.
    vterm_screen_flush_damage(m_screen);
    m_links.nameNew([this](const TerminalLink& link) {
        return textBetween({link.row, link.begin}, {link.row, link.end});
    });
    m_links.open(text);
    vterm_screen_set_damage_merge(m_screen, m_links.isOpen() ? VTERM_DAMAGE_CELL : VTERM_DAMAGE_SCROLL);
}

void TerminalSurface::resize(int columns, int rows)
{
    columns = qMax(2, columns);
    rows = qMax(1, rows);
    if (columns == m_columns && rows == m_rows)
        return;
    m_columns = columns;
    m_rows = rows;
    vterm_set_size(m_terminal.get(), rows, columns);
    vterm_screen_flush_damage(m_screen);
    damage(0, rows - 1);
}

void TerminalSurface::damage(int first, int last)
{
    if (m_damage.first > m_damage.last)
        m_damage = {first, last};
    else
        m_damage = {qMin(first, m_damage.first), qMax(last, m_damage.last)};
}

TerminalSurface::Damage TerminalSurface::takeDamage()
{
    return std::exchange(m_damage, Damage{});
}

TerminalSurface::Cursor TerminalSurface::cursor() const
{
    Cursor cursor = m_cursor;
    cursor.at.row += screenTop();
    return cursor;
}

char32_t TerminalSurface::clusterOf(const QString& text) const
{
    const auto known = m_clusterIds.constFind(text);
    if (known != m_clusterIds.cend())
        return *known;
    if (m_clusters.size() >= kMaximumClusters) // somebody plays: the bare character will do
        return text.toUcs4().value(0);
    const auto id = char32_t(kFirstCluster + quint32(m_clusters.size()));
    m_clusters << text;
    m_clusterIds.insert(text, id);
    return id;
}

QString TerminalSurface::text(const TerminalCell& cell) const
{
    if (cell.width == 0)
        return {};
    if (cell.text >= kFirstCluster)
        return m_clusters.value(qsizetype(cell.text - kFirstCluster));
    return cell.text ? QString::fromUcs4(&cell.text, 1) : QStringLiteral(" ");
}

TerminalLine TerminalSurface::line(int row) const
{
    const int inScrollback = row - m_dropped;
    if (inScrollback < 0 || row >= endRow())
        return {};
    if (inScrollback < int(m_scrollback.size()))
        return m_scrollback[size_t(inScrollback)];
    TerminalLine line(static_cast<size_t>(m_columns));
    VTermPos at{row - screenTop(), 0};
    for (; at.col < m_columns; ++at.col) {
        VTermScreenCell cell{};
        if (vterm_screen_get_cell(m_screen, at, &cell))
            line[size_t(at.col)] = Callbacks::cell(*this, cell);
    }
    joinWidened(line);
    return line;
}

QString TerminalSurface::lineText(int row, QList<int>* columns) const
{
    QString all;
    const TerminalLine cells = line(row);
    for (size_t column = 0; column < cells.size(); ++column) {
        const QString part = text(cells[column]);
        all += part;
        if (columns)
            columns->insert(columns->end(), part.size(), int(column));
    }
    while (all.endsWith(u' '))
        all.chop(1);
    return all;
}

QString TerminalSurface::textBetween(TerminalPosition from, TerminalPosition to) const
{
    if (to < from)
        std::swap(from, to);
    QStringList lines;
    for (int row = qMax(from.row, m_dropped); row <= qMin(to.row, endRow() - 1); ++row) {
        QList<int> columns;
        const QString whole = lineText(row, &columns);
        const auto indexOf = [&](int column) {
            return std::lower_bound(columns.cbegin(), columns.cend(), column) - columns.cbegin();
        };
        const auto begin = row == from.row ? indexOf(from.column) : 0;
        const auto end = row == to.row ? indexOf(to.column) : whole.size();
        lines << whole.mid(begin, qMax<qsizetype>(0, end - begin));
    }
    return lines.join(u'\n');
}

std::optional<TerminalPosition> TerminalSurface::find(const QString& needle, TerminalPosition from,
                                                      Direction direction) const
{
    if (needle.isEmpty())
        return {};
    const int count = endRow() - m_dropped;
    const bool isUp = direction == Direction::Up;
    for (int step = 0; step <= count; ++step) { // the line of `from` comes twice: either side of it
        const int offset = isUp ? from.row - m_dropped - step : from.row - m_dropped + step;
        const int row = m_dropped + ((offset % count) + count) % count;
        QList<int> columns;
        const QString whole = lineText(row, &columns);
        const auto isWanted = [&](qsizetype at) {
            const int column = columns[at];
            if (step == 0)
                return isUp ? column < from.column : column > from.column;
            return step != count || (isUp ? column >= from.column : column <= from.column);
        };
        qsizetype at = isUp ? whole.lastIndexOf(needle, -1, Qt::CaseInsensitive)
                            : whole.indexOf(needle, 0, Qt::CaseInsensitive);
        while (at >= 0 && !isWanted(at))
            at = isUp ? (at == 0 ? -1 : whole.lastIndexOf(needle, at - 1, Qt::CaseInsensitive))
                      : whole.indexOf(needle, at + 1, Qt::CaseInsensitive);
        if (at >= 0)
            return TerminalPosition{row, columns[at]};
    }
    return {};
}

QList<TerminalLink> TerminalSurface::namedLinks(int row) const
{
    QList<TerminalLink> found;
    for (const auto& [link, words] : m_links.all())
        if (link.row == row && (!words || textBetween({row, link.begin}, {row, link.end}) == *words))
            found << link;
    return found;
}

std::optional<TerminalLink> TerminalSurface::linkAt(TerminalPosition at) const
{
    const auto isThere = [&](const TerminalLink& link) {
        return link.begin <= at.column && at.column < link.end;
    };
    const QList<TerminalLink> named = namedLinks(at.row);
    if (const auto newest = std::find_if(named.crbegin(), named.crend(), isThere); newest != named.crend())
        return *newest;

    static const QRegularExpression address(QStringLiteral(R"(https?://[^\s<>"'`{}|\\^]+)"));
    QList<int> columns;
    const QString whole = lineText(at.row, &columns);
    auto matches = address.globalMatch(whole);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString link = match.captured();
        while (link.endsWith(u'.') || link.endsWith(u',') || link.endsWith(u';') || link.endsWith(u':') ||
               link.endsWith(u']') || (link.endsWith(u')') && !link.contains(u'(')))
            link.chop(1);
        const TerminalLink found{link, at.row, columns[match.capturedStart()],
                                 columns[match.capturedStart() + link.size() - 1] + 1};
        if (isThere(found))
            return found;
    }
    return {};
}

} // namespace pinacle
