#pragma once

#include "ui/terminal/terminal_links.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <compare>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

struct VTerm;
struct VTermScreen;
struct VTermState;

namespace pinacle {

/// The key Control. On a Mac Qt's Control is the Command key: that is for the window, never for the program.
#ifdef Q_OS_MACOS
inline constexpr Qt::KeyboardModifier kProgramControl = Qt::MetaModifier;
#else
inline constexpr Qt::KeyboardModifier kProgramControl = Qt::ControlModifier;
#endif

/// A place in everything that a terminal remembers. Rows are counted from the first line that it ever showed,
/// so that a place stays the same while lines scroll away.
struct TerminalPosition
{
    int row = 0;
    int column = 0;
    auto operator<=>(const TerminalPosition&) const = default;
};

/// A colour as the program asked for it: the view decides how the defaults and the 256 indexed ones look.
struct TerminalColour
{
    enum Kind : quint8 { Default, Indexed, Rgb };
    quint32 value = 0; ///< an index, or 0xRRGGBB
    Kind kind = Default;
    bool operator==(const TerminalColour&) const = default;
};

struct TerminalStyle
{
    TerminalColour foreground;
    TerminalColour background;
    bool isBold : 1 = false;
    bool isDim : 1 = false;
    bool isItalic : 1 = false;
    bool isUnderlined : 1 = false;
    bool isStruck : 1 = false;
    bool isReversed : 1 = false;
    bool operator==(const TerminalStyle&) const = default;
};

struct TerminalCell
{
    char32_t text = 0; ///< 0: blank; above U+10FFFF a cluster with combining marks, see TerminalSurface::text
    quint8 width = 1;  ///< 2: also covers the next cell, whose width is 0
    TerminalStyle style;
};

using TerminalLine = std::vector<TerminalCell>; ///< may be shorter than the terminal is wide: blank then

/// What the program in a terminal has drawn: libvterm's screen and the lines that scrolled off it; and what
/// keys and mouse become on their way to the program. No widgets. Lives on the thread that made it.
class TerminalSurface final : public QObject
{
    Q_OBJECT

public:
    enum class CursorShape { Block, Underline, Bar };
    enum class Mouse { None, Click, Drag, Move }; ///< what the program wants to hear of the mouse
    enum class Direction { Up, Down };

    struct Cursor
    {
        TerminalPosition at;
        CursorShape shape = CursorShape::Block;
        bool isVisible = true;
        bool isBlinking = false;
    };

    /// Rows of the screen (0 is its top) that changed; empty when `first` > `last`.
    struct Damage
    {
        int first = 0;
        int last = -1;
    };

    static constexpr int kScrollbackLines = 10'000;

    TerminalSurface(int columns, int rows, QObject* parent = nullptr);
    ~TerminalSurface() override;

    void feed(const char* bytes, qsizetype count); ///< what the program printed
    void resize(int columns, int rows);
    void reset();
    /// 0xRRGGBB: what a program is told that asks whether it is on light or dark.
    void setDefaultColours(quint32 foreground, quint32 background);

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    int firstRow() const { return m_dropped; } ///< the oldest line that is still known
    int screenTop() const { return m_dropped + int(m_scrollback.size()); }
    int endRow() const { return screenTop() + m_rows; }

    TerminalLine line(int row) const;
    QString text(const TerminalCell& cell) const; ///< empty for the second half of a wide character
    /// A line as text, without the blanks at its end. `columns`: for each of its QChars the column.
    QString lineText(int row, QList<int>* columns = nullptr) const;
    /// From `from` up to and without `to`; lines end in \n.
    QString textBetween(TerminalPosition from, TerminalPosition to) const;
    /// The next place of `needle`, without regard to case, before or after `from`; around the end once.
    std::optional<TerminalPosition> find(const QString& needle, TerminalPosition from,
                                         Direction direction) const;
    /// The link at a place: under words of the program, or an address that is written out.
    std::optional<TerminalLink> linkAt(TerminalPosition at) const;
    /// Those of a line that are under words.
    QList<TerminalLink> namedLinks(int row) const;

    Cursor cursor() const;
    Mouse mouse() const { return m_mouse; }
    bool isAlternate() const { return m_isAlternate; }
    const QString& title() const { return m_title; }
    Damage takeDamage();

    // What the user does; output() follows.
    void sendKey(int qtKey, Qt::KeyboardModifiers modifiers); ///< a key without a text of its own
    void sendText(const QString& text, Qt::KeyboardModifiers modifiers = {});
    void paste(const QString& text);
    void sendMouse(int screenRow, int column, int button, bool isPressed, Qt::KeyboardModifiers modifiers);
    void moveMouse(int screenRow, int column, Qt::KeyboardModifiers modifiers);
    void setFocused(bool isFocused);

signals:
    void output(const QByteArray& bytes); ///< for the program
    void titleChanged(const QString& title);
    void bell();

private:
    struct Callbacks;
    friend struct Callbacks;
    struct Free
    {
        void operator()(VTerm* terminal) const;
    };

    void write(QByteArrayView bytes);
    void widen(char32_t last);
    void joinWidened(TerminalLine& line) const;
    char32_t clusterOf(const QString& text) const;
    void damage(int first, int last);
    void takeUnknownOsc(int command, const QByteArray& text);
    void openNamedLink(const QByteArray& text);

    std::unique_ptr<VTerm, Free> m_terminal;
    VTermState* m_state = nullptr;
    VTermScreen* m_screen = nullptr;
    int m_columns;
    int m_rows;
    int m_dropped = 0;
    QByteArray m_begun; ///< of a sequence that feed() looks for; the rest of it is to come
    QByteArray m_oscPart;
    quint32 m_foreground = 0;
    quint32 m_background = 0xffffff;
    TerminalLinks m_links;
    std::deque<TerminalLine> m_scrollback;
    mutable QStringList m_clusters; ///< with combining marks; a cell holds the index
    mutable QHash<QString, char32_t> m_clusterIds;
    Damage m_damage;
    Cursor m_cursor;
    Mouse m_mouse = Mouse::None;
    bool m_isAlternate = false;
    QString m_title;
    QByteArray m_titlePart;
};

} // namespace pinacle
