#pragma once

#include <QWidget>

class QListView;

namespace pinacle {

class Core;
class PodModel;
class PodsOfServer;
class TextLabel;

/// The pods of one server, as rows that lead to them.
class ServerPods final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPods(Core& core, QWidget* parent = nullptr);

    void setServer(const QString& serverId);

signals:
    void podAsked(const QString& podId);

private:
    void fit();

    PodsOfServer* m_rows;
    QListView* m_list;
    TextLabel* m_none;
};

} // namespace pinacle
