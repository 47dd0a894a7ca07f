#include "ui/pods/new_pod_dialog.h"

#include "core/config/config_resolver.h"
#include "core/core.h"
#include "core/servers/server_service.h"
#include "ui/catalog/catalog_cards.h"
#include "ui/indicator.h"
#include "ui/pods/env_set_picker.h"
#include "ui/pods/environment_editor.h"
#include "ui/pods/environment_model.h"
#include "ui/pods/folder_source.h"
#include "ui/pods/push_target.h"
#include "ui/pods/repository_needs.h"
#include "ui/pods/repository_picker.h"
#include "ui/pods/service_picker.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card_choice.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

namespace pinacle {

static constexpr int kCheckDelayMs = 120;

NewPodDialog::NewPodDialog(Core& core, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_source(new QTabBar)
    , m_repository(new RepositoryPicker(core))
    , m_needs(new RepositoryNeeds(core))
    , m_push(new PushTarget)
    , m_github(core)
    , m_repositoryPart(new QWidget)
    , m_envSets(new EnvSetPicker(core))
    , m_folder(new FolderSource(core.catalog()))
    , m_templates(new CardChoice(200, 3))
    , m_tiers(new CardChoice(140, 4))
    , m_services(new ServicePicker(core.catalog()))
    , m_environment(new EnvironmentEditor)
    , m_name(new QLineEdit)
    , m_server(new QComboBox)
    , m_placement(makeParagraph(TextStyle::Muted, QString()))
    , m_serverNeeded(new QWidget)
    , m_serverNote(makeParagraph(TextStyle::Body, QString()))
    , m_preview(new QPlainTextEdit)
    , m_create(makeButton(tr("Create pod"), QStringLiteral("createButton"), ButtonLook::Primary))
    , m_origin(makeParagraph(TextStyle::Strong, QString()))
{
    setObjectName(QStringLiteral("newPodDialog"));
    m_origin->setObjectName(QStringLiteral("draftOrigin"));
    m_origin->hide();
    setWindowTitle(tr("New pod"));
    for (const TemplateDefinition& definition : core.catalog().templates())
        m_templates->addCard(definition.id, makeTemplateCard(definition, core.catalog()));
    m_templates->addCard(QString(), makeNoTemplateCard());
    for (const Tier& tier : core.catalog().tiers())
        m_tiers->addCard(tier.id, makeTierCard(tier));

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeForm(), 0, 0);
    layout->addWidget(makePreview(), 0, 1);
    layout->addWidget(makeFooter(), 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setRowStretch(0, 1);
    resize(1060, 800);

    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(kCheckDelayMs);
    connect(&m_checkSoon, &QTimer::timeout, this, &NewPodDialog::showMistakes);
    connect(m_source, &QTabBar::currentChanged, this, &NewPodDialog::sourceChosen);
    connect(m_repository, &RepositoryPicker::changed, this, [this] {
        m_needs->setRepository(m_repository->repository(), m_repository->branch(), m_repository->token());
        changed();
    });
    connect(m_needs, &RepositoryNeeds::changed, this, &NewPodDialog::changed);
    connect(m_needs, &RepositoryNeeds::tierAsked, this, [this](const QString& tierId) {
        if (isFrom(Source::Repository))
            chooseTier(tierId);
    });
    connect(m_push, &PushTarget::changed, this, &NewPodDialog::changed);
    connect(&m_github, &GitHubService::repositoryEnsured, this, &NewPodDialog::repositoryEnsured);
    connect(m_templates, &CardChoice::chosen, this, &NewPodDialog::templateChosen);
    connect(m_tiers, &CardChoice::chosen, this, &NewPodDialog::changed);
    connect(m_services, &ServicePicker::changed, this, &NewPodDialog::changed);
    connect(&m_environment->model(), &EnvironmentModel::edited, this, &NewPodDialog::changed);
    connect(m_envSets, &EnvSetPicker::changed, this, &NewPodDialog::changed);
    connect(m_folder, &FolderSource::found, this, &NewPodDialog::setDraft);
    connect(m_folder, &FolderSource::changed, this, &NewPodDialog::changed);
    connect(m_server, &QComboBox::currentIndexChanged, this, &NewPodDialog::changed);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_isNameTouched = true;
        changed();
    });
    fillServers();
    if (!core.catalog().tiers().isEmpty())
        chooseTier(core.catalog().tiers().first().id);
    if (!core.catalog().templates().isEmpty())
        chooseTemplate(core.catalog().templates().first().id);
    m_name->setFocus();
}

bool NewPodDialog::isFrom(Source source) const
{
    return m_source->currentIndex() == int(source);
}

void NewPodDialog::chooseRepository()
{
    m_source->setCurrentIndex(int(Source::Repository));
}

void NewPodDialog::chooseFolder()
{
    m_source->setCurrentIndex(int(Source::Folder));
    m_folder->chooseFolder();
}

void NewPodDialog::readFolder(const QString& folder)
{
    m_source->setCurrentIndex(int(Source::Folder));
    m_folder->read(folder);
}

void NewPodDialog::sourceChosen()
{
    for (QWidget* part : std::as_const(m_serviceParts))
        part->setVisible(!isFrom(Source::Repository));
    m_templates->setVisible(isFrom(Source::Template));
    m_push->setVisible(isFrom(Source::Template));
    m_repositoryPart->setVisible(isFrom(Source::Repository));
    m_folder->setVisible(isFrom(Source::Folder));
    if (isFrom(Source::Repository)) {
        for (const Tier& tier : m_core.catalog().tiers())
            m_tiers->card(tier.id)->setEnabled(true);
        m_environment->model().setTemplateVariables({});
        m_repository->readRepositories();
        changed();
    } else {
        templateChosen(m_templates->currentId());
        if (const auto& folder = m_folder->draft(); isFrom(Source::Folder) && folder)
            useConfig(*folder);
        changed();
    }
}

void NewPodDialog::fillServers()
{
    int ready = -1;
    for (const ServerRecord& server : m_core.servers().servers()) {
        const bool isReady = server.status == QLatin1String("ready");
        m_server->addItem(isReady ? server.name
                                  : tr("%1 (%2)").arg(server.name, serverStatusText(server.status)),
                          server.id);
        if (isReady && ready < 0)
            ready = m_server->count() - 1;
    }
    if (ready >= 0 && m_server->count() > 1) {
        m_server->insertItem(0, tr("Automatic: the server with most room"), QString());
        ready = 0;
    }
    m_server->setCurrentIndex(qMax(ready, 0));
    m_server->setVisible(m_server->count() > 0);
    m_serverNeeded->setVisible(ready < 0);
    m_serverNote->setText(m_server->count() == 0
                              ? tr("There is no server yet. A pod needs one to run on: a Lima machine, this "
                                   "computer, or a machine over SSH.")
                              : tr("No server is ready for pods yet."));
}

/// Why it goes there, and what would be over-provisioned.
void NewPodDialog::showPlacement()
{
    const QString chosen = m_server->currentData().toString();
    m_placedOn.clear();
    QStringList lines;
    for (const Placement& place : m_core.pods().placements(request().config)) {
        if (!chosen.isEmpty() && place.serverId != chosen)
            continue;
        if (chosen.isEmpty())
            lines << tr("On %1: %2.").arg(place.name, place.reason);
        lines += place.warnings;
        m_placedOn = place.serverId;
        break;
    }
    m_placement->setText(lines.join(u'\n'));
    m_placement->setVisible(!lines.isEmpty());
}

void NewPodDialog::setDraft(const PodDraft& draft)
{
    const bool isClone = !draft.repository.isEmpty();
    m_given = isClone ? draft.config : std::nullopt;
    m_givenTo = draft.repository;
    QStringList origin{draft.origin};
    if (isClone) // else they stand with the folder
        origin += draft.findings;
    m_origin->setText(origin.join(u'\n'));
    m_origin->setVisible(!draft.origin.isEmpty());
    if (!draft.name.isEmpty())
        m_name->setText(draft.name);
    if (isClone) {
        m_repository->setAddress(draft.repository, draft.branch);
        chooseRepository();
    } else if (!draft.folder.isEmpty()) {
        m_folder->take(draft);
        m_source->setCurrentIndex(int(Source::Folder));
    }
    useConfig(draft);
    m_environment->model().addDotEnv(draft.environment.text());
    changed();
}

void NewPodDialog::useConfig(const PodDraft& draft)
{
    if (!draft.templateId.isEmpty() || draft.config) // a configuration may name none
        chooseTemplate(draft.templateId);
    if (!draft.tier.isEmpty())
        chooseTier(draft.tier);
    if (draft.config)
        m_services->setServices(draft.config->services.value_or(defaultServices(draft.templateId)));
}

void NewPodDialog::chooseTemplate(const QString& templateId)
{
    m_templates->setCurrentId(templateId);
}

void NewPodDialog::chooseTier(const QString& tierId)
{
    m_tiers->setCurrentId(tierId);
}

QStringList NewPodDialog::defaultServices(const QString& templateId) const
{
    PinacleConfig config;
    config.templateId = templateId;
    config.tier = m_core.catalog().tierIds().constLast(); // any template fits the largest
    QStringList ids;
    if (const Result<PodSpec> spec = ConfigResolver(m_core.catalog()).loadConfig(config))
        for (const ServiceDefinition& service : spec->services)
            ids << service.id;
    ids.sort();
    return ids;
}

void NewPodDialog::templateChosen(const QString& templateId)
{
    const TemplateDefinition* found = m_core.catalog().templateById(templateId);
    const TemplateDefinition definition = found ? *found : TemplateDefinition();
    bool isBigEnough = definition.minTier.isEmpty();
    for (const Tier& tier : m_core.catalog().tiers()) {
        isBigEnough = isBigEnough || tier.id == definition.minTier;
        m_tiers->card(tier.id)->setEnabled(isBigEnough);
    }
    if (const ChoiceCard* current = m_tiers->card(m_tiers->currentId()); current && !current->isEnabled())
        chooseTier(definition.minTier);
    m_environment->model().setTemplateVariables(definition.environment);
    m_services->setOtherServices(defaultServices(templateId));
}

PodRequest NewPodDialog::request() const
{
    PodRequest request;
    request.name = m_name->text().trimmed();
    request.serverId = m_server->currentData().toString();
    if (request.serverId.isEmpty())
        request.serverId = m_placedOn;
    request.config.tier = m_tiers->currentId();
    request.envSets = m_envSets->chosen();
    request.environment = m_environment->model().environment();
    if (isFrom(Source::Repository)) {
        request.repository = m_repository->repository();
        request.branch = m_repository->branch();
        request.token = m_repository->token();
        request.isConfigGiven = m_given && m_givenTo == request.repository;
        if (request.isConfigGiven)
            request.config = *m_given;
        request.config.tier = m_tiers->currentId();
        return request;
    }
    if (const auto given = isFrom(Source::Folder) ? m_folder->config() : std::nullopt) {
        request.config = *given;
        request.config.tier = m_tiers->currentId();
    }
    if (isFrom(Source::Template) && m_push->isWanted()) {
        request.isNewRepository = true;
        request.repository = m_push->repository();
        request.token = m_push->token();
    }
    request.config.templateId = m_templates->currentId();
    request.config.services.reset();
    const QStringList services = m_services->services();
    if (services != defaultServices(request.config.templateId)) // unset means the template's
        request.config.services = services;
    return request;
}

void NewPodDialog::changed()
{
    m_preview->setPlainText(preview());
    m_mistakes[Field::Other]->hide();
    m_checkSoon.start();
}

QString NewPodDialog::preview() const
{
    if (isFrom(Source::Repository) && !m_needs->config().text.isEmpty())
        return QString::fromUtf8(m_needs->config().text);
    const QString chosen = QString::fromUtf8(serialiseConfig(request().config));
    return isFrom(Source::Repository)
               ? tr("# The repository's own pinacle.yaml is read in\n# the pod; where it "
                    "has none, its files say what\n# it needs. Chosen here:\n\n") +
                     chosen
               : chosen;
}

NewPodDialog::Field NewPodDialog::fieldOf(const QString& key) const
{
    if (key == QLatin1String("name") || key == QLatin1String("slug"))
        return Field::Name;
    if (key.startsWith(QLatin1String("server")))
        return Field::Server;
    if (key == QLatin1String("template") && isFrom(Source::Template) && m_push->isWanted())
        return Field::Push;
    if (key == QLatin1String("repository") || key == QLatin1String("branch") || key == QLatin1String("token"))
        return isFrom(Source::Repository) ? Field::Repository : Field::Push;
    if (key.startsWith(QLatin1String("tier")))
        return Field::Tier;
    if (key.startsWith(QLatin1String("services")))
        return Field::Services;
    if (key.startsWith(QLatin1String("env")))
        return Field::Environment;
    return Field::Other;
}

bool NewPodDialog::isAddressMissing() const
{
    if (isFrom(Source::Folder))
        return false;
    return isFrom(Source::Repository) ? m_repository->repository().isEmpty()
                                      : m_push->isWanted() && m_push->repository().isEmpty();
}

void NewPodDialog::showMistakes()
{
    showPlacement();
    QHash<Field, QStringList> texts;
    QList<ConfigMistake> mistakes = m_core.pods().check(request());
    if (isAddressMissing()) // no mistake yet, but nothing to make a pod of
        mistakes.removeIf([this](const ConfigMistake& m) {
            const Field field = fieldOf(m.key);
            return field == Field::Repository || field == Field::Push;
        });
    for (const ConfigMistake& mistake : mistakes)
        texts[fieldOf(mistake.key)] << mistake.message;
    const QList<ConfigMistake> rows = m_environment->model().mistakes();
    for (const ConfigMistake& row : rows)
        texts[Field::Environment] << tr("Row %1: %2.").arg(row.line).arg(row.message);
    if (m_server->count() == 0) // which is said there, with what helps
        texts.remove(Field::Server);
    if (!m_isNameTouched)
        texts.remove(Field::Name); // an empty form is no mistake yet
    for (auto it = m_mistakes.cbegin(); it != m_mistakes.cend(); ++it) {
        it.value()->setText(texts.value(it.key()).join(QLatin1Char('\n')));
        it.value()->setVisible(texts.contains(it.key()));
    }
    const bool isFolderMissing = isFrom(Source::Folder) && !m_folder->draft();
    m_create->setEnabled(mistakes.isEmpty() && rows.isEmpty() && !isAddressMissing() && !isFolderMissing &&
                         !m_waiting);
}

void NewPodDialog::create()
{
    m_isNameTouched = true;
    m_checkSoon.stop();
    showMistakes();
    if (!m_create->isEnabled())
        return;
    const PodRequest request = this->request();
    if (!request.isNewRepository) {
        createPod(request);
        return;
    }
    m_waiting = request;
    m_create->setEnabled(false);
    m_github.ensureRepository(request.repository, request.token, m_push->missing());
}

void NewPodDialog::repositoryEnsured(const Error& error)
{
    const PodRequest request = *std::exchange(m_waiting, std::nullopt);
    showMistakes();
    if (error.message.isEmpty()) {
        createPod(request);
        return;
    }
    m_mistakes[Field::Push]->setText(error.text());
    m_mistakes[Field::Push]->show();
}

void NewPodDialog::createPod(const PodRequest& request)
{
    const Result<QString> podId = m_core.pods().create(request);
    if (!podId) {
        m_mistakes[Field::Other]->setText(podId.error().text());
        m_mistakes[Field::Other]->show();
        return;
    }
    emit created(*podId);
    accept();
}

} // namespace pinacle
