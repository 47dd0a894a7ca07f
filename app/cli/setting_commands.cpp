#include "app/cli/commands.h"
#include "core/github/github_login.h"
#include "core/store/pod_store.h"
#include "core/store/setting_store.h"

#include <QHash>
#include <QRegularExpression>

#include <utility>

namespace pinacle::cli {

namespace {

const QStringList kSettings{"git.http_hosts", "github.api",  "github.client_id", "gvisor.release",
                            "gvisor.source",  "ports.first", "ssh.config",       "watch.seconds"};

/// Settings that are numbers, and from where to where they go.
const QHash<QString, std::pair<int, int>> kNumbers{
    {"ports.first", {PodStore::kFirstPort, PodStore::kLastPort - 99}}, {"watch.seconds", {1, 3600}}};

int setting(Core& core, const Console& console, const Arguments& arguments)
{
    SettingStore settings(core.database());
    const QString key = arguments.positional(0);
    if (!kSettings.contains(key)) {
        console.note(QStringLiteral("pinacle: there is no setting \"%1\"; there are %2")
                         .arg(key.left(60), kSettings.join(QLatin1String(", "))));
        return kUsage;
    }
    if (arguments.positionals().size() < 2) {
        console.print(settings.value(key));
        return kDone;
    }
    if (key == QLatin1String("github.api")) {
        const auto set = GitHubLogin(core.database(), core.secrets()).setApi(arguments.positional(1));
        return set ? kDone : console.fail(set.error());
    }
    if (const auto range = kNumbers.find(key); range != kNumbers.end()) {
        bool isNumber = false;
        const int number = arguments.positional(1).toInt(&isNumber);
        if (!isNumber || number < range->first || number > range->second) {
            console.note(
                QStringLiteral("pinacle: %1 takes %2 to %3").arg(key).arg(range->first).arg(range->second));
            return kUsage;
        }
    }
    static const QRegularExpression release(QStringLiteral("^(20[0-9]{6})?$"));
    if (key == QLatin1String("gvisor.release") && !release.match(arguments.positional(1)).hasMatch()) {
        console.note(QStringLiteral("pinacle: gvisor.release takes the day of a release, like 20260928"));
        return kUsage;
    }
    settings.set(key, arguments.positional(1));
    return kDone;
}

} // namespace

QList<CommandEntry> settingCommands()
{
    return {{{"setting"}, "KEY [VALUE]", {{}, 1, 2}, setting}};
}

} // namespace pinacle::cli
