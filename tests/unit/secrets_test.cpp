#include "core/pods/environment_store.h"
#include "core/secrets/secret_store.h"
#include "tests/support/hostile_texts.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

namespace {

struct Killed
{
};

/// A keychain in memory that can be locked, and that can be the place where the program is killed.
class FakeKeychain final : public SecretStore
{
public:
    struct State
    {
        QMap<QString, QString> values;
        bool isAvailable = true;
        bool isLocked = false;
        QMutex unlocking; ///< held by who has to unlock it, and takes a while
        int killAt = 0;   ///< 1: before the next write takes effect, 2: after it
    };
    explicit FakeKeychain(State& state)
        : m(state)
    {
    }
    Result<std::optional<QString>> read(const QString& key) override
    {
        if (m.isLocked)
            return fail(ErrorKind::Unreachable, "locked");
        return m.values.contains(key) ? std::optional(m.values.value(key)) : std::nullopt;
    }
    Result<void> write(const QString& key, const QString& value) override
    {
        QMutexLocker lock(&m.unlocking);
        if (m.isLocked)
            return fail(ErrorKind::Unreachable, "locked");
        if (m.killAt == 1)
            throw Killed();
        m.values.insert(key, value);
        if (m.killAt == 2)
            throw Killed();
        return {};
    }
    Result<void> remove(const QString& key) override
    {
        if (m.isLocked)
            return fail(ErrorKind::Unreachable, "locked");
        m.values.remove(key);
        return {};
    }
    bool isAvailable() override { return m.isAvailable; }

private:
    State& m;
};

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void files_are_for_their_owner_alone();
    void keychain_leaves_nothing_on_disk();
    void put_does_not_wait_and_leaves_nothing_on_disk();
    void killed_before_put_was_written_is_told();
    void killed_while_moving_loses_nothing();
    void out_of_reach_is_not_missing();
    void locked_falls_back_to_a_file();
    void two_homes_share_no_secret();
    void environment_survives_every_text();
    void real_keychain();

private:
    static QByteArray everythingIn(const QString& folder)
    {
        QByteArray all;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.fileName().toUtf8() + file.readAll();
        }
        return all;
    }
};

void SecretsTest::files_are_for_their_owner_alone()
{
    QTemporaryDir home;
    Secrets secrets(home.path(), nullptr);
    QVERIFY(secrets.write("token", "s3cr3t"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(home.filePath("secrets/token")) & others));
    QVERIFY(!(QFile::permissions(home.filePath("secrets")) & others));
    QCOMPARE(**secrets.read("token"), QString("s3cr3t"));
    QVERIFY(secrets.place().contains("0600"));
    QVERIFY(secrets.remove("token"));
    QVERIFY(secrets.remove("token"));
    QVERIFY(!*secrets.read("token"));
    for (const char* key : {"", "..", "a/b", "../x", "a b", ".hidden"})
        QVERIFY2(!secrets.write(key, "x"), key);
}

void SecretsTest::keychain_leaves_nothing_on_disk()
{
    QTemporaryDir home;
    FakeKeychain::State state;
    Secrets secrets(home.path(), std::make_unique<FakeKeychain>(state));
    QVERIFY(secrets.write("token", "s3cr3t"));
    QVERIFY(!everythingIn(home.path()).contains("s3cr3t"));
    QCOMPARE(**secrets.read("token"), QString("s3cr3t"));
    QVERIFY(secrets.write("token", "n3w"));
    QCOMPARE(state.values.size(), 1);
    QCOMPARE(**secrets.read("token"), QString("n3w"));
    QVERIFY(!everythingIn(home.path()).contains("n3w"));
    QVERIFY(secrets.remove("token"));
    QVERIFY(state.values.isEmpty());
    QVERIFY(!*secrets.read("token"));
}

void SecretsTest::put_does_not_wait_and_leaves_nothing_on_disk()
{
    QTemporaryDir home;
    FakeKeychain::State state;
    QMutexLocker person(&state.unlocking); // has not typed the password yet
    {
        Secrets secrets(home.path(), std::make_unique<FakeKeychain>(state));
        QVERIFY(secrets.put("token", "s3cr3t"));
        QVERIFY(secrets.put("other", "0ther"));
        QVERIFY(secrets.put("token", "n3w"));
        QCOMPARE(**secrets.read("token"), QString("n3w"));
        QVERIFY(!everythingIn(home.path()).contains("s3cr3t"));
        QVERIFY(!everythingIn(home.path()).contains("n3w"));
        secrets.discard("other");
        person.unlock();
    } // which ends when all is written
    QCOMPARE(state.values.values(), QStringList("n3w"));
    Secrets next(home.path(), std::make_unique<FakeKeychain>(state));
    QCOMPARE(**next.read("token"), QString("n3w"));
    QVERIFY(!*next.read("other"));
    QVERIFY(!everythingIn(home.path()).contains("n3w"));
    state.isLocked = true;
    QVERIFY(next.put("token", "n3wer"));
    QTRY_VERIFY(everythingIn(home.path()).contains("n3wer")); // the last resort
    QCOMPARE(**next.read("token"), QString("n3wer"));
}

/// Variables that were lost must not be taken for none.
void SecretsTest::killed_before_put_was_written_is_told()
{
    QTemporaryDir home;
    FakeKeychain::State state;
    FakeKeychain::State dead; // of the program that is killed
    QMutexLocker hung(&dead.unlocking);
    Secrets killed(home.path(), std::make_unique<FakeKeychain>(dead));
    QVERIFY(killed.put("environment", "A=1"));
    Secrets next(home.path(), std::make_unique<FakeKeychain>(state));
    const auto lost = next.read("environment");
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::NotFound);
    QVERIFY(next.remove("environment"));
    QVERIFY(!*next.read("environment"));
    hung.unlock();
}

void SecretsTest::killed_while_moving_loses_nothing()
{
    for (const int killAt : {1, 2}) {
        QTemporaryDir home;
        FakeKeychain::State state;
        {
            state.isLocked = true;
            Secrets secrets(home.path(), std::make_unique<FakeKeychain>(state));
            QVERIFY(secrets.write("token", "s3cr3t")); // a file
            state.isLocked = false;
            state.killAt = killAt;
            bool wasKilled = false;
            try {
                (void)secrets.read("token");
            } catch (const Killed&) {
                wasKilled = true;
            }
            QVERIFY(wasKilled);
        }
        state.killAt = 0;
        Secrets next(home.path(), std::make_unique<FakeKeychain>(state));
        QCOMPARE(**next.read("token"), QString("s3cr3t"));
        QVERIFY(!everythingIn(home.path()).contains("s3cr3t"));
        QCOMPARE(**next.read("token"), QString("s3cr3t"));
    }
}

void SecretsTest::out_of_reach_is_not_missing()
{
    QTemporaryDir home;
    FakeKeychain::State state;
    Secrets secrets(home.path(), std::make_unique<FakeKeychain>(state));
    QVERIFY(secrets.write("token", "s3cr3t"));
    state.isAvailable = false;
    const auto unreachable = secrets.read("token");
    QVERIFY(!unreachable);
    QCOMPARE(unreachable.error().kind, ErrorKind::Unreachable);
    QVERIFY(*secrets.read("another") == std::nullopt);
    QVERIFY(secrets.write("token", "here")); // newer than the keychain's
    state.isAvailable = true;
    QCOMPARE(**secrets.read("token"), QString("here"));
    state.values.clear();
    const auto gone = secrets.read("token");
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void SecretsTest::locked_falls_back_to_a_file()
{
    QTemporaryDir home;
    FakeKeychain::State state;
    state.isLocked = true;
    Secrets secrets(home.path(), std::make_unique<FakeKeychain>(state));
    QVERIFY(secrets.write("token", "s3cr3t"));
    QCOMPARE(**secrets.read("token"), QString("s3cr3t"));
    state.isLocked = false;
    QCOMPARE(**secrets.read("token"), QString("s3cr3t"));
    QVERIFY(!everythingIn(home.path()).contains("s3cr3t"));
}

void SecretsTest::two_homes_share_no_secret()
{
    QTemporaryDir one;
    QTemporaryDir two;
    FakeKeychain::State state;
    Secrets first(one.path(), std::make_unique<FakeKeychain>(state));
    Secrets second(two.path(), std::make_unique<FakeKeychain>(state));
    QVERIFY(first.write("token", "first"));
    QVERIFY(second.write("token", "second"));
    QCOMPARE(**first.read("token"), QString("first"));
    QVERIFY(second.remove("token"));
    QCOMPARE(**first.read("token"), QString("first"));
}

void SecretsTest::environment_survives_every_text()
{
    QTemporaryDir home;
    Secrets secrets(home.path(), nullptr);
    const EnvironmentStore store(secrets);
    QVERIFY(store.read("pod_1")->ours.text().isEmpty());
    for (const QString& text : hostileTexts()) {
        PodEnvironment environment;
        environment.ours.set("KEY", text);
        environment.synced = DotEnv(text);
        QVERIFY(store.write("pod_1", environment));
        const auto back = store.read("pod_1");
        QVERIFY(back);
        QCOMPARE(back->ours.text(), environment.ours.text());
        QCOMPARE(back->synced.text(), text);
    }
}

/// Through QtKeychain, libsecret and a real Secret Service, in a session of its own.
void SecretsTest::real_keychain()
{
    if (qEnvironmentVariableIsSet("PINACLE_KEYCHAIN_SESSION")) {
        QTemporaryDir home;
        const auto secrets = std::make_unique<Secrets>(home.path(), makeKeychainStore());
        QCOMPARE(secrets->place(), QString("the keychain of this computer"));
        std::unique_ptr<QThread> thread(QThread::create([&] { // as an operation does
            QVERIFY(secrets->write("token", "s3cr3t-ä\n\"'"));
            QCOMPARE(**secrets->read("token"), QString("s3cr3t-ä\n\"'"));
        }));
        thread->start();
        QVERIFY(thread->wait(30'000));
        QVERIFY(!everythingIn(home.path()).contains("s3cr3t"));
        QCOMPARE(**secrets->read("token"), QString("s3cr3t-ä\n\"'"));
        QVERIFY(secrets->remove("token"));
        QVERIFY(!*secrets->read("token"));
        return;
    }
    const QString bus = QStandardPaths::findExecutable("dbus-run-session");
    if (bus.isEmpty() || QStandardPaths::findExecutable("gnome-keyring-daemon").isEmpty())
        QSKIP("needs dbus-run-session and gnome-keyring-daemon");
    QTemporaryDir user;
    QProcess session;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("HOME", user.path());
    environment.insert("XDG_RUNTIME_DIR", user.path());
    environment.insert("XDG_DATA_HOME", user.path() + "/data");
    environment.insert("PINACLE_KEYCHAIN_SESSION", "1");
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::MergedChannels);
    session.start(bus,
                  {"--", "sh", "-c",
                   "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" "
                   "real_keychain",
                   QCoreApplication::applicationFilePath()});
    QVERIFY(session.waitForFinished(60'000));
    QVERIFY2(session.exitCode() == 0, session.readAll());
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "secrets_test.moc"
