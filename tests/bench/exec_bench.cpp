// How long one short command takes: over our session, over OpenSSH with a shared connection (ControlMaster),
// and over a fresh `ssh`. Prints p50 of each and the ratio that we aim to keep at 0.3 or less. Ends with 1
// when it is missed.
//
//   exec_bench HOST [PORT [USER [KEYFILE [ROUNDS]]]]
//   or PINACLE_BENCH_HOST, PINACLE_BENCH_PORT, PINACLE_BENCH_USER, PINACLE_BENCH_KEY
//   without a host: an sshd of its own on 127.0.0.1

#include "core/connection/ssh_server_connection.h"
#include "tests/support/test_sshd.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <optional>

using namespace pinacle;

static constexpr double kAim = 0.3;

/// Median of `rounds` runs in milliseconds; nothing when a run failed.
static std::optional<double> median(int rounds, const std::function<bool()>& run)
{
    std::vector<double> times;
    if (!run()) // the first one pays for what is set up once
        return {};
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer time;
        time.start();
        if (!run())
            return {};
        times.push_back(double(time.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

static QStringList sshArguments(const ServerAddress& address, const QStringList& more)
{
    QStringList arguments{"-F", "none",
                          "-o", "BatchMode=yes",
                          "-o", "StrictHostKeyChecking=no",
                          "-o", "UserKnownHostsFile=/dev/null",
                          "-o", "LogLevel=ERROR",
                          "-p", QString::number(address.port)};
    if (!address.keyFile.isEmpty())
        arguments << "-i" << address.keyFile << "-o"
                  << "IdentitiesOnly=yes";
    if (!address.user.isEmpty())
        arguments << "-l" << address.user;
    return arguments + more + QStringList{address.host};
}

/// From the command line, else from the environment; no host when neither names one.
static ServerAddress wantedAddress(const QStringList& arguments)
{
    const auto value = [&arguments](int index, const char* variable) {
        return arguments.value(index, qEnvironmentVariable(variable));
    };
    ServerAddress address;
    address.serverId = QStringLiteral("srv_bench");
    address.kind = ServerKind::Ssh;
    address.host = value(1, "PINACLE_BENCH_HOST");
    const int port = value(2, "PINACLE_BENCH_PORT").toInt();
    address.port = port > 0 ? port : 22;
    address.user = value(3, "PINACLE_BENCH_USER");
    address.keyFile = value(4, "PINACLE_BENCH_KEY");
    return address;
}

/// Opens our session. The bench trusts whatever host it was told to measure.
static Result<void> openTrusting(SSHServerConnection& connection, HostKeyStore& hostKeys,
                                 const ServerAddress& address)
{
    auto opened = connection.open({});
    if (opened || opened.error().kind != ErrorKind::HostKeyUnknown)
        return opened;
    hostKeys.accept(address, {opened.error().detail});
    return connection.open({});
}

static int measure(const ServerAddress& address, int rounds, QTextStream& out)
{
    QTemporaryDir folder;
    HostKeyStore hostKeys(folder.filePath("known_hosts"), folder.filePath("none"));
    SSHServerConnection connection(address, hostKeys);
    if (auto opened = openTrusting(connection, hostKeys, address); !opened) {
        out << opened.error().text() << '\n';
        return 2;
    }
    const QString socket = folder.filePath("m");
    QProcess::execute("ssh", sshArguments(address, {"-M", "-S", socket, "-f", "-N"}));
    const auto ours = median(rounds, [&] {
        const auto output = connection.exec(Command{{"true"}}, {});
        return output && output->ok();
    });
    const auto shared = median(rounds, [&] {
        return QProcess::execute("ssh", sshArguments(address, {"-S", socket}) << "true") == 0;
    });
    const auto fresh = median(rounds, [&] {
        return QProcess::execute("ssh", sshArguments(address, {"-S", "none"}) << "true") == 0;
    });
    QProcess::execute("ssh", sshArguments(address, {"-q", "-S", socket, "-O", "exit"}));
    if (!ours || !shared || !fresh) {
        out << "a command failed; nothing to compare\n";
        return 2;
    }
    const double ratio = *ours / *shared;
    out << qSetRealNumberPrecision(2) << Qt::fixed << "exec of `true`, p50 of " << rounds << "\n"
        << "  our session          " << qSetFieldWidth(9) << *ours << qSetFieldWidth(0) << " ms\n"
        << "  ssh, ControlMaster   " << qSetFieldWidth(9) << *shared << qSetFieldWidth(0) << " ms\n"
        << "  ssh, fresh           " << qSetFieldWidth(9) << *fresh << qSetFieldWidth(0) << " ms\n"
        << "  ours / ControlMaster " << qSetFieldWidth(9) << ratio << qSetFieldWidth(0)
        << "    (aim: at most " << kAim << ")\n";
    return ratio <= kAim ? 0 : 1;
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    ServerAddress address = wantedAddress(QCoreApplication::arguments());
    const int rounds = std::max(1, QCoreApplication::arguments().value(5, "20").toInt());
    std::unique_ptr<TestSshd> own;
    if (address.host.isEmpty()) {
        own = std::make_unique<TestSshd>();
        if (const QString problem = own->start(); !problem.isEmpty()) {
            out << problem << '\n';
            return 2;
        }
        address = own->address();
    }
    return measure(address, rounds, out);
}
