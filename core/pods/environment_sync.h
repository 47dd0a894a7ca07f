#pragma once

#include "core/pods/environment_store.h"
#include "core/runtime/gvisor_runtime.h"

namespace pinacle {

/// Keeps the environment of a running pod and the .env of its project the same: what one side changed goes to
/// the other, what both changed differently is a conflict that a person decides. Belongs to the runtime's
/// thread.
class EnvironmentSync final
{
public:
    EnvironmentSync(GVisorRuntime& runtime, const PodSpec& spec, const EnvironmentStore& store)
        : m_runtime(runtime)
        , m_spec(spec)
        , m_store(store)
    {
    }

    /// What a run() would do; touches nothing.
    Result<EnvironmentMerge> look();
    /// Merges and writes both sides, unless there is a conflict that `choices` leaves open: then nothing is
    /// written. A file that changes meanwhile is read again.
    Result<EnvironmentMerge> run(const QMap<QString, EnvironmentSide>& choices);

private:
    struct File
    {
        QString text;
        QString checksum; ///< "absent" when there is none
        bool isAbsent() const { return checksum == QLatin1String("absent"); }
    };
    Result<File> readFile();
    Result<bool> writeFile(const QString& text, const QString& expectedChecksum, const DotEnv& before);
    Result<Output> script(const QByteArray& text, const QString& label, const QStringList& secrets);

    GVisorRuntime& m_runtime;
    const PodSpec& m_spec;
    const EnvironmentStore& m_store;
};

/// The variables in a container's environment file, running or not, without those that every pod has.
/// NotFound: its creation never came so far.
Result<QMap<QString, QString>> environmentIn(GVisorRuntime& runtime, const QString& container);

/// Completes `ours` with the variables of a snapshot whose files the pod has. What its services made together
/// with their data, a database's password for example, is that of the snapshot.
void takeOverEnvironment(DotEnv& ours, const QMap<QString, QString>& then, const PodSpec& spec);

/// The variables that every pod has, and its own: /etc/pinacle/environment, as a shell reads it.
QString environmentFile(const PodSpec& spec, const QMap<QString, QString>& environment);

} // namespace pinacle
