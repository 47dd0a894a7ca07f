#include "tests/support/fake_server_connection.h"
#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/base/clock.h"
#include "core/store/event_store.h"
#include "core/store/journal.h"
#include "core/watch/watch_service.h"
#include "ui/main_window.h"
#include "ui/theme.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pinacle;

/// Setting up a server on its page: what will happen, the question before Docker is restarted, and going on
/// after it stopped; and what came back by itself.
class ServerSetupTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void init();
    void saysBeforeWhatWillHappen();
    void asksBeforeDockerIsRestarted();
    void goesOnWhereAnotherRunWasCutOff();
    void tellsWhatHealed();

private:
    void onScript(const QByteArray& words, const QByteArray& out)
    {
        m_server->on([words](const Command& command) { return command.input.contains(words); },
                     [out](const Command&, const Cancel&) -> Result<Output> {
                         Output output;
                         output.out = out;
                         return output;
                     });
    }
    bool wasRestartAllowed() const
    {
        const QList<Command> commands = m_server->commands();
        return std::any_of(commands.begin(), commands.end(), [](const Command& command) {
            return command.argv.contains(QStringLiteral("PINACLE_RESTART_DOCKER=1"));
        });
    }

    std::unique_ptr<FakeServer> m_server;
};

/// Everything is there but the runtime, which Docker only takes by a restart.
void ServerSetupTest::init()
{
    m_server = std::make_unique<FakeServer>();
    m_server->on("docker images --quiet", QByteArray("sha256:1\n"));
    onScript("# Prints the facts",
             R"({"docker":{"version":"20"},"runsc":{"registered":true,"keepsFiles":true}})");
    onScript("# probe.sh", R"({"started":true,"gvisor":true,"keepsFiles":true,"resolved":"1.2.3.4",)"
                           R"("loopbackOnly":true,"quota":false})");
    m_server->on([](const Command& command) { return command.input.contains("# Gives Docker the runtime"); },
                 [](const Command& command, const Cancel&) -> Result<Output> {
                     const bool isLook = command.argv.contains(QStringLiteral("PINACLE_LOOK=1"));
                     const bool isAllowed = command.argv.contains(QStringLiteral("PINACLE_RESTART_DOCKER=1"));
                     Output output;
                     output.exitCode = isLook ? 76 : isAllowed ? 0 : 75;
                     output.out = isLook ? "register the runtime\n" : "these containers:\nshop\n";
                     return output;
                 });
}

void ServerSetupTest::saysBeforeWhatWillHappen()
{
    SeededHome seeded({}, m_server->connector());
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    click(child<QPushButton>(window, "provisionButton"));
    auto* dialog = child<QDialog>(window, "provisionDialog");
    auto* accept = child<QPushButton>(*dialog, "confirmProvisionButton");
    auto* detail = dialog->findChild<QPlainTextEdit*>();
    QVERIFY(detail->toPlainText().contains(QLatin1String("as root")));
    child<QPushButton>(*dialog, "lookAheadButton")->click();
    QVERIFY(!accept->isEnabled());
    QTRY_VERIFY(accept->isEnabled());
    const QString told = detail->toPlainText();
    QVERIFY2(told.contains(QLatin1String("Install Docker: nothing to do")) &&
                 told.contains(QLatin1String("Install gVisor:\n    register the runtime")),
             qPrintable(told));
    QVERIFY(!seeded.core().servers().lastProvision(seeded.serverId())); // it was only asked
}

void ServerSetupTest::asksBeforeDockerIsRestarted()
{
    SeededHome seeded({}, m_server->connector());
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    auto* goOn = child<QPushButton>(window, "resumeProvisionButton");
    auto* title = child<QLabel>(window, "provisionTitle");
    QVERIFY(!goOn->isVisible());
    click(child<QPushButton>(window, "provisionButton"));
    click(dialogChild<QPushButton>("provisionDialog", "confirmProvisionButton"));
    const auto question = [] { return dialogChild<QPushButton>("restartDockerDialog", "cancelButton"); };
    QTRY_VERIFY(question());
    QVERIFY(question()->isDefault());
    QString said;
    for (const QLabel* label : question()->window()->findChildren<QLabel*>())
        said += label->text();
    QVERIFY2(said.contains(QLatin1String("shop")), qPrintable(said));
    click(question());
    QVERIFY(!wasRestartAllowed());
    QTRY_VERIFY(goOn->isVisible() && goOn->isEnabled());
    QCOMPARE(title->text(), "Setting up stopped");

    QTRY_VERIFY(!question());
    click(goOn); // the need is as it was
    QTRY_VERIFY(question());
    QSignalSpy finished(&seeded.core().servers(), &ServerService::provisionFinished);
    click(dialogChild<QPushButton>("restartDockerDialog", "confirmRestartDockerButton"));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(wasRestartAllowed());
    QCOMPARE(title->text(), "The server is set up");
    QVERIFY(!goOn->isVisible());
}

void ServerSetupTest::goesOnWhereAnotherRunWasCutOff()
{
    SeededHome seeded({}, m_server->connector());
    OperationRecord operation;
    operation.id = QStringLiteral("op_1");
    operation.podId = seeded.serverId();
    operation.kind = QStringLiteral("provision");
    operation.state = QStringLiteral("running");
    operation.startedAt = timeNow();
    for (const char* id : {"docker", "gvisor", "resolver", "image", "trial"}) {
        StepRecord step;
        step.stepId = step.title = QLatin1String(id);
        step.position = int(operation.steps.size());
        step.state = operation.steps.isEmpty() ? StepState::Done : StepState::Waiting;
        operation.steps << step;
    }
    QVERIFY(Journal(seeded.core().database(), Journal::Subject::Server).begin(operation));
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    auto* title = child<QLabel>(window, "provisionTitle");
    QTRY_VERIFY(title->isVisible());
    QCOMPARE(title->text(), "Setting up was cut off");
    QSignalSpy finished(&seeded.core().servers(), &ServerService::provisionFinished);
    click(child<QPushButton>(window, "resumeProvisionButton"));
    QTRY_COMPARE(finished.size(), 1);
    const auto last = seeded.core().servers().lastProvision(seeded.serverId());
    QCOMPARE(last->id, operation.id); // the same one
    QCOMPARE(title->text(), "Setting up stopped");
}

void ServerSetupTest::tellsWhatHealed()
{
    SeededHome seeded({}, m_server->connector());
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    auto* healed = child<QLabel>(window, "healed");
    QVERIFY(!healed->isVisible());
    EventStore events(seeded.core().database());
    QVERIFY(events.addForServer(seeded.serverId(), QStringLiteral("server_reconnected"),
                                {{"ms", 1234}, {"reason", "this computer slept"}}));
    emit seeded.core().watch().figuresChanged(seeded.serverId());
    QVERIFY(healed->isVisible());
    QVERIFY2(healed->text().contains(QLatin1String("1.2 s: this computer slept")),
             qPrintable(healed->text()));
    const QString podId = seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    QVERIFY(events.add(podId, QStringLiteral("forward_restored"), {{"seconds", 12}}));
    emit seeded.core().pods().podChanged(podId);
    QVERIFY2(healed->text().contains(QLatin1String("shop-api")) &&
                 healed->text().contains(QLatin1String("12 s")),
             qPrintable(healed->text()));
    const QString other = seeded.addServer(QStringLiteral("other"), QStringLiteral("ready"));
    QVERIFY(events.addForServer(other, QStringLiteral("server_online"), {{"seconds", 60}}));
    emit seeded.core().watch().figuresChanged(other);
    QVERIFY(healed->text().contains(QLatin1String("shop-api"))); // that was none of this server's
}

QTEST_MAIN(ServerSetupTest)
#include "server_setup_test.moc"
