#include "ui/pods/pod_actions.h"

#include "core/core.h"
#include "core/pods/snapshot_service.h"
#include "core/pods/ssh_access.h"
#include "core/servers/server_service.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/pods/delete_pod_dialog.h"
#include "ui/pods/pod_reach.h"
#include "ui/widgets/choice_question.h"
#include "ui/widgets/confirm_dialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QThread>
#include <QUrl>
#include <QWidget>

namespace pinacle {

namespace {

struct VerbLook
{
    PodVerb verb;
    const char* text; ///< to be translated
    const char* icon;
    const char* action; ///< object name; null: no action of a window
};

constexpr VerbLook kLooks[] = {
    {PodVerb::Open, QT_TRANSLATE_NOOP("pinacle::PodActions", "Open"), "open", "openAction"},
    {PodVerb::Start, QT_TRANSLATE_NOOP("pinacle::PodActions", "Start"), "start", "startAction"},
    {PodVerb::Stop, QT_TRANSLATE_NOOP("pinacle::PodActions", "Stop"), "stop", "stopAction"},
    {PodVerb::Restart, QT_TRANSLATE_NOOP("pinacle::PodActions", "Restart"), "restart", "restartAction"},
    {PodVerb::Hibernate, QT_TRANSLATE_NOOP("pinacle::PodActions", "Hibernate"), "sleep", "hibernateAction"},
    {PodVerb::Wake, QT_TRANSLATE_NOOP("pinacle::PodActions", "Wake up"), "start", "wakeAction"},
    {PodVerb::Snapshot, QT_TRANSLATE_NOOP("pinacle::PodActions", "Take a snapshot"), "snapshot",
     "snapshotAction"},
    {PodVerb::Resize, QT_TRANSLATE_NOOP("pinacle::PodActions", "Change the tier…"), "tiers", "resizeAction"},
    {PodVerb::Resume, QT_TRANSLATE_NOOP("pinacle::PodActions", "Retry"), "restart", "resumeAction"},
    {PodVerb::Rollback, QT_TRANSLATE_NOOP("pinacle::PodActions", "Roll back"), "undo", "rollbackAction"},
    {PodVerb::Cancel, QT_TRANSLATE_NOOP("pinacle::PodActions", "Cancel"), "cancel", "cancelAction"},
    {PodVerb::Delete, QT_TRANSLATE_NOOP("pinacle::PodActions", "Delete…"), "delete", "deleteAction"},
    {PodVerb::Restore, QT_TRANSLATE_NOOP("pinacle::PodActions", "Restore"), "undo", nullptr},
    {PodVerb::Exec, QT_TRANSLATE_NOOP("pinacle::PodActions", "Run a command"), "terminal", nullptr},
};

const VerbLook& lookOf(PodVerb verb)
{
    return *std::find_if(std::begin(kLooks), std::end(kLooks),
                         [verb](const VerbLook& look) { return look.verb == verb; });
}

} // namespace

QString verbText(PodVerb verb)
{
    return PodActions::tr(lookOf(verb).text);
}

QString verbIcon(PodVerb verb)
{
    return QString::fromLatin1(lookOf(verb).icon);
}

PodActions::PodActions(Core& core, QWidget* window)
    : QObject(window)
    , m_home(core.home())
    , m_pods(core.pods())
    , m_snapshots(core.snapshots())
    , m_servers(core.servers())
    , m_catalog(core.catalog())
    , m_window(window)
{
    for (const VerbLook& look : kLooks) {
        if (!look.action)
            continue;
        auto* action = new QAction(themeIcon(verbIcon(look.verb)), verbText(look.verb), this);
        action->setObjectName(QString::fromLatin1(look.action));
        connect(action, &QAction::triggered, this, [this, verb = look.verb] { run(verb, m_podId); });
        m_actions.insert(look.verb, action);
    }
    m_actions[PodVerb::Open]->setText(tr("Open the first tab"));
    m_actions[PodVerb::Open]->setIconText(tr("Open"));
    for (auto signal : {&PodService::podChanged, &PodService::podRemoved})
        connect(&m_pods, signal, this, [this](const QString& changedId) {
            if (changedId == m_podId)
                update();
        });
    connect(&m_servers, &ServerService::serverChanged, this, &PodActions::update);
    update();
}

void PodActions::fillMenu(QMenu& menu, const QList<PodVerb>& shown)
{
    menu.setToolTipsVisible(true);
    const QList<QList<PodVerb>> groups{
        {PodVerb::Open, PodVerb::Start, PodVerb::Stop, PodVerb::Restart, PodVerb::Resume, PodVerb::Rollback,
         PodVerb::Cancel},
        {PodVerb::Hibernate, PodVerb::Wake, PodVerb::Snapshot, PodVerb::Resize}};
    for (const QList<PodVerb>& group : groups) {
        for (const PodVerb verb : group)
            if (!shown.contains(verb))
                menu.addAction(action(verb));
        menu.addSeparator();
    }
    QAction* move = menu.addAction(themeIcon(QStringLiteral("servers")), tr("Move to another server…"));
    move->setObjectName(QStringLiteral("moveAction"));
    move->setEnabled(action(PodVerb::Resize)->isEnabled() && !otherServers(m_podId).isEmpty());
    connect(move, &QAction::triggered, this, [this] { askToMove(m_podId); });
    QAction* copy = menu.addAction(themeIcon(QStringLiteral("copy")), tr("Copy the pod's id"));
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_podId); });
    QAction* health = menu.addAction(themeIcon(QStringLiteral("check")), tr("Check health now"));
    connect(health, &QAction::triggered, this, [this] { m_pods.checkHealth(m_podId); });
    menu.addSeparator();
    menu.addAction(action(PodVerb::Delete));
}

void PodActions::setPod(const QString& podId)
{
    m_podId = podId;
    update();
}

void PodActions::update()
{
    const auto pod = m_pods.pod(m_podId);
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        const QString why = pod ? obstacle(it.key(), *pod) : QString();
        it.value()->setEnabled(pod && isVerbAllowed(it.key(), pod->status, pod->isInterrupted) &&
                               why.isEmpty());
        it.value()->setToolTip(why); // empty: its text
    }
}

QString PodActions::obstacle(PodVerb verb, const PodRecord& pod) const
{
    return verb == PodVerb::Open ? cutOffReason(m_pods, pod, m_servers.server(pod.serverId)) : QString();
}

void PodActions::run(PodVerb verb, const QString& podId)
{
    const auto pod = m_pods.pod(podId);
    if (!pod || !isVerbAllowed(verb, pod->status, pod->isInterrupted))
        return;
    const QString why = obstacle(verb, *pod);
    const Result<void> done =
        why.isEmpty() ? perform(verb, podId)
                      : fail(ErrorKind::Unreachable, tr("“%1” cannot be opened now. %2").arg(pod->name, why));
    if (!done)
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
    case PodVerb::Hibernate:
        return m_pods.hibernate(podId);
    case PodVerb::Wake:
        return m_pods.wake(podId);
    case PodVerb::Snapshot:
        return m_pods.snapshot(podId, {});
    case PodVerb::Resize:
        askForTier(podId);
        break;
    case PodVerb::Restore:
    case PodVerb::Exec:
        break;
    }
    return {};
}

void PodActions::askForTier(const QString& podId)
{
    const auto pod = m_pods.pod(podId);
    if (!pod)
        return;
    ChoiceQuestion question;
    question.objectName = QStringLiteral("tierDialog");
    question.title = tr("Change the tier");
    question.text = pod->status == PodState::Running
                        ? tr("Tier of “%1”. The pod is restarted for it: its files stay, its processes "
                             "start again.")
                              .arg(pod->name)
                        : tr("Tier of “%1”").arg(pod->name);
    QStringList ids;
    for (const Tier& tier : m_catalog.tiers()) {
        ids << tier.id;
        question.choices << tr("%1 · %2, %3").arg(tier.id, cpuText(tier.cpus), memoryText(tier.memoryMb));
    }
    question.current = qMax(0, int(ids.indexOf(configFromJson(pod->config).tier)));
    askForChoice(m_window, question, [this, podId, ids](int chosen) {
        if (const Result<void> done = m_pods.resize(podId, ids.value(chosen)); !done)
            emit refused(done.error());
    });
}

QList<ServerRecord> PodActions::otherServers(const QString& podId) const
{
    const auto pod = m_pods.pod(podId);
    QList<ServerRecord> others;
    for (const ServerRecord& server : m_servers.servers())
        if (pod && server.id != pod->serverId && server.status == QLatin1String("ready"))
            others << server;
    return others;
}

void PodActions::askToMove(const QString& podId)
{
    const auto pod = m_pods.pod(podId);
    const QList<ServerRecord> servers = otherServers(podId);
    if (!pod || servers.isEmpty())
        return;
    ChoiceQuestion question;
    question.objectName = QStringLiteral("moveDialog");
    question.title = tr("Move to another server");
    question.text = tr("“%1” is stopped, sent whole, and read back on the new server; there it starts with "
                       "the same address.\nThe old one is removed only once the new one runs.\n\nTo:")
                        .arg(pod->name);
    question.acceptText = tr("Move");
    for (const ServerRecord& server : servers)
        question.choices << server.name;
    askForChoice(m_window, question, [this, podId, servers](int chosen) {
        if (const Result<void> done = m_pods.move(podId, servers.value(chosen).id); !done)
            emit refused(done.error());
    });
}

void PodActions::askForFork(const SnapshotRecord& snapshot)
{
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("forkDialog"));
    dialog->setWindowTitle(tr("New pod from a snapshot"));
    dialog->setLabelText(tr("Name of the new pod, made of “%1”:").arg(snapshot.name));
    dialog->setTextValue(tr("%1 copy").arg(snapshot.podName));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, snapshot](const QString& name) {
        PodRequest request;
        request.name = name;
        request.serverId = snapshot.serverId;
        request.snapshotId = snapshot.id;
        const auto podId = m_pods.create(request);
        if (podId)
            emit created(*podId);
        else
            emit refused(podId.error());
    });
    dialog->open();
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

void PodActions::askAboutGitHost(const QString& podId)
{
    const auto pod = m_pods.pod(podId);
    if (!pod || pod->lastError.kind != ErrorKind::HostKeyUnknown)
        return;
    const QString fingerprint = pod->lastError.detail;
    auto* dialog = new ConfirmDialog(tr("Trust this Git host?"),
                                     tr("%1\n\nCompare the fingerprint with the one that the host publishes. "
                                        "If they differ, somebody may be in "
                                        "between.")
                                         .arg(pod->lastError.message),
                                     m_window);
    dialog->setObjectName(QStringLiteral("gitHostKeyDialog"));
    dialog->setDetail(fingerprint);
    dialog->setAcceptButton(tr("Trust and go on"), QStringLiteral("trustGitHostButton"), false);
    dialog->setCancelIsDefault();
    connect(dialog, &QDialog::accepted, this, [this, podId, fingerprint] {
        if (const Result<void> done = m_pods.resumeTrusting(podId, fingerprint); !done)
            emit refused(done.error());
    });
    dialog->open();
}

void PodActions::withSsh(const std::function<void()>& then)
{
    const SshAccess access = SshAccess::ofUser(m_home);
    if (access.isSetUp()) {
        then();
        return;
    }
    auto* dialog =
        new ConfirmDialog(tr("Make pods reachable by SSH?"),
                          tr("Editors and ssh reach every pod by its name once this line stands in your SSH "
                             "configuration. Nothing "
                             "listens anywhere for it, and Settings takes it out again."),
                          m_window);
    dialog->setObjectName(QStringLiteral("sshSetupDialog"));
    dialog->setDetail(access.setUpDiff());
    dialog->setAcceptButton(tr("Add it"), QStringLiteral("confirmSshSetupButton"), false);
    connect(dialog, &QDialog::accepted, this, [this, access, then] {
        // It makes a key: that takes a moment.
        const auto done = std::make_shared<Result<void>>();
        QThread* thread =
            QThread::create([access = SshAccess(access), done]() mutable { *done = access.setUp(); });
        connect(thread, &QThread::finished, thread, &QObject::deleteLater);
        connect(thread, &QThread::finished, this, [this, done, then] {
            if (*done)
                then();
            else
                emit refused(done->error());
        });
        thread->start();
    });
    dialog->open();
}

void PodActions::askToDelete(const QString& podId)
{
    const auto pod = m_pods.pod(podId);
    if (!pod)
        return;
    auto* dialog = new DeletePodDialog(*pod, m_snapshots.snapshots(podId), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_pods, &PodService::workSeen, dialog,
            [dialog, podId](const QString& id, const PodWork& work, const Error& error) {
                if (id == podId)
                    dialog->setWork(work, error);
            });
    m_pods.checkWork(podId);
    connect(dialog, &QDialog::accepted, this, [this, podId] {
        if (const Result<void> done = m_pods.remove(podId); !done)
            emit refused(done.error());
    });
    dialog->open();
}

} // namespace pinacle
