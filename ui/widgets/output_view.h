#pragma once

#include "ui/terminal/terminal_surface.h"

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
    void appendNow(const QString& text); ///< what is rare enough to be shown at once
    void setText(const QString& text);
    /// Marks every place of a text, without regard to case; empty: none. Says how many there are.
    int highlight(const QString& needle);
    /// Selects the next place of the highlighted text; false when there is none in that direction.
    bool showMatch(bool isBackwards);

private:
    void flush();
    void insert(const QString& raw);
    void insertStyled(QTextCursor& cursor, const QString& raw, TerminalStyle& style) const;

    QString m_pending;
    QString m_openLine;        ///< raw: what follows may be written over it, or end its last sequence
    int m_openColumn = 0;      ///< in the last line, where that begins
    TerminalStyle m_openStyle; ///< and in which style
    QString m_needle;
    QTimer m_timer;
};

} // namespace pinacle
