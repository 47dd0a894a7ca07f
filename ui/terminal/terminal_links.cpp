#include "ui/terminal/terminal_links.h"

#include <QUrl>

#include <algorithm>

namespace pinacle {

static constexpr size_t kMaximumLinks = 1000;
static constexpr qsizetype kMaximumAddress = 2000;

/// The address as it will be opened, if it is a web page's.
static QString webAddress(const QByteArray& text)
{
    if (text.size() > kMaximumAddress)
        return {};
    const QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    // What comes before an @ looks like the host, and is not.
    const bool isPlain = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
    return isWeb && isPlain ? QString::fromLatin1(url.toEncoded()) : QString();
}

void TerminalLinks::open(const QByteArray& text)
{
    const qsizetype parametersEnd = text.indexOf(';');
    m_address = parametersEnd < 0 ? QString() : webAddress(text.mid(parametersEnd + 1));
}

void TerminalLinks::add(int row, int column, int width)
{
    if (!m_all.empty()) {
        Named& last = m_all.back();
        const bool isNext = !last.words && last.link.row == row && last.link.address == m_address &&
                            column >= last.link.begin && column <= last.link.end;
        if (isNext) {
            last.link.end = std::max(last.link.end, column + width);
            return;
        }
    }
    std::erase_if(m_all,
                  [&](const Named& named) { return named.link.row == row && named.link.begin == column; });
    if (m_all.size() >= kMaximumLinks)
        m_all.pop_front();
    m_all.push_back({{m_address, row, column, column + width}, std::nullopt});
}

} // namespace pinacle
