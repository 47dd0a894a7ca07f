#include "ui/pods/service_picker.h"

#include "ui/icons.h"
#include "ui/widgets/card_grid.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace pinacle {

ServicePicker::ServicePicker(const Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
{
    auto* grid = new CardGrid(180, 3, this);
    for (const ServiceDefinition& service : catalog.services()) {
        auto* box = new QCheckBox(service.name);
        box->setObjectName(QStringLiteral("service:") + service.id);
        box->setIcon(themeIcon(service.icon));
        box->setToolTip(service.description.toHtmlEscaped());
        box->setAccessibleDescription(service.description);
        connect(box, &QCheckBox::toggled, this,
                [this, id = service.id](bool isChecked) { toggled(id, isChecked); });
        m_boxes.insert(service.id, box);
        grid->addWidget(box);
    }
}

QStringList ServicePicker::services() const
{
    QStringList ids;
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        if (it.value()->isChecked())
            ids << it.key();
    ids.sort();
    return ids;
}

void ServicePicker::setServices(const QStringList& ids)
{
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        const QSignalBlocker quiet(it.value());
        it.value()->setChecked(ids.contains(it.key()));
    }
    emit changed();
}

QStringList ServicePicker::assistantsIn(const QStringList& ids) const
{
    QStringList assistants;
    for (const QString& id : ids)
        if (const ServiceDefinition* service = m_catalog.service(id);
            service && service->kind == ServiceKind::Assistant)
            assistants << id;
    return assistants;
}

void ServicePicker::setOtherServices(QStringList ids)
{
    if (const QStringList chosen = assistantsIn(services()); !chosen.isEmpty()) {
        for (const QString& assistant : assistantsIn(ids))
            ids.removeAll(assistant);
        ids << chosen;
    }
    setServices(ids);
}

void ServicePicker::toggled(const QString& id, bool isChecked)
{
    const ServiceDefinition* chosen = m_catalog.service(id);
    if (isChecked && chosen && chosen->kind == ServiceKind::Assistant) {
        for (const ServiceDefinition& other : m_catalog.services()) {
            if (other.kind != ServiceKind::Assistant || other.id == id)
                continue;
            const QSignalBlocker quiet(m_boxes[other.id]);
            m_boxes[other.id]->setChecked(false);
        }
    }
    emit changed();
}

} // namespace pinacle
