#include "tests/fuzz/targets.h"

#include "core/config/config_check.h"
#include "core/config/config_patch.h"
#include "core/config/config_resolver.h"
#include "core/config/devcontainer.h"
#include "core/config/dotenv.h"
#include "core/config/json_text.h"
#include "core/config/pod_tabs.h"
#include "core/config/project_detection.h"
#include "core/lima/lima_control.h"
#include "core/network/network_manager.h"
#include "core/runtime/gvisor_runtime.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace pinacle {

namespace {

const Catalog& catalog()
{
    static const Catalog loaded = Catalog::load().value();
    return loaded;
}

/// A promise that holds for every input.
void promise(bool isKept, const char* what)
{
    if (!isKept)
        qFatal("broken: %s", what);
}

void checkPlaces(const QList<ConfigMistake>& mistakes)
{
    for (const ConfigMistake& mistake : mistakes)
        promise(mistake.line >= 1 && mistake.column >= 1 && !mistake.message.isEmpty(),
                "a mistake has a place");
}

/// pinacle.yaml: read, checked, changed. What was changed says what was wanted; what says it already stays.
void fuzzConfig(const QByteArray& input)
{
    const ParsedConfig parsed = checkConfig(input, catalog());
    checkPlaces(parsed.mistakes);
    promise(configFromJson(configToJson(parsed.config)) == parsed.config, "the database loses nothing");
    const auto same = patchConfig(input, parsed.config, catalog());
    promise(same && *same == input, "a file that says it already stays as it is");
    PinacleConfig wanted = withServices(parsed.config, {"code-server", "redis"}, catalog());
    wanted.tier = QStringLiteral("dev.large");
    wanted.install = QStringList{"a", "b: # c"};
    wanted.processes = QList<ProcessDefinition>{{"web", {"x"}, "http://localhost:1", {}}};
    if (input.size() % 2 == 0)
        wanted = PinacleConfig();
    if (const auto patched = patchConfig(input, wanted, catalog())) {
        const PinacleConfig now = parseConfig(*patched, catalog()).config;
        promise(now.services == wanted.services && now.tier == wanted.tier && now.install == wanted.install,
                "the file says what was wanted");
    }
}

/// .env: nothing is lost, a change is what was asked for and nothing else, and a merge with itself changes nothing.
void fuzzDotEnv(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    const DotEnv env(text);
    promise(env.text() == text, "the text stays");
    checkPlaces(env.mistakes());
    DotEnv changed = env;
    changed.set(QStringLiteral("FUZZ"), QStringLiteral("it's \"one\"\n$two"));
    QMap<QString, QString> wanted = env.values();
    wanted.insert(QStringLiteral("FUZZ"), QStringLiteral("it's \"one\"\n$two"));
    promise(changed.values() == wanted, "a change is what was asked for");
    const EnvironmentMerge same = mergeEnvironments(env, env, env);
    promise(same.conflicts.isEmpty() && DotEnv(same.text).values() == env.values(), "what is the same stays the same");
    const EnvironmentMerge taken = mergeEnvironments(env, env, changed);
    promise(taken.conflicts.isEmpty() && taken.text == changed.text(), "what one side changed is taken");
}

/// The user's own catalogue: the first byte says which file it is. The built-in entries always stay.
void fuzzCatalogue(const QByteArray& input)
{
    static const QTemporaryDir folder;
    static const bool isMade =
        QDir(folder.path()).mkpath("services") && QDir(folder.path()).mkpath("templates");
    static const QStringList names{"services/x.yaml", "templates/x.yaml", "tiers.yaml"};
    promise(isMade, "the folder is there");
    const QString path = folder.filePath(names[input.isEmpty() ? 0 : uchar(input[0]) % 3]);
    QFile file(path);
    promise(file.open(QIODevice::WriteOnly), "the file can be written");
    file.write(input.mid(1));
    file.close();
    const Catalog loaded = catalog().withOwn(folder.path());
    file.remove();
    for (const QString& id : catalog().serviceIds())
        promise(loaded.service(id) && loaded.service(id)->source.isEmpty(), "a built-in service stays");
    for (const CatalogProblem& problem : loaded.problems())
        promise(problem.line >= 1 && problem.column >= 1 && !problem.message.isEmpty(),
                "a problem has a place");
}

void fuzzDevcontainer(const QByteArray& input)
{
    promise(plainJson(input).size() == input.size(), "places stay");
    const auto imported = importDevcontainer(input, catalog());
    if (!imported)
        return;
    promise(ConfigResolver(catalog()).validate(imported->config).isEmpty(), "what is imported is right");
    promise(parseConfig(serialiseConfig(imported->config), catalog()).config == imported->config,
            "what is imported can be written");
    for (const ImportLine& line : imported->report)
        promise(line.line >= 1 && !line.text.isEmpty(), "a line of the report says something");
}

/// The files of a project, one after the other, each as "NAME\n", its text, and a byte 0x1E.
void fuzzProject(const QByteArray& input)
{
    QMap<QString, QByteArray> files;
    for (const QByteArray& part : input.split('\x1e'))
        files.insert(QString::fromUtf8(part.left(part.indexOf('\n'))), part.mid(part.indexOf('\n') + 1));
    const auto read = [&files](const QString& path) {
        return files.contains(path) ? std::optional(files.value(path)) : std::nullopt;
    };
    const ProjectDetection found = detectProject(filesOfListing(files.keys(), read), catalog());
    promise(ConfigResolver(catalog()).validate(found.config).isEmpty(), "what is suggested is right");
    promise(parseConfig(serialiseConfig(found.config), catalog()).config == found.config,
            "what is suggested can be written");
}

/// Answers everything with the same bytes.
class AnsweringConnection final : public ServerConnection
{
public:
    explicit AnsweringConnection(const QByteArray& answer)
        : m_answer(answer)
    {
    }
    Result<Output> exec(const Command&, const Cancel&) override
    {
        Output output;
        output.out = m_answer;
        return output;
    }
    bool isUsable() const override { return true; }

private:
    QByteArray m_answer;
};

/// What Docker on a server says.
void fuzzDocker(const QByteArray& input)
{
    AnsweringConnection connection(input);
    const Cancel cancel;
    GVisorRuntime runtime(connection, cancel);
    if (const auto containers = runtime.listContainers())
        for (const Container& container : *containers)
            promise(!container.id.isEmpty(), "a container has an id");
    (void)runtime.getContainerForPod(QStringLiteral("pod_1"));
    (void)runtime.validateGVisorRuntime(QStringLiteral("pinacle-pod-1"));
    NetworkManager network(connection, cancel);
    if (const auto used = network.inUse())
        for (const int subnet : used->subnets)
            promise(subnet >= 0 && subnet <= 255, "a subnet is one of ours");
}

void fuzzLima(const QByteArray& input)
{
    for (const LimaVm& vm : LimaControl::parseList(input))
        promise(!vm.name.isEmpty() && vm.sshPort >= 0 && vm.sshPort <= 65535, "a VM has a name and a port");
    for (const auto& parsed : {LimaControl::parseShowSsh(input, {}), LimaControl::parseSshConfig(input, {})})
        promise(!parsed || (parsed->port > 0 && parsed->port <= 65535), "an address has a port");
}

} // namespace

const QList<FuzzTarget>& fuzzTargets()
{
    static const QList<FuzzTarget> targets{
        {"config", fuzzConfig},   {"catalogue", fuzzCatalogue}, {"devcontainer", fuzzDevcontainer}, {"dotenv", fuzzDotEnv},
        {"project", fuzzProject}, {"docker", fuzzDocker},       {"lima", fuzzLima}};
    return targets;
}

} // namespace pinacle
