#include "ui/pods/pod_facts.h"

#include "core/config/catalog.h"
#include "core/config/pinacle_config.h"
#include "core/pods/pod_work.h"
#include "ui/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace pinacle {

static TextLabel* addFact(QGridLayout& grid, const QString& icon, const QString& title)
{
    const int row = grid.rowCount();
    auto* value = makeParagraph(TextStyle::Body, QString());
    value->setAccessibleName(title);
    grid.addWidget(new IconLabel(icon, metrics::kIconSize), row, 0, Qt::AlignTop);
    grid.addWidget(new TextLabel(TextStyle::Muted, title), row, 1, Qt::AlignTop);
    grid.addWidget(value, row, 2);
    return value;
}

static QList<QWidget*> lastRowOf(const QGridLayout& grid)
{
    QList<QWidget*> row;
    for (int column = 0; column < grid.columnCount(); ++column)
        row << grid.itemAtPosition(grid.rowCount() - 1, column)->widget();
    return row;
}

PodFacts::PodFacts(const Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
{
    auto* card = new Card;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(2, 1);
    m_project = addFact(*grid, QStringLiteral("code"), tr("Project"));
    m_project->setObjectName(QStringLiteral("podProject"));
    m_projectRow = lastRowOf(*grid);
    m_isolation = addFact(*grid, QStringLiteral("shield"), tr("Isolation"));
    m_survives = addFact(*grid, QStringLiteral("disk"), tr("A stop keeps"));
    m_tier = addFact(*grid, QStringLiteral("cpu"), tr("Tier"));
    m_server = addFact(*grid, QStringLiteral("servers"), tr("Server"));
    m_reach = addFact(*grid, QStringLiteral("globe"), tr("Connection"));
    m_ports = addFact(*grid, QStringLiteral("terminal"), tr("Also listening"));
    m_ports->setObjectName(QStringLiteral("podPorts"));
    m_portRow = lastRowOf(*grid);
    card->content().addLayout(grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    m_survives->setText(
        tr("The project, installed packages and databases. Running programs end and begin again."));
}

void PodFacts::setPod(const PodRecord& pod, const QString& serverName, const QString& reach,
                      const QList<int>& ports)
{
    const QString project = projectText(pod);
    m_project->setText(project);
    for (QWidget* part : std::as_const(m_projectRow))
        part->setVisible(!project.isEmpty());
    QStringList numbers;
    for (const int port : ports)
        numbers << QString::number(port);
    m_ports->setText(tr("port %1").arg(numbers.join(QLatin1String(", "))));
    for (QWidget* part : std::as_const(m_portRow))
        part->setVisible(!ports.isEmpty());
    m_isolation->setText(isolationText(pod.isolation));
    m_tier->setText(tierText(pod));
    QString server = serverName;
    if (pod.externalPort > 0)
        server += tr(" · port %1 · %2 in its network").arg(pod.externalPort).arg(pod.ip());
    m_server->setText(server);
    m_reach->setText(reach);
}

QString PodFacts::projectText(const PodRecord& pod)
{
    QStringList lines;
    if (!pod.repository.isEmpty())
        lines << (pod.branch.isEmpty() ? pod.repository
                                       : tr("%1 · branch %2").arg(pod.repository, pod.branch));
    const PodWork work = workFromJson(pod.work);
    if (work.isAnythingLost())
        lines << tr("Only in this pod, as seen %1: %2")
                     .arg(timeText(work.seenAt), workLines(work).join(QStringLiteral("; ")));
    return lines.join(u'\n');
}

QString PodFacts::isolationText(const QJsonObject& isolation)
{
    const QDateTime verified =
        QDateTime::fromString(isolation.value(QLatin1String("verifiedAt")).toString(), Qt::ISODateWithMs);
    const QString runtime = isolation.value(QLatin1String("runtime")).toString();
    if (runtime.isEmpty() || !verified.isValid())
        return tr("Not verified yet: it is checked at each start");
    QString text = tr("gVisor verified · %1").arg(runtime);
    if (const QString kernel = isolation.value(QLatin1String("kernel")).toString(); !kernel.isEmpty())
        text += tr(" · kernel %1").arg(firstLine(kernel));
    return text + tr(" · %1").arg(timeText(verified));
}

QString PodFacts::tierText(const PodRecord& pod) const
{
    const QString id = configFromJson(pod.config).tier;
    const Tier* tier = m_catalog.tier(id.isEmpty() ? QStringLiteral("dev.small") : id);
    if (!tier)
        return id;
    return tr("%1 · %2 · %3 memory · %4 storage")
        .arg(tier->name, cpuText(tier->cpus), memoryText(tier->memoryMb),
             memoryText(double(tier->storageGb) * 1024));
}

} // namespace pinacle
