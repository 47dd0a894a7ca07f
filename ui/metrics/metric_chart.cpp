#include "ui/metrics/metric_chart.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace pinacle {

namespace {

/// The next of 1, 2, 5, 10, 20 … of its unit above a value, so that the scale does not jump with every
/// heartbeat.
double roundUp(double value, double kilo)
{
    if (value <= 0)
        return 1;
    if (value >= kilo)
        return kilo * roundUp(value / kilo, kilo);
    const double unit = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0, 10.0})
        if (value <= step * unit)
            return step * unit;
    return 10 * unit;
}

QString axisText(qint64 time, bool hasDay)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(time);
    const QString clock = clockText(local);
    return hasDay ? QLocale().toString(local.date(), QStringLiteral("ddd ")) + clock : clock;
}

} // namespace

MetricChart::MetricChart(const QString& title, const QList<Line>& lines, Format format, double kilo,
                         QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_lines(lines)
    , m_format(format)
    , m_kilo(kilo)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
    describe();
}

void MetricChart::setSamples(const QList<MetricSample>& samples, const QDateTime& from, const QDateTime& to)
{
    m_all = samples;
    m_from = from.toSecsSinceEpoch();
    m_to = std::max(m_from + 1, to.toSecsSinceEpoch());
    arrange();
}

void MetricChart::arrange()
{
    m_shown = thinned(m_all, std::max(20, int(plot().width() / 2)));
    m_cursor = -1;
    m_peak = -1;
    double highest = 0;
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        for (const Line& line : m_lines)
            if (line.peak(m_shown[i]) > highest) {
                highest = line.peak(m_shown[i]);
                m_peak = i;
            }
    m_top = roundUp(highest * 1.1, m_kilo);
    describe();
    update();
}

void MetricChart::describe()
{
    if (m_shown.isEmpty()) {
        setAccessibleDescription(tr("No figures yet"));
        return;
    }
    QString text = tr("now %1").arg(valuesText(m_shown.last()));
    if (m_peak >= 0)
        text += tr(", peak %1 at %2")
                    .arg(valuesText(m_shown[m_peak]), axisText(m_shown[m_peak].time, m_to - m_from > 86400));
    setAccessibleDescription(text);
}

QString MetricChart::valuesText(const MetricSample& sample) const
{
    QStringList parts;
    for (const Line& line : m_lines) {
        const double number = line.value(sample);
        const QString value = std::isnan(number) ? tr("not known") : m_format(number);
        parts << (line.name.isEmpty() ? value : line.name + u' ' + value);
    }
    return parts.join(QStringLiteral(" · "));
}

QRectF MetricChart::plot() const
{
    const int words = QFontMetrics(fontFor(TextStyle::Small)).height();
    const int title = QFontMetrics(fontFor(TextStyle::Strong)).height();
    return QRectF(rect()).adjusted(1, title + 8, -1, -words - 6);
}

double MetricChart::xOf(qint64 time) const
{
    return plot().left() + plot().width() * double(time - m_from) / double(m_to - m_from);
}

double MetricChart::yOf(double value) const
{
    return plot().bottom() - plot().height() * std::min(1.0, value / m_top);
}

void MetricChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = coloursOf(palette());
    const QRectF area = plot();
    painter.setPen(QPen(colours.border, 1));
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = std::round(area.bottom() - share * area.height()) + 0.5;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    if (m_lines.size() > 1)
        paintLine(painter, m_lines[1], colours.good, false);
    paintLine(painter, m_lines[0], colours.accent, m_lines.size() == 1);
    paintPeak(painter, colours);
    paintCursor(painter, colours);
    paintWords(painter, colours);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius,
                                metrics::kRadius);
    }
}

void MetricChart::paintLine(QPainter& painter, const Line& line, const QColor& colour, bool isFilled) const
{
    QPainterPath path;
    double begun = 0;
    const auto end = [&](double x) {
        painter.setPen(QPen(colour, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        if (isFilled && !path.isEmpty()) {
            QPainterPath body = path;
            body.lineTo(x, plot().bottom());
            body.lineTo(begun, plot().bottom());
            QColor fill = colour;
            fill.setAlpha(40);
            painter.fillPath(body, fill);
        }
        path = QPainterPath();
    };
    double last = 0;
    bool isBegun = false;
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const double value = line.value(m_shown[i]);
        if (std::isnan(value)) {
            if (std::exchange(isBegun, false))
                end(last);
            continue;
        }
        const QPointF point(xOf(m_shown[i].time), yOf(value));
        // No heartbeat for much longer than one takes: the server did not answer.
        const bool isGap = isBegun && double(m_shown[i].time - m_shown[i - 1].time) >
                                          3 * std::max(m_shown[i].seconds, m_shown[i - 1].seconds) + 60;
        if (!isBegun || isGap) {
            if (isBegun)
                end(last);
            isBegun = true;
            path.moveTo(point);
            begun = point.x();
        } else {
            path.lineTo(point);
        }
        last = point.x();
    }
    if (isBegun)
        end(last);
}

void MetricChart::paintPeak(QPainter& painter, const Colours& colours) const
{
    if (m_peak < 0)
        return;
    double value = 0;
    for (const Line& line : m_lines)
        value = std::fmax(value, line.peak(m_shown[m_peak]));
    const QPointF point(xOf(m_shown[m_peak].time), yOf(value));
    painter.setPen(QPen(colours.card, 1.5));
    painter.setBrush(colours.warning);
    painter.drawEllipse(point, 4, 4);
    const QString text = tr("peak %1").arg(m_format(value));
    const QFontMetrics size(fontFor(TextStyle::Small));
    const double width = size.horizontalAdvance(text);
    const double x = std::clamp(point.x() - width / 2, plot().left(), plot().right() - width);
    const double y =
        point.y() - 7 > plot().top() + size.ascent() ? point.y() - 7 : point.y() + 7 + size.ascent();
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(colours.muted);
    painter.drawText(QPointF(x, y), text);
}

void MetricChart::paintWords(QPainter& painter, const Colours& colours) const
{
    const QRectF area = plot();
    const QRectF head(area.left(), 2, area.width(), area.top() - 4);
    painter.setFont(fontFor(TextStyle::Strong));
    painter.setPen(colours.text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, m_title);
    painter.setFont(fontFor(TextStyle::Small));
    const MetricSample* shown = m_cursor >= 0       ? &m_shown[m_cursor]
                                : m_shown.isEmpty() ? nullptr
                                                    : &m_shown.last();
    const bool hasDay = m_to - m_from > 86400;
    QString text = shown ? valuesText(*shown) : tr("no figures yet");
    if (m_cursor >= 0)
        text = axisText(shown->time, hasDay) + QStringLiteral("  ") + text;
    painter.setPen(m_cursor >= 0 ? colours.text : colours.muted);
    painter.drawText(head, Qt::AlignRight | Qt::AlignTop, text);
    painter.setPen(colours.muted);
    const QRectF foot(area.left(), area.bottom() + 3, area.width(), rect().bottom() - area.bottom());
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop, axisText(m_from, hasDay));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignTop, axisText(m_to, hasDay));
    painter.drawText(foot, Qt::AlignHCenter | Qt::AlignTop, tr("up to %1").arg(m_format(m_top)));
}

void MetricChart::paintCursor(QPainter& painter, const Colours& colours) const
{
    if (m_cursor < 0)
        return;
    const double x = xOf(m_shown[m_cursor].time);
    painter.setPen(QPen(colours.muted, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    painter.setPen(QPen(colours.card, 1.5));
    painter.setBrush(colours.accent);
    for (const Line& line : m_lines)
        if (const double value = line.value(m_shown[m_cursor]); !std::isnan(value))
            painter.drawEllipse(QPointF(x, yOf(value)), 3.5, 3.5);
}

void MetricChart::setCursorAt(qsizetype sample)
{
    if (m_shown.isEmpty())
        sample = -1;
    else if (sample >= 0)
        sample = std::min(sample, m_shown.size() - 1);
    if (sample == m_cursor)
        return;
    m_cursor = sample;
    setCursor(m_cursor >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void MetricChart::mouseMoveEvent(QMouseEvent* event)
{
    qsizetype nearest = -1;
    double distance = 24; // pixels: beyond it the pointer is at a gap
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        if (const double d = std::abs(xOf(m_shown[i].time) - event->position().x()); d < distance) {
            distance = d;
            nearest = i;
        }
    setCursorAt(nearest);
}

void MetricChart::mousePressEvent(QMouseEvent* event)
{
    mouseMoveEvent(event);
    if (event->button() == Qt::LeftButton && m_cursor >= 0)
        emit minuteChosen(QDateTime::fromSecsSinceEpoch(m_shown[m_cursor].time, Qt::UTC));
}

void MetricChart::keyPressEvent(QKeyEvent* event)
{
    const qsizetype last = m_shown.size() - 1;
    if (event->key() == Qt::Key_Left)
        setCursorAt(m_cursor < 0 ? last : std::max<qsizetype>(0, m_cursor - 1));
    else if (event->key() == Qt::Key_Right)
        setCursorAt(m_cursor < 0 ? last : m_cursor + 1);
    else if (event->key() == Qt::Key_Home && m_peak >= 0)
        setCursorAt(m_peak);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && m_cursor >= 0)
        emit minuteChosen(QDateTime::fromSecsSinceEpoch(m_shown[m_cursor].time, Qt::UTC));
    else
        QWidget::keyPressEvent(event);
}

void MetricChart::leaveEvent(QEvent*)
{
    setCursorAt(-1);
}

void MetricChart::resizeEvent(QResizeEvent*)
{
    arrange();
}

} // namespace pinacle
