#include "core/base/ids.h"
#include "core/store/database.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/pod_store.h"
#include "core/store/server_store.h"
#include "core/store/setting_store.h"
#include "tests/support/hostile_texts.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace pinacle;

class StoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void migrates_again_without_change();
    void refuses_a_newer_schema();
    void reservations_are_unique_over_threads();
    void ports_begin_where_the_setting_says();
    void names_find_pods();
    void states_change_only_as_the_table_says();
    void hostile_texts_come_back_unchanged();
    void log_pages_filters_and_keeps_the_end();
    void server_with_pods_stays();

private:
    QString addServer(const QString& name);
    PodRecord newPod(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    QString m_server;
};

void StoreTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath("pinacle.db"));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_server = addServer("box");
}

QString StoreTest::addServer(const QString& name)
{
    ServerRecord record;
    record.id = newId("srv");
    record.name = name;
    record.address.host = name;
    return ServerStore(*m_database).insert(record) ? record.id : QString();
}

PodRecord StoreTest::newPod(const QString& name) const
{
    PodRecord pod;
    pod.id = newId("pod");
    pod.name = name;
    pod.serverId = m_server;
    return pod;
}

void StoreTest::migrates_again_without_change()
{
    const QString path = m_database->path();
    m_database.reset();
    auto again = Database::open(path);
    QVERIFY(again);
    QCOMPARE(ServerStore(**again).all().size(), 1);
}

void StoreTest::refuses_a_newer_schema()
{
    const QString path = m_database->path();
    QVERIFY(m_database->exec("INSERT INTO schema_version VALUES (?, 'x')", {Database::newestVersion() + 1}));
    m_database.reset();
    const auto again = Database::open(path);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void StoreTest::reservations_are_unique_over_threads()
{
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back(QThread::create([this] {
            for (int i = 0; i < 10; ++i)
                QVERIFY(PodStore(*m_database).reserve(newPod("shop"), {}));
        }));
    for (auto& thread : threads)
        thread->start();
    for (auto& thread : threads)
        QVERIFY(thread->wait(60'000));
    QSet<int> ports;
    QSet<int> subnets;
    QSet<QString> slugs;
    for (const PodRecord& pod : PodStore(*m_database).all()) {
        ports << pod.externalPort;
        subnets << pod.subnet;
        slugs << pod.slug;
    }
    QCOMPARE(ports.size(), 40);
    QCOMPARE(subnets.size(), 40);
    QCOMPARE(slugs.size(), 40);
    QVERIFY(slugs.contains("shop") && slugs.contains("shop-40"));
}

void StoreTest::ports_begin_where_the_setting_says()
{
    PodStore pods(*m_database);
    SettingStore settings(*m_database);
    const auto port = [&] { return pods.reserve(newPod("shop"), {}).value_or(PodRecord()).externalPort; };
    QCOMPARE(port(), 30000);
    settings.set("ports.first", "35000");
    QCOMPARE(port(), 35000);
    QCOMPARE(port(), 35001);
    for (const char* nonsense : {"", "x", "80", "-1"}) {
        settings.set("ports.first", nonsense);
        QVERIFY(port() < 30010);
    }
}

void StoreTest::names_find_pods()
{
    PodStore pods(*m_database);
    const auto pod = pods.reserve(newPod("My Shop"), {});
    QVERIFY(pod);
    for (const QString& name : {pod->id, QString("my-shop"), QString("My Shop")})
        QCOMPARE(pods.byName(name).value_or(PodRecord()).id, pod->id);
    QVERIFY(!pods.byName("other"));
}

void StoreTest::states_change_only_as_the_table_says()
{
    PodStore pods(*m_database);
    const auto pod = pods.reserve(newPod("a"), {});
    QVERIFY(pod);
    QVERIFY(!pods.setStatus(pod->id, PodState::Hibernated));
    QVERIFY(pods.setStatus(pod->id, PodState::Provisioning));
    QVERIFY(pods.setStatus(pod->id, PodState::Running));
    for (const PodState from : allPodStates()) {
        QVERIFY(isTransitionAllowed(from, PodState::Failed) || from == PodState::Failed);
        QCOMPARE(podStateFromName(podStateName(from)), from);
        if (from != PodState::Terminating)
            QVERIFY(isTransitionAllowed(from, PodState::Terminating));
    }
}

/// What SQLite keeps of a text: a byte order mark at its start and the two non-characters are not text to it.
static QString storable(QString text)
{
    while (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text.replace(QChar(0xFFFE), QChar(QChar::ReplacementCharacter))
        .replace(QChar(0xFFFF), QChar(QChar::ReplacementCharacter));
}

void StoreTest::hostile_texts_come_back_unchanged()
{
    PodStore pods(*m_database);
    LogStore logs(*m_database);
    for (const QString& hostile : hostileTexts()) {
        const QString text = storable(hostile);
        LogRow row;
        row.time = QDateTime::currentDateTimeUtc();
        row.command = text;
        row.label = text;
        const auto id = logs.begin(row);
        QVERIFY(id);
        QVERIFY(logs.append(*id, text, text));
        QCOMPARE(logs.row(*id)->command, text);
        QCOMPARE(logs.row(*id)->out, text);
    }
    for (const QString& hostile : hostileTexts().mid(0, 100)) {
        const QString text = storable(hostile);
        const auto pod = pods.reserve(newPod(text), {});
        QVERIFY(pod);
        QCOMPARE(pods.byId(pod->id)->name, text);
        QVERIFY(pod->slug.size() <= 40 && !pod->slug.isEmpty());
    }
}

void StoreTest::log_pages_filters_and_keeps_the_end()
{
    LogStore logs(*m_database);
    LogRow row;
    row.time = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 1000; ++i) {
        row.label = QString("label %1").arg(i);
        row.command = i % 10 ? "docker ps" : "docker 100%_off";
        const auto id = logs.begin(row);
        QVERIFY(id && logs.finish(*id, i % 7 ? 0 : 1, 5));
    }
    QCOMPARE(logs.page(logs.oldestId() + 500, 100).size(), 100);
    QCOMPARE(logs.page(logs.oldestId() + 500, 100).first().label, QString("label 500"));
    LogFilter filter;
    filter.text = "100%_OFF";
    QCOMPARE(logs.matching(filter).size(), 100);
    filter = {};
    filter.onlyFailed = true;
    QCOMPARE(logs.matching(filter).size(), 143);
    const qint64 newest = logs.newestId();
    QVERIFY(logs.append(newest, QString(300 * 1024, 'a') + "end", {}));
    QVERIFY(logs.row(newest)->out.size() == 256 * 1024 && logs.row(newest)->out.endsWith("end"));
    QVERIFY(logs.prune(QDateTime::currentDateTimeUtc().addDays(-1), 10));
    QCOMPARE(logs.matching({}).size(), 10);
}

void StoreTest::server_with_pods_stays()
{
    QVERIFY(PodStore(*m_database).reserve(newPod("a"), {}));
    const auto removed = ServerStore(*m_database).remove(m_server);
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    QVERIFY(addServer("box").isEmpty()); // the name is taken
}

QTEST_GUILESS_MAIN(StoreTest)
#include "store_test.moc"
