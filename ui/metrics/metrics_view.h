#pragma once

#include "core/store/metric_store.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace pinacle {

class Core;
class MetricChart;
class WatchService;

/// Processor, memory, disk and network of a pod or a server, over an hour to all that is kept; live while
/// it is shown.
class MetricsView final : public QWidget
{
    Q_OBJECT

public:
    MetricsView(Core& core, MetricSubject subject, QWidget* parent = nullptr);

    void setSubject(const QString& id);

signals:
    void minuteChosen(const QDateTime& time); ///< a person wants to see what ran then

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeRanges();
    void showAllDays();
    void read();
    void show(const QString& id, const QDateTime& since, const QList<MetricSample>& samples);

    Core& m_core;
    WatchService& m_watch;
    MetricSubject m_subject;
    QString m_id;
    int m_hours = 1;
    QButtonGroup* m_ranges;
    QPushButton* m_allDays = nullptr; ///< where more is kept than the other ranges show
    QList<MetricChart*> m_charts;
    QTimer m_clock;
};

} // namespace pinacle
