#include "core/core.h"
#include "core/lima/lima_watch.h"
#include "core/servers/server_service.h"
#include "tests/support/fake_server_connection.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

/// What is found on this computer, with a made-up limactl.
class MachinesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void looking_ends_where_there_is_no_lima();
    void a_lima_is_told_with_its_version_and_place();
    void one_that_is_too_old_says_so();
    void nobody_waits_for_a_lima_that_hangs();
    void old_limas_read_the_definition_too();
    void limactl_is_listened_to();

private:
    void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void makeLimactl(const QByteArray& body)
    {
        write(m_programs.filePath("limactl"), "#!/bin/sh\n" + body + '\n');
    }
    QString told() const { return m_programs.filePath("told"); }
    bool look()
    {
        ServerService& servers = m_core->servers();
        servers.discover();
        return QTest::qWaitFor([&] { return servers.hasLooked(); }, 20'000);
    }

    QTemporaryDir m_programs;
    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_server;
    std::unique_ptr<Core> m_core;
};

void MachinesTest::initTestCase()
{
    qputenv("PATH", m_programs.path().toUtf8() + ':' + qgetenv("PATH")); // before anybody asks for it
    qputenv("LIMA_HOME", m_programs.filePath("lima").toUtf8());
}

void MachinesTest::init()
{
    m_core.reset();
    m_home = std::make_unique<QTemporaryDir>();
    QFile::remove(told());
    auto core = Core::open(m_home->path(), QStringLiteral("test"), m_server.connector());
    QVERIFY(core);
    m_core = std::move(*core);
}

void MachinesTest::looking_ends_where_there_is_no_lima()
{
    makeLimactl("exit 127");
    QVERIFY(!m_core->servers().hasLooked());
    QVERIFY(look());
    QVERIFY(!m_core->servers().lima());
    QCOMPARE(m_core->servers().whyNoLima().kind, ErrorKind::NotFound);
    QVERIFY(m_core->servers().whyNoLima().fix.contains("brew install lima"));
    // Installed since.
    makeLimactl("[ $1 = --version ] && echo limactl version 1.0.7; exit 0");
    m_core->servers().discover();
    QTRY_VERIFY(m_core->servers().lima());
    QVERIFY(m_core->servers().whyNoLima().message.isEmpty());
}

void MachinesTest::a_lima_is_told_with_its_version_and_place()
{
    makeLimactl("[ $1 = --version ] && echo limactl version 1.0.7; exit 0");
    QVERIFY(look());
    QCOMPARE(m_core->servers().lima()->version, QString("1.0.7"));
    QCOMPARE(m_core->servers().lima()->path, m_programs.filePath("limactl"));
    QVERIFY(!m_core->servers().lima()->isTooOld);
}

void MachinesTest::one_that_is_too_old_says_so()
{
    makeLimactl("[ $1 = --version ] && echo limactl version 0.17.2; exit 0");
    QVERIFY(look());
    QVERIFY(m_core->servers().lima()->isTooOld);
}

void MachinesTest::nobody_waits_for_a_lima_that_hangs()
{
    makeLimactl("touch " + told().toUtf8() + "; exec sleep 30");
    m_core->servers().discover();
    QTRY_VERIFY(QFile::exists(told()));
    QElapsedTimer clock;
    clock.start();
    m_core.reset();
    QVERIFY2(clock.elapsed() < 3'000, qPrintable(QString::number(clock.elapsed())));
}

/// `proto: any` came with 1.0; without a word Lima means TCP, or from 2.0 on both.
void MachinesTest::old_limas_read_the_definition_too()
{
    QFile definition(":/lima/pinacle.yaml");
    QVERIFY(definition.open(QIODevice::ReadOnly));
    const QByteArray text = definition.readAll();
    QVERIFY(text.contains("ignore: true") && !text.contains("proto:"));
}

void MachinesTest::limactl_is_listened_to()
{
    makeLimactl("echo \"$@\" >" + told().toUtf8() + "; exec sleep 30");
    const LimaWatch watch;
    const auto arguments = [this] {
        QFile file(told());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_COMPARE(arguments(), QByteArray("watch --json\n"));
}

QTEST_GUILESS_MAIN(MachinesTest)
#include "machines_test.moc"
