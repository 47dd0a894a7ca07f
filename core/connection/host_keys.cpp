#include "core/connection/host_keys.h"

#include "core/base/text.h"
#include "core/connection/ssh_handles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QSaveFile>

#include <algorithm>
#include <optional>

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

using KnownHostEntry = std::unique_ptr<ssh_knownhosts_entry, decltype(&ssh_knownhosts_entry_free)>;

/// A line's key, when it is one of the server called `name`.
static KnownHostEntry entryOf(const QByteArray& name, const QByteArray& line)
{
    ssh_knownhosts_entry* raw = nullptr;
    if (line.isEmpty() || line.startsWith('#') || line.startsWith('@') ||
        ssh_known_hosts_parse_line(name.constData(), line.constData(), &raw) != SSH_OK)
        raw = nullptr;
    return {raw, &ssh_knownhosts_entry_free};
}

static QString place(const QString& file, int line)
{
    return Text::tr("%1 line %2").arg(file, QString::number(line));
}

/// What one line of a known_hosts file says about `key`; Unknown when it is about other servers, or not
/// readable.
static Finding judgeLine(QByteArray line, const QByteArray& name, const HostKey& key)
{
    const bool isRevoked = line.startsWith("@revoked ");
    if (isRevoked)
        line.remove(0, 9);
    const KnownHostEntry entry = entryOf(name, line);
    if (!entry)
        return {};
    const HostKey known = describeKey(entry->publickey);
    Finding finding;
    finding.fingerprint = known.fingerprint;
    if (known.base64 == key.base64)
        finding.verdict = isRevoked ? Verdict::Revoked : Verdict::Ok;
    else if (!isRevoked)
        finding.verdict = known.type == key.type ? Verdict::Changed : Verdict::Other;
    return finding;
}

static std::optional<QList<QByteArray>> linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().split('\n');
}

/// What a whole file says. The strongest line counts: revoked, then the same key, then another one.
static Finding judgeFile(const QString& path, const QByteArray& name, const HostKey& key)
{
    Finding best;
    best.file = path;
    const auto lines = linesOf(path);
    if (!lines) {
        best.verdict = QFile::exists(path) ? Verdict::Error : Verdict::NotFound;
        return best;
    }
    for (qsizetype i = 0; i < lines->size(); ++i) {
        Finding finding = judgeLine(lines->at(i).trimmed(), name, key);
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

QStringList HostKeyStore::files(const QStringList& configured) const
{
    const QString usual = QDir::homePath() + QStringLiteral("/.ssh/known_hosts");
    QStringList files{m_ownFile};
    for (const QString& file : configured.isEmpty() ? QStringList{usual} : configured)
        files << (file == usual ? m_userFile : file);
    return files;
}

QList<QByteArray> HostKeyStore::knownKinds(const ServerAddress& address, const QStringList& configured) const
{
    const QByteArray name = entryName(address).toUtf8();
    QList<QByteArray> kinds;
    for (const QString& file : files(configured))
        for (const QByteArray& line : linesOf(file).value_or(QList<QByteArray>()))
            if (const KnownHostEntry entry = entryOf(name, line.trimmed()))
                if (const QByteArray kind = describeKey(entry->publickey).type; !kinds.contains(kind))
                    kinds << kind;
    return kinds;
}

QString HostKeyStore::authority(const ServerAddress& address, const QStringList& configured) const
{
    static const QByteArray marker = "@cert-authority ";
    const QByteArray name = entryName(address).toUtf8();
    for (const QString& file : files(configured)) {
        const QList<QByteArray> lines = linesOf(file).value_or(QList<QByteArray>());
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (lines[i].startsWith(marker) && entryOf(name, lines[i].mid(marker.size()).trimmed()))
                return place(file, int(i) + 1);
    }
    return {};
}

static tl::unexpected<Error> changed(const QString& name, const HostKey& key, const Finding& known,
                                     bool isServer)
{
    const QString found = place(known.file, known.line);
    if (known.verdict == Verdict::Revoked)
        return fail(
            ErrorKind::HostKeyChanged,
            Text::tr("The host key of %1 (%2) is marked as revoked in %3.").arg(name, key.fingerprint, found),
            Text::tr("Do not connect before the server's owner has replaced the key."), key.fingerprint);
    const QString what = known.verdict == Verdict::Other ? Text::tr("is of another kind than the known one")
                                                         : Text::tr("has changed");
    // A Git host is none of our servers: its key is the business of OpenSSH's own tool.
    const QString command =
        isServer ? QStringLiteral("pinacle server check SERVER --replace-host-key %1").arg(key.fingerprint)
                 : QStringLiteral("ssh-keygen -R '%1' -f '%2'").arg(name, known.file);
    return fail(ErrorKind::HostKeyChanged,
                Text::tr("The host key of %1 %2. Known (%3): %4. Shown now: %5.")
                    .arg(name, what, found, known.fingerprint, key.fingerprint),
                Text::tr("Somebody may be in between. Ask the server's owner whether the key was "
                         "replaced; if so, let the new one take its place:\n%1")
                    .arg(command),
                key.fingerprint);
}

Result<void> HostKeyStore::check(const ServerAddress& address, const HostKey& key,
                                 const QStringList& configured)
{
    const QString name = entryName(address);
    QList<Finding> findings;
    for (const QString& file : files(configured))
        findings << judgeFile(file, name.toUtf8(), key);
    const auto first = [&findings](Verdict verdict) {
        return std::find_if(findings.cbegin(), findings.cend(),
                            [verdict](const Finding& finding) { return finding.verdict == verdict; });
    };
    if (const auto revoked = first(Verdict::Revoked); revoked != findings.cend())
        return changed(name, key, *revoked, false);
    if (first(Verdict::Ok) != findings.cend())
        return {};
    for (const Verdict verdict : {Verdict::Changed, Verdict::Other})
        if (const auto another = first(verdict); another != findings.cend()) {
            if (!takeConsent(address, key, true))
                return changed(name, key, *another, !address.serverId.isEmpty());
            // What the user's own files say stays: ours counts first.
            auto forgotten = forget(name);
            return forgotten ? write(name, key) : forgotten;
        }
    if (findings.first().verdict == Verdict::Error)
        return fail(ErrorKind::Invalid, Text::tr("%1 cannot be read.").arg(m_ownFile));
    if (takeConsent(address, key, false))
        return write(name, key);
    return fail(ErrorKind::HostKeyUnknown,
                Text::tr("The server %1 is not known yet. The fingerprint of its host key is %2.")
                    .arg(name, key.fingerprint),
                Text::tr("Compare it with the one that the server's owner gives you, and confirm it once."),
                key.fingerprint);
}

void HostKeyStore::accept(const ServerAddress& address, const HostKeyConsent& consent)
{
    QMutexLocker lock(&m_mutex);
    m_accepted.insert(address.serverId, consent);
}

/// A consent counts once.
bool HostKeyStore::takeConsent(const ServerAddress& address, const HostKey& key, bool isReplaced)
{
    QMutexLocker lock(&m_mutex);
    const HostKeyConsent consent = m_accepted.value(address.serverId);
    if (consent.fingerprint != key.fingerprint || (isReplaced && !consent.mayReplace))
        return false;
    m_accepted.remove(address.serverId);
    return true;
}

/// Takes the server's keys out of our own file. Revoked ones stay.
Result<void> HostKeyStore::forget(const QString& name)
{
    QMutexLocker lock(&m_mutex);
    QFile file(m_ownFile);
    if (!file.exists())
        return {};
    const auto cannot = [this](const QString& why) {
        return fail(ErrorKind::Invalid, Text::tr("%1 cannot be changed: %2").arg(m_ownFile, why));
    };
    if (!file.open(QIODevice::ReadOnly))
        return cannot(file.errorString());
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeIf(
        [&name](const QByteArray& line) { return entryOf(name.toUtf8(), line.trimmed()) != nullptr; });
    QSaveFile changed(m_ownFile);
    if (!changed.open(QIODevice::WriteOnly) || changed.write(lines.join('\n')) < 0 || !changed.commit())
        return cannot(changed.errorString());
    return {};
}

Result<void> HostKeyStore::write(const QString& name, const HostKey& key)
{
    QMutexLocker lock(&m_mutex);
    QDir().mkpath(QFileInfo(m_ownFile).absolutePath());
    QFile file(m_ownFile);
    // One write in append mode, so that two programs cannot mix their lines.
    // Begins with a line break, in case somebody has edited the file and left its last line open.
    const QByteArray line = '\n' + name.toUtf8() + ' ' + key.type + ' ' + key.base64 + '\n';
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
        return fail(ErrorKind::Invalid,
                    Text::tr("%1 cannot be written: %2").arg(m_ownFile, file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

} // namespace pinacle
