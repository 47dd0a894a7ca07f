#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <future>

namespace pinacle {

/// A named bundle of resources (resources/tiers.yaml).
struct Tier
{
    QString id;
    QString name;
    double cpus = 0;
    int memoryMb = 0;
    int storageGb = 0;
    int pricePerMonth = 0; ///< US dollars; on the user's own machine only a reference
    QString source;        ///< the user's file that it comes from; empty: built in
};

/// A variable that a template or a service gives to the whole pod.
struct TemplateVariable
{
    QString key;
    QString value;     ///< may name others: "${POSTGRES_PASSWORD}"
    QString generator; ///< "" or "hex32"
};

enum class ServiceKind { Assistant, Tool, Database };

/// A ready-made tool of a pod (resources/services/ID.yaml). Scripts are POSIX shell, run in the pod as root.
struct ServiceDefinition
{
    QString id;
    QString name;
    QString description;
    QString icon;
    ServiceKind kind = ServiceKind::Tool;
    int port = 0;
    bool isWeb = false;   ///< serves a page for the browser
    bool isBaked = false; ///< heavy: installed in an image layer on the server
    int order = 100;      ///< position of the baked layer
    QStringList dependsOn;
    QStringList requiredEnvironment;    ///< without a value of these there is no pod with it
    QMap<QString, QString> environment; ///< what only the service sees
    QList<TemplateVariable> provides;   ///< what the whole pod gets, made once
    QString user;                       ///< Unix user that it runs as; empty: root
    QString stopSignal;                 ///< without SIG: what ends it cleanly; empty: TERM
    QString install;                    ///< idempotent
    QString installed;                  ///< exit 0: nothing to install
    QString start;                      ///< runs in the foreground
    QString healthCommand;              ///< exit 0: healthy; one line on stdout says why not
    int delaySeconds = 0;               ///< before the first health check
    int timeoutSeconds = 30;
    QString cleanup;      ///< on removal
    QStringList settings; ///< below /root: what people set up in it, logins too; goes on removal

    /// Whether a pod is of use without it: the pod then comes up, and says that it is missing.
    bool isOptional() const { return kind != ServiceKind::Database; }
    QString source; ///< the user's file that it comes from; empty: built in
};

/// A program of the user's own project.
struct ProcessDefinition
{
    QString name;
    QStringList startCommand; ///< shell lines, run in order
    QString url;              ///< "http://localhost:3000", or empty
    QString healthCheck;      ///< shell command, or empty
    int port() const;         ///< of `url`; 0 when it names none
    bool operator==(const ProcessDefinition&) const = default;
};

struct TemplateFile
{
    QString path;
    QString content;
};
/// A starting project (resources/templates/ID.yaml).
struct TemplateDefinition
{
    QString id;
    QString name;
    QString description;
    QStringList icons;
    QString minTier;
    int order = 100; ///< position in the gallery
    QStringList services;
    QStringList requiredEnvironment;
    QList<TemplateVariable> environment;
    QStringList install;
    QList<ProcessDefinition> processes;
    QList<TemplateFile> files; ///< of a new project, relative to the project folder
    QStringList init;          ///< shell lines that make a new project, after `files`
    QString prepare; ///< sh; runs once in a layer of the pod image, among `files`: fills caches, for example
    QString source;  ///< the user's file that it comes from; empty: built in
};

/// What is wrong with one of the user's own files: it was left out. Line and column count from 1.
struct CatalogProblem
{
    QString file;
    int line = 0;
    int column = 0;
    QString message;
    QString text() const
    {
        return QStringLiteral("%1:%2:%3: %4").arg(file).arg(line).arg(column).arg(message);
    }
};

/// What a catalogue is made of.
struct CatalogEntries
{
    QList<Tier> tiers;                 ///< smallest first
    QList<ServiceDefinition> services; ///< in the order of tabs
    QList<TemplateDefinition> templates;
    QList<CatalogProblem> problems;
};

/// Everything that is data: tiers, services, templates, the built-in ones and the user's own. Immutable;
/// share it by const reference, between threads too.
class Catalog final
{
public:
    Catalog()
        : Catalog(CatalogEntries())
    {
    }
    /// Reads the built-in data; an error names the file, line and key: a defect of the build. Then the user's
    /// own from `userFolder` (tiers.yaml, services/*.yaml, templates/*.yaml); a file with a mistake is left
    /// out and told in problems(). An id of the built-in ones cannot be taken.
    static Result<Catalog> load(const QString& userFolder = {});
    /// The same, read when an entry is first asked for: no start and no first frame waits for YAML that it
    /// does not show. Even a defect of the build is told in problems() then.
    static Catalog readLater(const QString& userFolder);
    /// This catalogue and the user's own, read from their folder.
    Catalog withOwn(const QString& userFolder) const;

    const QList<Tier>& tiers() const { return entries().tiers; }
    const QList<ServiceDefinition>& services() const { return entries().services; }
    const QList<TemplateDefinition>& templates() const { return entries().templates; }

    const QList<CatalogProblem>& problems() const { return entries().problems; }

    const Tier* tier(const QString& id) const;
    const ServiceDefinition* service(const QString& id) const;
    const TemplateDefinition* templateById(const QString& id) const;
    QStringList tierIds() const;
    QStringList serviceIds() const;
    QStringList templateIds() const;

private:
    explicit Catalog(CatalogEntries entries);
    const CatalogEntries& entries() const { return m_entries.get(); }

    std::shared_future<CatalogEntries> m_entries;
};

/// "did you mean": the entry of `allowed` nearest to `found`, or an empty string when none is near.
QString nearestWord(const QString& found, const QStringList& allowed);
/// "unknown tier "dev.smal" (did you mean "dev.small"?); allowed: …"
QString unknownWord(const QString& what, const QString& found, const QStringList& allowed);

} // namespace pinacle
