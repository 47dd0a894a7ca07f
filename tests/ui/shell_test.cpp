#include "tests/ui/seeded_home.h"

#include "app/desktop/single_instance.h"
#include "ui/main_window.h"
#include "ui/palette/command_match.h"
#include "ui/palette/command_palette.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/pod_draft.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace pinacle;

/// What is around the pages: the palette, links, folders, a second start.
class ShellTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void matchesWhatIsMeant();
    void thePaletteReachesEverything();
    void linksAreReadStrictly_data();
    void linksAreReadStrictly();
    void aLinkMakesNothingByItself();
    void aRefusedLinkIsExplained();
    void foldersBecomeDrafts();
    void aFolderIsLookedInto();
    void withoutAServerTheDialogLeadsToOne();
    void linksWaitForEachOther();
    void whatIsNotSavedIsAskedAboutAtQuit();
    void aSecondStartHandsOver();
};

void ShellTest::matchesWhatIsMeant()
{
    QCOMPARE(fuzzyScore(QString(), QStringLiteral("x")), 0);
    QCOMPARE(fuzzyScore(QStringLiteral("ba"), QStringLiteral("ab")), -1);
    QCOMPARE(fuzzyScore(QStringLiteral("x"), QString()), -1);
    QVERIFY(fuzzyScore(QStringLiteral("SHOP st"), QStringLiteral("shop-api: Stop")) > 0);
    QVERIFY(fuzzyScore(QStringLiteral("sast"), QStringLiteral("shop-api: Start")) >
            fuzzyScore(QStringLiteral("sast"), QStringLiteral("thousand asters")));
    QVERIFY(fuzzyScore(QStringLiteral("blog"), QStringLiteral("blog: Stop")) >
            fuzzyScore(QStringLiteral("blog"), QStringLiteral("big load of gear")));
}

void ShellTest::thePaletteReachesEverything()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("blog"), PodState::Running);
    seeded.addPod(QStringLiteral("shop-api"), PodState::Stopped);
    MainWindow window(seeded.core());
    window.show();
    const auto ask = [&](const QString& typed) {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            return QString();
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto* palette = window.findChild<CommandPalette*>();
        auto* text = palette->findChild<QLineEdit*>(QStringLiteral("paletteText"));
        QTest::keyClicks(text, typed);
        const auto* list = palette->findChild<QListView*>();
        const QString first = list->currentIndex().data().toString();
        QTest::keyClick(text, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return first;
    };
    QCOMPARE(ask(QStringLiteral("tiers")), QStringLiteral("Tiers"));
    const auto* sidebar = window.findChild<QListWidget*>(QStringLiteral("sidebar"));
    QCOMPARE(sidebar->currentRow(), int(Section::Tiers));
    QCOMPARE(ask(QStringLiteral("box1")), QStringLiteral("box1"));
    QCOMPARE(sidebar->currentRow(), int(Section::Servers));
    QCOMPARE(ask(QStringLiteral("shop st")), QStringLiteral("shop-api: Start"));
    QCOMPARE(sidebar->currentRow(), int(Section::Pods));
    QTRY_VERIFY(seeded.core().pods().podByName(QStringLiteral("shop-api"))->status != PodState::Stopped);
    QCOMPARE(ask(QStringLiteral("new pod next")), QStringLiteral("New pod from Next.js"));
    QVERIFY(window.findChild<NewPodDialog*>());
    QCOMPARE(window.findChild<NewPodDialog*>()->request().config.templateId, QStringLiteral("nextjs"));
}

void ShellTest::linksAreReadStrictly_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("refusal"); // empty: followed
    const auto row = [](const char* name, const QString& link, const QString& refusal) {
        QTest::newRow(name) << link << refusal;
    };
    row("repository", "pinacle://open?repo=https://github.com/octo/shop.git&branch=fix/one", {});
    row("template", "pinacle://open/?template=nextjs", {});
    row("encoded", "pinacle://open?repo=https%3A%2F%2Fgithub.com%2Focto%2Fshop", {});
    row("other scheme", "https://open?repo=https://github.com/octo/shop", "pinacle://");
    row("other host", "pinacle://run?repo=https://github.com/octo/shop", "only pinacle://open");
    row("user", "pinacle://me@open?template=nextjs", "only pinacle://open");
    row("unknown key", "pinacle://open?template=nextjs&install=rm", "install");
    row("twice", "pinacle://open?repo=https://a.b/c/d&repo=https://e.f/g/h", "twice");
    row("nothing", "pinacle://open", "neither");
    row("no such template", "pinacle://open?template=../../etc", "no template");
    row("a file", "pinacle://open?repo=file:///etc", "not followed");
    row("git's ext", "pinacle://open?repo=ext::sh%20-c%20x", "not followed");
    row("an option", "pinacle://open?repo=--upload-pack=x", "not followed");
    row("a token", "pinacle://open?repo=https://a:b@github.com/octo/shop", "not followed");
    row("branch as option", "pinacle://open?repo=https://github.com/o/s&branch=--exec", "not followed");
    row("branch alone", "pinacle://open?template=nextjs&branch=main", "branch");
    row("endless", "pinacle://open?repo=https://github.com/o/" + QString(3000, u'a'), "longer");
}

void ShellTest::linksAreReadStrictly()
{
    QFETCH(QString, link);
    QFETCH(QString, refusal);
    const Catalog catalog = *Catalog::load();
    const auto draft = draftFromLink(link, catalog);
    QCOMPARE(draft.has_value(), refusal.isEmpty());
    if (!draft)
        QVERIFY2(draft.error().message.contains(refusal), qPrintable(draft.error().message));
    else
        QVERIFY(draft->origin.contains(QStringLiteral("Create pod")));
}

void ShellTest::aLinkMakesNothingByItself()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    window.openLink(QStringLiteral("pinacle://open?repo=https://github.com/octo/shop.git&branch=main"));
    auto* dialog = window.findChild<NewPodDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    const PodRequest request = dialog->request();
    QCOMPARE(request.repository, QStringLiteral("https://github.com/octo/shop.git"));
    QCOMPARE(request.branch, QStringLiteral("main"));
    QCOMPARE(request.name, QStringLiteral("shop"));
    QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("draftOrigin"))->isVisible());
    QTest::qWait(300);
    QVERIFY(seeded.core().pods().pods().isEmpty());
}

void ShellTest::aRefusedLinkIsExplained()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    window.openLink(QStringLiteral("pinacle://open?repo=file:///etc"));
    QVERIFY(!window.findChild<NewPodDialog*>());
    bool isSaid = false;
    for (const QFrame* bar : window.findChildren<QFrame*>(QStringLiteral("messageBar")))
        isSaid = isSaid || (bar->isVisible() && bar->accessibleName().contains("not followed"));
    QVERIFY(isSaid);
}

static void write(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void ShellTest::foldersBecomeDrafts()
{
    const Catalog catalog = *Catalog::load();
    QTemporaryDir temporary;
    const QString folder = temporary.filePath(QStringLiteral("shop"));
    QVERIFY(!draftFromFolder(folder, catalog));
    write(folder + "/pinacle.yaml",
          "version: \"1.0\"\ntier: dev.large\nservices: [redis]\ninstall: npm ci\n");
    auto draft = draftFromFolder(folder, catalog);
    QVERIFY(draft && draft->config && draft->repository.isEmpty());
    SeededHome seeded;
    NewPodDialog dialog(seeded.core());
    dialog.setDraft(*draft);
    const PodRequest request = dialog.request();
    QCOMPARE(request.name, QStringLiteral("shop"));
    QCOMPARE(request.config.tier, QStringLiteral("dev.large"));
    QCOMPARE(request.config.services.value_or(QStringList()), QStringList("redis"));
    QCOMPARE(request.config.install.value_or(QStringList()), QStringList("npm ci"));
    QVERIFY(request.config.templateId.isEmpty()); // as `pod create --config` does
    write(folder + "/pinacle.yaml", "version: \"1.0\"\n");
    NewPodDialog plain(seeded.core());
    plain.setDraft(*draftFromFolder(folder, catalog));
    QVERIFY(plain.request().config.templateId.isEmpty());
    QVERIFY(!plain.request().config.services && !plain.request().config.processes);
    write(folder + "/pinacle.yaml", "version: \"1.0\"\ntemplate: vite\ntier: dev.large\n");
    NewPodDialog vite(seeded.core());
    vite.setDraft(*draftFromFolder(folder, catalog));
    QCOMPARE(vite.request().config.templateId, QStringLiteral("vite"));
    // A clone is made again from where it came from.
    write(folder + "/.git/config", "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = "
                                   "https://github.com/octo/shop.git\n\tfetch = +x\n");
    write(folder + "/.git/HEAD", "ref: refs/heads/fix/one\n");
    draft = draftFromFolder(folder, catalog);
    QVERIFY(draft && draft->repository == QLatin1String("https://github.com/octo/shop.git"));
    QCOMPARE(draft->branch, QStringLiteral("fix/one"));
    write(folder + "/pinacle.yaml", "version: \"1.0\"\ntir: dev.large\n");
    draft = draftFromFolder(folder, catalog);
    QVERIFY(!draft && draft.error().message.contains("pinacle.yaml:2:1"));
}

void ShellTest::aFolderIsLookedInto()
{
    const Catalog catalog = *Catalog::load();
    QTemporaryDir temporary;
    const QString folder = temporary.filePath(QStringLiteral("shop"));
    write(folder + "/package.json", R"({"dependencies":{"next":"^15.1.0"},"scripts":{"dev":"next dev"}})");
    SeededHome seeded;
    NewPodDialog dialog(seeded.core());
    dialog.show();
    auto* create = dialog.findChild<QPushButton*>(QStringLiteral("createButton"));
    auto* source = dialog.findChild<QTabBar*>(QStringLiteral("podSource"));
    source->setCurrentIndex(2);
    dialog.findChild<QLineEdit*>(QStringLiteral("podName"))->setText(QStringLiteral("x"));
    QTRY_VERIFY(!create->isEnabled()); // no folder yet
    dialog.readFolder(temporary.filePath(QStringLiteral("nowhere")));
    QTRY_VERIFY(dialog.findChild<QLabel*>(QStringLiteral("folderMistake"))->isVisible());
    dialog.readFolder(folder);
    auto* findings = dialog.findChild<QLabel*>(QStringLiteral("folderFindings"));
    QTRY_VERIFY2(findings->text().contains("Next.js: package.json depends on next"),
                 qPrintable(findings->text()));
    QTRY_VERIFY(create->isEnabled());
    QCOMPARE(dialog.request().name, QStringLiteral("shop"));
    const auto processes = dialog.request().config.processes;
    QVERIFY(processes && processes->size() == 1);
    QVERIFY(dialog.request().config.install && dialog.request().isConfigGiven);
    auto* wanted = dialog.findChild<QCheckBox*>(QStringLiteral("process:") + processes->first().name);
    wanted->setChecked(false);
    QVERIFY(dialog.request().config.processes->isEmpty());
    source->setCurrentIndex(0); // a template knows nothing of the folder
    dialog.chooseTemplate(QStringLiteral("vite"));
    QVERIFY(!dialog.request().config.install && !dialog.request().config.processes);
    source->setCurrentIndex(2); // and the folder nothing of the template
    QVERIFY(dialog.request().config.install);
    QVERIFY(dialog.request().config.templateId != QLatin1String("vite"));

    const QString other = temporary.filePath(QStringLiteral("other"));
    write(
        other + "/.devcontainer/devcontainer.json",
        "{\n  \"name\": \"Web\", // ours\n  \"forwardPorts\": [3000],\n  \"postCreateCommand\": \"npm ci\",\n"
        "  \"containerEnv\": {\"MODE\": \"dev\"},\n  \"runArgs\": [\"--privileged\"]\n}\n");
    dialog.readFolder(other);
    QTRY_VERIFY2(findings->text().contains("Line 3, forwardPorts/0: kept."), qPrintable(findings->text()));
    QVERIFY(findings->text().contains("Line 6, runArgs: left out."));
    QCOMPARE(dialog.request().config.install.value_or(QStringList()), QStringList("npm ci"));
    QCOMPARE(dialog.request().environment.value("MODE").value_or(QString()), QStringLiteral("dev"));
    // A clone of a repository that has none of ours: cloned, with what the devcontainer.json asks for.
    write(other + "/.git/config", "[remote \"origin\"]\n\turl = https://github.com/octo/shop.git\n");
    dialog.readFolder(other);
    QTRY_COMPARE(source->currentIndex(), 1);
    PodRequest request = dialog.request();
    QCOMPARE(request.repository, QStringLiteral("https://github.com/octo/shop.git"));
    QVERIFY(request.isConfigGiven && request.config.install == QStringList("npm ci"));
    dialog.findChild<QLineEdit*>(QStringLiteral("repository"))
        ->setText("https://github.com/octo/another.git");
    request = dialog.request();
    QVERIFY(!request.isConfigGiven && !request.config.install);
}

void ShellTest::withoutAServerTheDialogLeadsToOne()
{
    SeededHome seeded;
    QVERIFY(seeded.core().servers().remove(seeded.serverId()));
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Templates);
    NewPodDialog& dialog = window.showNewPod();
    auto* setUp = dialog.findChild<QPushButton*>(QStringLiteral("setUpServerButton"));
    QVERIFY(setUp && setUp->isVisible());
    QVERIFY(!dialog.findChild<QComboBox*>(QStringLiteral("podServer"))->isVisible());
    setUp->click();
    QVERIFY(!dialog.isVisible());
    QTRY_VERIFY(window.findChild<QWidget*>(QStringLiteral("firstAddServerButton"))->isVisible());
}

void ShellTest::linksWaitForEachOther()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    const auto shown = [&window] {
        QList<NewPodDialog*> all = window.findChildren<NewPodDialog*>();
        all.removeIf([](const NewPodDialog* dialog) { return !dialog->isVisible(); });
        return all;
    };
    for (const char* name : {"one", "two", "two", "bad name?", "three"})
        window.openLink(
            QStringLiteral("pinacle://open?repo=https://github.com/octo/%1.git").arg(QLatin1String(name)));
    QStringList names;
    for (int i = 0; i < 3; ++i) {
        QTRY_COMPARE(shown().size(), 1);
        names << shown().first()->request().name;
        QCOMPARE(&window.showNewPod(), shown().first()); // from the tray: the one that is open
        shown().first()->reject();
    }
    QCOMPARE(names, QStringList({"one", "two", "three"}));
    QTest::qWait(100);
    QVERIFY(shown().isEmpty());
}

void ShellTest::whatIsNotSavedIsAskedAboutAtQuit()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Stopped);
    MainWindow window(seeded.core());
    window.show();
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("podTabs"));
    tabs->setCurrentIndex(tabs->count() - 1);
    auto* editor = window.findChild<QPlainTextEdit*>(QStringLiteral("podConfiguration"));
    QTRY_VERIFY(editor->isEnabled());
    editor->appendPlainText(QStringLiteral("# a note"));
    window.quit();
    auto* ask = window.findChild<QDialog*>(QStringLiteral("quitDialog"));
    QVERIFY(ask && ask->isVisible() && window.isVisible());
    bool isNamed = false;
    for (const QLabel* label : ask->findChildren<QLabel*>())
        isNamed = isNamed || label->text().contains(QLatin1String("shop-api"));
    QVERIFY(isNamed);
    ask->reject();
    QVERIFY(window.isVisible());
    QTRY_VERIFY(!window.findChild<QDialog*>(QStringLiteral("quitDialog")));
    editor->undo();
    QTRY_VERIFY(!editor->toPlainText().contains("a note"));
    window.quit();
    QVERIFY(!window.findChild<QDialog*>(QStringLiteral("quitDialog")));
}

void ShellTest::aSecondStartHandsOver()
{
    QTemporaryDir home;
    SingleInstance first(home.path());
    QVERIFY(!first.handOver(QString()));
    QVERIFY(first.listen());
    QSignalSpy activated(&first, &SingleInstance::activated);
    bool isHandedOver = false;
    std::thread second(
        [&] { isHandedOver = SingleInstance(home.path()).handOver("pinacle://open?template=nextjs"); });
    QTRY_COMPARE(activated.size(), 1);
    second.join();
    QVERIFY(isHandedOver);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("pinacle://open?template=nextjs"));
    const QFile::Permissions allowed = QFile::permissions(home.filePath(QStringLiteral("window.socket")));
    QVERIFY(!(allowed & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
