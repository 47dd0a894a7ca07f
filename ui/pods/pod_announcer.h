#pragma once

#include "core/pods/pod_service.h"

#include <QHash>
#include <QWidget>

namespace pinacle {

/// Says to screen readers what became of a pod: "shop-api, running". Takes no room in the window; it is there
/// because only what is there can be heard.
class PodAnnouncer final : public QWidget
{
    Q_OBJECT

public:
    explicit PodAnnouncer(PodService& pods, QWidget* parent = nullptr);

private:
    void look(const QString& podId);

    PodService& m_pods;
    QHash<QString, QString> m_said; ///< by pod: its state in words
};

} // namespace pinacle
