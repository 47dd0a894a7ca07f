#pragma once

#include "core/github/github_service.h"
#include "core/pods/pod_service.h"
#include "ui/pods/pod_draft.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QComboBox;
class QTabBar;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace pinacle {

class CardChoice;
class Core;
class EnvSetPicker;
class EnvironmentEditor;
class FolderSource;
class PushTarget;
class RepositoryNeeds;
class RepositoryPicker;
class ServicePicker;
class TextLabel;

/// Asks for everything that makes a pod, says mistakes beside their field while they are typed, and shows the
/// pinacle.yaml that comes out of it.
class NewPodDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewPodDialog(Core& core, QWidget* parent = nullptr);

    void chooseTemplate(const QString& templateId);
    void chooseTier(const QString& tierId);
    void chooseRepository();                ///< a pod from a Git repository
    void chooseFolder();                    ///< asks for the folder of a project
    void readFolder(const QString& folder); ///< a pod for this one
    void setDraft(const PodDraft& draft);
    PodRequest request() const;

signals:
    void created(const QString& podId);
    void serverWanted(); ///< there is none for a pod; the dialog is closed

private:
    enum class Source { Template, Repository, Folder }; ///< in the order of the tabs
    enum class Field { Name, Server, Repository, Push, Tier, Services, Environment, Other };

    QWidget* makeForm();
    QWidget* makeNameAndServer();
    QWidget* makeSource();
    void sourceChosen();
    bool isFrom(Source source) const;
    QWidget* makePreview();
    QWidget* makeFooter();
    TextLabel* makeMistake(Field field);
    void fillServers();
    void showPlacement();
    void useConfig(const PodDraft& draft);
    void templateChosen(const QString& templateId);
    void changed();
    void showMistakes();
    Field fieldOf(const QString& key) const;
    QString preview() const;
    QStringList defaultServices(const QString& templateId) const;
    bool isAddressMissing() const;
    void create();
    void repositoryEnsured(const Error& error);
    void createPod(const PodRequest& request);

    Core& m_core;
    QTabBar* m_source;
    RepositoryPicker* m_repository;
    RepositoryNeeds* m_needs;
    PushTarget* m_push;
    GitHubService m_github;
    std::optional<PodRequest> m_waiting; ///< for its repository
    QWidget* m_repositoryPart;           ///< both of them
    EnvSetPicker* m_envSets;
    FolderSource* m_folder;
    QList<QWidget*> m_serviceParts; ///< what a repository brings itself
    CardChoice* m_templates;
    CardChoice* m_tiers;
    ServicePicker* m_services;
    EnvironmentEditor* m_environment;
    QLineEdit* m_name;
    QComboBox* m_server;
    TextLabel* m_placement;
    QString m_placedOn;      ///< the server with room, for who leaves the choice to us
    QWidget* m_serverNeeded; ///< where none is ready
    TextLabel* m_serverNote;
    QPlainTextEdit* m_preview;
    QPushButton* m_create;
    QHash<Field, TextLabel*> m_mistakes;
    QTimer m_checkSoon;
    std::optional<PinacleConfig> m_given; ///< what a clone brings that its repository does not say
    QString m_givenTo;                    ///< the repository that it is for
    TextLabel* m_origin;
    bool m_isNameTouched = false;
};

} // namespace pinacle
