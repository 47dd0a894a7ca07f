#pragma once

#include "core/pods/pod_service.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace pinacle {

class Catalog;
class ElidedLabel;
class IconLabel;
class StatusLabel;

/// One tab or service of a pod: its address, its health in words, Open and Copy address.
class HealthCard final : public QWidget
{
    Q_OBJECT

public:
    explicit HealthCard(const Catalog& catalog, QWidget* parent = nullptr);

    /// `isPodRunning`: a pod that is stopped has addresses but nothing to open.
    void setItem(const HealthItem& item, bool isPodRunning);

signals:
    void openAsked(const QString& url);

private:
    void copyAddress();

    const Catalog& m_catalog;
    HealthItem m_item;
    IconLabel* m_icon;
    ElidedLabel* m_name;
    ElidedLabel* m_address;
    StatusLabel* m_status;
    QPushButton* m_open;
    QToolButton* m_copy;
};

} // namespace pinacle
