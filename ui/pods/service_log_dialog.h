#pragma once

#include "core/pods/pod_health.h"

#include <QDialog>

class QLabel;

namespace pinacle {

class OutputView;
class PodService;

/// The end of a service's or process's log, read again every two seconds while the dialog is open. Deletes
/// itself when it is closed.
class ServiceLogDialog final : public QDialog
{
    Q_OBJECT

public:
    ServiceLogDialog(PodService& pods, const QString& podId, const HealthItem& item, QWidget* parent);

private:
    void show(const QString& text, const Error& error);

    OutputView* m_view;
    QLabel* m_note;
    QString m_text;
};

} // namespace pinacle
