#include "ui/pods/service_actions.h"

#include "core/config/config_resolver.h"
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/pods/service_plans.h"
#include "ui/icons.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/service_log_dialog.h"
#include "ui/widgets/confirm_dialog.h"

#include <QMenu>

namespace pinacle {

ServiceActions::ServiceActions(Core& core, PodActions& actions, QWidget* window)
    : QObject(window)
    , m_core(core)
    , m_actions(actions)
    , m_window(window)
{
    // The pod goes on as it was when one of these fails: nothing else would say so.
    connect(&core.pods(), &PodService::operationFinished, this,
            [this](const QString&, const QString& kind, const Error& error) {
                if (kind.endsWith(QLatin1String("service")) && !error.message.isEmpty())
                    emit m_actions.refused(error);
            });
    connect(&core.pods(), &PodService::serviceFailed, this,
            [this](const QString& podId, const QString& service, const QString& reason) {
                const auto pod = m_core.pods().pod(podId);
                Error error;
                error.kind = ErrorKind::CommandFailed;
                error.message = tr("%1 runs without %2: %3").arg(pod ? pod->name : podId, service, reason);
                error.fix = tr("Remove it, or add it again when its source can be reached.");
                emit m_actions.refused(error);
            });
}

void ServiceActions::run(ServiceVerb verb, const QString& podId, const HealthItem& item)
{
    PodService& pods = m_core.pods();
    const bool isService = !item.service.isEmpty();
    const QString name = item.program();
    Result<void> done;
    switch (verb) {
    case ServiceVerb::Start:
        done = isService ? pods.startService(podId, name) : pods.startProcess(podId, name);
        break;
    case ServiceVerb::Restart:
        done = isService ? pods.restartService(podId, name) : pods.restartProcess(podId, name);
        break;
    case ServiceVerb::Stop:
        done = isService ? pods.stopService(podId, name) : pods.stopProcess(podId, name);
        break;
    case ServiceVerb::ShowLog:
        (new ServiceLogDialog(pods, podId, item, m_window))->open();
        break;
    case ServiceVerb::Remove:
        askToRemove(podId, item);
        break;
    }
    if (!done)
        emit m_actions.refused(done.error());
}

void ServiceActions::askToRemove(const QString& podId, const HealthItem& item)
{
    const ServiceDefinition* service = m_core.catalog().service(item.service);
    const bool hasData = service && (service->kind == ServiceKind::Database || !service->settings.isEmpty());
    auto* dialog = new ConfirmDialog(tr("Remove %1?").arg(item.name),
                                     service ? removalNotice(*service) : QString(), m_window);
    dialog->setObjectName(QStringLiteral("removeServiceDialog"));
    dialog->setAcceptButton(tr("Remove"), QStringLiteral("confirmRemoveService"), hasData);
    if (hasData)
        dialog->setCancelIsDefault();
    connect(dialog, &QDialog::accepted, this, [this, podId, id = item.service] {
        if (const auto done = m_core.pods().removeService(podId, id); !done)
            emit m_actions.refused(done.error());
    });
    dialog->open();
}

void ServiceActions::add(const QString& podId, const QString& serviceId)
{
    if (const auto done = m_core.pods().addService(podId, serviceId); !done)
        emit m_actions.refused(done.error());
}

void ServiceActions::fillAddMenu(QMenu* menu, const QString& podId)
{
    menu->clear();
    const auto pod = m_core.pods().pod(podId);
    const auto spec = pod ? ConfigResolver(m_core.catalog()).loadConfig(configFromJson(pod->config))
                          : fail(ErrorKind::NotFound, {});
    if (!spec)
        return;
    const auto assistant =
        std::find_if(spec->services.begin(), spec->services.end(),
                     [](const ServiceDefinition& s) { return s.kind == ServiceKind::Assistant; });
    for (const ServiceDefinition& service : m_core.catalog().services()) {
        if (spec->hasService(service.id))
            continue;
        QAction* action = menu->addAction(themeIcon(service.icon), service.name, this,
                                          [this, podId, id = service.id] { add(podId, id); });
        action->setObjectName(QStringLiteral("add:") + service.id);
        action->setToolTip(service.description);
        if (service.kind == ServiceKind::Assistant && assistant != spec->services.end()) {
            action->setEnabled(false);
            action->setText(
                tr("%1 (a pod has one assistant: remove %2 first)").arg(service.name, assistant->name));
        }
    }
    if (menu->isEmpty())
        menu->addAction(tr("The pod has every service"))->setEnabled(false);
}

} // namespace pinacle
