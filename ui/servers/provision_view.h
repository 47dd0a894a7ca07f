#pragma once

#include <QWidget>

class QPushButton;

namespace pinacle {

class OutputView;
class ProvisionProgress;
class ServerService;
class StepListView;
class TextLabel;

/// Setting up a server while it runs and how it ended: steps, live output, Cancel; Go on where it stopped,
/// also in an earlier run of this program. Hidden before the first step.
class ProvisionView final : public QWidget
{
    Q_OBJECT

public:
    ProvisionView(ServerService& servers, ProvisionProgress& progress, QWidget* parent = nullptr);

    void setServer(const QString& serverId);

private:
    void showProgress();
    QString title() const;

    ServerService& m_servers;
    ProvisionProgress& m_progress;
    QString m_serverId;
    TextLabel* m_title;
    TextLabel* m_error;
    StepListView* m_steps;
    OutputView* m_output;
    QPushButton* m_goOn;
    QPushButton* m_cancel;
};

} // namespace pinacle
