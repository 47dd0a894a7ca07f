#include "core/config/config_check.h"

#include "core/base/text.h"
#include "core/config/config_resolver.h"
#include "core/config/pod_tabs.h"
#include "core/config/yaml_outline.h"
#include "core/config/yaml_reader.h"

namespace pinacle {

namespace {

/// The node that a mistake of the whole is about: the item of the list under its key, the key's value, or
/// the template that brought it.
const OutlineNode* nodeOf(const OutlineNode& root, const ConfigMistake& mistake)
{
    int index = root.indexOf(mistake.key.toUtf8());
    if (index < 0)
        index = root.indexOf("template");
    if (index < 0)
        return nullptr;
    const OutlineNode& value = root.items[index];
    for (const OutlineNode& item : value.items) {
        const int name = item.indexOf("name");
        const OutlineNode& named = name < 0 ? item : item.items[name];
        if (!mistake.item.isEmpty() && named.value == mistake.item.toUtf8())
            return &named;
    }
    return value.kind == OutlineNode::Kind::Scalar ? &value : &root.keys[index];
}

void locate(QList<ConfigMistake>& mistakes, const QByteArray& text)
{
    const QByteArray bare = withoutByteOrderMark(text);
    const auto outline = YamlOutline::of(bare);
    for (ConfigMistake& mistake : mistakes) {
        mistake.line = mistake.column = 1;
        const OutlineNode* node = outline ? nodeOf(outline->root(), mistake) : nullptr;
        if (!node)
            continue;
        const qsizetype line = outline->lineStart(node->begin);
        mistake.line = int(bare.left(line).count('\n')) + 1;
        mistake.column = int(QString::fromUtf8(bare.mid(line, node->begin - line)).size()) + 1;
    }
}

QStringList without(const QStringList& list, const QStringList& gone)
{
    QStringList rest;
    for (const QString& item : list)
        if (!gone.contains(item))
            rest << item;
    return rest;
}

QStringList changedProcesses(const QList<ProcessDefinition>& before, const QList<ProcessDefinition>& after)
{
    QStringList names;
    for (const auto& [some, others] : {qMakePair(before, after), qMakePair(after, before)})
        for (const ProcessDefinition& process : some)
            if (!others.contains(process) && !names.contains(process.name))
                names << process.name;
    return names;
}

} // namespace

ParsedConfig checkConfig(const QByteArray& text, const Catalog& catalog)
{
    ParsedConfig parsed = parseConfig(text, catalog);
    if (parsed.mistakes.isEmpty()) {
        parsed.mistakes = ConfigResolver(catalog).validate(parsed.config);
        locate(parsed.mistakes, text);
    }
    return parsed;
}

QString mistakeText(const ConfigMistake& mistake)
{
    return mistake.key.isEmpty() ? mistake.message : mistake.key + QStringLiteral(": ") + mistake.message;
}

QList<ConfigChange> configChanges(const PinacleConfig& before, const PinacleConfig& after,
                                  const Catalog& catalog)
{
    QList<ConfigChange> changes;
    const auto note = [&](const char* key, const QString& text) {
        changes << ConfigChange{QString::fromLatin1(key), text};
    };
    const ConfigResolver resolver(catalog);
    const auto old = resolver.loadConfig(before);
    const auto now = resolver.loadConfig(after);
    if (old && now && old->tier.id != now->tier.id)
        note("tier", Text::tr("tier %1 → %2: `pinacle pod resize` gives the pod its limits")
                         .arg(old->tier.id, now->tier.id));
    if (before.templateId != after.templateId)
        note("template", Text::tr("template: it shapes a new project only; this one stays as it is"));
    const QStringList oldServices = effectiveServices(before, catalog);
    const QStringList services = effectiveServices(after, catalog);
    for (const QString& id : without(services, oldServices))
        note("services", Text::tr("service %1 added: `pinacle service add` installs it").arg(id));
    for (const QString& id : without(oldServices, services))
        note("services", Text::tr("service %1 taken out: `pinacle service remove` removes it").arg(id));
    if (old && now) {
        if (old->install != now->install)
            note("install", Text::tr("install: the commands run when a pod is created, not again"));
        for (const QString& name : changedProcesses(old->processes, now->processes))
            note("processes", Text::tr("process %1: takes effect when the pod starts next").arg(name));
    }
    if (before.tabs != after.tabs)
        note("tabs", Text::tr("tabs: shown at once"));
    return changes;
}

} // namespace pinacle
