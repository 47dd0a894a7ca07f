#include "core/connection/host_keys.h"

#include "core/connection/ssh_handles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>

namespace pinacle {

namespace {

/// libssh's six answers, and a key that its owner has declared stolen.
enum class Verdict { Ok, Revoked, Changed, Other, Unknown, NotFound, Error };

struct Finding
{
    Verdict verdict = Verdict::Unknown;
    QString file;
    int line = 0;
    QString fingerprint; // of the key that is known
};

} // namespace

QString HostKeyStore::entryName(const ServerAddress& address)
{
    return address.port == 22 ? address.host
                              : QStringLiteral("[%1]:%2").arg(address.host, QString::number(address.port));
}

HostKeyStore::HostKeyStore(const QString& ownFile, const QString& userFile)
    : m_ownFile(ownFile)
    , m_userFile(userFile)
{
}

/// What one line of a known_hosts file says about `key`; Unknown when it is about other servers, or not
/// readable.
static Finding judgeLine(QByteArray line, const QByteArray& name, const HostKey& key)
{
    const bool isRevoked = line.startsWith("@revoked ");
    if (isRevoked)
        line.remove(0, 9);
    ssh_knownhosts_entry* raw = nullptr;
    if (line.isEmpty() || line.startsWith('#') || line.startsWith('@') ||
        ssh_known_hosts_parse_line(name.constData(), line.constData(), &raw) != SSH_OK)
        return {};
    const std::unique_ptr<ssh_knownhosts_entry, decltype(&ssh_knownhosts_entry_free)> entry(
        raw, &ssh_knownhosts_entry_free);
    const HostKey known = describeKey(entry->publickey);
    Finding finding;
    finding.fingerprint = known.fingerprint;
    if (known.base64 == key.base64)
        finding.verdict = isRevoked ? Verdict::Revoked : Verdict::Ok;
    else if (!isRevoked)
        finding.verdict = known.type == key.type ? Verdict::Changed : Verdict::Other;
    return finding;
}

/// What a whole file says. The strongest line counts: revoked, then the same key, then another one.
static Finding judgeFile(const QString& path, const QByteArray& name, const HostKey& key)
{
    Finding best;
    best.file = path;
    QFile file(path);
    if (!file.exists()) {
        best.verdict = Verdict::NotFound;
        return best;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        best.verdict = Verdict::Error;
        return best;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Finding finding = judgeLine(lines[i].trimmed(), name, key);
        finding.file = path;
        finding.line = int(i) + 1;
        if (finding.verdict == Verdict::Revoked)
            return finding;
        if (finding.verdict == Verdict::Ok ||
            (finding.verdict == Verdict::Changed && best.verdict != Verdict::Ok) ||
            (finding.verdict == Verdict::Other && best.verdict == Verdict::Unknown))
            best = finding;
    }
    return best;
}

static tl::unexpected<Error> changed(const QString& name, const HostKey& key, const Finding& known)
{
    const QString found = QStringLiteral("%1 line %2").arg(known.file, QString::number(known.line));
    if (known.verdict == Verdict::Revoked)
        return fail(ErrorKind::HostKeyChanged,
                    QStringLiteral("The host key of %1 (%2) is marked as revoked in %3.")
                        .arg(name, key.fingerprint, found),
                    QStringLiteral("Do not connect before the server's owner has replaced the key."),
                    key.fingerprint);
    const QString what = known.verdict == Verdict::Other
                             ? QStringLiteral("is of another kind than the known one")
                             : QStringLiteral("has changed");
    return fail(ErrorKind::HostKeyChanged,
                QStringLiteral("The host key of %1 %2. Known (%3): %4. Shown now: %5.")
                    .arg(name, what, found, known.fingerprint, key.fingerprint),
                QStringLiteral(
                    "Somebody may be in between. Ask the server's owner whether the key was replaced; if so, "
                    "remove the old one and connect again:\nssh-keygen -R '%1' -f '%2'")
                    .arg(name, known.file),
                key.fingerprint);
}

Result<void> HostKeyStore::check(const ServerAddress& address, const HostKey& key)
{
    const QString name = entryName(address);
    const Finding own = judgeFile(m_ownFile, name.toUtf8(), key);
    const Finding user = judgeFile(m_userFile, name.toUtf8(), key);
    for (const Finding& finding : {own, user})
        if (finding.verdict == Verdict::Revoked)
            return changed(name, key, finding);
    if (own.verdict == Verdict::Ok || user.verdict == Verdict::Ok)
        return {};
    for (const Verdict verdict : {Verdict::Changed, Verdict::Other})
        for (const Finding& finding : {own, user})
            if (finding.verdict == verdict)
                return changed(name, key, finding);
    if (own.verdict == Verdict::Error)
        return fail(ErrorKind::Invalid, QStringLiteral("%1 cannot be read.").arg(m_ownFile));
    {
        QMutexLocker lock(&m_mutex);
        if (m_accepted.value(name) == key.fingerprint)
            return write(name, key);
    }
    return fail(
        ErrorKind::HostKeyUnknown,
        QStringLiteral("The server %1 is not known yet. The fingerprint of its host key is %2.")
            .arg(name, key.fingerprint),
        QStringLiteral("Compare it with the one that the server's owner gives you, and confirm it once."),
        key.fingerprint);
}

void HostKeyStore::accept(const ServerAddress& address, const QString& fingerprint)
{
    QMutexLocker lock(&m_mutex);
    m_accepted.insert(entryName(address), fingerprint);
}

Result<void> HostKeyStore::write(const QString& name, const HostKey& key)
{
    QDir().mkpath(QFileInfo(m_ownFile).absolutePath());
    QFile file(m_ownFile);
    // One write in append mode, so that two programs cannot mix their lines.
    // Begins with a line break, in case somebody has edited the file and left its last line open.
    const QByteArray line = '\n' + name.toUtf8() + ' ' + key.type + ' ' + key.base64 + '\n';
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("%1 cannot be written: %2").arg(m_ownFile, file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_accepted.remove(name);
    return {};
}

} // namespace pinacle
