#pragma once

#include "core/servers/server_service.h"

#include <QWidget>

namespace pinacle {

/// A server that is not usable yet: its state, what the last check found missing, and the way on.
class SetupCard final : public QWidget
{
    Q_OBJECT

public:
    SetupCard(const ServerRecord& server, const QList<ServerCheck>& checks, bool isWorking,
              QWidget* parent = nullptr);

signals:
    void checkAsked();
    void setupAsked();
};

} // namespace pinacle
