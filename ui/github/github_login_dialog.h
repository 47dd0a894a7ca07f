#pragma once

#include "core/github/github_service.h"

#include <QDialog>
#include <QUrl>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pinacle {

class Core;
class TextLabel;

/// Says who is logged in at GitHub, and logs somebody in: in the browser with a code to type there, with a
/// token, or with what the `gh` program has already. Deletes itself when it is closed.
class GitHubLoginDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit GitHubLoginDialog(Core& core, QWidget* parent = nullptr);

    void showLogin(const QString& user, const QString& source);
    void showCode(const QString& code, const QUrl& page, const QDateTime& expiresAt);

private:
    QWidget* makeWho();
    QWidget* makeWays();
    QWidget* makeBrowserWay();
    QWidget* makeTokenWay();
    QWidget* makeGhWay();
    QWidget* makeWaiting();
    void begin(const std::function<void()>& login);
    void showWays();
    void showError(const Error& error);
    void fit();
    void openPage();

    Core& m_core;
    GitHubService m_github;
    TextLabel* m_who;
    QPushButton* m_logOut;
    QLineEdit* m_clientId;
    QLineEdit* m_token;
    QWidget* m_ways;
    QWidget* m_waiting;
    TextLabel* m_where;
    TextLabel* m_code;
    TextLabel* m_until;
    TextLabel* m_mistake;
    QPushButton* m_close;
    QUrl m_page;
};

} // namespace pinacle
