#include "ui/logs/log_filter_bar.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "ui/icons.h"
#include "ui/widgets/wrapping_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace pinacle {

enum Kind { AllKinds, InPods, OnServers };
static constexpr int kTypingMs = 200;

LogFilterBar::LogFilterBar(Core& core, bool hasPlaces, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_text(new QLineEdit)
    , m_server(new QComboBox(this))
    , m_pod(new QComboBox(this))
    , m_kind(new QComboBox)
    , m_failed(new QCheckBox(tr("Only failed")))
{
    m_text->setObjectName(QStringLiteral("logSearch"));
    m_text->setPlaceholderText(tr("Search commands and their output"));
    m_text->setAccessibleName(tr("Search commands and their output"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_server->setObjectName(QStringLiteral("logServer"));
    m_server->setAccessibleName(tr("Server"));
    m_pod->setObjectName(QStringLiteral("logPod"));
    m_pod->setAccessibleName(tr("Pod"));
    m_kind->setObjectName(QStringLiteral("logKind"));
    m_kind->setAccessibleName(tr("Where the command ran"));
    m_kind->addItems({tr("All commands"), tr("In pods"), tr("On servers")});
    m_failed->setObjectName(QStringLiteral("logFailed"));
    auto* layout = new WrappingRow(this);
    layout->addWidget(m_text);
    for (QComboBox* box : {m_server, m_pod}) {
        box->setVisible(hasPlaces);
        if (hasPlaces)
            layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &LogFilterBar::changed);
    }
    layout->addWidget(m_kind);
    layout->addWidget(m_failed);

    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypingMs);
    connect(&m_typed, &QTimer::timeout, this, &LogFilterBar::changed);
    connect(m_text, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LogFilterBar::changed);
    connect(m_failed, &QCheckBox::toggled, this, &LogFilterBar::changed);
    for (auto signal : {&PodService::podAdded, &PodService::podRemoved})
        connect(&core.pods(), signal, this, &LogFilterBar::fillPlaces);
    for (auto signal : {&ServerService::serverAdded, &ServerService::serverRemoved})
        connect(&core.servers(), signal, this, &LogFilterBar::fillPlaces);
    fillPlaces();
}

void LogFilterBar::refill(QComboBox& box, const QString& everything,
                          const QList<QPair<QString, QString>>& entries)
{
    const QString current = box.currentData().toString();
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(everything, QString());
    for (const auto& [id, name] : entries)
        box.addItem(name, id);
    box.setCurrentIndex(qMax(0, box.findData(current)));
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(14);
}

void LogFilterBar::fillPlaces()
{
    QList<QPair<QString, QString>> servers;
    for (const ServerRecord& server : m_core.servers().servers())
        servers.append({server.id, server.name});
    QList<QPair<QString, QString>> pods;
    for (const PodRecord& pod : m_core.pods().pods())
        pods.append({pod.id, pod.name});
    refill(*m_server, tr("All servers"), servers);
    refill(*m_pod, tr("All pods"), pods);
}

LogFilter LogFilterBar::filter() const
{
    LogFilter filter;
    filter.text = m_text->text().trimmed();
    filter.serverId = m_server->currentData().toString();
    filter.podId = m_pod->currentData().toString();
    filter.onlyFailed = m_failed->isChecked();
    filter.onlyContainer = m_kind->currentIndex() == InPods;
    filter.onlyServer = m_kind->currentIndex() == OnServers;
    return filter;
}

void LogFilterBar::setFilter(const LogFilter& filter)
{
    const QSignalBlocker quiet(this);
    m_text->setText(filter.text);
    m_typed.stop();
    m_server->setCurrentIndex(qMax(0, m_server->findData(filter.serverId)));
    m_pod->setCurrentIndex(qMax(0, m_pod->findData(filter.podId)));
    m_kind->setCurrentIndex(filter.onlyContainer ? InPods : (filter.onlyServer ? OnServers : AllKinds));
    m_failed->setChecked(filter.onlyFailed);
}

void LogFilterBar::focusSearch()
{
    m_text->setFocus();
    m_text->selectAll();
}

} // namespace pinacle
