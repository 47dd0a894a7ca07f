#include "core/lima/lima_watch.h"

#include "core/connection/search_path.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <cerrno>
#include <csignal>

namespace pinacle {

LimaWatch::LimaWatch(QObject* parent, int intervalMs)
    : QObject(parent)
    , m_thread(QThread::create([this, intervalMs, known = fingerprint(home())] { look(known, intervalMs); }))
{
    connect(&m_limactl, &QProcess::readyReadStandardOutput, this, [this] {
        bool isNews = false;
        while (m_limactl.canReadLine())
            isNews |= tellsOfState(m_limactl.readLine());
        if (isNews)
            emit changed();
    });
    // Before 2.1 it ends at once. It also ends where there is no machine yet: the files tell of the first.
    connect(this, &LimaWatch::changed, this, &LimaWatch::listen);
    m_thread->start(QThread::LowPriority);
}

LimaWatch::~LimaWatch()
{
    m_isStopped = true;
    m_wake.release();
    m_limactl.disconnect(this);
    m_limactl.kill();
    m_limactl.waitForFinished(1'000);
    m_thread->wait();
}

QString LimaWatch::home()
{
    const QString home = qEnvironmentVariable("LIMA_HOME");
    return home.isEmpty() ? QDir::homePath() + QStringLiteral("/.lima") : home;
}

/// The process that a file names, and whether it lives: limactl believes no file of a process that died.
static QByteArray processIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.read(32).trimmed();
    const auto process = pid_t(text.toInt());
    return text + (process > 0 && (::kill(process, 0) == 0 || errno == EPERM) ? " lives" : " is gone");
}

QByteArray LimaWatch::fingerprint(const QString& home)
{
    QByteArray text;
    for (const QFileInfo& machine : QDir(home).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (machine.fileName().startsWith(u'_')) // Lima's own
            continue;
        text += machine.fileName().toUtf8() + '\n';
        const QDir folder(machine.filePath());
        for (const char* name : {"lima.yaml", "ssh.config"})
            if (const QFileInfo file(folder, QLatin1String(name)); file.exists())
                text += QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + '\n';
        for (const QString& name : folder.entryList({QStringLiteral("*.pid")}, QDir::Files, QDir::Name))
            text += name.toUtf8() + ' ' + processIn(folder.filePath(name)) + '\n';
    }
    return text;
}

void LimaWatch::look(QByteArray known, int intervalMs)
{
    (void)searchPath(); // it may ask the login shell, for seconds: not on the main thread
    QMetaObject::invokeMethod(this, &LimaWatch::listen, Qt::QueuedConnection);
    while (!m_isStopped) {
        m_wake.tryAcquire(1, intervalMs);
        const QByteArray now = fingerprint(home());
        if (m_isStopped || now == known)
            continue;
        known = now;
        emit changed();
    }
}

void LimaWatch::listen()
{
    if (m_limactl.state() != QProcess::NotRunning || (m_limactl.exitStatus() == QProcess::NormalExit &&
                                                      m_limactl.exitCode() != 0)) // it knows no such verb
        return;
    const QString program = findProgram(QStringLiteral("limactl"));
    if (program.isEmpty())
        return;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), searchPath());
    m_limactl.setProcessEnvironment(environment);
    m_limactl.setStandardErrorFile(QProcess::nullDevice());
    m_limactl.start(program, {QStringLiteral("watch"), QStringLiteral("--json")}, QIODevice::ReadOnly);
}

bool LimaWatch::tellsOfState(const QByteArray& line)
{
    const QJsonObject status =
        QJsonDocument::fromJson(line).object()["event"].toObject()["status"].toObject();
    for (const char* key : {"running", "degraded", "exiting", "errors", "sshLocalPort"})
        if (status.contains(QLatin1String(key)))
            return true;
    return false;
}

} // namespace pinacle
