#pragma once

#include "core/store/records.h"

#include <QWidget>

class QPushButton;
class QSplitter;

namespace pinacle {

class ElidedLabel;
class OutputView;
class StatusLabel;

/// One command of the log: what was run, how it ended, and everything it said.
class LogDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit LogDetails(QWidget* parent = nullptr);

    void setRow(const LogRow& row);
    void clear();

private:
    void copyCommand();

    LogRow m_row;
    ElidedLabel* m_command;
    StatusLabel* m_status;
    QPushButton* m_copy;
    QSplitter* m_outputs;
    OutputView* m_out;
    OutputView* m_err;
};

} // namespace pinacle
