#pragma once

#include "core/pods/pod_service.h"

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace pinacle {

class OutputBuffer;
class OutputView;
class PodActions;
class StepListView;
class TextLabel;

/// An operation while it runs, and where it stood when it ended badly: its steps, the live output, Cancel.
class OperationView final : public QWidget
{
    Q_OBJECT

public:
    OperationView(PodService& pods, OutputBuffer& output, PodActions& actions, QWidget* parent = nullptr);

    void setPod(const QString& podId);

private:
    void showProgress();

    PodService& m_pods;
    OutputBuffer& m_buffer;
    QString m_podId;
    TextLabel* m_title;
    TextLabel* m_count;
    QToolButton* m_cancel;
    QProgressBar* m_bar;
    StepListView* m_steps;
    OutputView* m_output;
};

} // namespace pinacle
