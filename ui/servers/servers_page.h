#pragma once

#include <QWidget>

class QListView;
class QSplitter;
class QStackedWidget;

namespace pinacle {

class Core;
class ProvisionProgress;
class ServerActions;
class ServerDetail;
class ServerModel;

/// The list of servers beside the selected one.
class ServersPage final : public QWidget
{
    Q_OBJECT

public:
    ServersPage(Core& core, ServerActions& actions, ProvisionProgress& provisions, QWidget* parent = nullptr);

    void selectServer(const QString& serverId);
    bool focusSearch(); ///< of the commands, where they are shown
    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray& state);

signals:
    void podAsked(const QString& podId);

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
