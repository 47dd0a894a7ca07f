#include "tests/ui/seeded_home.h"

#include "ui/help/crash_report.h"
#include "ui/help/update_check.h"
#include "ui/main_window.h"
#include "ui/settings/window_settings.h"
#include "ui/theme.h"

#include <QAction>
#include <QDesktopServices>
#include <QFile>
#include <QFrame>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <cmath>

#include <sys/wait.h>
#include <unistd.h>

using namespace pinacle;

/// Answers every request with the same text, and keeps what it was sent.
class NewestServer final : public QTcpServer
{
public:
    explicit NewestServer(const QByteArray& answer)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, answer] {
                request += socket->readAll();
                if (!request.endsWith("\r\n\r\n"))
                    return;
                socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " +
                              QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
                socket->disconnectFromHost();
            });
        });
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1/newest.json").arg(serverPort()); }

    QByteArray request;
};

/// What the program says about itself, what may be read of it, and the menu of a server.
class NewsTest : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl& url) { m_opened << url.toString(); }

private slots:
    void initTestCase() { m_theme = new Theme(*qApp); }
    void versionsAreRead_data();
    void versionsAreRead();
    void nothingIsAskedUnasked();
    void aNewVersionIsOffered();
    void aFailureIsSaidToWhoAsked();
    void aCrashLeavesAReport_data();
    void aCrashLeavesAReport();
    void theReportIsOffered();
    void textCanBeRead_data();
    void textCanBeRead();
    void aServersRowHasAMenu();

private:
    static QString said(const MainWindow& window)
    {
        for (const QFrame* bar : window.findChildren<QFrame*>(QStringLiteral("messageBar")))
            if (bar->isVisible())
                return bar->accessibleName();
        return {};
    }
    static QPushButton* offered(const MainWindow& window, const QString& text)
    {
        for (QPushButton* button : window.findChildren<QPushButton*>(QStringLiteral("messageActionButton")))
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    }

    Theme* m_theme = nullptr;
    QStringList m_opened;
};

void NewsTest::versionsAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("newer"); // "-": refused; empty: none
    const QByteArray page = R"(, "page": "https://example.org/x"})";
    QTest::newRow("newer") << R"({"version": "1.10.0")" + page << "1.10.0";
    QTest::newRow("same") << R"({"version": "1.9.0")" + page << "";
    QTest::newRow("older") << R"({"version": "1.8.7")" + page << "";
    QTest::newRow("no number") << R"({"version": "1.10.0; rm -rf")" + page << "-";
    QTest::newRow("no page") << QByteArray(R"({"version": "1.10.0"})") << "-";
    QTest::newRow("a program") << QByteArray(R"({"version": "1.10.0", "page": "file:///bin/sh"})") << "-";
    QTest::newRow("not JSON") << QByteArray("<html>") << "-";
}

void NewsTest::versionsAreRead()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, newer);
    const auto answer = newerVersion(json, QStringLiteral("1.9.0"));
    QCOMPARE(answer.has_value(), newer != QLatin1String("-"));
    if (answer)
        QCOMPARE(*answer ? (*answer)->version : QString(), newer);
}

void NewsTest::nothingIsAskedUnasked()
{
    QTemporaryDir home;
    const WindowSettings settings(home.path());
    QVERIFY(!settings.isLookingForUpdates());
    QVERIFY(settings.updatesAddress().startsWith(QLatin1String("https://")));
}

void NewsTest::aNewVersionIsOffered()
{
    NewestServer server(R"({"version": "99.1", "page": "https://example.org/99.1"})");
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    window.settings().setUpdatesAddress(server.address());
    QVERIFY(server.request.isEmpty());
    window.settings().setLookingForUpdates(true); // and with that the look of this day is due
    QTRY_VERIFY2(said(window).contains(QLatin1String("99.1")), qPrintable(said(window)));
    // Neither who asks, nor which version or language is there.
    for (const QByteArray& line : server.request.split('\n'))
        QVERIFY2(line.startsWith("GET /newest.json ") || line.startsWith("Host: 127.0.0.1:") ||
                     line.startsWith("User-Agent: Pinacle Desktop\r") ||
                     line.startsWith("Accept-Language: en\r") || line.startsWith("Accept-Encoding: ") ||
                     line.startsWith("Connection: ") || line.trimmed().isEmpty(),
                 line.constData());
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
    QTest::mouseClick(offered(window, QStringLiteral("Show it")), Qt::LeftButton);
    QCOMPARE(m_opened, QStringList("https://example.org/99.1"));
    QVERIFY(said(window).isEmpty());
    window.findChild<QAction*>(QStringLiteral("aboutAction"))->trigger();
    auto* about = window.findChild<QWidget*>(QStringLiteral("aboutBox"));
    QVERIFY(about->property("text").toString().contains(QLatin1String("99.1")));
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

void NewsTest::aFailureIsSaidToWhoAsked()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    window.settings().setUpdatesAddress(QStringLiteral("http://127.0.0.1:9/newest.json"));
    window.findChild<QAction*>(QStringLiteral("updatesAction"))->trigger();
    QTRY_VERIFY2(said(window).contains(QLatin1String("could not be asked")), qPrintable(said(window)));
}

void NewsTest::aCrashLeavesAReport_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("no memory there") << SIGSEGV;
    QTest::newRow("terminate") << SIGABRT;
}

void NewsTest::aCrashLeavesAReport()
{
    QFETCH(int, number);
    QTemporaryDir home;
    const pid_t child = ::fork();
    if (child == 0) {
        writeCrashReportsTo(home.path());
        if (number == SIGABRT)
            std::terminate();
        ::raise(number);
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status)); // the crash took its course
    QCOMPARE(WTERMSIG(status), number);
    QFile file(crashReportFile(home.path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(
        text.startsWith("Pinacle Desktop " PINACLE_VERSION "\nsignal " + QByteArray::number(number) + '\n'),
        text.constData());
#ifdef Q_OS_LINUX
    QVERIFY2(text.contains("\nprogram+0x"), text.constData());
#endif
    QVERIFY2(!text.contains('/'), text.constData()); // no path, so no name of a user or a project
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void NewsTest::theReportIsOffered()
{
    SeededHome seeded({{QStringLiteral("crash.txt"), "Pinacle Desktop 0.0.1\nsignal 11\n"}});
    const QString file = crashReportFile(seeded.home());
    MainWindow window(seeded.core());
    window.show();
    QVERIFY(said(window).contains(QLatin1String("nothing was sent")));
    QTest::mouseClick(offered(window, QStringLiteral("Show")), Qt::LeftButton);
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("crashReport"));
    QVERIFY(dialog && dialog->isVisible() && QFile::exists(file));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("deleteCrashReport")), Qt::LeftButton);
    QVERIFY(!QFile::exists(file));
    MainWindow again(seeded.core());
    again.show();
    QVERIFY(said(again).isEmpty());
}

/// WCAG 2.1, "relative luminance".
static double luminance(const QColor& colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

static double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

void NewsTest::textCanBeRead_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
}

void NewsTest::textCanBeRead()
{
    QFETCH(int, scheme);
    m_theme->setScheme(Scheme(scheme));
    const Colours& c = coloursOf(qApp->palette());
    const QMap<QString, QColor> grounds{{"window", c.window},  {"panel", c.panel}, {"card", c.card},
                                        {"button", c.button},  {"hover", c.hover}, {"selection", c.selection},
                                        {"sidebar", c.sidebar}};
    const QMap<QString, QColor> texts{
        {"text", c.text}, {"muted", c.muted}, {"good", c.good}, {"warning", c.warning}, {"bad", c.bad}};
    QStringList bad;
    const auto check = [&](const QString& what, const QColor& text, const QColor& ground) {
        if (const double ratio = contrast(text, ground); ratio < 4.5)
            bad << QStringLiteral("%1: %2").arg(what).arg(ratio, 0, 'f', 2);
    };
    for (auto text = texts.begin(); text != texts.end(); ++text)
        for (auto ground = grounds.begin(); ground != grounds.end(); ++ground)
            check(text.key() + " on " + ground.key(), text.value(), ground.value());
    for (const QString& ground : {QStringLiteral("window"), QStringLiteral("panel"), QStringLiteral("card")})
        check("a link on " + ground, c.accent, grounds[ground]);
    check(QStringLiteral("on accent"), c.onAccent, c.accent);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QStringLiteral(", "))));
}

void NewsTest::aServersRowHasAMenu()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    auto* list = window.findChild<QListView*>(QStringLiteral("serverList"));
    emit list->customContextMenuRequested(list->visualRect(list->model()->index(0, 0)).center());
    auto* menu = window.findChild<QMenu*>(QStringLiteral("serverMenu"));
    QVERIFY(menu && menu->isVisible());
    menu->actions().last()->trigger();
    menu->close();
    QTRY_VERIFY(window.findChild<QDialog*>()); // it asks before anything goes
    QCOMPARE(seeded.core().servers().servers().size(), 1);
}

QTEST_MAIN(NewsTest)
#include "news_test.moc"
