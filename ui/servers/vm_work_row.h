#pragma once

#include <QWidget>

class QPushButton;

namespace pinacle {

class ElidedLabel;
class ServerService;

/// What Lima is doing with a machine just now, and the button that stops it. Hidden while it does nothing.
class VmWorkRow final : public QWidget
{
    Q_OBJECT

public:
    explicit VmWorkRow(ServerService& servers, QWidget* parent = nullptr);

private:
    QString m_vmName;
    ElidedLabel* m_text;
    QPushButton* m_cancel;
};

} // namespace pinacle
