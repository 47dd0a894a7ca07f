#include "tests/support/git_host.h"

namespace pinacle {

GitHost::GitHost()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start("python3", {SOURCE_FOLDER "/tests/support/git_host.py", m_folder.path()});
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(10'000))
            return;
    m_api = QUrl("http://127.0.0.1:" + QString::fromUtf8(m_process.readLine()).trimmed());
}

GitHost::~GitHost()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(5000);
}

bool GitHost::tell(const QString& line)
{
    m_process.write(line.toUtf8() + '\n');
    if (!m_process.waitForBytesWritten(5000))
        return false;
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(10'000))
            return false;
    return m_process.readLine().trimmed() == "ok";
}

bool GitHost::addFile(const QString& repository, const QString& name, const QByteArray& text)
{
    return tell(QStringLiteral("file %1 %2 %3").arg(repository, name, QString::fromLatin1(text.toBase64())));
}

} // namespace pinacle
