#pragma once

#include "core/config/pod_spec.h"
#include "core/github/github_service.h"

#include <QTimer>
#include <QWidget>

namespace pinacle {

class TextLabel;

/// What the pinacle.yaml of a repository at GitHub asks for, with the mistakes in it, before anything is
/// cloned. It is read and checked here; nothing of it runs. Hidden while nothing is known.
class RepositoryNeeds final : public QWidget
{
    Q_OBJECT

public:
    explicit RepositoryNeeds(Core& core, QWidget* parent = nullptr);

    void setRepository(const QString& address, const QString& branch, const QString& token);
    void showConfig(const RepositoryConfig& config);
    const RepositoryConfig& config() const { return m_config; }

signals:
    void changed();                        ///< what is known of the repository
    void tierAsked(const QString& tierId); ///< by a file without mistakes

private:
    void ask();
    void say(const QString& title, const QStringList& lines, const QStringList& mistakes = {});
    void showMistakes(const QList<ConfigMistake>& mistakes);
    void showSpec(const PodSpec& spec);

    Core& m_core;
    GitHubService m_github;
    QTimer m_soon;
    QString m_address;
    QString m_branch;
    QString m_token;
    RepositoryConfig m_config;
    TextLabel* m_title;
    TextLabel* m_lines;
    TextLabel* m_mistakes;
};

} // namespace pinacle
