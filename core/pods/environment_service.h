#pragma once

#include "core/base/cancel.h"
#include "core/config/dotenv.h"
#include "core/pods/environment_store.h"
#include "core/store/records.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace pinacle {

class Core;

/// Pods' environments for the window: asks are answered by signals, the work runs on threads of its own.
/// Lives on the main thread; waits for its threads when it goes.
class EnvironmentService final : public QObject
{
    Q_OBJECT

public:
    explicit EnvironmentService(Core& core, QObject* parent = nullptr);
    ~EnvironmentService() override;

    void read(const QString& podId);
    /// Our side becomes `wanted`, provided that it still is `before`; a running pod gets it at once.
    void change(const QString& podId, const DotEnv& before, const DotEnv& wanted);
    void sync(const QString& podId, const QMap<QString, EnvironmentSide>& choices);

signals:
    void environmentRead(const QString& podId, const pinacle::PodEnvironment& environment);
    /// What change() asked for is kept; a running pod is compared next.
    void changed(const QString& podId, const pinacle::DotEnv& environment);
    /// Both sides are the same now, or there are conflicts to decide.
    void synced(const QString& podId, const QList<pinacle::EnvironmentConflict>& conflicts);
    void failed(const QString& podId, const pinacle::Error& error);

private:
    void run(std::function<void()> work);
    void answer(std::function<void()> tell);
    void syncHere(const QString& podId, const QMap<QString, EnvironmentSide>& choices);

    Core& m_core;
    Cancel m_closing;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace pinacle
