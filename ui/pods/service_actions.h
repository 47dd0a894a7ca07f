#pragma once

#include "core/pods/pod_health.h"

#include <QObject>

class QMenu;

namespace pinacle {

class Core;
class PodActions;

enum class ServiceVerb { Start, Restart, Stop, ShowLog, Remove };

/// What can be done to a service or process of the current pod, and to add one: asks where it must, hands the
/// work to the PodService, and tells what was refused or failed through the PodActions.
class ServiceActions final : public QObject
{
    Q_OBJECT

public:
    ServiceActions(Core& core, PodActions& actions, QWidget* window);

    void run(ServiceVerb verb, const QString& podId, const HealthItem& item);
    /// Fills the menu with the services that the pod does not have.
    void fillAddMenu(QMenu* menu, const QString& podId);

private:
    void askToRemove(const QString& podId, const HealthItem& item);
    void add(const QString& podId, const QString& serviceId);

    Core& m_core;
    PodActions& m_actions;
    QWidget* m_window;
};

} // namespace pinacle
