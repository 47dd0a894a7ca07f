#pragma once

#include "core/servers/server_service.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace pinacle {

class Card;
class Core;
class ElidedLabel;
class LogView;
class MetricsView;
class ProvisionProgress;
class ProvisionView;
class ServerActions;
class ServerPods;
class StatusLabel;
class TextLabel;

/// One server: its facts, and in tabs what the last check found, its pods and how it is set up; what it uses;
/// the commands that were run on it.
class ServerDetail final : public QWidget
{
    Q_OBJECT

public:
    ServerDetail(Core& core, ServerActions& actions, ProvisionProgress& provisions,
                 QWidget* parent = nullptr);

    void setServer(const QString& serverId);
    /// Into the search of what is shown; false where that has none.
    bool focusSearch();

signals:
    void podAsked(const QString& podId);

private:
    QWidget* makeHeader();
    QWidget* makeOverview();
    QWidget* makeMetrics();
    LogView& commands();
    QToolButton* makeMoreButton();
    QWidget* makeLost();
    QWidget* makeCertificates();
    void refresh(const QString& serverId);
    void showChecks();
    void showHealed();
    QString healedText(const EventRow& event) const;
    void saveCertificates();
    static QString factsText(const ServerRecord& server);

    Core& m_core;
    ServerService& m_servers;
    ServerActions& m_actions;
    QTabWidget* m_tabs;
    ServerPods* m_pods;
    MetricsView* m_metrics;
    QWidget* m_commandTab;
    LogView* m_commands = nullptr; ///< made when its tab is shown first
    QString m_serverId;
    std::optional<QList<ServerCheck>> m_shownChecks;
    QHash<QString, QString> m_certificateDrafts; ///< by server: what was typed and is not saved
    ElidedLabel* m_name;
    StatusLabel* m_status;
    QPushButton* m_check;
    QPushButton* m_provisionButton;
    QPushButton* m_startVm; ///< of a Lima machine that stands still
    TextLabel* m_facts;
    TextLabel* m_healed; ///< what came back by itself, and how long that took
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
