#include "tests/ui/cut_texts.h"
#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/base/languages.h"
#include "ui/main_window.h"
#include "ui/palette/command_palette.h"
#include "ui/pods/delete_pod_dialog.h"
#include "ui/pods/env_sets_dialog.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/servers/add_server_dialog.h"
#include "ui/servers/passphrase_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/quit_dialog.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFontDatabase>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace pinacle;

/// Text at 200 %, in the language with the longest words: nothing of it is cut off. With $PINACLE_LANGUAGE
/// and $PINACLE_TEXT_SCALE the same in another language or size.
class LargeTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPage_data();
    void everyPage();
    void everyTabOfAPod();
    void everyDialog();
    void rowsAreAsHighAsTheirText();
    void buttonsHaveRoomAroundTheirWords();
};

static const QSize kWindow(1240, 780);

static double textScale()
{
    const double given = qEnvironmentVariable("PINACLE_TEXT_SCALE").toDouble();
    return given > 0 ? given : 2;
}

/// Tabs, headers and pages shorten or scroll what has no room; with ordinary text they have room.
static QStringList cut(QWidget& root)
{
    return cutTexts(root) + (textScale() > 1 ? QStringList() : shortenedTexts(root) + widePages(root));
}

void LargeTextTest::initTestCase()
{
    const bool isNamed = qEnvironmentVariableIsSet("PINACLE_LANGUAGE");
    installTranslations(*qApp, isNamed ? windowLanguage() : QLocale(QLocale::German));
    // Words that are measured in the boxes of a font that lacks them prove nothing.
    if (isNamed && windowLanguage().language() == QLocale::Chinese)
        QVERIFY2(!QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty(), "no font has Chinese");
    new Theme(*qApp);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * textScale());
    QApplication::setFont(font);
}

void LargeTextTest::everyPage_data()
{
    QTest::addColumn<int>("section");
    for (int i = 0; i < kSectionCount; ++i)
        QTest::newRow(qPrintable(QString::number(i))) << i;
}

void LargeTextTest::everyPage()
{
    QFETCH(int, section);
    SeededHome seeded;
    seeded.addFailedPod(QStringLiteral("broken"));
    seeded.addLogRows(100);
    MainWindow window(seeded.core());
    window.resize(kWindow);
    window.show();
    window.showSection(Section(section));
    QTest::qWait(100); // layouts
    QCOMPARE(cut(window).join(u'\n'), QString());
    QCOMPARE(window.size(), kWindow);
}

void LargeTextTest::everyTabOfAPod()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    seeded.addLogRows(100);
    MainWindow window(seeded.core());
    window.resize(kWindow);
    window.show();
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("podTabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QTest::qWait(100);
        const QStringList found = cut(window);
        QVERIFY2(found.isEmpty(), qPrintable(tabs->tabText(i) + QStringLiteral(": ") + found.join(u'\n')));
    }
}

void LargeTextTest::everyDialog()
{
    SeededHome seeded;
    const QString id = seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    MainWindow window(seeded.core());
    NewPodDialog newPod(seeded.core());
    NewPodDialog fromRepository(seeded.core());
    fromRepository.chooseRepository();
    DeletePodDialog deletePod(*seeded.core().pods().pod(id), {});
    AddServerDialog addServer(seeded.core().servers());
    AddServerDialog editServer(seeded.core().servers(), seeded.core().servers().servers().first());
    ServerService& servers = seeded.core().servers();
    QTRY_VERIFY(servers.hasLooked());
    servers.noteFound({}, {}, fail(ErrorKind::NotFound, QStringLiteral("limactl is not installed.")).value());
    EnvironmentConflictDialog conflicts({{"A", "1", "2", "3"}}, nullptr);
    SettingsDialog settings(seeded.core(), window.settings(), Autostart("/x", seeded.home()), nullptr);
    QuitDialog quit(seeded.core(), window.settings(), nullptr);
    PassphraseDialog passphrase(QStringLiteral("box"), QStringLiteral("/home/ada/.ssh/id_ed25519"), nullptr);
    EnvSetsDialog envSets(seeded.core(), nullptr);
    QStringList all;
    for (QDialog* dialog :
         std::initializer_list<QDialog*>{&newPod, &fromRepository, &deletePod, &addServer, &editServer,
                                         &conflicts, &settings, &envSets, &quit, &passphrase}) {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        QTest::qWait(100);
        dialog->resize(dialog->size().boundedTo(kWindow));
        QTest::qWait(50);
        QVERIFY2(dialog->width() <= kWindow.width() && dialog->height() <= kWindow.height(),
                 qPrintable(dialog->windowTitle()));
        onEveryPage(*dialog, [&] {
            for (const QString& one : cut(*dialog))
                all << dialog->windowTitle() + QStringLiteral(": ") + one;
        });
        dialog->hide();
    }
    QCOMPARE(all.join(u'\n'), QString());
}

void LargeTextTest::rowsAreAsHighAsTheirText()
{
    SeededHome seeded;
    seeded.addFailedPod(QStringLiteral("broken"));
    seeded.addLogRows(10);
    MainWindow window(seeded.core());
    window.resize(kWindow);
    window.show();
    for (int i = 0; i < kSectionCount; ++i)
        window.showSection(Section(i));
    CommandPalette palette({{"Eins", "zwei", "open", [] {}}}, nullptr);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    palette.show();
    QTest::qWait(100);
    QList<QAbstractItemView*> views = window.findChildren<QAbstractItemView*>();
    views += palette.findChildren<QAbstractItemView*>();
    int rows = 0;
    for (const QAbstractItemView* view : std::as_const(views)) {
        if (!view->model() || view->model()->rowCount() == 0 || view->inherits("QComboBoxListView") ||
            view->inherits("QHeaderView"))
            continue;
        ++rows;
        const int height = view->visualRect(view->model()->index(0, 0)).height();
        QVERIFY2(height >= QFontMetrics(QApplication::font()).height(),
                 qPrintable(QStringLiteral("%1: %2").arg(view->objectName()).arg(height)));
    }
    QVERIFY(rows >= 5);
}

void LargeTextTest::buttonsHaveRoomAroundTheirWords()
{
    QMenu menu;
    for (const char* text : {"Go", "Leave them running", "Take the pods out of it…"}) {
        for (const bool isPrimary : {false, true}) {
            QPushButton button(QString::fromUtf8(text));
            setLook(button, isPrimary ? ButtonLook::Primary : ButtonLook::Plain);
            const int words = button.fontMetrics().horizontalAdvance(button.text());
            QVERIFY2(button.sizeHint().width() >= words + 2 * 14, text);
            button.setMenu(&menu);
            QVERIFY2(button.sizeHint().width() >= words + 2 * 14 + 12, text); // and its arrow
        }
    }
}

QTEST_MAIN(LargeTextTest)
#include "large_text_test.moc"
