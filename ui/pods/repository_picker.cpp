#include "ui/pods/repository_picker.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace pinacle {

RepositoryPicker::RepositoryPicker(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_github(core)
    , m_repository(new QComboBox)
    , m_branch(new QComboBox)
    , m_token(new QLineEdit)
    , m_logIn(makeButton(tr("Log in with this token"), QStringLiteral("githubLoginButton")))
    , m_state(makeParagraph(TextStyle::Small, tr("Your repositories at GitHub are listed here when you are logged in.")))
{
    m_repository->setObjectName(QStringLiteral("repository"));
    m_repository->setAccessibleName(tr("Address of the repository"));
    m_repository->setEditable(true);
    m_repository->setInsertPolicy(QComboBox::NoInsert);
    m_repository->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_repository->completer()->setFilterMode(Qt::MatchContains);
    m_repository->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_repository->lineEdit()->setPlaceholderText(tr("https://github.com/owner/project"));
    m_branch->setObjectName(QStringLiteral("branch"));
    m_branch->setAccessibleName(tr("Branch"));
    m_branch->setEditable(true);
    m_branch->setInsertPolicy(QComboBox::NoInsert);
    m_branch->lineEdit()->setPlaceholderText(tr("its own"));
    m_token->setObjectName(QStringLiteral("repositoryToken"));
    m_token->setAccessibleName(tr("Token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("only for a private repository"));
    m_logIn->setEnabled(false);

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
    grid->addWidget(m_logIn, 3, 1);
    grid->addWidget(m_state, 4, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);

    connect(m_repository, &QComboBox::editTextChanged, this, &RepositoryPicker::changed);
    connect(m_repository, &QComboBox::activated, this, &RepositoryPicker::chosen);
    connect(m_branch, &QComboBox::editTextChanged, this, &RepositoryPicker::changed);
    connect(m_token, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_logIn->setEnabled(!text.trimmed().isEmpty());
        emit changed();
    });
    connect(m_logIn, &QPushButton::clicked, this, &RepositoryPicker::logIn);
    connect(&m_github, &GitHubService::repositoriesRead, this, &RepositoryPicker::setRepositories);
    connect(&m_github, &GitHubService::failed, this, &RepositoryPicker::showError);
    connect(&m_github, &GitHubService::branchesRead, this, [this](const QString& name, const QStringList& branches) {
        if (!repository().contains(name)) // another one was chosen meanwhile
            return;
        const QString typed = m_branch->currentText();
        m_branch->clear();
        m_branch->addItems(branches);
        m_branch->setEditText(typed);
    });
}

void RepositoryPicker::readRepositories()
{
    if (m_isRead)
        return;
    m_isRead = true;
    m_github.readRepositories();
}

QString RepositoryPicker::repository() const
{
    return m_repository->currentText().trimmed();
}

QString RepositoryPicker::branch() const
{
    return m_branch->currentText().trimmed();
}

QString RepositoryPicker::token() const
{
    return m_token->text().trimmed();
}

void RepositoryPicker::setRepositories(const QList<GitHubRepository>& repositories)
{
    const QString typed = m_repository->currentText();
    m_repository->clear();
    for (const GitHubRepository& each : repositories) {
        m_repository->addItem(each.httpsUrl, each.fullName);
        m_repository->setItemData(m_repository->count() - 1, each.description.toHtmlEscaped(), Qt::ToolTipRole);
    }
    m_repository->setCurrentIndex(-1);
    m_repository->setEditText(typed);
    m_state->setText(tr("%n of your repositories at GitHub are in the list; type to find one.", nullptr,
                        int(repositories.size())));
}

void RepositoryPicker::chosen(int index)
{
    m_branch->clear();
    m_branch->setEditText({});
    if (const QString name = m_repository->itemData(index).toString(); !name.isEmpty())
        m_github.readBranches(name);
}

void RepositoryPicker::showError(const Error& error)
{
    m_state->setText(error.kind == ErrorKind::AuthFailed ? tr("Log in with a token, or with `gh auth login`, to choose "
                                                              "from your repositories at GitHub. %1")
                                                               .arg(error.message)
                                                         : error.text());
}

void RepositoryPicker::logIn()
{
    m_state->setText(tr("Asking GitHub …"));
    m_github.logIn(token());
}

} // namespace pinacle
