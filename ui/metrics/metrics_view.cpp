#include "ui/metrics/metrics_view.h"

#include "core/base/clock.h"
#include "core/core.h"
#include "core/store/retention.h"
#include "core/watch/watch_service.h"
#include "ui/format.h"
#include "ui/metrics/metric_chart.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/wrapping_row.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>

namespace pinacle {

namespace {

constexpr int kRefreshMs = 10'000;
constexpr int kDays = 5;
constexpr int kAllDays = 0; ///< id of the button

QString rateText(double value)
{
    return MetricsView::tr("%1/s").arg(sizeText(value));
}

template<double MetricSample::*member>
double field(const MetricSample& sample)
{
    return sample.*member;
}

double disk(const MetricSample& sample)
{
    return sample.diskMb.value_or(qQNaN());
}

double received(const MetricSample& sample)
{
    return sample.receivedPerSecond();
}

double sent(const MetricSample& sample)
{
    return sample.sentPerSecond();
}

} // namespace

MetricsView::MetricsView(Core& core, MetricSubject subject, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_watch(core.watch())
    , m_subject(subject)
    , m_ranges(new QButtonGroup(this))
{
    using S = MetricSample;
    const bool isPod = subject == MetricSubject::Pod;
    m_charts = {new MetricChart(isPod ? tr("Processor (100 % is one core)") : tr("Processor"),
                                {{QString(), field<&S::cpuPercent>, field<&S::cpuPeak>}}, percentText, 1000),
                new MetricChart(tr("Memory"), {{QString(), field<&S::memoryMb>, field<&S::memoryPeak>}},
                                memoryText, 1024),
                new MetricChart(isPod ? tr("Disk (what it wrote)") : tr("Disk"), {{QString(), disk, disk}},
                                memoryText, 1024),
                new MetricChart(tr("Network"), {{tr("in"), received, received}, {tr("out"), sent, sent}},
                                rateText, 1024)};
    auto* grid = new QGridLayout;
    grid->setSpacing(metrics::kSpace);
    for (int i = 0; i < m_charts.size(); ++i) {
        auto* card = new Card;
        card->content().addWidget(m_charts[i]);
        grid->addWidget(card, i / 2, i % 2);
        connect(m_charts[i], &MetricChart::minuteChosen, this, &MetricsView::minuteChosen);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(makeRanges());
    layout->addLayout(grid);
    layout->addStretch();
    m_clock.setInterval(kRefreshMs);
    connect(&m_clock, &QTimer::timeout, this, &MetricsView::read);
    connect(&m_watch, &WatchService::figuresChanged, this, [this] {
        if (isVisible() && m_hours == 1) // longer ranges do not change with a heartbeat
            read();
    });
    connect(&m_watch, &WatchService::historyRead, this,
            [this](MetricSubject which, const QString& id, const QDateTime& since,
                   const QList<MetricSample>& samples) {
                if (which == m_subject)
                    show(id, since, samples);
            });
}

QWidget* MetricsView::makeRanges()
{
    auto* row = new QWidget;
    row->setAccessibleName(tr("Time that is shown"));
    auto* layout = new WrappingRow(row);
    const std::pair<int, QString> ranges[] = {{1, tr("1 hour")},
                                              {6, tr("6 hours")},
                                              {24, tr("24 hours")},
                                              {kDays * 24, tr("5 days")},
                                              {kAllDays, QString()}};
    for (const auto& [hours, text] : ranges) {
        QPushButton* button = makeButton(text, QStringLiteral("metricsRange%1").arg(hours));
        button->setCheckable(true);
        button->setChecked(hours == m_hours);
        m_ranges->addButton(button, hours);
        layout->addWidget(button);
    }
    m_allDays = static_cast<QPushButton*>(m_ranges->button(kAllDays));
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int hours) {
        m_hours = hours == kAllDays ? Retention::of(m_core.database()).metricDays * 24 : hours;
        read();
    });
    return row;
}

void MetricsView::setSubject(const QString& id)
{
    if (m_id == id)
        return;
    m_id = id;
    for (MetricChart* chart : std::as_const(m_charts))
        chart->setSamples({}, timeNow().addSecs(-3600 * m_hours), timeNow());
    if (isVisible())
        read();
}

void MetricsView::read()
{
    if (!m_id.isEmpty())
        m_watch.readHistory(m_subject, m_id, timeNow().addSecs(-3600 * m_hours));
}

void MetricsView::show(const QString& id, const QDateTime& since, const QList<MetricSample>& samples)
{
    const QDateTime now = timeNow();
    // An answer to a question of before: another range was chosen since.
    if (id != m_id || qAbs(since.secsTo(now) - 3600 * m_hours) > 60)
        return;
    for (MetricChart* chart : std::as_const(m_charts))
        chart->setSamples(samples, since, now);
}

void MetricsView::showAllDays()
{
    const int days = Retention::of(m_core.database()).metricDays;
    m_allDays->setText(tr("%n day(s)", nullptr, days));
    m_allDays->setVisible(days > kDays);
}

void MetricsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showAllDays();
    read();
    m_clock.start();
}

void MetricsView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

} // namespace pinacle
