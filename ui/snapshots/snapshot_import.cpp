#include "ui/snapshots/snapshot_import.h"

#include "core/core.h"
#include "core/pods/snapshot_service.h"
#include "core/servers/server_service.h"
#include "ui/pods/pod_actions.h"
#include "ui/widgets/choice_question.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>

namespace pinacle {

static constexpr int kSteps = 1000;

SnapshotImport::SnapshotImport(Core& core, PodActions& actions, QWidget* window)
    : QObject(window)
    , m_core(core)
    , m_actions(actions)
    , m_window(window)
{
    connect(&core.snapshots(), &SnapshotService::progress, this, [this](int job, qint64 bytes) {
        if (job != m_job || !m_progress)
            return;
        m_progress->setValue(int(bytes * kSteps / qMax<qint64>(1, m_size)));
        if (bytes >= m_size)
            m_progress->setLabelText(tr("The server unpacks and checks it…"));
    });
    connect(&core.snapshots(), &SnapshotService::finished, this,
            [this](int job, const QString& snapshotId, const Error& error) {
                if (job == m_job)
                    finish(snapshotId, error);
            });
}

void SnapshotImport::ask()
{
    auto* dialog = new QFileDialog(m_window, tr("A file that a snapshot was exported to"), QDir::homePath(),
                                   tr("Snapshots (*.tar);;All files (*)"));
    dialog->setObjectName(QStringLiteral("snapshotFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SnapshotImport::begin);
    dialog->open();
}

void SnapshotImport::begin(const QString& path)
{
    if (m_job != 0) // one at a time
        return;
    QList<ServerRecord> ready;
    for (const ServerRecord& server : m_core.servers().servers())
        if (server.status == QLatin1String("ready"))
            ready << server;
    if (ready.isEmpty()) {
        Error error;
        error.kind = ErrorKind::Conflict;
        error.message = tr("No server is ready for it.");
        error.fix = tr("Add a server, or run Provision on one.");
        emit m_actions.refused(error);
    } else if (ready.size() == 1) {
        load(path, ready.first());
    } else {
        askForServer(path, ready);
    }
}

void SnapshotImport::askForServer(const QString& path, const QList<ServerRecord>& servers)
{
    ChoiceQuestion question;
    question.objectName = QStringLiteral("importServerDialog");
    question.title = tr("Import a snapshot");
    question.text = tr("The server that it goes to, and that a new pod of it runs on:");
    for (const ServerRecord& server : servers)
        question.choices << server.name;
    askForChoice(m_window, question,
                 [this, path, servers](int chosen) { load(path, servers.value(chosen)); });
}

void SnapshotImport::load(const QString& path, const ServerRecord& server)
{
    m_size = QFileInfo(path).size();
    m_progress = new QProgressDialog(tr("The snapshot goes to %1…").arg(server.name), tr("Cancel"), 0, kSteps,
                                     m_window);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setWindowTitle(tr("Import a snapshot"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_progress->setMinimumDuration(0);
    m_job = m_core.snapshots().importFrom(path, server.id);
    connect(m_progress, &QProgressDialog::canceled, this, [this] { m_core.snapshots().cancel(m_job); });
    m_progress->setValue(0);
}

void SnapshotImport::finish(const QString& snapshotId, const Error& error)
{
    m_job = 0;
    if (m_progress) {
        m_progress->disconnect(this);
        m_progress->close();
        m_progress->deleteLater();
    }
    if (error.message.isEmpty())
        emit imported(snapshotId);
    else if (error.kind != ErrorKind::Cancelled)
        emit m_actions.refused(error);
}

} // namespace pinacle
