#pragma once

#include <QWidget>

namespace pinacle {

class Core;
class LogView;

/// The section "Logs": every command of every server and pod.
class LogsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LogsPage(Core& core, QWidget* parent = nullptr);

    LogView& view() { return *m_view; }

private:
    LogView* m_view;
};

} // namespace pinacle
