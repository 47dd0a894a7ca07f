#pragma once

#include "core/servers/server_service.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace pinacle {

class Card;
class ElidedLabel;
class MetricsView;
class ProvisionProgress;
class ProvisionView;
class ServerActions;
class StatusLabel;
class TextLabel;
class WatchService;

/// One server: its facts, what the last check found, setting it up, and the certificates that its pods trust.
class ServerDetail final : public QWidget
{
    Q_OBJECT

public:
    ServerDetail(ServerService& servers, WatchService& watch, ServerActions& actions,
                 ProvisionProgress& provisions, QWidget* parent = nullptr);

    void setServer(const QString& serverId);

private:
    QWidget* makeHeader();
    void connectVmButtons();
    QWidget* makeLost();
    QWidget* makeCertificates();
    void refresh(const QString& serverId);
    void showChecks();
    void saveCertificates();
    static QString factsText(const ServerRecord& server);

    ServerService& m_servers;
    ServerActions& m_actions;
    MetricsView* m_metrics;
    QString m_serverId;
    std::optional<QList<ServerCheck>> m_shownChecks;
    QHash<QString, QString> m_certificateDrafts; ///< by server: what was typed and is not saved
    ElidedLabel* m_name;
    StatusLabel* m_status;
    QPushButton* m_edit;
    QPushButton* m_check;
    QPushButton* m_provisionButton;
    QPushButton* m_remove;
    QPushButton* m_startVm; ///< the next three: of a Lima machine only
    QPushButton* m_stopVm;
    QPushButton* m_deleteVm;
    TextLabel* m_facts;
    TextLabel* m_error;
    QVBoxLayout* m_checks;
    Card* m_lost; ///< its pods, while it does not answer
    TextLabel* m_lostText;
    ProvisionView* m_provision;
    QPlainTextEdit* m_certificates;
    QPushButton* m_save;
    TextLabel* m_saved;
};

} // namespace pinacle
