#pragma once

#include "core/github/github_service.h"

#include <QHash>
#include <QWidget>

class QLineEdit;

namespace pinacle {

class TextLabel;

/// Which Git repository a pod is made from: an address, or one of the person's own at GitHub, a branch, and a
/// token where one is needed. The lists are read in the background.
class RepositoryPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit RepositoryPicker(Core& core, QWidget* parent = nullptr);

    void setAddress(const QString& repository, const QString& branch);
    QString repository() const;
    QString branch() const;
    QString token() const;
    void setRepositories(const QList<GitHubRepository>& repositories);
    void readRepositories(); ///< once, when the picker is seen first

signals:
    void changed();

private:
    void addressChanged(const QString& address);
    void showError(const Error& error);
    void logIn();
    void readAgain();

    Core& m_core;
    GitHubService m_github;
    QLineEdit* m_repository;
    QLineEdit* m_branch;
    QLineEdit* m_token;
    TextLabel* m_state;
    QHash<QString, QString> m_names; ///< "owner/name" by address
    QString m_branchesOf;
    bool m_isRead = false;
};

} // namespace pinacle
