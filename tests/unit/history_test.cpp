#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/metric_store.h"
#include "core/store/retention.h"
#include "core/watch/housekeeping.h"
#include "tests/support/fake_installation.h"

#include <QSignalSpy>
#include <QTest>

using namespace pinacle;

class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void figures_are_put_together_and_forgotten();
    void old_history_goes_once_a_day();
    void a_chart_keeps_the_peaks();
};

void HistoryTest::figures_are_put_together_and_forgotten()
{
    FakeInstallation world;
    MetricStore store(*world.database);
    const QString id = world.record.id;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const QDateTime first = now.addDays(-6);
    const auto fill = [&](const QDateTime& from, const QDateTime& to) {
        return world.database->transaction([&]() -> Result<void> {
            for (QDateTime t = from; t < to; t = t.addSecs(30)) {
                const double cpu = t == now.addDays(-3) ? 90 : 10; // one peak
                const MetricSample sample{t.toSecsSinceEpoch(), 30, cpu, cpu, 500, 500, 7, 300, 30};
                if (auto added = store.add(MetricSubject::Server, id, sample); !added)
                    return added;
            }
            return {};
        });
    };
    QVERIFY(fill(first, now));
    const auto sent = [&] {
        double bytes = 0;
        for (const MetricSample& sample : store.range(MetricSubject::Server, id, now.addDays(-4), now))
            bytes += sample.sentBytes;
        return bytes;
    };
    const double before = sent();
    QVERIFY(store.fold(MetricSubject::Server, id, now));
    QVERIFY(store.prune(now.addDays(-5)));
    const auto all = store.range(MetricSubject::Server, id, first, now);
    QVERIFY2(all.size() > 1300 && all.size() < 1600, qPrintable(QString::number(all.size())));
    QVERIFY(all.first().time >= now.addDays(-5).toSecsSinceEpoch());
    QCOMPARE(all.last().seconds, 30.0);
    QCOMPARE(all.first().seconds, 600.0);
    QVERIFY(qAbs(sent() - before) <= 30 * 20); // all but what lies across the edges of the question
    const auto day =
        store.range(MetricSubject::Server, id, now.addDays(-3).addSecs(-900), now.addDays(-3).addSecs(900));
    const auto peak = std::max_element(day.begin(), day.end(),
                                       [](const auto& a, const auto& b) { return a.cpuPeak < b.cpuPeak; });
    QCOMPARE(peak->cpuPeak, 90.0);
    QCOMPARE(peak->cpuPercent, 14.0); // 19 times 10 and once 90
    // A second time changes nothing, and later ones lose nothing.
    QVERIFY(store.fold(MetricSubject::Server, id, now));
    QCOMPARE(store.range(MetricSubject::Server, id, first, now).size(), all.size());
}

void HistoryTest::old_history_goes_once_a_day()
{
    FakeInstallation world;
    Database& database = *world.database;
    LogStore logs(database);
    EventStore events(database);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto addRow = [&](int daysAgo) {
        LogRow row;
        row.time = now.addDays(-daysAgo);
        QVERIFY(logs.begin(row));
        const MetricSample sample{now.addDays(-daysAgo).toSecsSinceEpoch(), 30, 1, 1, 1, 1, 1, 1, 1};
        const auto added = MetricStore(database).add(MetricSubject::Server, world.record.id, sample);
        QVERIFY2(added, qPrintable(added ? QString() : added.error().text()));
    };
    const auto figures = [&] {
        return MetricStore(database)
            .range(MetricSubject::Server, world.record.id, now.addDays(-400), now)
            .size();
    };
    Retention{7, 20}.save(database);
    QCOMPARE(Retention::of(database).logDays, 7);
    for (const int daysAgo : {30, 15, 6})
        addRow(daysAgo);
    for (const char* event : {"started", "exported", "started", "stopped"})
        QVERIFY(events.add("pod_x", QString::fromLatin1(event)));
    QVERIFY(database.exec(QStringLiteral("UPDATE events SET time = ? WHERE pod_id = 'pod_x'"),
                          {toStored(now.addDays(-8))}));
    Housekeeping housekeeping(database, world.secrets);
    QSignalSpy done(&housekeeping, &Housekeeping::done);
    housekeeping.look(now);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(logs.matching({}).size(), 1);
    QCOMPARE(figures(), 2);
    QStringList kept;
    for (const EventRow& event : events.newestOf("pod_x"))
        kept << event.event;
    QCOMPARE(kept, QStringList({"stopped", "started", "exported"})); // since when it is so, and where it went

    addRow(30);
    housekeeping.look(now.addSecs(3600));
    QTest::qWait(50);
    QCOMPARE(done.size(), 1);
    housekeeping.look(now.addDays(1));
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(logs.matching({}).size(), 1);
}

void HistoryTest::a_chart_keeps_the_peaks()
{
    QList<MetricSample> samples;
    for (int i = 0; i < 1000; ++i)
        samples << MetricSample{i * 30, 30, 5, i == 500 ? 99.0 : 5.0, 100, 100, 1, 10, 10};
    const auto fewer = thinned(samples, 100);
    QVERIFY(fewer.size() <= 100 && fewer.size() > 90);
    double peak = 0, bytes = 0;
    for (const MetricSample& sample : fewer)
        peak = qMax(peak, sample.cpuPeak), bytes += sample.sentBytes;
    QCOMPARE(peak, 99.0);
    QCOMPARE(bytes, 10'000.0);
    QCOMPARE(thinned(samples, 2000).size(), 1000);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
