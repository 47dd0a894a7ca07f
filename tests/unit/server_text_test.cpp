// What is read out of other programs' answers, and what is written for a shell in the pod.
#include "core/base/ids.h"
#include "core/lima/lima_control.h"
#include "core/lima/lima_watch.h"
#include "core/network/network_manager.h"
#include "core/runtime/pod_image.h"
#include "core/runtime/snapshot_archive.h"
#include "core/runtime/tar_archive.h"
#include "core/services/pod_script.h"
#include "tests/support/hostile_texts.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

class ServerTextTest : public QObject
{
    Q_OBJECT

private slots:
    void lima_answers_are_read();
    void lima_shows_ssh_in_four_formats();
    void lima_says_what_is_wrong();
    void lima_machines_are_followed();
    void lima_tells_of_states();
    void networks_and_ports_in_use_are_read();
    void certificates_are_split();
    void archive_is_what_tar_reads();
    void a_snapshot_file_brings_one_snapshot();
    void scripts_write_files_unchanged();
    void ids_sort_by_time_and_slugs_are_labels();
};

void ServerTextTest::lima_answers_are_read()
{
    QVERIFY(LimaControl::parseList("").isEmpty());
    const auto vms = LimaControl::parseList(
        "{\"name\":\"default\",\"status\":\"Running\",\"dir\":\"/l/default\",\"sshLocalPort\":60022}\n"
        "{\"name\":\"bad\",\"status\":\"Broken\",\"errors\":[\"x\"]}\nnoise\n");
    QCOMPARE(vms.size(), 2);
    QCOMPARE(vms[0].sshPort, 60022);
    QCOMPARE(vms[1].error, QString("x"));
    ServerAddress vm;
    vm.kind = ServerKind::Lima;
    vm.limaVmName = "default";
    const auto options = LimaControl::parseShowSsh(
        "IdentityFile=\"/u/.lima/_config/user\"\nIdentityFile=\"/u/.ssh/id_rsa\"\nUser=me\n"
        "Hostname=127.0.0.1\nPort=60022\nControlMaster=auto\n",
        vm);
    QVERIFY(options);
    QCOMPARE(options->port, 60022);
    QCOMPARE(options->user, QString("me"));
    QCOMPARE(options->keyFile, QString("/u/.lima/_config/user"));
    const auto file = LimaControl::parseSshConfig(
        "Host lima-default\n  IdentityFile \"/u/k\"\n  Hostname 127.0.0.1\n  Port 60023\n", vm);
    QCOMPARE(file->port, 60023);
    QVERIFY(!LimaControl::parseShowSsh("User=me\n", vm));
}

/// As limactl 1.0.7 printed them, but for the port of a VM that ran.
void ServerTextTest::lima_shows_ssh_in_four_formats()
{
    const QByteArray options =
        "-o 'IdentityFile=\"/my home/_config/user\"' -o StrictHostKeyChecking=no "
        "-o 'Ciphers=\"^aes128-gcm@openssh.com\"' -o User=me -o ControlMaster=auto "
        "-o 'ControlPath=\"/my home/t1/ssh.sock\"' -o Hostname=127.0.0.1 -o Port=60022";
    QByteArray config = "Host lima-t1\n  IdentityFile \"/my home/_config/user\"\n  StrictHostKeyChecking no\n"
                        "  User me\n  Hostname 127.0.0.1\n  Port 60022\n";
    QByteArray lines = "IdentityFile=\"/my home/_config/user\"\nIdentityFile=\"/other\"\nUser=me\n"
                       "Hostname=127.0.0.1\nPort=60022\n";
    for (const QByteArray& text : {options, "ssh " + options + " lima-t1\n", config, lines}) {
        const auto address = LimaControl::parseShowSsh(text, {});
        QVERIFY2(address, text.constData());
        QCOMPARE(address->host, "127.0.0.1");
        QCOMPARE(address->port, 60022);
        QCOMPARE(address->user, "me");
        QCOMPARE(address->keyFile, "/my home/_config/user");
    }
    QVERIFY(!LimaControl::parseShowSsh("-o Hostname=127.0.0.1 -o Port=0", {})); // it does not run
}

// Outside of the macros, where moc cannot read them.
static const char* const kListed = R"({"name":"t2","status":"","dir":"/l/t2","errors":[{}]})"
                                   "\n";
static const char* const kWarned =
    R"(time="x" level=warning msg="instance \"t2\" has errors" errors="[failed to unmarshal YAML: [1:7] \"x\" found\n>  1 | cpus]")";
static const char* const kTextLine = R"(time="2026" level=info msg="Starting the \"t1\" VM")";
static const char* const kJsonLine = R"({"level":"fatal","msg":"no \"qemu\"","time":"x"})";
static const char* const kAgentLog =
    R"({"level":"debug","msg":"qemu[stderr]: Could not access KVM kernel module: Permission denied"}
{"level":"debug","msg":"qemu[stderr]: qemu-system-x86_64: failed to initialize kvm: Permission denied"}
{"level":"info","msg":"Driver stopped due to error: \"exit status 1\""}
{"error":"dial","level":"warning","msg":"failed to open the QMP socket"}
)";

void ServerTextTest::lima_says_what_is_wrong()
{
    const auto vms = LimaControl::parseList(kListed, kWarned);
    QCOMPARE(vms.size(), 1);
    QCOMPARE(vms[0].status, "Broken");
    QCOMPARE(vms[0].error, "failed to unmarshal YAML: [1:7] \"x\" found");
    QCOMPARE(LimaControl::parseLogLine(kTextLine), "Starting the \"t1\" VM");
    QCOMPARE(LimaControl::parseLogLine(kJsonLine), "no \"qemu\"");
    QCOMPARE(LimaControl::parseLogLine("time=x level=info msg=READY"), "READY");
    QCOMPARE(LimaControl::parseLogLine("time=x level=debug msg=noise"), QString());
    QCOMPARE(LimaControl::parseLogLine("100 MB of 400 MB"), QString());
    QCOMPARE(LimaControl::parseAgentLog(kAgentLog),
             "qemu-system-x86_64: failed to initialize kvm: Permission denied");
    QCOMPARE(LimaControl::parseAgentLog(R"({"level":"fatal","msg":"no disk"})"), "no disk");
    QCOMPARE(LimaControl::parseAgentLog("noise\n{\"level\":\"info\",\"msg\":\"fine\"}"), QString());
    QVERIFY(LimaControl::isTooOld("0.17.2"));
    QVERIFY(!LimaControl::isTooOld("0.18.0"));
    QVERIFY(!LimaControl::isTooOld("1.0.7"));
    QVERIFY(!LimaControl::isTooOld(QString())); // it does not tell
    QCOMPARE(LimaSize::forComputer(10, 32 * 1024).cpus, 5);
    QCOMPARE(LimaSize::forComputer(10, 32 * 1024).memoryGb, 16);
    QCOMPARE(LimaSize::forComputer(1, 1024).cpus, 2);
    QCOMPARE(LimaSize::forComputer(1, 1024).memoryGb, 2);
}

static void writeFile(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void ServerTextTest::lima_machines_are_followed()
{
    QTemporaryDir home;
    qputenv("LIMA_HOME", home.path().toUtf8());
    QCOMPARE(LimaWatch::home(), home.path());
    LimaWatch watch(nullptr, 20);
    int told = 0; // it tells from its own thread
    connect(&watch, &LimaWatch::changed, this, [&told] { ++told; });
    const QString machine = home.filePath("dev");
    QByteArray before = LimaWatch::fingerprint(home.path());
    const auto isNews = [&] {
        const int toldBefore = told;
        const QByteArray now = LimaWatch::fingerprint(home.path());
        const bool isNew = now != before;
        before = now;
        return isNew && QTest::qWaitFor([&] { return told > toldBefore; });
    };
    QVERIFY(QDir(home.path()).mkpath("_config") && !isNews()); // Lima's own folder is no machine
    QVERIFY(QDir(home.path()).mkpath("dev") && isNews());      // made
    writeFile(machine + "/lima.yaml", "cpus: 1\n");
    QVERIFY(isNews());
    writeFile(machine + "/ha.pid", QByteArray::number(QCoreApplication::applicationPid()));
    QVERIFY(isNews()); // started
    QProcess sleeper;
    sleeper.start("sleep", {"60"});
    QVERIFY(sleeper.waitForStarted());
    writeFile(machine + "/qemu.pid", QByteArray::number(sleeper.processId()) + '\n');
    QVERIFY(isNews());
    QTest::qWait(100);
    const int quiet = told;
    QTest::qWait(100);
    QCOMPARE(told, quiet); // nothing happens, nothing is told
    sleeper.kill();
    QVERIFY(sleeper.waitForFinished());
    QVERIFY(isNews());                                      // died: the files are as they were
    QVERIFY(QDir(machine).removeRecursively() && isNews()); // deleted
    QCOMPARE(LimaWatch::fingerprint(home.path()), QByteArray());
    QCOMPARE(LimaWatch::fingerprint(home.filePath("nowhere")), QByteArray());
    qunsetenv("LIMA_HOME");
}

/// In the form in which Lima's source (pkg/hostagent/events, cmd/limactl/watch.go) writes them.
void ServerTextTest::lima_tells_of_states()
{
    const QByteArray begin = "{\"instance\":\"dev\",\"event\":{\"time\":\"2026-01-01T00:00:00Z\",\"status\":";
    for (const char* status :
         {"{\"running\":true}", "{\"running\":true,\"degraded\":true,\"errors\":[\"x\"]}",
          "{\"exiting\":true}", "{\"sshLocalPort\":60022}"})
        QVERIFY2(LimaWatch::tellsOfState(begin + status + "}}\n"), status);
    for (const char* status :
         {"{}", "{\"cloudInitProgress\":{\"logLine\":\"x\"}}", "{\"portForward\":{\"type\":\"forwarding\"}}"})
        QVERIFY2(!LimaWatch::tellsOfState(begin + status + "}}\n"), status);
    QVERIFY(!LimaWatch::tellsOfState("") && !LimaWatch::tellsOfState("noise\n"));
}

void ServerTextTest::networks_and_ports_in_use_are_read()
{
    const UsedOnServer used = NetworkManager::parseInUse(
        "net 10.249.3.0/24\nnet 172.17.0.0/16\nroute 10.249.8.0/22 dev tun0\nport 30004\nlisten 7531\n"
        "route default via 10.0.0.1 dev eth0\n");
    QCOMPARE(used.subnets, QSet<int>({3, 8, 9, 10, 11}));
    QCOMPARE(used.ports, QSet<int>({30004, 30001}));
    QCOMPARE(NetworkManager::parseInUse("net 10.249.0.0/16\n").subnets.size(), 256);
}

void ServerTextTest::certificates_are_split()
{
    const QString one = "-----BEGIN CERTIFICATE-----\nAAAA\nBBBB\n-----END CERTIFICATE-----";
    QCOMPARE(splitPem("# mine\n" + one + "\ntext; rm -rf /\n" + one + "\n").size(), 2);
    QVERIFY(splitPem("-----BEGIN CERTIFICATE-----\n$(id)\n-----END CERTIFICATE-----").isEmpty());
}

static QByteArray snapshotWith(const QByteArray& tags, const QByteArray& more = {},
                               const QByteArray& as = "extra")
{
    TarArchive archive;
    archive.add("layer/layer.tar", QByteArray(100'000, 'z'));
    archive.add("manifest.json",
                R"([{"Config":"c.json","RepoTags":[)" + tags + R"(],"Layers":["layer/layer.tar"]}])");
    archive.add(QString::fromLatin1(as), more);
    return archive.finished();
}

static Error refusalOf(const QByteArray& bytes, qsizetype piece)
{
    SnapshotArchive archive;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        if (auto fed = archive.feed(bytes.mid(at, piece)); !fed)
            return fed.error();
    const auto whole = archive.finish();
    return whole ? Error{} : whole.error();
}

/// A stranger's file could bring any image under any name.
void ServerTextTest::a_snapshot_file_brings_one_snapshot()
{
    const QByteArray own = R"("pinacle/snapshot:01abc")";
    for (const qsizetype piece : {1, 511, 512, 513, 65536, 10'000'000}) {
        QVERIFY(refusalOf(snapshotWith(own), piece).message.isEmpty());
        QVERIFY(refusalOf(snapshotWith(own + R"(,"debian:trixie-slim")"), piece).message.contains("debian"));
    }
    QVERIFY(refusalOf(snapshotWith(own, R"({"pinacle/snapshot":{"01abc":"x"}})", "repositories"), 512)
                .message.isEmpty());
    const QList<QByteArray> bad{
        snapshotWith(""),
        snapshotWith(R"("pinacle/pod:1")"),
        snapshotWith(own + R"(,"pinacle/snapshot:other")"),
        snapshotWith(own, R"({"pinacle/pod":{"1":"x"}})", "repositories"),
        snapshotWith(own, R"({"pinacle/pod":{"1":"x"}})", "./repositories"),
        snapshotWith(own, R"([{"RepoTags":["pinacle/pod:1"]}])", "manifest.json"),
        snapshotWith(own, R"([{"RepoTags":["pinacle/snapshot:01abc"]},{"RepoTags":[]}])",
                     "x/../manifest.json"),
        snapshotWith(
            own,
            R"({"manifests":[{"annotations":{"io.containerd.image.name":"docker.io/library/debian:12"}}]})",
            "index.json"),
        snapshotWith(own).left(70'000),
        "this is no snapshot",
        QByteArray(),
        QByteArray(2000, 'x')};
    for (const QByteArray& bytes : bad)
        QCOMPARE(refusalOf(bytes, 4096).kind, ErrorKind::Conflict);
    // Entries that a reader may take for another name.
    for (const char type : {'1', '2', 'L', 'g', 'x'}) {
        QByteArray bytes =
            snapshotWith(own, "20 path=repositories\n", type == '1' || type == '2' ? "repositories" : "odd");
        bytes[bytes.lastIndexOf("ustar") - 257 + 156] = type;
        QVERIFY2(refusalOf(bytes, 4096).kind == ErrorKind::Conflict &&
                     !refusalOf(bytes, 4096).message.isEmpty(),
                 &type);
    }
}

void ServerTextTest::archive_is_what_tar_reads()
{
    TarArchive archive;
    archive.add("Dockerfile", "FROM x\n");
    archive.add("files/a/run", QByteArray(1000, 'z'), 0755);
    QTemporaryDir folder;
    QProcess tar;
    tar.setWorkingDirectory(folder.path());
    tar.start("tar", {"-xvf", "-"});
    tar.write(archive.finished());
    tar.closeWriteChannel();
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.exitCode(), 0);
    QFile file(folder.filePath("files/a/run"));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == QByteArray(1000, 'z'));
    QVERIFY(file.permissions() & QFile::ExeOwner);
}

void ServerTextTest::scripts_write_files_unchanged()
{
    QTemporaryDir folder;
    PodScript script;
    const QStringList texts = hostileTexts();
    QMap<QString, QString> environment;
    for (int i = 0; i < texts.size(); ++i) {
        script.writeFile(folder.filePath(QString("it's a folder/%1").arg(i)), texts[i], "0600");
        environment.insert(QString("K%1").arg(i), texts[i]);
    }
    script.writeFile(folder.filePath("environment"), exportLines(environment), "0600");
    script.line(". " + folder.filePath("environment"));
    for (int i = 0; i < texts.size(); ++i)
        script.line(
            QString("printf %s \"$K%1\" > '%2'").arg(i).arg(folder.filePath(QString("value-%1").arg(i))));
    QProcess shell;
    shell.start("/bin/sh", {"-s"});
    shell.write(script.text());
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    for (int i = 0; i < texts.size(); ++i)
        for (const QString& path : {folder.filePath(QString("it's a folder/%1").arg(i)),
                                    folder.filePath(QString("value-%1").arg(i))}) {
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            QCOMPARE(file.readAll(), texts[i].toUtf8());
        }
    QVERIFY(isEnvironmentKey("A_1") && !isEnvironmentKey("1A") && !isEnvironmentKey("A=B") &&
            !isEnvironmentKey("A\n"));
}

void ServerTextTest::ids_sort_by_time_and_slugs_are_labels()
{
    QString last = newId("pod");
    for (int i = 0; i < 1000; ++i) {
        const QString next = newId("pod");
        QVERIFY(last < next);
        last = next;
    }
    QCOMPARE(slugFor("  My Shop / API!! "), QString("my-shop-api"));
    QCOMPARE(slugFor("日本"), QString("pod"));
    for (const QString& text : hostileTexts()) {
        const QString slug = slugFor(text);
        QVERIFY(slug.size() <= 40 && !slug.startsWith('-') && !slug.endsWith('-') && !slug.isEmpty());
    }
}

QTEST_GUILESS_MAIN(ServerTextTest)
#include "server_text_test.moc"
