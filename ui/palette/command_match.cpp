#include "ui/palette/command_match.h"

#include <algorithm>
#include <vector>

namespace pinacle {

static constexpr int kNo = -1'000'000;

static int worthOf(const QString& text, qsizetype at)
{
    const bool isWordStart =
        at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
    return isWordStart ? 10 : 1;
}

int fuzzyScore(const QString& pattern, const QString& text)
{
    // best[j]: the best score of the pattern so far whose last character is text[j].
    std::vector<int> best(size_t(text.size()), kNo);
    bool isFirst = true;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        std::vector<int> next(best.size(), kNo);
        int before = isFirst ? 0 : kNo; // the best that ended earlier, with a gap
        for (size_t j = 0; j < best.size(); ++j) {
            if (text[qsizetype(j)].toCaseFolded() == wanted.toCaseFolded()) {
                const int neighbour = j > 0 && !isFirst ? best[j - 1] + 12 : kNo;
                const int from = std::max(before, neighbour);
                if (from > kNo / 2)
                    next[j] = from + worthOf(text, qsizetype(j));
            }
            if (!isFirst && best[j] > kNo / 2)
                before = std::max(before, best[j]);
        }
        best = std::move(next);
        isFirst = false;
    }
    if (isFirst)
        return 0;
    const int score = best.empty() ? kNo : *std::max_element(best.begin(), best.end());
    return score < 0 ? -1 : score;
}

} // namespace pinacle
