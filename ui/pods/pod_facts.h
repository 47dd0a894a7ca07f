#pragma once

#include "core/store/records.h"

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

    void setPod(const PodRecord& pod, const QString& serverName, const QString& reach);

private:
    static QString isolationText(const QJsonObject& isolation);
    QString tierText(const PodRecord& pod) const;

    const Catalog& m_catalog;
    TextLabel* m_isolation;
    TextLabel* m_survives;
    TextLabel* m_tier;
    TextLabel* m_server;
    TextLabel* m_reach;
};

} // namespace pinacle
