#pragma once

#include <QWidget>

namespace pinacle {

struct FoundServer;

/// A machine that could become a server: what it is, what state it is in, and the button that adds it.
class FoundServerRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FoundServerRow(const FoundServer& server, QWidget* parent = nullptr);

signals:
    void useAsked();
    void startAsked(); ///< a Lima machine that does not run
};

} // namespace pinacle
