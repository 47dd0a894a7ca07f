#pragma once

#include "core/base/error.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace pinacle {

class TerminalView;
class TextLabel;

/// One terminal with what belongs around it: a line that says that it connects, lost its connection or has
/// ended, and a bar to search what it printed.
class TerminalPane final : public QWidget
{
    Q_OBJECT

public:
    explicit TerminalPane(QWidget* parent = nullptr);

    TerminalView& view() { return *m_view; }

public slots:
    void showConnecting();
    void showConnected();
    void showLost(const pinacle::Error& error); ///< it is tried again by itself
    void showEnded(int exitCode);
    void showSearch();

signals:
    void againAsked(); ///< start a new one in its place

private:
    QWidget* makeNotice();
    QWidget* makeSearchBar();
    void notice(const QString& text, bool canStartAgain);
    void search(bool isUp);
    void hideSearch();

    TerminalView* m_view;
    QWidget* m_notice;
    TextLabel* m_text;
    QPushButton* m_again;
    QWidget* m_searchBar;
    QLineEdit* m_needle;
    TextLabel* m_none;
};

} // namespace pinacle
