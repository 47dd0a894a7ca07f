// The files of resources/translations: whole, with the places and the endings of their sources; and that they
// are heard.
#include "core/base/languages.h"
#include "core/base/text.h"
#include "core/config/catalog.h"
#include "core/config/git_remote.h"
#include "core/servers/provision_plan.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace pinacle;

struct Message
{
    QString context;
    QString source;
    QString type;      // "unfinished", "vanished", or nothing
    QStringList forms; // one, or as many as the language has for counted things
    bool isPlural = false;
};

class TranslationTest : public QObject
{
    Q_OBJECT

private slots:
    void every_text_is_translated_data() { languages(); }
    void every_text_is_translated();
    void places_are_kept_data() { languages(); }
    void places_are_kept();
    void endings_are_kept_data() { languages(); }
    void endings_are_kept();
    void contexts_are_those_of_the_sources();
    void errors_are_for_translators();
    void english_counts();
    void counted_things_agree();
    void german_is_spoken();
    void the_core_speaks_it();
    void scripts_speak_it();
    void data_has_languages();

private:
    static void languages();
    static QList<Message> messages(const QString& language);
    static QByteArray about(const Message& message, const QString& form)
    {
        return QStringLiteral("%1: “%2” → “%3”").arg(message.context, message.source, form).toUtf8();
    }
};

void TranslationTest::languages()
{
    QTest::addColumn<QString>("language");
    for (const QFileInfo& file :
         QDir(SOURCE_FOLDER "/resources/translations").entryInfoList({"pinacle_*.ts"})) {
        const QString language = file.completeBaseName().section('_', 1);
        QTest::newRow(qPrintable(language)) << language;
    }
}

QList<Message> TranslationTest::messages(const QString& language)
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/translations/pinacle_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    QXmlStreamReader xml(&file);
    QList<Message> found;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            found << Message{context, {}, {}, {}, xml.attributes().value("numerus") == u"yes"};
        } else if (xml.name() == u"source") {
            found.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            found.last().type = xml.attributes().value("type").toString();
            if (!found.last().isPlural)
                found.last().forms << xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            found.last().forms << xml.readElementText();
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(xml.errorString()));
    return found;
}

void TranslationTest::every_text_is_translated()
{
    QFETCH(QString, language);
    const QList<Message> all = messages(language);
    QVERIFY(all.size() > (language == "en" ? 10 : 500));
    for (const Message& message : all) {
        QVERIFY2(message.type.isEmpty(), about(message, message.type));
        QVERIFY2(!message.forms.isEmpty(), about(message, {}));
        for (const QString& form : message.forms)
            QVERIFY2(!form.isEmpty(), about(message, form));
    }
}

void TranslationTest::places_are_kept()
{
    QFETCH(QString, language);
    const auto placesOf = [](const QString& text) {
        static const QRegularExpression place("%L?(?:n|[1-9][0-9]?)");
        QStringList places;
        for (auto match = place.globalMatch(text); match.hasNext();)
            places << match.next().captured();
        places.removeDuplicates();
        places.sort();
        return places;
    };
    for (const Message& message : messages(language))
        for (const QString& form : message.forms)
            QVERIFY2(placesOf(form) == placesOf(message.source), about(message, form));
}

void TranslationTest::endings_are_kept()
{
    QFETCH(QString, language);
    const auto endingOf = [](const QString& text) {
        const QString end = text.trimmed();
        if (end.endsWith(u':') || end.endsWith(u'：'))
            return u':';
        return end.endsWith(u'…') || end.endsWith(QLatin1String("...")) ? u'…' : u' ';
    };
    for (const Message& message : messages(language))
        for (const QString& form : message.forms)
            QVERIFY2(endingOf(form) == endingOf(message.source), about(message, form));
}

/// Name → text of the sources below these folders.
static QMap<QString, QString> sourcesIn(const QStringList& folders)
{
    QMap<QString, QString> sources;
    for (const QString& folder : folders)
        for (QDirIterator it(SOURCE_FOLDER + folder, {"*.cpp", "*.h"}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read", qPrintable(file.fileName()));
            sources.insert(file.fileName(), QString::fromUtf8(file.readAll()));
        }
    return sources;
}

/// lupdate gives a class that it does not see a context that no tr() asks for.
void TranslationTest::contexts_are_those_of_the_sources()
{
    static const QRegularExpression declared(
        R"x((?:Q_DECLARE_TR_FUNCTIONS\(|::translate\(\s*"|QT_TRANSLATE_NOOP\(")(\w+))x");
    QSet<QString> known;
    for (const QString& source : sourcesIn({"/core", "/ui", "/app"}))
        for (auto match = declared.globalMatch(source); match.hasNext();)
            known << match.next().captured(1);
    for (const Message& message : messages("de"))
        QVERIFY2(message.context.startsWith(QLatin1String("pinacle::")) || known.contains(message.context),
                 about(message, {}));
}

void TranslationTest::errors_are_for_translators()
{
    static const QRegularExpression plain(
        R"x((?:fail\(\s*ErrorKind::(?!Internal)\w+,\s*|\.(?:message|fix|title) =\s+)(?:QStringLiteral\(|QLatin1String\()?"(?!%1: %2")([^"]*))x");
    const QMap<QString, QString> sources = sourcesIn({"/core"});
    QVERIFY(sources.size() > 100);
    for (auto it = sources.begin(); it != sources.end(); ++it) {
        const auto match = plain.match(it.value());
        QVERIFY2(!match.hasMatch(), qPrintable(it.key() + QLatin1String(": ") + match.captured(1)));
    }
}

void TranslationTest::english_counts()
{
    for (const Message& message : messages("en")) {
        QVERIFY2(message.isPlural, about(message, {}));
        QCOMPARE(message.forms.size(), 2);
        for (const QString& form : message.forms)
            QVERIFY2(!form.contains("(s)") && !form.contains("(es)"), about(message, form));
    }
}

void TranslationTest::counted_things_agree()
{
    const auto files = [](int count) { return Text::tr("%n changed file(s) not committed", nullptr, count); };
    installTranslations(*QCoreApplication::instance(), QLocale("xx")); // a language that nobody speaks
    QCOMPARE(files(1), "1 changed file not committed");
    QCOMPARE(files(7), "7 changed files not committed");
    installTranslations(*QCoreApplication::instance(), QLocale("de"));
    QCOMPARE(files(1), "1 geänderte Datei ohne Commit");
    QCOMPARE(files(7), "7 geänderte Dateien ohne Commit");
}

void TranslationTest::german_is_spoken()
{
    qputenv("PINACLE_LANGUAGE", "de");
    const QLocale language = windowLanguage();
    QCOMPARE(language.language(), QLocale::German);
    QCOMPARE(QLocale().language(), QLocale::German);
    installTranslations(*QCoreApplication::instance(), language);
    QCOMPARE(Text::tr("Clock"), "Uhr");
}

void TranslationTest::the_core_speaks_it()
{
    installTranslations(*QCoreApplication::instance(), QLocale("de"));
    const auto remote = GitRemote::parse("ftp://host/project", {});
    QVERIFY(!remote);
    QCOMPARE(remote.error().message,
             "Diese Repository-Adresse ist unbrauchbar: das Protokoll „ftp“ ist nicht erlaubt.");
    QVERIFY2(remote.error().fix.startsWith("Erlaubt sind"), qPrintable(remote.error().fix));

    Command command;
    command.label = "Create the container";
    Output output;
    output.exitCode = 125;
    output.err = "no such image";
    QCOMPARE(commandError(command, output).message,
             "„Container anlegen“ ist fehlgeschlagen (Exit-Code 125): no such image");

    const auto catalog = Catalog::load();
    QVERIFY(catalog);
    const Plan plan = planProvision(*catalog, {}, std::make_shared<ProvisionFindings>());
    QCOMPARE(plan.steps.first().id, "docker");
    QCOMPARE(plan.steps.first().title, "Docker installieren");
}

void TranslationTest::scripts_speak_it()
{
    installTranslations(*QCoreApplication::instance(), QLocale("de"));
    static const QRegularExpression sentence(
        QStringLiteral("(?:would \"([^\"]+)\"|printf '([^']+ (?:%%1|%%2)[^'\\\\]*))"));
    int found = 0;
    for (const QFileInfo& info :
         QDir(QStringLiteral(":/provision")).entryInfoList({QStringLiteral("*.sh")})) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto each = sentence.globalMatch(QString::fromUtf8(file.readAll())); each.hasNext(); ++found) {
            const auto match = each.next();
            const QString source =
                match.captured(1) + match.captured(2).replace(QLatin1String("%%"), QLatin1String("%"));
            QVERIFY2(Text::tr(source.toUtf8().constData()) != source, qPrintable(source));
        }
    }
    QCOMPARE(found, 10);
    QCOMPARE(translatedSentences(QStringLiteral(
                 "write the name servers (%1) to %2, for pods\t%2 9.9.9.9\t/etc/x\nnot known\n")),
             "die Nameserver (%2 9.9.9.9) für Pods in /etc/x schreiben\nnot known");
}

void TranslationTest::data_has_languages()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath("templates"));
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write("tiers.yaml",
                  R"(tiers: [{id: own.tiny, name: Tiny, "name[de]": Winzig, cpus: 1, memory_mb: 512, )"
                  R"(storage_gb: 5}])"));
    QVERIFY(write("templates/notes.yaml", "id: notes\nname: Notes\ndescription: A page.\n"
                                          "description[de]: Eine Seite.\ndescription[fr]: Une page.\n"));
    QVERIFY(write("templates/plain.yaml",
                  "id: plain\nname: Plain\ndescription: Plain.\ndescription[fr]: Simple.\n"));
    QVERIFY(write("templates/typo.yaml", "id: typo\nname: Typo\ndescripton[de]: Eine Seite.\n"));

    installTranslations(*QCoreApplication::instance(), QLocale("de_AT"));
    auto catalog = Catalog::load(folder.path());
    QVERIFY(catalog);
    QCOMPARE(catalog->tier("dev.small")->name, "Klein");
    QCOMPARE(catalog->tier("own.tiny")->name, "Winzig");
    QVERIFY(catalog->templateById("vite")->description.startsWith("Single-Page-App mit"));
    QVERIFY(catalog->service("redis")->description.startsWith("Eine Datenbank"));
    QCOMPARE(catalog->templateById("notes")->description, "Eine Seite.");
    QCOMPARE(catalog->templateById("plain")->description, "Plain.");
    QCOMPARE(catalog->problems().size(), 1);
    QVERIFY2(catalog->problems().first().message.contains("„description[de]“"),
             qPrintable(catalog->problems().first().message));

    installTranslations(*QCoreApplication::instance(), QLocale("zh_CN"));
    QCOMPARE(Catalog::load()->tier("dev.small")->name, "小型");
    for (const char* plain : {"xx", "en"}) {
        installTranslations(*QCoreApplication::instance(), QLocale(plain));
        catalog = Catalog::load(folder.path());
        QCOMPARE(catalog->tier("dev.small")->name, "Small");
        QCOMPARE(catalog->templateById("notes")->description, "A page.");
    }
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "translation_test.moc"
