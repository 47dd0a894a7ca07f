#pragma once

#include "core/pods/pod_service.h"
#include "ui/pods/service_actions.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace pinacle {

class Catalog;
class ElidedLabel;
class IconLabel;
class StatusLabel;

/// One tab, service or process of a pod: its address, its health in words, Open, Copy address, and a menu
/// with what else can be done to it.
class HealthCard final : public QWidget
{
    Q_OBJECT

public:
    explicit HealthCard(const Catalog& catalog, QWidget* parent = nullptr);

    enum class Sight {
        Now,
        Past, ///< the pod cannot be reached: what is known is from before, and there is nothing to open
        Off   ///< a pod that does not run has addresses but nothing to open
    };
    /// `obstacle`: why it cannot be opened now; empty: it can.
    void setItem(const HealthItem& item, Sight sight, const QString& obstacle = {});
    /// The address without a name in it; empty: this one has none.
    void setPlainAddress(const QString& address);
    /// Whether the menu's verbs are possible now; the log can always be read.
    void setIdle(bool isIdle);

signals:
    void openAsked(const QString& url);
    void asked(pinacle::ServiceVerb verb, const pinacle::HealthItem& item);

private:
    void copyAddress();
    void fillMenu();
    static QString reasonText(const HealthItem& item, const QString& status);

    const Catalog& m_catalog;
    HealthItem m_item;
    IconLabel* m_icon;
    ElidedLabel* m_name;
    ElidedLabel* m_address;
    StatusLabel* m_status;
    QPushButton* m_open;
    QToolButton* m_copy;
    QToolButton* m_more;
    QList<QAction*> m_verbs; ///< of the menu; all but the log
    QAction* m_remove = nullptr;
    QAction* m_copyPlain = nullptr;
    QString m_plainAddress;
};

} // namespace pinacle
