#pragma once

#include "core/store/metric_store.h"

#include <QWidget>

namespace pinacle {

struct Colours;

/// One measure over time: a line or two, its peak marked, the values under the pointer (or moved to with the
/// arrow keys), and a click for what happened at that minute. A gap in the line is a time without answers.
class MetricChart final : public QWidget
{
    Q_OBJECT

public:
    /// A line of the chart; `peak` is of the heartbeats that a sample puts together. Not a number: not known
    /// then.
    struct Line
    {
        QString name; ///< empty: the chart's title says it
        double (*value)(const MetricSample&);
        double (*peak)(const MetricSample&);
    };
    using Format = QString (*)(double value);

    /// `kilo`: how many of a unit are the next one, 1000 or 1024.
    MetricChart(const QString& title, const QList<Line>& lines, Format format, double kilo,
                QWidget* parent = nullptr);

    void setSamples(const QList<MetricSample>& samples, const QDateTime& from, const QDateTime& to);
    QSize sizeHint() const override { return {320, 150}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

signals:
    void minuteChosen(const QDateTime& time);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRectF plot() const;
    double xOf(qint64 time) const;
    double yOf(double value) const;
    void arrange();
    void describe();
    void setCursorAt(qsizetype sample);
    void paintLine(QPainter& painter, const Line& line, const QColor& colour, bool isFilled) const;
    void paintPeak(QPainter& painter, const Colours& colours) const;
    void paintWords(QPainter& painter, const Colours& colours) const;
    void paintCursor(QPainter& painter, const Colours& colours) const;
    QString valuesText(const MetricSample& sample) const;

    QString m_title;
    QList<Line> m_lines;
    Format m_format;
    double m_kilo;
    QList<MetricSample> m_all;
    QList<MetricSample> m_shown; ///< no more than there are pixels
    qint64 m_from = 0;
    qint64 m_to = 1;
    double m_top = 1;        ///< value at the upper edge
    qsizetype m_peak = -1;   ///< index of the highest in m_shown
    qsizetype m_cursor = -1; ///< index of the sample under the pointer
};

} // namespace pinacle
