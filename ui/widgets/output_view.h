#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace pinacle {

/// Output of a running command: monospaced, read-only, bounded, appended in batches at most 20 times a second
/// so that a chatty command never holds the window up. Stays at the end until the reader scrolls up.
class OutputView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit OutputView(QWidget* parent = nullptr);

    void append(const QString& text);
    void setText(const QString& text);

private:
    void flush();

    QString m_pending;
    bool m_isLineOver = false;
    QTimer m_timer;
};

} // namespace pinacle
