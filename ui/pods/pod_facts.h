#pragma once

#include "core/store/records.h"

#include <QList>
#include <QWidget>

namespace pinacle {

class Catalog;
class TextLabel;

/// What is worth knowing about a pod besides its services: isolation, what survives a stop, tier, address.
class PodFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit PodFacts(const Catalog& catalog, QWidget* parent = nullptr);

    /// `ports`: those on which something listens that is shown nowhere else.
    void setPod(const PodRecord& pod, const QString& serverName, const QString& reach,
                const QList<int>& ports);

private:
    static QString isolationText(const QJsonObject& isolation);
    QString tierText(const PodRecord& pod) const;
    /// Where the project comes from, and what of it was nowhere else when somebody looked last.
    static QString projectText(const PodRecord& pod);

    const Catalog& m_catalog;
    TextLabel* m_isolation;
    TextLabel* m_survives;
    TextLabel* m_tier;
    TextLabel* m_server;
    TextLabel* m_reach;
    TextLabel* m_ports;
    QList<QWidget*> m_portRow;
    TextLabel* m_project;
    QList<QWidget*> m_projectRow;
};

} // namespace pinacle
