#include "ui/help/diagnostics_dialog.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "ui/help/diagnostic_report.h"
#include "ui/indicator.h"
#include "ui/servers/check_row.h"
#include "ui/servers/server_actions.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/status_label.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace pinacle {

DiagnosticsDialog::DiagnosticsDialog(Core& core, ServerActions& actions, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_actions(actions)
    , m_saved(
          makeParagraph(TextStyle::Muted, tr("The report holds versions, checks and last errors; no secrets, "
                                             "no environment, no output of commands.")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setWindowTitle(tr("Diagnostics"));
    auto* page = new ScrollPage;
    m_content = &page->content();
    QPushButton* check =
        makeButton(tr("Check everything"), QStringLiteral("checkAllButton"), ButtonLook::Primary);
    QPushButton* save = makeButton(tr("Save report…"), QStringLiteral("saveReportButton"));
    QPushButton* close = makeButton(tr("Close"), QStringLiteral("closeDiagnostics"));
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(metrics::kPageMargin, metrics::kGap, metrics::kPageMargin, metrics::kSpace);
    footer->addWidget(m_saved, 1);
    for (QPushButton* button : {save, close, check})
        footer->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page, 1);
    layout->addLayout(footer);
    resize(820, 640);
    connect(check, &QPushButton::clicked, this, &DiagnosticsDialog::checkAll);
    connect(save, &QPushButton::clicked, this, &DiagnosticsDialog::saveReport);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_fillSoon.setSingleShot(true);
    m_fillSoon.setInterval(50);
    connect(&m_fillSoon, &QTimer::timeout, this, &DiagnosticsDialog::fill);
    const auto later = [this] { m_fillSoon.start(); };
    for (auto signal :
         {&ServerService::serverAdded, &ServerService::serverChanged, &ServerService::serverRemoved})
        connect(&core.servers(), signal, this, later);
    connect(&core.pods(), &PodService::podChanged, this, later);
    fill();
}

QString DiagnosticsDialog::stateText() const
{
    QStringList parts;
    for (const ServerRecord& server : m_core.servers().servers()) {
        parts << server.id << server.name << server.status << server.lastError
              << QString::number(m_core.servers().isWorking(server.id));
        for (const ServerCheck& check : m_core.servers().checks(server.id))
            parts << check.id << check.state() << check.text << check.cause << check.fix
                  << check.commandText();
    }
    for (const PodRecord& pod : m_core.pods().pods())
        if (pod.status == PodState::Failed)
            parts << pod.id << pod.name << pod.lastError.message << pod.lastError.fix;
    return parts.join(u'\n');
}

/// Anew only when something is different: a row is not taken away under somebody's hand.
void DiagnosticsDialog::fill()
{
    if (const QString state = stateText(); m_content->count() == 0 || state != m_shown)
        m_shown = state;
    else
        return;
    while (QLayoutItem* item = m_content->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<ServerRecord> servers = m_core.servers().servers();
    for (const ServerRecord& server : servers)
        addServer(server.id);
    if (servers.isEmpty())
        m_content->addWidget(makeParagraph(TextStyle::Body, tr("No server is known yet: add one first.")));
    addFailedPods();
    m_content->addStretch();
}

void DiagnosticsDialog::addServer(const QString& serverId)
{
    const auto server = m_core.servers().server(serverId);
    if (!server)
        return;
    auto* card = new Card;
    auto* top = new QHBoxLayout;
    top->addWidget(new ElidedLabel(TextStyle::Heading, server->name), 1);
    auto* status = new StatusLabel;
    const bool isWorking = m_core.servers().isWorking(serverId);
    status->setStatus(indicatorForServer(server->status, isWorking),
                      isWorking ? tr("checking…") : serverStatusText(server->status));
    top->addWidget(status);
    card->content().addLayout(top);
    bool isAnyBad = false;
    for (const ServerCheck& check : m_core.servers().checks(serverId)) {
        auto* row = new CheckRow(check, CheckRow::Detail::Full);
        connect(row, &CheckRow::fixAsked, this, [this, serverId, check] { m_actions.fix(serverId, check); });
        card->content().addWidget(row);
        isAnyBad = isAnyBad || (check.isKnown && !check.isOk);
    }
    if (!server->lastError.isEmpty())
        card->content().addWidget(makeParagraph(TextStyle::Muted, server->lastError));
    if (isAnyBad) {
        QPushButton* fix = makeButton(tr("Provision…"), QStringLiteral("fixServerButton"));
        fix->setAccessibleName(tr("Provision %1").arg(server->name));
        fix->setToolTip(m_core.servers().provisionExplanation(serverId).toHtmlEscaped());
        fix->setEnabled(!isWorking);
        connect(fix, &QPushButton::clicked, this, [this, serverId] { m_actions.provision(serverId); });
        card->content().addWidget(fix, 0, Qt::AlignLeft);
    }
    m_content->addWidget(card);
}

void DiagnosticsDialog::addFailedPods()
{
    for (const PodRecord& pod : m_core.pods().pods()) {
        if (pod.status != PodState::Failed)
            continue;
        auto* card = new Card;
        card->setMood(Card::Mood::Bad);
        card->content().addWidget(new ElidedLabel(TextStyle::Heading, pod.name));
        card->content().addWidget(makeParagraph(TextStyle::Body, pod.lastError.message));
        if (!pod.lastError.fix.isEmpty())
            card->content().addWidget(makeParagraph(TextStyle::Muted, pod.lastError.fix));
        m_content->addWidget(card);
    }
}

void DiagnosticsDialog::checkAll()
{
    for (const ServerRecord& server : m_core.servers().servers())
        if (!m_core.servers().isWorking(server.id))
            m_core.servers().check(server.id);
    fill();
}

void DiagnosticsDialog::saveReport()
{
    auto* dialog = new QFileDialog(this, tr("Save report"), QDir::homePath(), tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("pinacle-report.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticsDialog::writeReport);
    dialog->open();
}

bool DiagnosticsDialog::writeReport(const QString& file)
{
    QSaveFile out(file);
    const bool isWritten =
        out.open(QIODevice::WriteOnly) && out.write(diagnosticReport(m_core).toUtf8()) > 0 && out.commit();
    m_saved->setText(isWritten ? tr("Saved as %1").arg(QDir::toNativeSeparators(file))
                               : tr("%1 could not be written: %2").arg(file, out.errorString()));
    return isWritten;
}

} // namespace pinacle
