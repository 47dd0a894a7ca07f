#pragma once

#include <QWidget>

class QListView;
class QSplitter;
class QStackedWidget;

namespace pinacle {

class ProvisionProgress;
class ServerActions;
class ServerDetail;
class ServerModel;
class ServerService;
class WatchService;

/// The list of servers beside the selected one.
class ServersPage final : public QWidget
{
    Q_OBJECT

public:
    ServersPage(ServerService& servers, WatchService& watch, ServerActions& actions,
                ProvisionProgress& provisions, QWidget* parent = nullptr);

    void selectServer(const QString& serverId);
    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray& state);

private:
    QWidget* makeListPane();
    void showCurrent();
    void showMenu(const QPoint& point);

    ServerActions& m_actions;
    ServerModel* m_model;
    QListView* m_list;
    ServerDetail* m_detail;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
};

} // namespace pinacle
