#include "ui/pods/repository_needs.h"

#include "core/config/config_check.h"
#include "core/config/config_resolver.h"
#include "core/core.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace pinacle {

static constexpr int kPauseMs = 600; ///< after the last key: each look is a request
static constexpr int kShownItems = 8;
static constexpr int kShownLetters = 90;

RepositoryNeeds::RepositoryNeeds(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_github(core)
    , m_title(makeParagraph(TextStyle::Strong, QString()))
    , m_lines(makeParagraph(TextStyle::Small, QString()))
    , m_mistakes(makeParagraph(TextStyle::Body, QString()))
{
    setObjectName(QStringLiteral("repositoryNeeds"));
    setAccessibleName(tr("What the repository asks for"));
    m_lines->setObjectName(QStringLiteral("repositoryAsks"));
    m_mistakes->setObjectName(QStringLiteral("repositoryMistakes"));
    m_mistakes->setForegroundRole(QPalette::BrightText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap / 2);
    for (TextLabel* label : {m_title, m_lines, m_mistakes})
        layout->addWidget(label);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &RepositoryNeeds::ask);
    connect(&m_github, &GitHubService::configRead, this,
            [this](const QString& address, const QString& branch, const RepositoryConfig& config) {
                if (address == m_address && branch == m_branch) // else another one was chosen meanwhile
                    showConfig(config);
            });
}

void RepositoryNeeds::setRepository(const QString& address, const QString& branch, const QString& token)
{
    if (address == m_address && branch == m_branch && token == m_token)
        return;
    m_address = address;
    m_branch = branch;
    m_token = token;
    m_config = {};
    hide();
    m_soon.start();
    emit changed();
}

void RepositoryNeeds::ask()
{
    if (!m_address.isEmpty())
        m_github.readConfig(m_address, m_branch, m_token);
}

void RepositoryNeeds::showConfig(const RepositoryConfig& config)
{
    m_soon.stop();
    m_config = config;
    if (config.repository.isEmpty()) {
        hide();
    } else if (!config.error.message.isEmpty()) {
        say(tr("%1 could not be looked into before: %2").arg(config.repository, config.error.message), {});
    } else if (config.file.isEmpty()) {
        say(tr("%1 has no pinacle.yaml: the pod looks at its files to see what they need.")
                .arg(config.repository),
            {});
    } else {
        const ParsedConfig parsed = checkConfig(config.text, m_core.catalog());
        const auto spec = ConfigResolver(m_core.catalog()).loadConfig(parsed.config);
        if (parsed.mistakes.isEmpty() && spec)
            showSpec(*spec);
        else
            showMistakes(parsed.mistakes);
    }
    emit changed();
}

/// What a stranger wrote, short enough to be shown.
static QString joined(QStringList items)
{
    if (items.isEmpty())
        return RepositoryNeeds::tr("none");
    const bool isCut = items.size() > kShownItems;
    items = items.mid(0, kShownItems);
    for (QString& item : items)
        item = item.size() > kShownLetters ? item.left(kShownLetters) + u'…' : item;
    return items.join(QLatin1String(", ")).replace(u'\n', u' ') + (isCut ? QStringLiteral(" …") : QString());
}

void RepositoryNeeds::showSpec(const PodSpec& spec)
{
    QStringList services;
    for (const ServiceDefinition& service : spec.services)
        services << service.name;
    QStringList processes;
    for (const ProcessDefinition& process : spec.processes)
        processes << QStringLiteral("%1 (%2)").arg(process.name,
                                                   process.startCommand.join(QLatin1String(" && ")));
    say(tr("Its %1 asks for").arg(m_config.file),
        {tr("Tier: %1, chosen below; another one can be").arg(spec.tier.name),
         tr("Services: %1").arg(joined(services)), tr("Install, in the pod: %1").arg(joined(spec.install)),
         tr("Processes: %1").arg(joined(processes))});
    emit tierAsked(spec.tier.id);
}

void RepositoryNeeds::showMistakes(const QList<ConfigMistake>& mistakes)
{
    QStringList lines;
    for (const ConfigMistake& mistake : mistakes.mid(0, kShownItems))
        lines << QStringLiteral("%1:%2:%3: %4")
                     .arg(m_config.file)
                     .arg(mistake.line)
                     .arg(mistake.column)
                     .arg(mistakeText(mistake).left(300));
    say(tr("Its %1 has mistakes, and would be left out:").arg(m_config.file), {}, lines);
}

void RepositoryNeeds::say(const QString& title, const QStringList& lines, const QStringList& mistakes)
{
    m_title->setText(title);
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    m_mistakes->setText(mistakes.join(u'\n'));
    m_mistakes->setVisible(!mistakes.isEmpty());
    show();
}

} // namespace pinacle
