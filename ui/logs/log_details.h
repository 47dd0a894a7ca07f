#pragma once

#include "core/store/records.h"

#include <QWidget>

class QPushButton;
class QSplitter;
class QToolButton;

namespace pinacle {

class ElidedLabel;
class OutputView;
class StatusLabel;
class TextLabel;

/// One command of the log: what was run, how it ended, and everything it said.
class LogDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit LogDetails(QWidget* parent = nullptr);

    void setRow(const LogRow& row);
    void clear();
    void setNeedle(const QString& text); ///< what was searched for is marked in the output

private:
    void copyCommand();
    void showMatches();
    void showMatch(bool isBackwards);

    LogRow m_row;
    ElidedLabel* m_command;
    StatusLabel* m_status;
    TextLabel* m_matches;
    QToolButton* m_previous;
    QToolButton* m_next;
    QPushButton* m_copy;
    QString m_needle;
    QSplitter* m_outputs;
    OutputView* m_out;
    OutputView* m_err;
};

} // namespace pinacle
