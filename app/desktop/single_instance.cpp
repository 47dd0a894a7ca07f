#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QTimer>

namespace pinacle {

static constexpr int kMaximumPath = 100; ///< sun_path has 104 bytes on macOS, 108 on Linux
static constexpr int kMaximumLink = 4096;
static constexpr int kAnswerMs = 2000;

static QString socketName(const QString& home)
{
    const QString inHome = QDir(home).absoluteFilePath(QStringLiteral("window.socket"));
    if (inHome.toLocal8Bit().size() <= kMaximumPath)
        return inHome;
    const QByteArray hash =
        QCryptographicHash::hash(home.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir::tempPath() + QStringLiteral("/pinacle-") + QString::fromLatin1(hash);
}

SingleInstance::SingleInstance(const QString& home, QObject* parent)
    : QObject(parent)
    , m_name(socketName(home))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::handOver(const QString& link)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kAnswerMs))
        return false;
    socket.write(link.toUtf8().left(kMaximumLink) + '\n');
    // A program that hangs does not answer; then a window of its own serves the user better.
    return socket.waitForReadyRead(kAnswerMs) && socket.readLine().trimmed() == "ok";
}

bool SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return true;
    QLocalServer::removeServer(m_name); // nobody answered there: left by a program that died
    return m_server.listen(m_name);
}

void SingleInstance::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(kAnswerMs, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kMaximumLink)
                    socket->abort();
                return;
            }
            const QString link = QString::fromUtf8(socket->readLine(kMaximumLink + 2)).trimmed();
            socket->write("ok\n");
            socket->flush();
            socket->disconnectFromServer();
            emit activated(link);
        });
    }
}

} // namespace pinacle
