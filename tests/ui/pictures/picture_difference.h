#pragma once

#include <QImage>
#include <QRect>

namespace pinacle {

/// What an eye would see between two pictures of the window.
struct PictureDifference
{
    bool isOfOtherSize = false;
    QList<QRect> places; ///< that show something else, in pixels of the first picture
    double worst = 0;    ///< mean difference of grey levels at the worst place, 0 … 255

    bool isNone() const { return !isOfOtherSize && places.isEmpty(); }
};

/// Compares in small tiles, softened, each moved a little to where it fits best: another way to draw the same
/// glyphs (hinting, anti-aliasing, advances rounded otherwise) is no difference, a word or a mark that is
/// another one is. Pure; some 20 ms for a window.
PictureDifference differenceBetween(const QImage& expected, const QImage& found);

/// `found` with what differs framed.
QImage marked(const QImage& found, const PictureDifference& difference);

} // namespace pinacle
