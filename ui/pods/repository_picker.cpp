#include "ui/pods/repository_picker.h"

#include "ui/github/github_login_dialog.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>

namespace pinacle {

/// A line to type into, with a list that is filtered by what is typed, and shown whole by the arrow.
static QLineEdit* makeChoice(QWidget* parent, const QString& text)
{
    auto* line = new QLineEdit;
    auto* completer = new QCompleter(new QStringListModel(parent), parent);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    line->setCompleter(completer);
    QAction* all = line->addAction(themeIcon(QStringLiteral("search")), QLineEdit::TrailingPosition);
    all->setText(text);
    all->setToolTip(text);
    all->setVisible(false);
    QObject::connect(all, &QAction::triggered, completer, [completer] {
        completer->setCompletionPrefix({});
        completer->complete();
    });
    return line;
}

static void setChoices(QLineEdit& line, const QStringList& choices)
{
    static_cast<QStringListModel*>(line.completer()->model())->setStringList(choices);
    for (QAction* action : line.actions())
        action->setVisible(!choices.isEmpty());
}

RepositoryPicker::RepositoryPicker(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_github(core)
    , m_repository(makeChoice(this, tr("Choose from your repositories")))
    , m_branch(makeChoice(this, tr("Choose a branch")))
    , m_token(new QLineEdit)
    , m_state(makeParagraph(TextStyle::Small,
                            tr("Your repositories at GitHub are listed here when you are logged in.")))
{
    m_repository->setObjectName(QStringLiteral("repository"));
    m_repository->setAccessibleName(tr("Address of the repository"));
    m_repository->setPlaceholderText(tr("https://github.com/owner/project"));
    m_branch->setObjectName(QStringLiteral("branch"));
    m_branch->setAccessibleName(tr("Branch"));
    m_branch->setPlaceholderText(tr("its own"));
    m_token->setObjectName(QStringLiteral("repositoryToken"));
    m_token->setAccessibleName(tr("Token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("only for a private repository"));
    QPushButton* login = makeButton(tr("Log in at GitHub …"), QStringLiteral("githubLoginButton"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kSpace);
    grid->setVerticalSpacing(metrics::kGap);
    grid->addWidget(new TextLabel(TextStyle::Heading, tr("Repository")), 0, 0);
    grid->addWidget(new TextLabel(TextStyle::Heading, tr("Branch")), 0, 1);
    grid->addWidget(m_repository, 1, 0);
    grid->addWidget(m_branch, 1, 1);
    grid->addWidget(new TextLabel(TextStyle::Heading, tr("Token")), 2, 0);
    grid->addWidget(m_token, 3, 0);
    grid->addWidget(login, 3, 1);
    grid->addWidget(m_state, 4, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);

    connect(m_repository, &QLineEdit::textChanged, this, &RepositoryPicker::addressChanged);
    connect(m_branch, &QLineEdit::textChanged, this, &RepositoryPicker::changed);
    connect(m_token, &QLineEdit::textChanged, this, &RepositoryPicker::changed);
    connect(login, &QPushButton::clicked, this, &RepositoryPicker::logIn);
    connect(&m_github, &GitHubService::repositoriesRead, this, &RepositoryPicker::setRepositories);
    connect(&m_github, &GitHubService::failed, this, &RepositoryPicker::showError);
    connect(&m_github, &GitHubService::branchesRead, this,
            [this](const QString& name, const QStringList& branches) {
                if (name == m_branchesOf) // else another one was chosen meanwhile
                    setChoices(*m_branch, branches);
            });
}

void RepositoryPicker::readRepositories()
{
    if (m_isRead)
        return;
    m_isRead = true;
    readAgain();
}

void RepositoryPicker::readAgain()
{
    m_state->setText(tr("Asking GitHub …"));
    m_github.readRepositories();
}

void RepositoryPicker::setAddress(const QString& repository, const QString& branch)
{
    m_repository->setText(repository);
    m_branch->setText(branch);
}

QString RepositoryPicker::repository() const
{
    return m_repository->text().trimmed();
}

QString RepositoryPicker::branch() const
{
    return m_branch->text().trimmed();
}

QString RepositoryPicker::token() const
{
    return m_token->text().trimmed();
}

void RepositoryPicker::setRepositories(const QList<GitHubRepository>& repositories)
{
    QStringList addresses;
    for (const GitHubRepository& each : repositories) {
        addresses << each.httpsUrl;
        m_names.insert(each.httpsUrl, each.fullName);
    }
    setChoices(*m_repository, addresses);
    m_state->setText(tr("%n of your repositories at GitHub are in the list; type to find one.", nullptr,
                        int(repositories.size())));
}

void RepositoryPicker::addressChanged(const QString& address)
{
    if (const QString name = m_names.value(address.trimmed()); !name.isEmpty() && name != m_branchesOf) {
        m_branchesOf = name;
        m_branch->clear();
        m_github.readBranches(name);
    }
    emit changed();
}

void RepositoryPicker::showError(const Error& error)
{
    m_state->setText(error.kind == ErrorKind::AuthFailed
                         ? tr("Log in to choose from your repositories at GitHub. %1").arg(error.message)
                         : error.text());
}

void RepositoryPicker::logIn()
{
    auto* dialog = new GitHubLoginDialog(m_core, this);
    connect(dialog, &QDialog::finished, this, &RepositoryPicker::readAgain);
    dialog->open();
}

} // namespace pinacle
