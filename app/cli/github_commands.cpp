#include "app/cli/commands.h"
#include "app/cli/waiting.h"
#include "core/github/deploy_keys.h"
#include "core/github/github_login.h"
#include "core/github/new_repository.h"
#include "core/secrets/secret_store.h"
#include "core/store/setting_store.h"

#include <QFile>
#include <QJsonArray>

#include <unistd.h>

namespace pinacle::cli {

namespace {

Result<void> takeSettings(const GitHubLogin& login, const Arguments& arguments)
{
    GitHubLogin changed = login;
    if (arguments.has("--client-id"))
        changed.setClientId(arguments.value("--client-id"));
    return arguments.has("--api") ? changed.setApi(arguments.value("--api")) : Result<void>();
}

Result<QString> tokenOfDevice(const GitHubLogin& login, const Console& console)
{
    if (login.clientId().isEmpty())
        return fail(ErrorKind::Invalid, QStringLiteral("No client id is set for a login in the browser."),
                    QStringLiteral("Give one with --client-id, use --with-token, or `gh auth login`."));
    GitHubIntegration github(login.api(), {});
    auto code = github.beginDeviceLogin(login.clientId(), interruption());
    if (!code)
        return fail(code.error());
    console.note(QStringLiteral("Open %1 and type the code %2").arg(code->verificationUrl, code->userCode));
    return github.waitForDeviceLogin(login.clientId(), *code, interruption());
}

int logIn(Core& core, const Console& console, const Arguments& arguments)
{
    GitHubLogin login(core.database(), core.secrets());
    if (auto taken = takeSettings(login, arguments); !taken)
        return console.fail(taken.error());
    Result<QString> token;
    if (arguments.has("--with-token")) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return kFailed;
        token = QString::fromUtf8(input.readLine()).trimmed();
        if (token->isEmpty()) {
            console.note(
                QStringLiteral("pinacle: --with-token reads the token from standard input, which is empty"));
            return kUsage;
        }
    } else {
        token = tokenOfDevice(login, console);
    }
    if (!token)
        return console.fail(token.error());
    const auto name = login.logIn(*token, interruption());
    if (!name)
        return console.fail(name.error());
    console.note(QStringLiteral("Logged in at %1 as %2; the token is in %3.")
                     .arg(login.api().host(), *name, core.secrets().place()));
    return kDone;
}

/// Deploy keys of deleted pods that could not be taken back yet.
QJsonArray keysToRemove(Core& core, const Console& console)
{
    QJsonArray array;
    for (const DeployKey& key : DeployKeys(core.database(), core.secrets()).leftOver()) {
        array << QJsonObject{{"pod", key.podId}, {"repository", key.repository}, {"api", key.api.toString()}};
        console.note(
            QStringLiteral("The deploy key \"Pinacle %1\" of a deleted pod is still at %2 in %3; it is tried "
                           "again after the next login.")
                .arg(key.podId, key.api.host(), key.repository));
    }
    return array;
}

int status(Core& core, const Console& console, const Arguments&)
{
    const GitHubLogin login(core.database(), core.secrets());
    const auto source = login.source();
    if (!source)
        return console.fail(source.error());
    const QJsonArray left = keysToRemove(core, console);
    if (source->isEmpty()) {
        if (console.isJson())
            console.print(
                QJsonObject{{"api", login.api().toString()}, {"logged_in", false}, {"keys_to_remove", left}});
        else
            console.print(QStringLiteral("%1: not logged in").arg(login.api().host()));
        return kFailed;
    }
    auto github = login.integration();
    const auto name = github ? github->login(interruption()) : fail(github.error());
    if (!name)
        return console.fail(name.error());
    const GitHubRate rate = github->rate();
    if (console.isJson())
        console.print(QJsonObject{{"api", login.api().toString()},
                                  {"logged_in", true},
                                  {"user", *name},
                                  {"source", *source},
                                  {"keys_to_remove", left},
                                  {"rate_remaining", rate.remaining},
                                  {"rate_resets_at", rate.resetsAt.toUTC().toString(Qt::ISODate)}});
    else
        console.print(QStringLiteral("%1: logged in as %2 (%3); %4 requests left")
                          .arg(login.api().host(), *name,
                               *source == QLatin1String("gh")
                                   ? QStringLiteral("the login of gh")
                                   : QStringLiteral("a token in ") + core.secrets().place(),
                               QString::number(rate.remaining)));
    return kDone;
}

int logOut(Core& core, const Console& console, const Arguments&)
{
    GitHubLogin login(core.database(), core.secrets());
    if (auto done = login.logOut(); !done)
        return console.fail(done.error());
    console.note(QStringLiteral("The token for %1 is removed from this computer.").arg(login.api().host()));
    return kDone;
}

int repositories(Core& core, const Console& console, const Arguments& arguments)
{
    auto github = GitHubLogin(core.database(), core.secrets()).integration();
    if (!github)
        return console.fail(github.error());
    const auto found = github->repositories(interruption());
    if (!found)
        return console.fail(found.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const GitHubRepository& each : *found) {
        if (!each.fullName.contains(arguments.positional(0), Qt::CaseInsensitive))
            continue;
        array << QJsonObject{{"name", each.fullName},        {"private", each.isPrivate},
                             {"branch", each.defaultBranch}, {"https_url", each.httpsUrl},
                             {"ssh_url", each.sshUrl},       {"description", each.description}};
        rows << QStringList{each.fullName, each.isPrivate ? "private" : "public", each.defaultBranch,
                            each.description};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"REPOSITORY", "SEEN BY", "BRANCH", "WHAT IT IS"}, rows);
    return kDone;
}

int branches(Core& core, const Console& console, const Arguments& arguments)
{
    auto github = GitHubLogin(core.database(), core.secrets()).integration();
    if (!github)
        return console.fail(github.error());
    const auto found = github->branches(arguments.positional(0), interruption());
    if (!found)
        return console.fail(found.error());
    if (console.isJson())
        console.print(QJsonArray::fromStringList(*found));
    else
        console.print(found->join(u'\n'));
    return kDone;
}

int createRepository(Core& core, const Console& console, const Arguments& arguments)
{
    auto github = GitHubLogin(core.database(), core.secrets()).integration();
    if (!github)
        return console.fail(github.error());
    const auto made =
        github->createRepository(arguments.positional(0), !arguments.has("--public"), interruption());
    if (!made)
        return console.fail(made.error());
    if (console.isJson())
        console.print(
            QJsonObject{{"name", made->fullName}, {"https_url", made->httpsUrl}, {"ssh_url", made->sshUrl}});
    else
        console.print(made->httpsUrl);
    return kDone;
}

/// Asked only at a terminal.
bool isWanted(const Console& console, const QString& missing, bool isPrivate)
{
    if (console.isJson() || !isatty(STDIN_FILENO))
        return false;
    console.note(QStringLiteral("%1 Make it, %2? [y/N]")
                     .arg(missing, isPrivate ? QStringLiteral("private") : QStringLiteral("public")));
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) && input.readLine().trimmed().toLower().startsWith('y');
}

} // namespace

Result<void> ensureRepository(Core& core, const Console& console, const Arguments& arguments,
                              const PodRequest& request)
{
    const auto remote = GitRemote::parse(
        request.repository, SettingStore(core.database()).list(QStringLiteral("git.http_hosts")));
    if (!remote)
        return fail(remote.error());
    const GitHubLogin login(core.database(), core.secrets());
    NewRepository repository(login, *remote, request.token);
    const bool isPrivate = !arguments.has("--public");
    const auto make = isPrivate ? MissingRepository::MakePrivate : MissingRepository::MakePublic;
    const bool isAsked = arguments.has("--create-repository");
    auto state = repository.ensure(isAsked ? make : MissingRepository::Refuse, interruption());
    if (!state && !isAsked && state.error().kind == ErrorKind::NotFound) {
        if (!isWanted(console, state.error().message, isPrivate))
            return fail(ErrorKind::NotFound, state.error().message,
                        QStringLiteral(
                            "Make it with --create-repository (private; with --public everybody sees it)."));
        state = repository.ensure(make, interruption());
    }
    if (!state)
        return fail(state.error());
    if (*state == NewRepository::State::Made)
        console.note(QStringLiteral("Made the %1 repository %2 at %3.")
                         .arg(isPrivate ? QStringLiteral("private") : QStringLiteral("public"), remote->path,
                              remote->host));
    else if (*state == NewRepository::State::Existed && isAsked)
        console.note(QStringLiteral("%1 is at %2 already.").arg(remote->path, remote->host));
    return {};
}

QList<CommandEntry> githubCommands()
{
    return {
        {{"github", "login"},
         "[--with-token] [--api URL] [--client-id ID]",
         {{"--with-token", "--api=", "--client-id="}, 0, 0},
         logIn},
        {{"github", "status"}, "", {{}, 0, 0}, status},
        {{"github", "logout"}, "", {{}, 0, 0}, logOut},
        {{"github", "repos"}, "[QUERY]", {{}, 0, 1}, repositories},
        {{"github", "branches"}, "OWNER/REPO", {{}, 1, 1}, branches},
        {{"github", "create"}, "[OWNER/]NAME [--public]", {{"--public"}, 1, 1}, createRepository},
    };
}

} // namespace pinacle::cli
