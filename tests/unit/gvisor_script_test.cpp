#include "tests/support/made_up_server.h"

#include <QFileInfo>
#include <QThread>

#include <csignal>

using namespace pinacle;

/// resources/provision/gvisor.sh as it ships, among made-up programs in a folder.
class GvisorScriptTest final : public QObject
{
    Q_OBJECT

private slots:
    void gvisorIsLookedAt_data();
    void gvisorIsLookedAt();
    void aDownloadIsCompared_data();
    void aDownloadIsCompared();
    void dockerIsRestartedOnlyWhereItMayBe_data();
    void dockerIsRestartedOnlyWhereItMayBe();
};

void GvisorScriptTest::gvisorIsLookedAt_data()
{
    QTest::addColumn<QByteArray>("change"); // to the wrapper
    QTest::addColumn<int>("expected");
    QTest::newRow("as it was made") << QByteArray() << 0;
    QTest::newRow("lost") << QByteArray("rm") << 76;
    QTest::newRow("of an older version") << QByteArray("echo '# old' >>") << 76;
    QTest::newRow("not to be run") << QByteArray("chmod 644") << 76;
}

void GvisorScriptTest::gvisorIsLookedAt()
{
    QFETCH(QByteArray, change);
    QFETCH(int, expected);
    MadeUpServer server;
    QCOMPARE(server.run({}), 0);
    QVERIFY(QFile::exists(QString::fromUtf8(server.bin("runsc-pinacle"))));
    if (!change.isEmpty())
        QCOMPARE(
            QProcess::execute("sh", {"-c", QString::fromUtf8(change + ' ' + server.bin("runsc-pinacle"))}),
            0);
    const int looked = server.run({"PINACLE_LOOK=1"});
    QVERIFY2(looked == expected, server.said.constData());
    QCOMPARE(server.said.contains("by which Docker starts runsc"), expected != 0);
    QCOMPARE(server.run({}), 0);
    QCOMPARE(server.run({"PINACLE_LOOK=1"}), 0);
}

void GvisorScriptTest::aDownloadIsCompared_data()
{
    QTest::addColumn<QByteArray>("curl"); // what it does with its last two arguments
    QTest::addColumn<QString>("sum");
    QTest::addColumn<int>("expected");
    QTest::addColumn<bool>("isInstalled");
    const QByteArray sends =
        "case $last in *.sha512) echo \"$(sha512sum <\"$0.sent\" | cut -d' ' -f1)  gvisor.tar.bz2\" "
        ">\"$out\" ;; *) cp \"$0.sent\" \"$out\" ;; esac";
    QTest::newRow("right") << sends << QString() << 0 << true;
    QTest::newRow("wrong beside it")
        << QByteArray("case $last in *.sha512) echo 00 >\"$out\" ;; *) cp \"$0.sent\" \"$out\" ;; esac")
        << QString() << 65 << false;
    QTest::newRow("wrong by what is known here") << sends << "00" << 65 << false;
    QTest::newRow("not to be reached") << QByteArray("exit 7") << QString() << 69 << false;
}

void GvisorScriptTest::aDownloadIsCompared()
{
    QFETCH(QByteArray, curl);
    QFETCH(QString, sum);
    QFETCH(int, expected);
    QFETCH(bool, isInstalled);
    MadeUpServer server;
    server.runsc("20230101"); // too old for anything
    server.archive("curl.sent", "20260504");
    server.program("curl",
                   "while [ $# -gt 1 ]; do [ \"$1\" != -o ] || out=$2; shift; done; last=$1; " + curl);
    for (const char* name : {"apt-get", "apt-cache"})
        server.program(name, "touch " + server.bin("packages-were-asked"));
    const int code =
        server.run({sum.isEmpty() ? "PINACLE_GVISOR_SUMS=" : "PINACLE_GVISOR_SUMS=x86_64=" + sum});
    QVERIFY2(code == expected, server.said.constData());
    QCOMPARE(QFile::exists(QString::fromUtf8(server.bin("packages-were-asked"))), expected == 69);
    QFileInfo installed(QString::fromUtf8(server.bin("runsc")));
    QCOMPARE(installed.isSymLink(), isInstalled);
    const QDir release(QString::fromUtf8(server.releases()));
    QCOMPARE(release.exists(), isInstalled);
    if (!isInstalled)
        return;
    QCOMPARE(installed.symLinkTarget(), release.filePath("20260504/runsc"));
    const QFile sentry(release.filePath("20260504/gvisor-bin/gvisor_sentry"));
    QVERIFY2(sentry.permissions().testFlag(QFile::ExeOther), "runsc becomes nobody before it starts it");
    QCOMPARE(release.entryList(QDir::NoDotAndDotDot | QDir::AllEntries), QStringList{"20260504"});

    // The next release goes beside it: sandboxes that run still look for what came with theirs.
    server.archive("curl.sent", "20260928");
    QCOMPARE(server.run({"PINACLE_GVISOR_RELEASE=20260928"}), 0);
    installed.refresh();
    QCOMPARE(installed.symLinkTarget(), release.filePath("20260928/runsc"));
    QVERIFY(sentry.exists());
}

/// A daemon that reads its configuration when it starts, and again at a SIGHUP where a file says so. Not this
/// program's child, as on a server.
struct MadeUpDocker
{
    explicit MadeUpDocker(MadeUpServer& made)
        : server(made)
    {
        const QByteArray run = path("run/"), known = path("run/known"), config = path("etc/daemon.json");
        server.program("dockerd", "trap '[ ! -e " + run + "takes-it ] || cp " + config + ' ' + known +
                                      "' HUP\necho $$ >" + run + "docker.pid\ncp " + config + ' ' + known +
                                      " 2>/dev/null\necho \"$*\" >>" + run +
                                      "starts\nwhile :; do sleep 0.05; done");
        server.program("docker", "case \"$*\" in *CgroupDriver*) echo cgroupfs ;; ps*) cat " + run +
                                     "containers 2>/dev/null || : ;; *.Runtimes*) [ -s " + known +
                                     " ] || exit 0; echo " + server.bin("runsc-pinacle") +
                                     "$(case \"$*\" in *Args*) echo ' --overlay2=none' ;; esac) ;; esac");
        // As systemd's unit and OpenRC's script would: the old one ends, and a new one begins.
        const QByteArray restart = "echo \"$0 $*\" >>" + run + "restarts; kill $(cat " + run +
                                   "docker.pid); setsid dockerd >/dev/null 2>&1 </dev/null &";
        for (const char* name : {"systemctl", "rc-service"})
            server.program(name, restart);
        (void)QProcess::startDetached(QString::fromUtf8(server.bin("dockerd")), {"--data-root", "a b"});
        for (int tries = 100; tries > 0 && starts().isEmpty(); --tries)
            QThread::msleep(50);
    }
    ~MadeUpDocker()
    {
        if (const int pid = contents("run/docker.pid").trimmed().toInt(); pid > 1)
            ::kill(pid, SIGTERM);
    }

    QByteArray path(const QString& name) const { return server.folder.filePath(name).toUtf8(); }
    QByteArray contents(const QString& name) const
    {
        QFile file(server.folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray starts() const { return contents("run/starts"); }

    MadeUpServer& server;
};

void GvisorScriptTest::dockerIsRestartedOnlyWhereItMayBe_data()
{
    QTest::addColumn<QByteArray>("files"); // that there are in run/
    QTest::addColumn<QString>("variable");
    QTest::addColumn<int>("expected");
    QTest::addColumn<QByteArray>("restarted"); // by whom
    QTest::newRow("it takes that as it runs") << QByteArray("takes-it containers") << "" << 0 << QByteArray();
    QTest::newRow("containers run") << QByteArray("containers") << "" << 75 << QByteArray();
    QTest::newRow("they may stop") << QByteArray("containers") << "PINACLE_RESTART_DOCKER=1" << 0
                                   << QByteArray("itself");
    QTest::newRow("nothing runs") << QByteArray() << "" << 0 << QByteArray("itself");
    QTest::newRow("systemd") << QByteArray("systemd/system/x") << "" << 0
                             << QByteArray("systemctl restart docker");
    QTest::newRow("OpenRC") << QByteArray("openrc/softlevel") << "" << 0
                            << QByteArray("rc-service docker restart");
}

void GvisorScriptTest::dockerIsRestartedOnlyWhereItMayBe()
{
    QFETCH(QByteArray, files);
    QFETCH(QString, variable);
    QFETCH(int, expected);
    QFETCH(QByteArray, restarted);
    MadeUpServer server;
    MadeUpDocker docker(server);
    for (const QByteArray& name : files.split(' ')) {
        QFile file(server.folder.filePath("run/" + QString::fromUtf8(name)));
        if (name.isEmpty())
            continue;
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
        file.write("shop\n");
    }
    const int code = server.run(variable.isEmpty() ? QStringList() : QStringList{variable});
    QVERIFY2(code == expected, server.said.constData());
    QVERIFY(docker.contents("etc/daemon.json").contains("--overlay2=none")); // for the next start, at least
    if (code == 75)
        QVERIFY2(server.out.endsWith("which stops these containers:\nshop\n"), server.out.constData());
    // As it was started, with the same arguments, by whoever looks after it.
    const int starts = docker.starts().count('\n');
    QCOMPARE(starts, restarted.isEmpty() ? 1 : 2);
    if (restarted == "itself")
        QCOMPARE(docker.starts(), "--data-root a b\n--data-root a b\n");
    else if (!restarted.isEmpty())
        QVERIFY2(docker.contents("run/restarts").trimmed().endsWith(restarted),
                 docker.contents("run/restarts").constData());
    if (code == 0)
        QCOMPARE(server.run({"PINACLE_LOOK=1"}), 0);
}

QTEST_GUILESS_MAIN(GvisorScriptTest)
#include "gvisor_script_test.moc"
