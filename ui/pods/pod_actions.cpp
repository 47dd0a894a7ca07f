#include "ui/pods/pod_actions.h"

#include "ui/icons.h"
#include "ui/pods/delete_pod_dialog.h"

#include <QDesktopServices>
#include <QUrl>
#include <QWidget>

namespace pinacle {

QString verbText(PodVerb verb)
{
    switch (verb) {
    case PodVerb::Open:
        return PodActions::tr("Open");
    case PodVerb::Start:
        return PodActions::tr("Start");
    case PodVerb::Stop:
        return PodActions::tr("Stop");
    case PodVerb::Restart:
        return PodActions::tr("Restart");
    case PodVerb::Delete:
        return PodActions::tr("Delete…");
    case PodVerb::Exec:
        return PodActions::tr("Run a command");
    case PodVerb::Resume:
        return PodActions::tr("Retry");
    case PodVerb::Rollback:
        return PodActions::tr("Roll back");
    case PodVerb::Cancel:
        return PodActions::tr("Cancel");
    }
    return {};
}

QString verbIcon(PodVerb verb)
{
    switch (verb) {
    case PodVerb::Open:
        return QStringLiteral("open");
    case PodVerb::Start:
        return QStringLiteral("start");
    case PodVerb::Stop:
        return QStringLiteral("stop");
    case PodVerb::Restart:
    case PodVerb::Resume:
        return QStringLiteral("restart");
    case PodVerb::Delete:
        return QStringLiteral("delete");
    case PodVerb::Exec:
        return QStringLiteral("terminal");
    case PodVerb::Rollback:
        return QStringLiteral("undo");
    case PodVerb::Cancel:
        return QStringLiteral("cancel");
    }
    return {};
}

static QString actionName(PodVerb verb)
{
    switch (verb) {
    case PodVerb::Open:
        return QStringLiteral("openAction");
    case PodVerb::Start:
        return QStringLiteral("startAction");
    case PodVerb::Stop:
        return QStringLiteral("stopAction");
    case PodVerb::Restart:
        return QStringLiteral("restartAction");
    case PodVerb::Delete:
        return QStringLiteral("deleteAction");
    case PodVerb::Exec:
        return QStringLiteral("execAction");
    case PodVerb::Resume:
        return QStringLiteral("resumeAction");
    case PodVerb::Rollback:
        return QStringLiteral("rollbackAction");
    case PodVerb::Cancel:
        return QStringLiteral("cancelAction");
    }
    return {};
}

PodActions::PodActions(PodService& pods, QWidget* window)
    : QObject(window)
    , m_pods(pods)
    , m_window(window)
{
    for (const PodVerb verb : {PodVerb::Open, PodVerb::Start, PodVerb::Stop, PodVerb::Restart,
                               PodVerb::Delete, PodVerb::Resume, PodVerb::Rollback, PodVerb::Cancel}) {
        auto* action = new QAction(themeIcon(verbIcon(verb)), verbText(verb), this);
        action->setObjectName(actionName(verb));
        connect(action, &QAction::triggered, this, [this, verb] { run(verb, m_podId); });
        m_actions.insert(verb, action);
    }
    m_actions[PodVerb::Open]->setText(tr("Open the first tab"));
    m_actions[PodVerb::Open]->setIconText(tr("Open"));
    connect(&m_pods, &PodService::podChanged, this, &PodActions::update);
    connect(&m_pods, &PodService::podRemoved, this, &PodActions::update);
    update();
}

void PodActions::setPod(const QString& podId)
{
    m_podId = podId;
    update();
}

void PodActions::update()
{
    const auto pod = m_pods.pod(m_podId);
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        it.value()->setEnabled(pod && isVerbAllowed(it.key(), pod->status, pod->isInterrupted));
}

void PodActions::run(PodVerb verb, const QString& podId)
{
    const auto pod = m_pods.pod(podId);
    if (!pod || !isVerbAllowed(verb, pod->status, pod->isInterrupted))
        return;
    if (const Result<void> done = perform(verb, podId); !done)
        emit refused(done.error());
}

Result<void> PodActions::perform(PodVerb verb, const QString& podId)
{
    switch (verb) {
    case PodVerb::Open:
        openFirst(podId);
        break;
    case PodVerb::Start:
        return m_pods.start(podId);
    case PodVerb::Stop:
        return m_pods.stop(podId);
    case PodVerb::Restart:
        return m_pods.restart(podId);
    case PodVerb::Resume:
        return m_pods.resume(podId);
    case PodVerb::Rollback:
        return m_pods.rollback(podId);
    case PodVerb::Cancel:
        m_pods.cancel(podId);
        break;
    case PodVerb::Delete:
        askToDelete(podId);
        break;
    case PodVerb::Exec:
        break;
    }
    return {};
}

void PodActions::openFirst(const QString& podId)
{
    for (const HealthItem& item : m_pods.health(podId)) {
        if (item.isWeb && !item.url.isEmpty()) {
            openUrl(item.url);
            return;
        }
    }
    Error error;
    error.kind = ErrorKind::NotFound;
    error.message = tr("This pod serves no page.");
    error.fix = tr("Add a service with a page, such as VS Code, when making a pod.");
    emit refused(error);
}

void PodActions::openUrl(const QString& url)
{
    if (QDesktopServices::openUrl(QUrl(url)))
        return;
    Error error;
    error.message = tr("No browser could be started for %1.").arg(url);
    error.fix = tr("Copy the address and open it by hand.");
    emit refused(error);
}

void PodActions::askToDelete(const QString& podId)
{
    const auto pod = m_pods.pod(podId);
    if (!pod)
        return;
    auto* dialog = new DeletePodDialog(*pod, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, podId] {
        if (const Result<void> done = m_pods.remove(podId); !done)
            emit refused(done.error());
    });
    dialog->open();
}

} // namespace pinacle
