#pragma once

#include "core/store/records.h"

#include <QThreadPool>
#include <QWidget>

#include <optional>

class QPushButton;

namespace pinacle {

class Core;
class ElidedLabel;
class PodActions;
class TextLabel;

/// Why a pod failed or what was cut off: the step, the command, the cause, what helps, and the ways on.
class FailureCard final : public QWidget
{
    Q_OBJECT

public:
    FailureCard(Core& core, PodActions& actions, QWidget* parent = nullptr);

    /// `step`: at which it failed, where that is known.
    void setPod(const PodRecord& pod, const std::optional<StepRecord>& step);

signals:
    void logAsked(qint64 commandId); ///< 0: no command is known that failed

private:
    void showCommand();
    void copyReport();
    QString stepTitle() const;

    Core& m_core;
    TextLabel* m_title;
    TextLabel* m_cause;
    ElidedLabel* m_command; ///< that failed
    TextLabel* m_detail;
    TextLabel* m_fix;
    QPushButton* m_trust;
    QPushButton* m_copy;
    PodRecord m_pod;
    std::optional<StepRecord> m_step;
    std::optional<LogRow> m_row; ///< of the log
    QThreadPool m_pool;
};

} // namespace pinacle
