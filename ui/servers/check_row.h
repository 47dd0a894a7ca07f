#pragma once

#include <QWidget>

namespace pinacle {

struct ServerCheck;

/// One line of a server's check: its state, what was found, and what mends it.
class CheckRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Detail { Short, Full }; ///< Full: with what mends it

    CheckRow(const ServerCheck& check, Detail detail, QWidget* parent = nullptr);

signals:
    void fixAsked();
};

} // namespace pinacle
