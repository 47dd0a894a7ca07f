#pragma once

#include "core/pods/pod_logs.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace pinacle {

/// Lines of several sources in the order of time, in a view that takes very many of them without holding the
/// window up. Follows the end until the reader scrolls up; from then on nothing that is read moves, wherever
/// new lines go.
class LineLog final : public QPlainTextEdit
{
    Q_OBJECT

public:
    // The oldest go. A line costs about a kilobyte in the view, and its text twice.
    static constexpr qsizetype kMaximumLines = 100'000;
    static constexpr qsizetype kMaximumCharacters = 20'000'000;

    explicit LineLog(QWidget* parent = nullptr);

    /// Keeps other numbers of them, from now on.
    void setLimits(qsizetype lines, qsizetype characters);

    void add(const QList<PodLogLine>& lines);
    void clearLines();
    void setHiddenSources(const QSet<QString>& sources);
    void setTimesShown(bool isShown);
    void setFollowing(bool isFollowing);
    bool isFollowing() const { return m_isFollowing; }
    QStringList sources() const; ///< of all lines that were ever added, sorted
    const QList<PodLogLine>& shown() const { return m_shown; }
    bool isSettled() const { return m_waiting.isEmpty(); } ///< what was added is shown
    /// Marks a text wherever it stands, without regard to case; empty: none.
    void setNeedle(const QString& needle);
    int matches() const { return m_matches; }
    /// Selects the next place of the marked text, from the other end after the last one.
    bool showMatch(bool isBackwards);

    static QString timeText(const PodLogLine& line);  ///< with "≤" where the line is from before
    static QString sourceText(const QString& source); ///< for people

signals:
    void followingChanged(bool isFollowing);
    void matchesChanged();
    void commandAsked(const pinacle::PodLogLine& line); ///< where this line is from is asked

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void flush();
    void rebuild();
    bool isVisibleLine(const PodLogLine& line) const { return !m_hidden.contains(line.source); }
    void insertLine(const PodLogLine& line);
    void writeLine(QTextCursor& cursor, const PodLogLine& line) const;
    void trim();
    void mark();
    const PodLogLine* lineAt(const QTextCursor& cursor) const;
    void ask(const QTextCursor& cursor);

    QList<PodLogLine> m_lines; ///< by time
    QList<PodLogLine> m_shown; ///< those of the sources that are not hidden: one for each block
    QList<PodLogLine> m_waiting;
    qsizetype m_maximumLines = kMaximumLines;
    qsizetype m_maximumCharacters = kMaximumCharacters;
    qsizetype m_characters = 0; ///< of m_lines
    QSet<QString> m_hidden;
    QSet<QString> m_sources;
    QString m_needle;
    int m_matches = 0;
    bool m_areTimesShown = true;
    bool m_isFollowing = true;
    bool m_isMoving = false; ///< the view scrolls, not the reader
    QTimer m_clock;
    QTimer m_marking;
};

} // namespace pinacle
