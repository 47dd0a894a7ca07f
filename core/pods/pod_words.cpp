#include "core/pods/pod_words.h"

#include "core/base/text.h"

#include <QHash>

namespace pinacle {

QString podStateText(PodState state)
{
    switch (state) {
    case PodState::Pending:
        return Text::tr("waiting to start");
    case PodState::Provisioning:
        return Text::tr("being made");
    case PodState::Running:
        return Text::tr("running");
    case PodState::Stopping:
        return Text::tr("stopping");
    case PodState::Stopped:
        return Text::tr("stopped");
    case PodState::Starting:
        return Text::tr("starting");
    case PodState::Hibernating:
        return Text::tr("hibernating");
    case PodState::Hibernated:
        return Text::tr("hibernated");
    case PodState::Waking:
        return Text::tr("waking up");
    case PodState::Failed:
        return Text::tr("failed");
    case PodState::Terminating:
        return Text::tr("being deleted");
    }
    return {};
}

QString operationText(const QString& kind)
{
    static const QHash<QString, const char*> words{
        {"start", QT_TRANSLATE_NOOP("Core", "start")},
        {"stop", QT_TRANSLATE_NOOP("Core", "stop")},
        {"restart", QT_TRANSLATE_NOOP("Core", "restart")},
        {"hibernate", QT_TRANSLATE_NOOP("Core", "hibernate")},
        {"wake", QT_TRANSLATE_NOOP("Core", "wake up")},
        {"snapshot", QT_TRANSLATE_NOOP("Core", "take a snapshot")},
        {"restore", QT_TRANSLATE_NOOP("Core", "restore a snapshot")},
        {"resize", QT_TRANSLATE_NOOP("Core", "change its tier")},
        {"move", QT_TRANSLATE_NOOP("Core", "move")},
        {"delete", QT_TRANSLATE_NOOP("Core", "be deleted")},
        {"resume", QT_TRANSLATE_NOOP("Core", "resume")},
        {"rollback", QT_TRANSLATE_NOOP("Core", "roll back")},
        {"add-service", QT_TRANSLATE_NOOP("Core", "add a service")},
        {"remove-service", QT_TRANSLATE_NOOP("Core", "remove a service")},
        {"service", QT_TRANSLATE_NOOP("Core", "start or stop a service")},
    };
    const char* text = words.value(kind);
    return text ? Text::tr(text) : kind;
}

} // namespace pinacle
