#include "tests/ui/pictures/picture_difference.h"

#include <QPainter>

#include <array>

namespace pinacle {

namespace {

constexpr int kTile = 12;  ///< in half pixels: 24 of the picture
constexpr int kShiftX = 4; ///< how far a tile may have moved, in half pixels
constexpr int kShiftY = 2;
constexpr int kSizeSlack = 16; ///< pixels by which a window that fits its text may be larger or smaller
constexpr double kTolerance = 6;

/// Three colour planes at half the size: what is finer is how glyphs are drawn.
class Softened final
{
public:
    explicit Softened(const QImage& image)
        : m_image(image
                      .scaled(qMax(1, image.width() / 2), qMax(1, image.height() / 2), Qt::IgnoreAspectRatio,
                              Qt::SmoothTransformation)
                      .convertToFormat(QImage::Format_RGB888))
    {
    }

    int width() const { return m_image.width(); }
    int height() const { return m_image.height(); }
    const uchar* line(int y) const { return m_image.constScanLine(y); }

private:
    QImage m_image;
};

/// Mean difference of a tile of `a` from `b` moved by (dx, dy); what leaves `b` takes its edge.
double tileDifference(const Softened& a, const Softened& b, const QRect& tile, int dx, int dy)
{
    qint64 sum = 0;
    for (int y = tile.top(); y <= tile.bottom(); ++y) {
        const uchar* lineA = a.line(y);
        const uchar* lineB = b.line(qBound(0, y + dy, b.height() - 1));
        for (int x = tile.left(); x <= tile.right(); ++x) {
            const int xb = qBound(0, x + dx, b.width() - 1);
            for (int plane = 0; plane < 3; ++plane)
                sum += std::abs(int(lineA[3 * x + plane]) - int(lineB[3 * xb + plane]));
        }
    }
    return double(sum) / double(3 * tile.width() * tile.height());
}

double bestDifference(const Softened& a, const Softened& b, const QRect& tile)
{
    double best = tileDifference(a, b, tile, 0, 0);
    for (int dy = -kShiftY; dy <= kShiftY; ++dy)
        for (int dx = -kShiftX; dx <= kShiftX && best > kTolerance; ++dx)
            best = std::min(best, tileDifference(a, b, tile, dx, dy));
    return best;
}

} // namespace

PictureDifference differenceBetween(const QImage& expected, const QImage& found)
{
    PictureDifference result;
    const QSize apart = expected.size() - found.size();
    result.isOfOtherSize = std::abs(apart.width()) > kSizeSlack || std::abs(apart.height()) > kSizeSlack;
    if (result.isOfOtherSize || expected.isNull() || found.isNull()) {
        result.isOfOtherSize = true;
        return result;
    }
    const Softened a(expected);
    const Softened b(found);
    const QRect both(0, 0, std::min(a.width(), b.width()), std::min(a.height(), b.height()));
    for (int y = 0; y < both.height(); y += kTile) {
        for (int x = 0; x < both.width(); x += kTile) {
            const QRect tile = QRect(x, y, kTile, kTile).intersected(both);
            // Both ways: an empty tile finds its like beside a small mark, the mark finds none.
            const double difference = std::max(bestDifference(a, b, tile), bestDifference(b, a, tile));
            result.worst = std::max(result.worst, difference);
            if (difference > kTolerance)
                result.places << QRect(tile.topLeft() * 2, tile.size() * 2);
        }
    }
    return result;
}

QImage marked(const QImage& found, const PictureDifference& difference)
{
    QImage image = found.convertToFormat(QImage::Format_RGB888);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::magenta, 2));
    for (const QRect& place : difference.places)
        painter.drawRect(place);
    return image;
}

} // namespace pinacle
