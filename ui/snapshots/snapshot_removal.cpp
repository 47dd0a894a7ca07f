#include "ui/snapshots/snapshot_removal.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "ui/format.h"
#include "ui/snapshots/snapshot_model.h"
#include "ui/widgets/confirm_dialog.h"

namespace pinacle {

static constexpr int kNamed = 5; ///< of those that failed alike; all of them are still in the list

SnapshotRemoval::SnapshotRemoval(Core& core, QWidget* window)
    : QObject(window)
    , m_core(core)
    , m_window(window)
{
    connect(&core.snapshots(), &SnapshotService::finished, this,
            [this](int job, const QString&, const Error& error) {
                if (job == m_job)
                    note(error);
            });
}

static QString questionAbout(const QList<SnapshotRecord>& snapshots)
{
    return snapshots.size() == 1
               ? SnapshotRemoval::tr("Delete the snapshot “%1”?").arg(snapshots.first().name)
               : SnapshotRemoval::tr("Delete %n snapshot(s)?", nullptr, int(snapshots.size()));
}

QString SnapshotRemoval::whatGoesWith(const QList<SnapshotRecord>& snapshots) const
{
    const auto withoutPod =
        std::count_if(snapshots.cbegin(), snapshots.cend(),
                      [this](const SnapshotRecord& snapshot) { return !m_core.pods().pod(snapshot.podId); });
    const QString size = sizeText(double(bytesOf(snapshots)));
    if (snapshots.size() > 1)
        return withoutPod == 0
                   ? tr("They are gone for good, and free up to %1. Their pods stay as they are.").arg(size)
                   : tr("They are gone for good, and free up to %1. Of %n of them the pod is not here: what "
                        "only they hold is lost.",
                        nullptr, int(withoutPod))
                         .arg(size);
    return withoutPod == 0
               ? tr("It is gone for good, and frees up to %1. The pod itself stays as it is.").arg(size)
               : tr("It is gone for good, and frees up to %1. Its pod is not here: what only this snapshot "
                    "holds is lost.")
                     .arg(size);
}

void SnapshotRemoval::ask(const QList<SnapshotRecord>& snapshots)
{
    if (snapshots.isEmpty() || isRunning())
        return;
    auto* dialog = new ConfirmDialog(questionAbout(snapshots), whatGoesWith(snapshots), m_window);
    dialog->setObjectName(QStringLiteral("deleteSnapshotsDialog"));
    QStringList lines;
    for (const SnapshotRecord& snapshot : snapshots)
        lines
            << tr("%1 · %2 · %3").arg(snapshot.name, snapshot.podName, sizeText(double(snapshot.sizeBytes)));
    if (snapshots.size() > 1)
        dialog->setDetail(lines.join(u'\n'));
    dialog->setAcceptButton(tr("Delete"), QStringLiteral("confirmDeleteSnapshotButton"), true);
    dialog->setCancelIsDefault();
    connect(dialog, &QDialog::accepted, this, [this, snapshots] { begin(snapshots); });
    dialog->open();
}

void SnapshotRemoval::begin(const QList<SnapshotRecord>& snapshots)
{
    m_waiting = snapshots;
    m_count = int(snapshots.size());
    m_failed.clear();
    m_isCancelled = false;
    next();
}

void SnapshotRemoval::next()
{
    if (m_waiting.isEmpty()) {
        m_job = 0;
        emit ended(failure());
        return;
    }
    m_job = m_core.snapshots().remove(m_waiting.first().id);
    emit progressed(m_count == 1 ? tr("Deleting…")
                                 : tr("Deleting %1 of %2…").arg(m_count - m_waiting.size() + 1).arg(m_count));
}

void SnapshotRemoval::note(const Error& error)
{
    const SnapshotRecord snapshot = m_waiting.takeFirst();
    if (!error.message.isEmpty() && error.kind != ErrorKind::Cancelled)
        m_failed[error.text()] << snapshot.name;
    next();
}

void SnapshotRemoval::cancel()
{
    m_isCancelled = isRunning();
    m_waiting = m_waiting.mid(0, 1);
    m_core.snapshots().cancel(m_job);
}

Error SnapshotRemoval::failure() const
{
    QStringList lines;
    for (auto it = m_failed.cbegin(); it != m_failed.cend(); ++it) {
        QStringList names;
        for (const QString& name : it->mid(0, kNamed))
            names << tr("“%1”").arg(name);
        if (it->size() > kNamed)
            names << tr("and %n more", nullptr, int(it->size()) - kNamed);
        lines << (m_count == 1 ? it.key()
                               : tr("Not deleted: %1. %2").arg(names.join(QStringLiteral(", ")), it.key()));
    }
    Error error;
    error.kind = m_failed.isEmpty() && m_isCancelled ? ErrorKind::Cancelled : ErrorKind::CommandFailed;
    error.message = lines.join(u'\n');
    return error;
}

} // namespace pinacle
