#include "ui/settings/settings_dialog.h"

#include "core/core.h"
#include "core/github/github_login.h"
#include "core/pods/ssh_access.h"
#include "core/store/retention.h"
#include "core/watch/watch_service.h"
#include "ui/github/github_login_dialog.h"
#include "ui/pods/env_sets_dialog.h"
#include "ui/settings/window_settings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSpinBox>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kWidth = 640;

SettingsDialog::SettingsDialog(Core& core, WindowSettings& settings, const Autostart& autostart,
                               QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_settings(settings)
    , m_autostart(autostart)
    , m_tabs(new QTabWidget)
    , m_gitHubApi(new QLineEdit)
    , m_takeOutSsh(makeButton(tr("Take it out…"), QStringLiteral("settingTakeOutSsh")))
    , m_refusal(makeParagraph(TextStyle::Body, QString()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    m_tabs->setObjectName(QStringLiteral("settingTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Settings"));
    addPages();
    alignGroups();
    m_refusal->setForegroundRole(QPalette::BrightText);
    m_refusal->hide();
    QPushButton* close = makeButton(tr("Close"), QStringLiteral("closeSettings"), ButtonLook::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin, metrics::kSpace);
    foot->addWidget(m_refusal);
    foot->addWidget(close, 0, Qt::AlignRight);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, metrics::kGap, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_tabs, 1);
    all->addLayout(foot);
    fit(foot->sizeHint().height() + metrics::kGap);
    // From anywhere: a field would take the key that the tabs listen for.
    const auto addKey = [this](QKeySequence::StandardKey key, int step) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this, step] {
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() + step) % m_tabs->count());
        });
    };
    addKey(QKeySequence::NextChild, 1);
    addKey(QKeySequence::PreviousChild, -1);
}

void SettingsDialog::addPages()
{
    addPage(tr("General"));
    addAppearance();
    addBehaviour();
    addUpdates();
    addPage(tr("Terminal"));
    addTerminal();
    addPage(tr("Servers and GitHub"));
    addServers();
    addGitHub();
    addPage(tr("SSH and environment"));
    addSsh();
    addEnvironment();
    addPage(tr("History"));
    addHistory();
}

void SettingsDialog::addPage(const QString& title)
{
    auto* page = new ScrollPage;
    page->content().setSpacing(metrics::kGap);
    m_pages << page;
    m_tabs->addTab(page, title);
}

/// The largest page at once where the screen has room; none is to be moved sideways.
void SettingsDialog::fit(int rest)
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    int width = kWidth;
    for (ScrollPage* page : std::as_const(m_pages)) {
        page->content().addStretch();
        page->setMinimumWidth(page->widget()->minimumSizeHint().width() + bar);
        width = qMax(width, page->minimumWidth());
    }
    int height = 0;
    for (ScrollPage* page : std::as_const(m_pages))
        height = qMax(height, page->content().totalHeightForWidth(width));
    height += m_tabs->tabBar()->sizeHint().height() + rest;
    resize(QSize(width, height).boundedTo(QGuiApplication::primaryScreen()->availableSize() * 9 / 10));
}

QFormLayout* SettingsDialog::addGroup(const QString& title)
{
    QVBoxLayout& groups = m_pages.last()->content();
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(0); // in the labels: whether a row is too long is found out without it
    form->setVerticalSpacing(metrics::kGap);
    if (groups.count() > 0)
        groups.addSpacing(metrics::kGap);
    if (!title.isEmpty())
        groups.addWidget(new TextLabel(TextStyle::Heading, title));
    groups.addLayout(form);
    m_forms << form;
    return form;
}

void SettingsDialog::addNote(const QString& text)
{
    m_pages.last()->content().addWidget(makeParagraph(TextStyle::Small, text));
}

void SettingsDialog::alignGroups()
{
    QList<QWidget*> labels;
    QList<QWidget*> numbers;
    const auto widgetAt = [](const QFormLayout& form, int row, QFormLayout::ItemRole role) -> QWidget* {
        const QLayoutItem* item = form.itemAt(row, role);
        return item ? item->widget() : nullptr;
    };
    for (const QFormLayout* form : std::as_const(m_forms))
        for (int row = 0; row < form->rowCount(); ++row) {
            if (QWidget* label = widgetAt(*form, row, QFormLayout::LabelRole))
                labels << label;
            if (auto* number = qobject_cast<QSpinBox*>(widgetAt(*form, row, QFormLayout::FieldRole)))
                numbers << number;
        }
    const auto widest = [](const QList<QWidget*>& widgets) {
        int width = 0;
        for (const QWidget* widget : widgets)
            width = qMax(width, widget->sizeHint().width());
        return width;
    };
    for (QWidget* label : std::as_const(labels))
        label->setMinimumWidth(widest(labels) + metrics::kSpace);
    for (QWidget* number : std::as_const(numbers))
        number->setFixedWidth(widest(numbers));
}

/// A row whose label is also the accessible name of its field.
static void addRow(QFormLayout& form, const QString& text, QWidget* field, const char* objectName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(text);
    field->setMinimumHeight(metrics::kControlHeight);
    form.addRow(text, field);
}

/// A button as wide as its words, where fields begin.
static QLayout* atTheLeft(QPushButton* button)
{
    auto* row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch();
    return row;
}

static QComboBox* makeChoice(const QStringList& texts, int current)
{
    auto* box = new QComboBox;
    box->addItems(texts);
    box->setCurrentIndex(current);
    return box;
}

void SettingsDialog::addAppearance()
{
    auto* scheme = makeChoice({tr("As the system"), tr("Light"), tr("Dark")}, int(m_settings.scheme()));
    connect(scheme, &QComboBox::currentIndexChanged, this,
            [this](int i) { m_settings.setScheme(Scheme(i)); });
    addRow(*addGroup(tr("Appearance")), tr("Colours"), scheme, "settingScheme");
}

void SettingsDialog::addBehaviour()
{
    QFormLayout* form = addGroup(tr("Behaviour"));
    auto* quit =
        makeChoice({tr("Ask what to do with running pods"), tr("Leave pods running"), tr("Stop pods")},
                   int(m_settings.onQuit()));
    connect(quit, &QComboBox::currentIndexChanged, this, [this](int i) { m_settings.setOnQuit(OnQuit(i)); });
    addRow(*form, tr("When quitting"), quit, "settingQuit");
    const auto addCheck = [&](const QString& text, const char* name, bool isOn, auto act) {
        auto* box = new QCheckBox(text);
        box->setObjectName(QLatin1String(name));
        box->setChecked(isOn);
        connect(box, &QCheckBox::toggled, this, act);
        form->addRow(QString(), box);
    };
    addCheck(tr("Stay in the tray when the window is closed"), "settingTray", m_settings.isKeptInTray(),
             [this](bool isOn) { m_settings.setKeptInTray(isOn); });
    addCheck(tr("Notify when long work has ended or failed"), "settingNotify", m_settings.isNotifying(),
             [this](bool isOn) { m_settings.setNotifying(isOn); });
    addCheck(tr("Start at login"), "settingAutostart", m_autostart.isOn(),
             [this](bool isOn) { showRefusal(m_autostart.set(isOn)); });
}

void SettingsDialog::addTerminal()
{
    QFormLayout* form = addGroup();
    auto* font = new QFontComboBox;
    font->setFontFilters(QFontComboBox::MonospacedFonts);
    font->setEditable(false);
    font->insertItem(0, tr("The system's fixed font"));
    font->setCurrentIndex(qMax(0, font->findText(m_settings.terminalFont())));
    connect(font, &QComboBox::currentIndexChanged, this,
            [this, font](int i) { m_settings.setTerminalFont(i <= 0 ? QString() : font->itemText(i)); });
    addRow(*form, tr("Font"), font, "settingTerminalFont");
    auto* size = new QSpinBox;
    size->setRange(5, 40);
    size->setSpecialValueText(tr("As the window"));
    size->setSuffix(tr(" pt"));
    size->setValue(m_settings.terminalFontSize() > 0 ? int(m_settings.terminalFontSize()) : size->minimum());
    connect(size, &QSpinBox::valueChanged, this, [this, size](int points) {
        m_settings.setTerminalFontSize(points == size->minimum() ? 0 : points);
    });
    addRow(*form, tr("Size"), size, "settingTerminalSize");
}

void SettingsDialog::addServers()
{
    auto* seconds = new QSpinBox;
    seconds->setRange(5, 600);
    seconds->setSuffix(tr(" s"));
    seconds->setValue(m_core.watch().seconds());
    // Not while it is typed: each change begins to watch anew.
    connect(seconds, &QSpinBox::editingFinished, this,
            [this, seconds] { m_core.watch().setSeconds(seconds->value()); });
    addRow(*addGroup(tr("Servers")), tr("Look at the servers every"), seconds, "settingLook");
    addNote(tr("Certificates of your own that pods are to trust belong to a server: Servers, then its "
               "certificates."));
}

void SettingsDialog::addGitHub()
{
    QFormLayout* form = addGroup(tr("GitHub"));
    m_gitHubApi->setText(GitHubLogin(m_core.database(), m_core.secrets()).api().toString());
    connect(m_gitHubApi, &QLineEdit::editingFinished, this, &SettingsDialog::saveGitHubApi);
    addRow(*form, tr("Address of GitHub's API"), m_gitHubApi, "settingGitHubApi");
    QPushButton* login = makeButton(tr("Log in at GitHub…"), QStringLiteral("settingGitHubLogin"));
    connect(login, &QPushButton::clicked, this, [this] { (new GitHubLoginDialog(m_core, this))->open(); });
    form->addRow(QString(), atTheLeft(login));
}

void SettingsDialog::addSsh()
{
    m_takeOutSsh->setEnabled(!SshAccess::ofUser(m_core.home()).removeDiff().isEmpty());
    m_takeOutSsh->setAutoDefault(false);
    connect(m_takeOutSsh, &QPushButton::clicked, this, &SettingsDialog::takeOutSsh);
    auto* row = new QHBoxLayout;
    row->addWidget(m_takeOutSsh);
    row->addStretch();
    addGroup(tr("SSH"))->addRow(tr("Pods in your SSH configuration"), row);
    addNote(tr("With it ssh and editors reach every pod by its name, for example "
               "%1. Open ▾ of a pod puts it in.")
                .arg(SshAccess::command(QStringLiteral("shop"))));
}

void SettingsDialog::takeOutSsh()
{
    const SshAccess access = SshAccess::ofUser(m_core.home());
    auto* dialog = new ConfirmDialog(tr("Take the pods out of your SSH configuration?"),
                                     tr("ssh and editors do not find them any more; terminals in the window "
                                        "do. The key to the pods goes, too."),
                                     this);
    dialog->setObjectName(QStringLiteral("sshRemoveDialog"));
    dialog->setDetail(access.removeDiff());
    dialog->setAcceptButton(tr("Take it out"), QStringLiteral("confirmSshRemoveButton"), false);
    connect(dialog, &QDialog::accepted, this, [this, access = SshAccess(access)]() mutable {
        showRefusal(access.remove());
        m_takeOutSsh->setEnabled(!access.removeDiff().isEmpty());
    });
    dialog->open();
}

void SettingsDialog::addEnvironment()
{
    QPushButton* sets = makeButton(tr("Env sets…"), QStringLiteral("settingEnvSets"));
    connect(sets, &QPushButton::clicked, this, [this] { (new EnvSetsDialog(m_core, this))->open(); });
    addGroup(tr("Environment"))->addRow(tr("Variables for several pods"), atTheLeft(sets));
}

void SettingsDialog::addHistory()
{
    QFormLayout* form = addGroup();
    const auto addDays = [&](const QString& text, int Retention::*days, const char* name) {
        auto* box = new QSpinBox;
        box->setRange(1, Retention::kMaximumDays);
        const auto showUnit = [box](int value) { box->setSuffix(tr(" day(s)", nullptr, value)); };
        box->setValue(Retention::of(m_core.database()).*days);
        showUnit(box->value());
        connect(box, &QSpinBox::valueChanged, this, showUnit);
        connect(box, &QSpinBox::valueChanged, this, [this, days](int value) {
            Retention kept = Retention::of(m_core.database());
            kept.*days = value;
            kept.save(m_core.database());
        });
        addRow(*form, text, box, name);
    };
    addDays(tr("Keep commands and their output for"), &Retention::logDays, "settingLogDays");
    addDays(tr("Keep figures of servers and pods for"), &Retention::metricDays, "settingMetricDays");
}

void SettingsDialog::addUpdates()
{
    QFormLayout* form = addGroup(tr("Updates"));
    auto* address = new QLineEdit(m_settings.updatesAddress());
    connect(address, &QLineEdit::editingFinished, this, [this, address] {
        const QUrl url(address->text().trimmed(), QUrl::StrictMode);
        const bool isWeb =
            url.isEmpty() || (url.scheme().startsWith(QLatin1String("http")) && !url.host().isEmpty());
        showRefusal(isWeb ? Result<void>()
                          : fail(ErrorKind::Invalid, tr("“%1” is not a web address.").arg(address->text())));
        if (isWeb)
            m_settings.setUpdatesAddress(url.toString());
        address->setText(m_settings.updatesAddress());
    });
    address->setCursorPosition(0);
    addRow(*form, tr("Ask this address"), address, "settingUpdatesAddress");
    auto* box = new QCheckBox(tr("Look for a new version once a day"));
    box->setObjectName(QStringLiteral("settingUpdates"));
    box->setChecked(m_settings.isLookingForUpdates());
    connect(box, &QCheckBox::toggled, this, [this](bool isOn) { m_settings.setLookingForUpdates(isOn); });
    form->addRow(QString(), box);
    addNote(tr("The request says nothing about this computer."));
}

void SettingsDialog::saveGitHubApi()
{
    showRefusal(GitHubLogin(m_core.database(), m_core.secrets()).setApi(m_gitHubApi->text().trimmed()));
}

void SettingsDialog::showRefusal(const Result<void>& done)
{
    m_refusal->setText(done ? QString() : done.error().text());
    m_refusal->setVisible(!done);
}

} // namespace pinacle
