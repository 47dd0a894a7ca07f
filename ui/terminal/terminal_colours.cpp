#include "ui/terminal/terminal_colours.h"

#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pinacle {

using Sixteen = std::array<QRgb, 16>;

// Readable on the panel of each scheme: contrast at least 4.5 : 1, but for black on dark and white on light.
static constexpr Sixteen kLight{0x1a1d24, 0xb3261e, 0x12703f, 0x8a5a00, 0x2451c7, 0x8a2aa5,
                                0x0b6e7c, 0x5b6472, 0x464d59, 0xc42b2b, 0x12804a, 0x9a6400,
                                0x2f5fe0, 0xa23cc0, 0x0e7d8d, 0x2b2f38};
static constexpr Sixteen kDark{0x3a404b, 0xff7a72, 0x45c383, 0xe0a94a, 0x7aa0ff, 0xd18cf0,
                               0x4fc4d3, 0xd5d9e0, 0x7d8696, 0xff9d96, 0x74dca6, 0xf2c574,
                               0x9dbaff, 0xe3b1f8, 0x83dbe6, 0xffffff};

static QColor indexed(quint32 index, bool isDark)
{
    if (index < 16)
        return QColor((isDark ? kDark : kLight)[index]);
    if (index >= 232) {
        const int grey = 8 + 10 * int(index - 232);
        return QColor(grey, grey, grey);
    }
    const auto level = [](quint32 step) { return step == 0 ? 0 : int(55 + 40 * step); };
    const quint32 cube = index - 16;
    return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

static QColor resolved(const TerminalColour& colour, const QColor& otherwise, bool isDark)
{
    switch (colour.kind) {
    case TerminalColour::Indexed:
        return indexed(colour.value, isDark);
    case TerminalColour::Rgb:
        return QColor(QRgb(colour.value));
    case TerminalColour::Default:
        break;
    }
    return otherwise;
}

/// WCAG 2's relative luminance.
static double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

static double contrast(const QColor& one, const QColor& other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

/// Programs choose pairs such as black on green for a palette that is not ours; one that cannot be read is
/// written in the text's or the panel's colour. What is given as RGB is meant exactly.
static void makeReadable(CellColours& colours, const Colours& c)
{
    static constexpr double kEnough = 3;
    if (contrast(colours.foreground, colours.background) >= kEnough)
        return;
    const bool isText = contrast(c.text, colours.background) > contrast(c.panel, colours.background);
    colours.foreground = isText ? c.text : c.panel;
}

/// Nearer to the first: still to be read.
static QColor between(const QColor& near, const QColor& far)
{
    const auto mixed = [](int one, int other) { return (2 * one + other) / 3; };
    return QColor(mixed(near.red(), far.red()), mixed(near.green(), far.green()),
                  mixed(near.blue(), far.blue()));
}

CellColours cellColours(const TerminalStyle& style, const QPalette& palette)
{
    const Colours& c = coloursOf(palette);
    const bool isDark = c.panel.lightness() < 128;
    CellColours colours{resolved(style.foreground, c.text, isDark),
                        resolved(style.background, c.panel, isDark)};
    if (style.isReversed)
        std::swap(colours.foreground, colours.background);
    const bool isExact = style.foreground.kind == TerminalColour::Rgb;
    const bool isOnColour = style.background.kind == TerminalColour::Indexed;
    if (!isExact && isOnColour)
        makeReadable(colours, c);
    if (style.isDim)
        colours.foreground = between(colours.foreground, colours.background);
    return colours;
}

} // namespace pinacle
