#include "core/servers/server_checks.h"
#include "core/servers/server_provisioner.h"
#include "core/store/database.h"
#include "core/store/server_store.h"
#include "tests/support/fake_server_connection.h"
#include "tests/support/made_up_server.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

/// Setting up a server as a plan: asked first, journalled, and gone on with. What the scripts do is shown on
/// the bed.
class ProvisionTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsThereIsLeftAlone();
    void aLookAheadChangesNothing();
    void goesOnWhereItStopped();
    void aRestartOfDockerIsAskedFor();
    void theTrialDecides_data();
    void theTrialDecides();
    void aCancelledRunCanGoOn();
    void theGvisorReleaseIsData();
    void aWrongSumIsAnError();
    void whoMayProvisionIsLookedAt_data();
    void whoMayProvisionIsLookedAt();

private:
    Result<ServerRecord> provision(const ProvisionOptions& options = {}, const Cancel& cancel = {})
    {
        Journal journal(*m_database, Journal::Subject::Server);
        FakeServerConnection connection(*m_server);
        return ServerProvisioner(connection, m_catalog, cancel).provision(m_record, options, journal, {});
    }
    OperationRecord newest() const
    {
        return Journal(*m_database, Journal::Subject::Server).newest(m_record.id).value_or(OperationRecord());
    }
    QStringList applied() const
    {
        QStringList labels;
        for (const Command& command : m_server->commands())
            if (!command.label.startsWith(QLatin1String("Look")))
                labels << command.label;
        return labels;
    }
    /// A script's answer to PINACLE_LOOK=1: something to do, until it was done.
    void scriptHasWork(const QByteArray& firstLine, bool& isDone)
    {
        const auto isScript = [firstLine](const Command& command) {
            return command.input.contains(firstLine);
        };
        m_server->on(isScript, [&isDone](const Command& command, const Cancel&) -> Result<Output> {
            Output output;
            if (command.argv.contains(QStringLiteral("PINACLE_LOOK=1"))) {
                output.exitCode = isDone ? 0 : 76;
                output.out = isDone ? "" : "would do it\n";
            } else {
                isDone = true;
            }
            return output;
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<FakeServer> m_server;
    Catalog m_catalog;
    ServerRecord m_record;
};

static const QByteArray kGoodTrial =
    R"({"started":true,"gvisor":true,"keepsFiles":true,"resolved":"1.2.3.4","loopbackOnly":true,"quota":false})";

void ProvisionTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::move(*Database::open(m_folder->filePath("pinacle.db")));
    m_catalog = std::move(*Catalog::load({}));
    m_record = ServerRecord();
    m_record.id = m_record.name = QStringLiteral("srv_1");
    QVERIFY(ServerStore(*m_database).insert(m_record));
    m_server = std::make_unique<FakeServer>();
    m_server->on("docker images --quiet", QByteArray("sha256:1\n"));
    m_server->on([](const Command& c) { return c.input.contains("# probe.sh"); },
                 [](const Command&, const Cancel&) -> Result<Output> {
                     Output output;
                     output.out = kGoodTrial;
                     return output;
                 });
    m_server->on([](const Command& c) { return c.input.contains("# Prints the facts"); },
                 [](const Command&, const Cancel&) -> Result<Output> {
                     Output output;
                     output.out =
                         R"({"docker":{"version":"20"},"runsc":{"registered":true,"keepsFiles":true}})";
                     return output;
                 });
}

void ProvisionTest::whatIsThereIsLeftAlone()
{
    const auto done = provision();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    QCOMPARE(done->status, "ready");
    for (const char* label : {"Install Docker", "Install gVisor", "Write the resolver's addresses"})
        QVERIFY2(!applied().contains(QLatin1String(label)), label);
    QVERIFY(applied().contains(QStringLiteral("Try a container")));
    QCOMPARE(newest().state, "done");
    QCOMPARE(newest().steps.size(), 5);
    QVERIFY(newest().steps[0].isAdopted);
}

void ProvisionTest::aLookAheadChangesNothing()
{
    bool isDone = false;
    scriptHasWork("# Installs Docker", isDone);
    FakeServerConnection connection(*m_server);
    const auto upcoming = ServerProvisioner(connection, m_catalog, {}).lookAhead(m_record, {});
    QVERIFY(upcoming);
    QCOMPARE(upcoming->size(), 5);
    QVERIFY(!upcoming->at(0).isDone);
    QCOMPARE(upcoming->at(0).text, "would do it");
    QVERIFY(upcoming->at(1).isDone);
    QVERIFY(!upcoming->at(3).isDone && !upcoming->at(3).text.isEmpty()); // nobody can ask for images yet
    QVERIFY(!isDone);
    for (const QString& label : applied()) // what it reads is not what it changes
        QVERIFY2(label.startsWith("Read the server's"), qPrintable(label));
    QVERIFY(newest().id.isEmpty());
}

void ProvisionTest::goesOnWhereItStopped()
{
    bool isDocker = false;
    scriptHasWork("# Installs Docker", isDocker);
    m_server->on([](const Command& c) { return c.input.contains("# Writes /var/lib/pinacle/resolv.conf"); },
                 [](const Command&, const Cancel&) -> Result<Output> {
                     return fail(ErrorKind::Unreachable, QStringLiteral("gone"));
                 });
    const auto stopped = provision();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().step, "resolver");
    QVERIFY(isDocker);
    const QString operation = newest().id;
    QCOMPARE(newest().state, "failed");

    m_server->clearCommands();
    bool isResolver = false;
    scriptHasWork("# Writes /var/lib/pinacle/resolv.conf", isResolver);
    const auto done = provision();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    QCOMPARE(newest().id, operation);
    QCOMPARE(newest().state, "done");
    QVERIFY(!applied().contains("Install Docker"));
    QVERIFY(applied().contains("Write the resolver's addresses"));
}

void ProvisionTest::aRestartOfDockerIsAskedFor()
{
    m_server->on([](const Command& c) { return c.input.contains("# Gives Docker the runtime"); },
                 [](const Command& command, const Cancel&) -> Result<Output> {
                     Output output;
                     output.exitCode = command.argv.contains("PINACLE_LOOK=1")             ? 76
                                       : command.argv.contains("PINACLE_RESTART_DOCKER=1") ? 0
                                                                                           : 75;
                     output.out = "which stops these containers:\nshop\n";
                     return output;
                 });
    const auto asked = provision();
    QVERIFY(!asked);
    QCOMPARE(asked.error().kind, ErrorKind::NotConfirmed);
    QVERIFY(asked.error().fix.contains("shop"));
    ProvisionOptions yes;
    yes.mayRestartDocker = true;
    QVERIFY(provision(yes));
}

void ProvisionTest::theTrialDecides_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("kind");
    QTest::newRow("not gVisor") << QByteArray("gvisor") << int(ErrorKind::IsolationNotProven);
    QTest::newRow("loses files") << QByteArray("keepsFiles") << int(ErrorKind::Conflict);
    QTest::newRow("open to all") << QByteArray("loopbackOnly") << int(ErrorKind::Conflict);
    QTest::newRow("does not start") << QByteArray("started") << int(ErrorKind::CommandFailed);
}

void ProvisionTest::theTrialDecides()
{
    QFETCH(QByteArray, key);
    QFETCH(int, kind);
    m_server->on([](const Command& c) { return c.input.contains("# probe.sh"); },
                 [key](const Command&, const Cancel&) -> Result<Output> {
                     Output output;
                     output.exitCode = 1;
                     output.out = QByteArray(kGoodTrial).replace(key + "\":true", key + "\":false");
                     return output;
                 });
    const auto refused = provision();
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().kind), kind);
    QCOMPARE(refused.error().step, "trial");
}

void ProvisionTest::aCancelledRunCanGoOn()
{
    Cancel cancel;
    cancel.ask();
    QCOMPARE(provision({}, cancel).error().kind, ErrorKind::Cancelled);
    QCOMPARE(newest().state, "cancelled");
    QVERIFY(provision());
}

void ProvisionTest::theGvisorReleaseIsData()
{
    ProvisionOptions options;
    options.gvisorSource = QStringLiteral("http://mirror/releases");
    options.wantsPackage = true;
    QVERIFY(provision(options));
    const auto commands = m_server->commands();
    const auto script = std::find_if(commands.begin(), commands.end(), [](const Command& c) {
        return c.input.contains("# Gives Docker the runtime");
    });
    QVERIFY(script != commands.end());
    QVERIFY(script->argv.contains("PINACLE_GVISOR_RELEASE=20260928"));
    static const QRegularExpression sums("^PINACLE_GVISOR_SUMS=x86_64=[0-9a-f]{128} aarch64=[0-9a-f]{128}$");
    QCOMPARE(script->argv.filter(sums).size(), 1);
    QVERIFY(script->argv.contains("PINACLE_GVISOR_SOURCE=http://mirror/releases"));
    QVERIFY(script->argv.contains("PINACLE_GVISOR_PACKAGE=1"));

    m_server->clearCommands();
    options.gvisorRelease = QStringLiteral("20991231"); // nobody knows its sum here
    QVERIFY(provision(options));
    const auto again = m_server->commands();
    const auto other = std::find_if(again.begin(), again.end(), [](const Command& c) {
        return c.input.contains("# Gives Docker the runtime");
    });
    QVERIFY(other != again.end());
    QVERIFY(other->argv.contains("PINACLE_GVISOR_RELEASE=20991231"));
    QVERIFY(other->argv.contains("PINACLE_GVISOR_SUMS="));
}

void ProvisionTest::aWrongSumIsAnError()
{
    m_server->on([](const Command& c) { return c.input.contains("# Gives Docker the runtime"); },
                 [](const Command& command, const Cancel&) -> Result<Output> {
                     Output output;
                     output.exitCode = command.argv.contains("PINACLE_LOOK=1") ? 76 : 65;
                     return output;
                 });
    const auto refused = provision();
    QVERIFY(!refused);
    QCOMPARE(refused.error().step, "gvisor");
    QVERIFY(refused.error().message.contains("sha512"));
    QVERIFY(refused.error().fix.contains("--gvisor-package"));
}

void ProvisionTest::whoMayProvisionIsLookedAt_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("sudo");
    QTest::addColumn<QString>("state");
    QTest::newRow("root") << QByteArray("0") << QByteArray("exit 1") << "ok";
    QTest::newRow("sudo") << QByteArray("1000") << QByteArray("exit 0") << "ok";
    QTest::newRow("in Docker's group alone")
        << QByteArray("1000") << QByteArray("cat >/dev/null; exit 1") << "warning";
}

void ProvisionTest::whoMayProvisionIsLookedAt()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, sudo);
    QFETCH(QString, state);
    MadeUpServer server;
    server.program("id", "[ $1 = -un ] && echo deploy || echo " + user);
    server.program("sudo", sudo);
    QCOMPARE(server.run({}, "check.sh"), 0);
    m_server->on([](const Command& c) { return c.input.contains("# Prints the facts"); },
                 [&](const Command&, const Cancel&) -> Result<Output> {
                     Output output;
                     output.out = server.out;
                     return output;
                 });
    FakeServerConnection connection(*m_server);
    const auto checked = ServerProvisioner(connection, m_catalog, {}).check(m_record);
    QVERIFY2(checked, server.said.constData());
    const QList<ServerCheck> checks = serverChecks(*checked);
    const auto root =
        std::find_if(checks.begin(), checks.end(), [](const auto& c) { return c.id == "root"; });
    QVERIFY(root != checks.end());
    QCOMPARE(root->state(), state);
    QCOMPARE(root->fix.contains("deploy ALL=(ALL) NOPASSWD: ALL"), state != "ok");
}

QTEST_GUILESS_MAIN(ProvisionTest)
#include "provision_test.moc"
