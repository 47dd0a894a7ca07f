#include "core/config/config_resolver.h"
#include "core/config/pinacle_config.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pinacle;

class ConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(Catalog::load());
        catalog = *Catalog::load();
    }
    void catalogue_is_complete();
    void mistakes_name_place_and_word_data();
    void mistakes_name_place_and_word();
    void text_and_json_lose_nothing();
    void explicit_empty_list_means_none();
    void broken_text_never_throws();
    void resolver_finds_what_no_single_key_tells();
    void tabs_come_processes_first();

private:
    Catalog catalog;
};

void ConfigTest::catalogue_is_complete()
{
    QCOMPARE(catalog.tierIds(), QStringList({"dev.small", "dev.medium", "dev.large", "dev.xlarge"}));
    for (const char* id : {"code-server", "web-terminal", "redis"})
        QVERIFY2(catalog.service(id), id);
    QVERIFY(catalog.templateById("nodejs-blank"));
    for (const TemplateDefinition& item : catalog.templates()) {
        PinacleConfig config;
        config.templateId = item.id;
        QVERIFY2(ConfigResolver(catalog).validate(config).isEmpty(), qPrintable(item.id));
    }
}

void ConfigTest::mistakes_name_place_and_word_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown tier") << QByteArray("version: \"1.0\"\ntier: dev.smal\n") << 2 << 7
                                  << "did you mean \"dev.small\"";
    QTest::newRow("unknown key") << QByteArray("teir: dev.small\n") << 1 << 1 << "did you mean \"tier\"";
    QTest::newRow("unknown service") << QByteArray("services:\n  - redis\n  - code-servr\n") << 3 << 5
                                     << "did you mean \"code-server\"";
    QTest::newRow("version") << QByteArray("version: 2\n") << 1 << 10 << "allowed: \"1.0\"";
    QTest::newRow("process name") << QByteArray("processes:\n  - name: Web App\n    startCommand: x\n") << 2
                                  << 11 << "not a process name";
    QTest::newRow("twice") << QByteArray("tier: dev.small\ntier: dev.large\n") << 2 << 1 << "given twice";
    QTest::newRow("not YAML") << QByteArray("a: [1,\n") << 2 << 1 << "not valid YAML";
    QTest::newRow("not a map") << QByteArray("- a\n- b\n") << 1 << 1 << "expected a map";
}

void ConfigTest::mistakes_name_place_and_word()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);
    const ParsedConfig parsed = parseConfig(text, catalog);
    QVERIFY(!parsed.mistakes.isEmpty());
    const ConfigMistake& mistake = parsed.mistakes.first();
    QVERIFY2(mistake.message.contains(part), qPrintable(mistake.message));
    QCOMPARE(mistake.line, line);
    QCOMPARE(mistake.column, column);
}

static QString someText(QRandomGenerator& random)
{
    static const QStringList pieces{
        "npm run dev", "a: b", "# no comment", "'", "\"", "\\", "  ", "\n", "- x",  "é",    "😀",   "{}", "[",
        "&a",          "*a",   "!t",           "|", ">",  "%",  "@",  "`",  "null", "true", "1.0", "~"};
    QString text;
    for (int i = random.bounded(1, 5); i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    return text.trimmed().isEmpty() ? QStringLiteral("x") : text;
}

void ConfigTest::text_and_json_lose_nothing()
{
    QRandomGenerator random(42);
    for (int i = 0; i < 500; ++i) {
        PinacleConfig config;
        config.tier = catalog.tierIds().value(random.bounded(5));
        if (random.bounded(2))
            config.services = QStringList(catalog.serviceIds().mid(0, random.bounded(4)));
        if (config.services)
            config.services->sort(); // written sorted
        if (random.bounded(2))
            config.install = QStringList{someText(random), someText(random)};
        if (random.bounded(2))
            config.processes = QList<ProcessDefinition>{
                {"web", {someText(random)}, "http://localhost:3000", someText(random)}};
        if (random.bounded(2))
            config.tabs = QList<TabDefinition>{{someText(random), {}, "http://localhost:3000"}};
        const QByteArray text = serialiseConfig(config);
        const ParsedConfig parsed = parseConfig(text, catalog);
        QVERIFY2(
            parsed.mistakes.isEmpty(),
            (text + (parsed.mistakes.isEmpty() ? QByteArray() : parsed.mistakes.first().message.toUtf8()))
                .constData());
        QVERIFY2(parsed.config == config, text.constData());
        QVERIFY(configFromJson(configToJson(config)) == config);
    }
}

void ConfigTest::explicit_empty_list_means_none()
{
    const ParsedConfig none = parseConfig("template: nodejs-blank\nservices: []\n", catalog);
    QVERIFY(none.config.services && none.config.services->isEmpty());
    QVERIFY(ConfigResolver(catalog).loadConfig(none.config)->services.isEmpty());
    const ParsedConfig unset = parseConfig("template: nodejs-blank\n", catalog);
    QVERIFY(!ConfigResolver(catalog).loadConfig(unset.config)->services.isEmpty());
    QVERIFY(serialiseConfig(none.config).contains("services: []"));
}

void ConfigTest::broken_text_never_throws()
{
    QRandomGenerator random(7);
    const QByteArray good =
        "version: \"1.0\"\ntier: dev.small\nservices: [redis]\nprocesses:\n  - name: web\n    startCommand: "
        "[a, b]\n    url: http://localhost:3000\ntabs:\n  - {name: A, service: redis}\n";
    for (int i = 0; i < 3000; ++i) {
        QByteArray text = good;
        for (int n = random.bounded(1, 6); n > 0; --n) {
            const int at = random.bounded(int(text.size()));
            switch (random.bounded(3)) {
            case 0:
                text[at] = char(random.bounded(256));
                break;
            case 1:
                text.remove(at, random.bounded(8));
                break;
            default:
                text.insert(at, QByteArray("[{:-&*!|>'\"%@`\n\t ").mid(random.bounded(16), 2));
            }
            if (text.isEmpty())
                text = "x";
        }
        const ParsedConfig parsed = parseConfig(text, catalog);
        for (const ConfigMistake& mistake : parsed.mistakes)
            QVERIFY(mistake.line >= 1 && mistake.column >= 1 && !mistake.message.isEmpty());
    }
}

void ConfigTest::resolver_finds_what_no_single_key_tells()
{
    const ConfigResolver resolver(catalog);
    PinacleConfig config;
    config.services = QStringList{"code-server"};
    config.processes = QList<ProcessDefinition>{{"web", {"x"}, "http://localhost:8726", {}}};
    QVERIFY(resolver.validate(config).value(0).message.contains("both use port 8726"));
    config.processes->first().url = "http://localhost:99999";
    config.services = QStringList{"code-servr"};
    QVERIFY(resolver.validate(config).value(0).message.contains("did you mean \"code-server\""));
    config = {};
    config.tier = "no.such";
    QCOMPARE(resolver.loadConfig(config).error().kind, ErrorKind::Invalid);
}

void ConfigTest::tabs_come_processes_first()
{
    PinacleConfig config;
    config.templateId = "nodejs-blank";
    const auto spec = ConfigResolver(catalog).loadConfig(config);
    QVERIFY(spec);
    QCOMPARE(spec->tabs.value(0).port, 3000);
    QCOMPARE(spec->tabs.value(1).service, QString("claude-code"));
    QCOMPARE(spec->tabs.value(2).service, QString("code-server"));
    QCOMPARE(spec->tabs.value(3).service, QString("web-terminal"));
    QCOMPARE(podUrl("shop", 30000, 8726), QString("http://localhost-8726.pod-shop.localhost:30000"));
}

QTEST_GUILESS_MAIN(ConfigTest)
#include "config_test.moc"
