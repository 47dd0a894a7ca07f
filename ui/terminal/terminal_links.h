#pragma once

#include <QByteArray>
#include <QString>

#include <deque>
#include <optional>

namespace pinacle {

/// A piece of a line that leads somewhere.
struct TerminalLink
{
    QString address; ///< http or https
    int row = 0;     ///< as in TerminalPosition
    int begin = 0;   ///< the first column
    int end = 0;     ///< the column after the last
    bool operator==(const TerminalLink&) const = default;
};

/// The links that programs put under words of their own (OSC 8): where they are, and which words they were.
/// libvterm moves its cells without saying so; whoever asks compares the words. Remembers the newest. Used by
/// one surface, on its thread.
class TerminalLinks final
{
public:
    struct Named
    {
        TerminalLink link;
        std::optional<QString> words; ///< none until the link is closed
    };

    /// The text of the sequence: PARAMETERS;ADDRESS. Closes the one before. An empty address, or one that is
    /// no web page's, opens none.
    void open(const QByteArray& text);
    bool isOpen() const { return !m_address.isEmpty(); }
    /// A character was drawn while a link is open.
    void add(int row, int column, int width);
    /// `wordsOf(link)`: what is there now.
    template<typename WordsOf>
    void nameNew(WordsOf wordsOf)
    {
        for (auto named = m_all.rbegin(); named != m_all.rend() && !named->words; ++named)
            named->words = wordsOf(named->link);
    }
    const std::deque<Named>& all() const { return m_all; } ///< the newest last

private:
    std::deque<Named> m_all;
    QString m_address;
};

} // namespace pinacle
