#pragma once
#include "core/connection/connection_pool.h"
#include <QObject>
namespace pinacle {
struct ForwardRequest { QString podId; ServerAddress address; int remotePort; int localPort; QString probePath; QString expectedBody; };
enum class ForwardState { NotNeeded, Connecting, Up, Down };
struct ForwardStatus { ForwardState state = ForwardState::NotNeeded; QString reason; };
class PortForwarder : public QObject
{
    Q_OBJECT
public: PortForwarder(ConnectionPool&) {} bool isOpen(const QString&) const {return true;} void open(const ForwardRequest&){} void close(const QString&){} ForwardStatus state(const QString&) const {return {};}
signals: void stateChanged(const QString& podId); };
}
