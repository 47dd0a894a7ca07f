#include "core/servers/server_checks.h"

#include "core/base/error.h"
#include "core/base/shell_quote.h"
#include "core/base/text.h"

#include <QRegularExpression>
#include <QVariant>

namespace pinacle {

namespace {

constexpr int kLeastDiskGb = 5;
constexpr qint64 kMostSkewSeconds = 30; // tokens and certificates are refused beyond some minutes
/// The first release on which today's coding assistants run:
/// https://github.com/anthropics/claude-code/issues/27230
constexpr int kGoodRunsc = 20260504;

/// What a check and a heartbeat say, the newer one first.
class Facts final
{
public:
    explicit Facts(const ServerRecord& server)
        : m_server(server)
        , m_isLive(server.presence != Presence::Unknown && !server.heartbeat.isEmpty())
    {
    }

    bool isLive() const { return m_isLive; }
    QString text(const char* key) const
    {
        const QLatin1String name(key);
        return m_isLive ? m_server.heartbeat[name].toString() : m_server.runtime[name].toString();
    }
    bool hasImage() const
    {
        return m_isLive ? m_server.heartbeat["image"].toBool() : m_server.runtime["image"].toBool();
    }
    qint64 diskGb() const
    {
        return m_isLive ? m_server.heartbeat["disk_available_mb"].toInteger() / 1024 : m_server.diskGb;
    }

private:
    const ServerRecord& m_server;
    bool m_isLive;
};

/// The date in "release-20260504.0" or Debian's "0.0~20240729.0"; 0 when there is none.
int runscDate(const QString& version)
{
    static const QRegularExpression pattern(QStringLiteral("(20[0-9]{6})"));
    return pattern.match(version).captured(1).toInt();
}

ServerCheck line(const ServerRecord& server, const char* id, const QString& title, bool isOk,
                 const QString& text)
{
    ServerCheck check;
    check.id = QString::fromLatin1(id);
    check.title = title;
    check.isOk = isOk;
    check.isKnown = server.lastHeartbeatAt.isValid();
    check.text = text;
    return check;
}

ServerCheck mended(ServerCheck check, const QString& cause, const QString& fix,
                   const QStringList& command = {}, bool isRisky = false)
{
    if (check.isOk)
        return check;
    check.cause = cause;
    check.fix = fix;
    check.command = command;
    check.isRisky = isRisky;
    return check;
}

ServerCheck dockerCheck(const ServerRecord& server, const Facts& facts)
{
    const QString version = facts.text("docker");
    const bool wasThere = !server.runtime["docker"].toString().isEmpty();
    const auto check = line(server, "docker", QStringLiteral("Docker"), !version.isEmpty(),
                            !version.isEmpty() ? version
                            : wasThere         ? Text::tr("does not answer")
                                               : Text::tr("missing"));
    if (!wasThere)
        return mended(check, Text::tr("It was never installed"), Text::tr("Run Provision"));
    return mended(check, Text::tr("Its daemon was stopped, or hangs"), Text::tr("Start its daemon"),
                  {"sh", "-c",
                   "systemctl start docker 2>/dev/null || rc-service docker start 2>/dev/null || service "
                   "docker start"});
}

ServerCheck runscCheck(const ServerRecord& server, const Facts& facts)
{
    const QString version = facts.text("runsc");
    if (!version.isEmpty() || facts.text("docker").isEmpty()) {
        const QString shown = version.isEmpty() ? server.runtime["runsc"].toString() : version;
        auto check = line(server, "runsc", QStringLiteral("gVisor (runsc)"), !shown.isEmpty(),
                          shown.isEmpty() ? Text::tr("missing") : shown);
        if (check.isOk && runscDate(shown) > 0 && runscDate(shown) < kGoodRunsc) {
            check.isOk = false;
            check.isWarning = true;
            return mended(check, Text::tr("An old release: newer coding assistants do not run on it"),
                          Text::tr("Run Provision"));
        }
        return mended(check, Text::tr("It was never installed"), Text::tr("Run Provision"));
    }
    return mended(line(server, "runsc", QStringLiteral("gVisor (runsc)"), false, Text::tr("missing")),
                  Text::tr("Docker's configuration was changed, or the program was removed"),
                  Text::tr("Run Provision"));
}

ServerCheck clockCheck(const ServerRecord& server)
{
    const qint64 skew = server.heartbeat["clock_skew_s"].toInteger();
    auto check = line(server, "clock", Text::tr("Clock"), qAbs(skew) <= kMostSkewSeconds,
                      skew == 0 ? Text::tr("right") : Text::tr("%1 s away from this computer's").arg(skew));
    check.isWarning = !check.isOk;
    return mended(check, Text::tr("Its time is not kept by the network; a machine that slept loses it"),
                  Text::tr("Set its clock by the network"), {"timedatectl", "set-ntp", "true"}, true);
}

/// Who may use Docker and no more has pods, but cannot provision.
ServerCheck rootCheck(const ServerRecord& server)
{
    const QString by = server.runtime["rootBy"].toString();
    const bool isOk = by == QLatin1String("itself") || by == QLatin1String("sudo");
    const QString user = server.runtime["user"].toString();
    auto check = line(server, "root", Text::tr("Rights of root"), isOk,
                      by == QLatin1String("itself") ? Text::tr("it is root")
                      : by == QLatin1String("sudo") ? Text::tr("by sudo")
                      : by == QLatin1String("password")
                          ? Text::tr("sudo wants a password from %1").arg(user)
                          : Text::tr("%1 has none, and sudo is not installed").arg(user));
    check.isWarning = !isOk;
    check.isByHand = true;
    return mended(
        check, Text::tr("Pods run, but Provision and all that needs root will fail"),
        Text::tr("Log in as root, or allow sudo in a file under /etc/sudoers.d: %1 ALL=(ALL) NOPASSWD: ALL")
            .arg(user));
}

} // namespace

QString ServerCheck::commandText() const
{
    return quoteForShell(command);
}

QString ServerCheck::state() const
{
    if (!isKnown)
        return QStringLiteral("unknown");
    if (isOk)
        return QStringLiteral("ok");
    return isWarning ? QStringLiteral("warning") : QStringLiteral("failed");
}

QList<ServerCheck> serverChecks(const ServerRecord& server)
{
    const Facts facts(server);
    const bool isReachable = server.status != QLatin1String("unreachable");
    const bool keepsFiles = server.runtime["overlay"].toBool();
    const bool resolves =
        server.runtime["dns"].toBool() && (!facts.isLive() || server.heartbeat["resolver"].toBool());
    const QString transport = server.runtime["transport"].toString();
    ServerCheck connection =
        line(server, "connection", Text::tr("Connection"), server.lastHeartbeatAt.isValid() && isReachable,
             !isReachable          ? server.lastError
             : transport.isEmpty() ? Text::tr("answers")
                                   : Text::tr("answers, over %1").arg(transport));
    ServerCheck disk = line(server, "disk", Text::tr("Disk"), facts.diskGb() >= kLeastDiskGb,
                            Text::tr("%1 GB free").arg(facts.diskGb()));
    disk.isWarning = !disk.isOk && facts.diskGb() >= 1;
    connection.isByHand = true;
    const bool hasOtherKey = server.heartbeat["error"].toString() == errorKindName(ErrorKind::HostKeyChanged);
    QList<ServerCheck> checks{
        hasOtherKey
            ? mended(connection, Text::tr("It was installed anew, or somebody is in between"),
                     Text::tr("Ask its owner for the fingerprint of its key, then press Check to compare"))
            : mended(connection, Text::tr("It is off, its network is cut, or its address changed"),
                     Text::tr("Check that it runs and can be reached")),
        dockerCheck(server, facts),
        runscCheck(server, facts),
        mended(line(server, "overlay", Text::tr("Files survive a restart"), keepsFiles,
                    keepsFiles ? Text::tr("tried") : Text::tr("not proven")),
               Text::tr("The runtime is registered without --overlay2=none"), Text::tr("Run Provision")),
        mended(line(server, "dns", Text::tr("Names resolve in pods"), resolves,
                    resolves
                        ? server.runtime["resolvers"].toVariant().toStringList().join(QLatin1String(", "))
                        : Text::tr("not proven")),
               Text::tr("The resolver's addresses for pods are missing, or do not answer"),
               Text::tr("Run Provision")),
        mended(disk, Text::tr("Images that nothing uses, snapshots and build caches fill it"),
               Text::tr("Remove what Docker built and nothing uses"),
               {"sh", "-c", "docker image prune --force; docker builder prune --force"}, true),
        mended(line(server, "image", Text::tr("Pod image"), facts.hasImage(),
                    facts.hasImage() ? Text::tr("built") : Text::tr("not built")),
               Text::tr("It was removed, or this program needs a newer one"), Text::tr("Run Provision"))};
    if (server.runtime.contains(QLatin1String("rootBy")))
        checks.insert(1, rootCheck(server));
    if (facts.isLive())
        checks << clockCheck(server);
    return checks;
}

} // namespace pinacle
