#pragma once

#include "core/store/records.h"

#include <QWidget>

class QPushButton;

namespace pinacle {

class PodActions;
class TextLabel;

/// Why a pod failed or what was cut off: the step, the cause, what helps, and the ways on.
class FailureCard final : public QWidget
{
    Q_OBJECT

public:
    explicit FailureCard(PodActions& actions, QWidget* parent = nullptr);

    void setPod(const PodRecord& pod, const QString& stepTitle);

signals:
    void logAsked();

private:
    TextLabel* m_title;
    TextLabel* m_cause;
    TextLabel* m_detail;
    TextLabel* m_fix;
    QPushButton* m_trust;
    QString m_podId;
};

} // namespace pinacle
