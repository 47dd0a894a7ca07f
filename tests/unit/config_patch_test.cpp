#include "core/config/config_patch.h"

#include "core/config/config_resolver.h"
#include "core/pods/pod_request.h"
#include "tests/support/random_config.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace pinacle;

/// That a pinacle.yaml is changed and not written anew, and that no way between a config's shapes loses
/// anything.
class ConfigPatchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto loaded = Catalog::load();
        QVERIFY(loaded);
        catalog = *loaded;
    }
    void changes_only_what_differs_data();
    void changes_only_what_differs();
    void ugly_files_keep_everything_else();
    void own_text_is_patched_too();
    void refuses_what_is_not_safe_data();
    void refuses_what_is_not_safe();
    void no_way_loses_anything();

private:
    PinacleConfig parsed(const QByteArray& text) const { return parseConfig(text, catalog).config; }
    Catalog catalog;
};

void ConfigPatchTest::changes_only_what_differs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("wanted"); // read as a config
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a scalar keeps its quotes and comment")
        << QByteArray("# mine\ntier: 'dev.small'   # cheap\nnote: x\n") << QByteArray("tier: dev.large\n")
        << QByteArray("# mine\ntier: 'dev.large'   # cheap\nnote: x\n");
    QTest::newRow("an item goes, its neighbours stay")
        << QByteArray(
               "services:\n  # editor\n  - code-server # best\n\n  - redis # cache\n  - web-terminal\n")
        << QByteArray("services: [code-server, web-terminal]\n")
        << QByteArray("services:\n  # editor\n  - code-server # best\n\n  - web-terminal\n");
    QTest::newRow("a new item takes its sorted place")
        << QByteArray("services:\n- code-server\n- web-terminal\n\n# end\n")
        << QByteArray("services: [code-server, redis, web-terminal]\n")
        << QByteArray("services:\n- code-server\n- redis\n- web-terminal\n\n# end\n");
    QTest::newRow("the file's own order stays")
        << QByteArray("services:\n - web-terminal\n - code-server\n")
        << QByteArray("services: [code-server, redis, web-terminal]\n")
        << QByteArray("services:\n - web-terminal\n - code-server\n - redis\n");
    QTest::newRow("flow stays flow") << QByteArray("services: [ web-terminal ]  # one\r\ntier: dev.small\r\n")
                                     << QByteArray("tier: dev.small\nservices: [redis, web-terminal]\n")
                                     << QByteArray(
                                            "services: [redis, web-terminal]  # one\r\ntier: dev.small\r\n");
    QTest::newRow("all gone") << QByteArray("services: # none\n  # a\n  - redis # r\ntier: dev.small")
                              << QByteArray("tier: dev.small\nservices: []\n")
                              << QByteArray("# a\n# r\nservices: []  # none\ntier: dev.small");
    QTest::newRow("a key comes in order, also without a last line end")
        << QByteArray("version: \"1.0\"\nprocesses: []") << QByteArray("tier: dev.large\nprocesses: []\n")
        << QByteArray("version: \"1.0\"\ntier: dev.large\nprocesses: []");
    QTest::newRow("at the end") << QByteArray("tier: dev.small")
                                << QByteArray("tier: dev.small\ninstall: a\n")
                                << QByteArray("tier: dev.small\ninstall: a\n");
    QTest::newRow("a key goes") << QByteArray("tier: dev.small\n# why\ninstall: |\n  # text\n  a\n# end\n")
                                << QByteArray("tier: dev.small\n")
                                << QByteArray("tier: dev.small\n# why\n# end\n");
    QTest::newRow("inside a process")
        << QByteArray("processes:\n  - name: web # w\n    x-note: stays\n    startCommand: a # c\n"
                      "    # port\n    url: http://localhost:1\n")
        << QByteArray("processes: [{name: web, startCommand: b, url: 'http://localhost:2', healthCheck: h}]")
        << QByteArray("processes:\n  - name: web # w\n    x-note: stays\n    startCommand: b # c\n"
                      "    # port\n    url: http://localhost:2\n    healthCheck: h\n");
    QTest::newRow("empty file") << QByteArray("# nothing yet\n") << QByteArray("tier: dev.large\n")
                                << QByteArray("# nothing yet\ntier: dev.large\n");
    QTest::newRow("before the document's end")
        << QByteArray("---\ntier: dev.small\n...\n") << QByteArray("tier: dev.small\ninstall: [a, b]\n")
        << QByteArray("---\ntier: dev.small\ninstall:\n  - a\n  - b\n...\n");
    QTest::newRow("an anchor elsewhere is no matter")
        << QByteArray("x-a: &a [1]\nx-b: *a\ntier: dev.small\n") << QByteArray("tier: dev.large\n")
        << QByteArray("x-a: &a [1]\nx-b: *a\ntier: dev.large\n");
}

void ConfigPatchTest::changes_only_what_differs()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, after);
    const auto patched = patchConfig(before, parsed(wanted), catalog);
    QVERIFY2(patched, patched ? "" : qPrintable(patched.error().text()));
    QCOMPARE(*patched, after);
    QCOMPARE(*patchConfig(*patched, parsed(*patched), catalog), *patched);
}

/// The words of `text` that match, sorted.
static QStringList words(const QByteArray& text, const QString& pattern)
{
    QStringList found;
    auto matches =
        QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(QString::fromUtf8(text));
    while (matches.hasNext())
        found << matches.next().captured().trimmed();
    found.sort();
    return found;
}

void ConfigPatchTest::ugly_files_keep_everything_else()
{
    int refused = 0;
    for (quint32 seed = 0; seed < 1500; ++seed) {
        QRandomGenerator random(seed);
        const PinacleConfig config = randomConfig(random, catalog);
        const QByteArray text = uglyText(random, config);
        const QByteArray shown = "seed " + QByteArray::number(seed) + "\n" + text;
        QVERIFY2(parsed(text) == config, shown.constData());
        QCOMPARE(*patchConfig(text, parsed(text), catalog), text);

        PinacleConfig wanted = randomConfig(random, catalog);
        if (random.bounded(2)) { // a small change: most of it stays
            const PinacleConfig all = wanted;
            wanted = config;
            if (random.bounded(2))
                wanted.services = all.services;
            if (random.bounded(2))
                wanted.tier = all.tier;
            if (random.bounded(2) && wanted.processes && !wanted.processes->isEmpty())
                wanted.processes->last().healthCheck = QStringLiteral("true");
        }
        const auto patched = patchConfig(text, wanted, catalog);
        if (!patched) {
            ++refused;
            continue;
        }
        const QByteArray both = shown + "\n=====\n" + *patched;
        QVERIFY2(parsed(*patched) == wanted, both.constData());
        QCOMPARE(*patchConfig(*patched, wanted, catalog), *patched);
        QVERIFY2(words(*patched, "#alone-\\d+") == words(text, "#alone-\\d+"), both.constData());
        QVERIFY2(words(*patched, "^x-\\d+:.*$") == words(text, "^x-\\d+:.*$"), both.constData());
        QCOMPARE(patched->contains("\r\n"), text.contains("\r\n"));
        QCOMPARE(patched->startsWith("\xEF\xBB\xBF"), text.startsWith("\xEF\xBB\xBF"));
    }
    QVERIFY2(refused < 15, qPrintable(QString::number(refused)));
}

void ConfigPatchTest::own_text_is_patched_too()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 1000; ++i) {
        const QByteArray text = serialiseConfig(randomConfig(random, catalog));
        const PinacleConfig wanted = randomConfig(random, catalog);
        const auto patched = patchConfig(text, wanted, catalog);
        QVERIFY2(patched, text.constData());
        QVERIFY2(parsed(*patched) == wanted, patched->constData());
        QVERIFY(patched->startsWith("# Pinacle pod configuration."));
    }
}

void ConfigPatchTest::refuses_what_is_not_safe_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("flow root") << QByteArray("{tier: dev.small}\n") << "it is written as one {…}";
    QTest::newRow("anchor") << QByteArray("tier: &t dev.small\nx: *t\n")
                            << "\"tier\" uses an anchor, an alias or a tag";
    QTest::newRow("tag") << QByteArray("tier: !!str dev.small\n")
                         << "\"tier\" uses an anchor, an alias or a tag";
    QTest::newRow("two documents") << QByteArray("tier: dev.small\n---\na: b\n")
                                   << "it holds more than one document";
    QTest::newRow("list") << QByteArray("- a\n") << "it is not a map of keys";
    QTest::newRow("twice") << QByteArray("tier: dev.small\ntier: dev.medium\n") << "\"tier\" is given twice";
    QTest::newRow("Latin-1") << QByteArray("# caf\xE9\ntier: dev.small\n") << "it is not UTF-8";
    QTest::newRow("old Mac") << QByteArray("tier: dev.small\rinstall: a\r")
                             << "a carriage return stands without a line feed";
    QTest::newRow("explicit key") << QByteArray("a: b\n? tier\n: dev.small\n")
                                  << "line 2 is laid out in an unusual way";
}

void ConfigPatchTest::refuses_what_is_not_safe()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);
    PinacleConfig wanted;
    wanted.tier = QStringLiteral("dev.large");
    const auto patched = patchConfig(text, wanted, catalog);
    QVERIFY2(!patched, patched ? patched->constData() : "");
    QCOMPARE(patched.error().message, QStringLiteral("The file cannot be changed in place: %1.").arg(why));
    QCOMPARE(patched.error().kind, ErrorKind::Invalid);
}

void ConfigPatchTest::no_way_loses_anything()
{
    const ConfigResolver resolver(catalog);
    int expanded = 0;
    for (quint32 seed = 0; seed < 1000; ++seed) {
        QRandomGenerator random(seed);
        PodRequest form;
        form.config = randomConfig(random, catalog);
        const PinacleConfig& config = form.config;
        // database
        const QByteArray stored = QJsonDocument(configToJson(config)).toJson(QJsonDocument::Compact);
        QVERIFY2(configFromJson(QJsonDocument::fromJson(stored).object()) == config, stored.constData());
        // text
        const QByteArray text = serialiseConfig(config);
        QVERIFY2(parsed(text) == config, text.constData());
        QCOMPARE(serialiseConfig(parsed(text)), text);
        // specification
        if (const auto spec = resolver.loadConfig(config)) {
            ++expanded;
            QVERIFY(configFromSpec(*spec) == config);
        }
    }
    QVERIFY2(expanded > 250, qPrintable(QString::number(expanded)));
}

QTEST_GUILESS_MAIN(ConfigPatchTest)
#include "config_patch_test.moc"
