#pragma once

#include <QDialog>
#include <QTimer>

class QVBoxLayout;

namespace pinacle {

class Core;
class ServerActions;
class TextLabel;

/// All checks of all servers with cause and cure, and the report for those who help. Deletes itself when it
/// is closed.
class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT

public:
    DiagnosticsDialog(Core& core, ServerActions& actions, QWidget* parent);

    bool writeReport(const QString& file);

private:
    void fill();
    QString stateText() const; ///< all that the rows say
    void addServer(const QString& serverId);
    void addFailedPods();
    void checkAll();
    void saveReport();

    Core& m_core;
    ServerActions& m_actions;
    QVBoxLayout* m_content;
    TextLabel* m_saved;
    QString m_shown; ///< the state that the rows show
    QTimer m_fillSoon;
};

} // namespace pinacle
