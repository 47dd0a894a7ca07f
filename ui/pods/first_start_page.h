#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace pinacle {

class ProvisionProgress;
class ProvisionView;
class ServerActions;
class ServerService;

/// The first page of a fresh installation: what was found on this computer, what is missing, and the way to a
/// server on which pods run. Safe to leave and to come back to: it shows how things are, not where a wizard
/// stood.
class FirstStartPage final : public QWidget
{
    Q_OBJECT

public:
    FirstStartPage(ServerService& servers, ServerActions& actions, ProvisionProgress& provisions,
                   QWidget* parent = nullptr);

    /// Looks for Lima and Docker.
    void look();

signals:
    void addServerAsked();

private:
    void showFound();
    void showServers();

    ServerService& m_servers;
    ServerActions& m_actions;
    QVBoxLayout* m_found;
    QVBoxLayout* m_added;
    ProvisionView* m_provision;
    QPushButton* m_createVm;
};

} // namespace pinacle
