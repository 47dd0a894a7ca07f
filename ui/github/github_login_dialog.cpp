#include "ui/github/github_login_dialog.h"

#include "core/core.h"
#include "core/github/github_login.h"
#include "ui/format.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace pinacle {

static constexpr int kWidth = 520;

static QString hostOf(Core& core)
{
    return GitHubIntegration::gitHost(GitHubLogin(core.database(), core.secrets()).api());
}

/// Widgets under each other, or side by side where the first takes what is left.
static QWidget* makeGroup(QBoxLayout::Direction direction, const QList<QWidget*>& parts)
{
    auto* group = new QWidget;
    auto* layout = new QBoxLayout(direction, group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    for (QWidget* part : parts)
        layout->addWidget(part, direction == QBoxLayout::LeftToRight && part == parts.first() ? 1 : 0);
    return group;
}

static QWidget* makeRow(const QList<QWidget*>& parts)
{
    return makeGroup(QBoxLayout::LeftToRight, parts);
}

/// A field, and the button that can be pressed once something is in it.
static QWidget* makeField(QLineEdit* field, const QString& name, const char* objectName, QPushButton* button)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(name);
    field->setPlaceholderText(name);
    field->setMinimumHeight(metrics::kControlHeight);
    button->setAutoDefault(false);
    button->setEnabled(!field->text().trimmed().isEmpty());
    QObject::connect(field, &QLineEdit::textChanged, button,
                     [button](const QString& text) { button->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(field, &QLineEdit::returnPressed, button, &QPushButton::click);
    return makeRow({field, button});
}

GitHubLoginDialog::GitHubLoginDialog(Core& core, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_github(core)
    , m_who(makeParagraph(TextStyle::Body, QString()))
    , m_logOut(makeButton(tr("Log out"), QStringLiteral("githubLogOut")))
    , m_clientId(new QLineEdit(GitHubLogin(core.database(), core.secrets()).clientId()))
    , m_token(new QLineEdit)
    , m_where(makeParagraph(TextStyle::Body, QString()))
    , m_code(makeParagraph(TextStyle::Mono, QString()))
    , m_until(makeParagraph(TextStyle::Muted, QString()))
    , m_mistake(makeParagraph(TextStyle::Body, QString()))
    , m_close(makeButton(tr("Close"), QStringLiteral("closeGithubLogin")))
{
    setObjectName(QStringLiteral("githubLoginDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log in at GitHub"));
    setMinimumWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(makeWho());
    layout->addWidget(m_ways = makeWays());
    layout->addWidget(m_waiting = makeWaiting());
    m_mistake->setObjectName(QStringLiteral("githubLoginMistake"));
    m_mistake->setForegroundRole(QPalette::BrightText);
    layout->addWidget(m_mistake);
    m_close->setAutoDefault(false);
    layout->addStretch();
    layout->addWidget(m_close, 0, Qt::AlignRight);
    m_mistake->hide();
    m_waiting->hide();
    resize(kWidth, layout->totalHeightForWidth(kWidth));

    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_github, &GitHubService::loginRead, this, &GitHubLoginDialog::showLogin);
    connect(&m_github, &GitHubService::codeReceived, this, &GitHubLoginDialog::showCode);
    connect(&m_github, &GitHubService::loggedIn, this,
            [this](const QString& user) { showLogin(user, QStringLiteral("token")); });
    connect(&m_github, &GitHubService::failed, this, &GitHubLoginDialog::showError);
    m_github.readLogin();
}

QWidget* GitHubLoginDialog::makeWho()
{
    m_who->setObjectName(QStringLiteral("githubWho"));
    m_who->setText(tr("Looking who is logged in at %1 …").arg(hostOf(m_core)));
    m_logOut->setAutoDefault(false);
    m_logOut->hide();
    connect(m_logOut, &QPushButton::clicked, this, [this] { m_github.logOut(); });
    return makeRow({m_who, m_logOut});
}

QWidget* GitHubLoginDialog::makeWays()
{
    auto* ways = makeGroup(QBoxLayout::TopToBottom, {makeBrowserWay(), makeTokenWay(), makeGhWay()});
    ways->layout()->setSpacing(metrics::kSpace + metrics::kGap);
    return ways;
}

QWidget* GitHubLoginDialog::makeBrowserWay()
{
    QPushButton* start =
        makeButton(tr("Get a code"), QStringLiteral("githubDeviceButton"), ButtonLook::Primary);
    connect(start, &QPushButton::clicked, this,
            [this] { begin([this] { m_github.logInByDevice(m_clientId->text().trimmed()); }); });
    return makeGroup(
        QBoxLayout::TopToBottom,
        {new TextLabel(TextStyle::Heading, tr("In the browser")),
         makeField(m_clientId, tr("Client ID of an OAuth app"), "githubClientId", start),
         makeParagraph(TextStyle::Small,
                       tr("You type a code at GitHub's own page. The app is yours or your company's, "
                          "with “device flow” switched on; its client ID is no secret."))});
}

QWidget* GitHubLoginDialog::makeTokenWay()
{
    m_token->setEchoMode(QLineEdit::Password);
    QPushButton* use = makeButton(tr("Log in with this token"), QStringLiteral("githubTokenButton"));
    connect(use, &QPushButton::clicked, this,
            [this] { begin([this] { m_github.logIn(m_token->text().trimmed()); }); });
    return makeGroup(
        QBoxLayout::TopToBottom,
        {new TextLabel(TextStyle::Heading, tr("With a token")),
         makeField(m_token, tr("Personal access token"), "githubToken", use),
         makeParagraph(
             TextStyle::Small,
             tr("It needs the right “repo”, or a fine-grained one contents and administration. It is "
                "kept among your secrets on this computer."))});
}

QWidget* GitHubLoginDialog::makeGhWay()
{
    QPushButton* look = makeButton(tr("Look again"), QStringLiteral("githubLookAgain"));
    look->setAutoDefault(false);
    connect(look, &QPushButton::clicked, this, [this] { begin([this] { m_github.readLogin(); }); });
    return makeGroup(
        QBoxLayout::TopToBottom,
        {new TextLabel(TextStyle::Heading, tr("With GitHub's own program")),
         makeRow({makeParagraph(TextStyle::Body,
                                tr("After `gh auth login` in a terminal that login is used here, too.")),
                  look})});
}

QWidget* GitHubLoginDialog::makeWaiting()
{
    m_code->setObjectName(QStringLiteral("githubCode"));
    m_code->setAccessibleName(tr("The code to type at GitHub"));
    QFont large = fontFor(TextStyle::Mono);
    large.setPointSizeF(large.pointSizeF() * 2);
    m_code->setFont(large);
    QPushButton* copy = makeButton(tr("Copy the code"), QStringLiteral("copyGithubCode"));
    QPushButton* open = makeButton(tr("Open GitHub"), QStringLiteral("openGithub"), ButtonLook::Primary);
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelGithubCode"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(open, &QPushButton::clicked, this, &GitHubLoginDialog::openPage);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_github.cancelLogin();
        begin([this] { m_github.readLogin(); });
    });
    return makeGroup(QBoxLayout::TopToBottom,
                     {m_where, makeRow({m_code, copy}), m_until, makeRow({new QWidget, cancel, open})});
}

/// What was said about the last try is no longer true.
void GitHubLoginDialog::begin(const std::function<void()>& login)
{
    showWays();
    m_who->setText(tr("Asking %1 …").arg(hostOf(m_core)));
    login();
}

void GitHubLoginDialog::showWays()
{
    m_mistake->hide();
    m_waiting->hide();
    m_ways->show();
    m_who->show();
}

void GitHubLoginDialog::showLogin(const QString& user, const QString& source)
{
    showWays();
    const bool isToken = source == QLatin1String("token");
    m_logOut->setVisible(isToken);
    m_ways->setVisible(!isToken);
    if (isToken) {
        m_token->clear();
        m_who->setText(tr("Logged in at %1 as %2.").arg(hostOf(m_core), user));
    } else if (!source.isEmpty()) {
        m_who->setText(tr("Logged in at %1 as %2, with the login of gh. Another one can be used instead:")
                           .arg(hostOf(m_core), user));
    } else {
        m_who->setText(tr("Nobody is logged in at %1.").arg(hostOf(m_core)));
    }
    fit();
}

void GitHubLoginDialog::showCode(const QString& code, const QUrl& page, const QDateTime& expiresAt)
{
    m_page = page;
    m_where->setText(tr("Type this code at %1:").arg(page.toString()));
    m_code->setText(code);
    m_until->setText(
        tr("Waiting until you are done there. The code is good until %1.").arg(clockText(expiresAt)));
    m_who->setText(tr("Nobody is logged in at %1 yet.").arg(hostOf(m_core)));
    m_ways->hide();
    m_waiting->show();
    fit();
}

void GitHubLoginDialog::showError(const Error& error)
{
    showWays();
    m_who->hide(); // it is not known now
    m_mistake->setText(error.text());
    m_mistake->show();
    fit();
}

/// As high as what is shown.
void GitHubLoginDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void GitHubLoginDialog::openPage()
{
    if (QDesktopServices::openUrl(m_page))
        return;
    m_mistake->setText(tr("No browser could be started. Open %1 yourself.").arg(m_page.toString()));
    m_mistake->show();
    fit();
}

} // namespace pinacle
