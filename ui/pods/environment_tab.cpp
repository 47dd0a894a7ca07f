#include "ui/pods/environment_tab.h"

#include "core/core.h"
#include "core/pods/env_set_store.h"
#include "ui/aside.h"
#include "ui/pods/env_sets_dialog.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/environment_editor.h"
#include "ui/pods/environment_model.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapping_row.h"

#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

EnvironmentTab::EnvironmentTab(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_service(core)
    , m_editor(new EnvironmentEditor)
    , m_message(new MessageBar)
    , m_state(makeParagraph(TextStyle::Small, QString()))
    , m_reveal(new QCheckBox(tr("Show values")))
    , m_save(makeButton(tr("Save"), QStringLiteral("saveEnvButton"), ButtonLook::Primary))
    , m_revert(makeButton(tr("Discard changes"), QStringLiteral("revertEnvButton")))
    , m_sync(makeButton(tr("Compare with .env"), QStringLiteral("syncEnvButton")))
    , m_sets(new QMenu(this))
{
    setObjectName(QStringLiteral("environmentTab"));
    m_reveal->setObjectName(QStringLiteral("revealEnv"));
    m_message->hide();
    m_editor->setGrowing();
    m_editor->model().setMask(EnvironmentModel::Mask::Everything);
    QPushButton* sets = makeButton(tr("Env sets"), QStringLiteral("envSetsMenuButton"));
    sets->setMenu(m_sets);
    auto* buttons = new WrappingRow;
    buttons->addWidget(m_reveal);
    buttons->addStretch();
    buttons->addWidget(sets);
    buttons->addWidget(m_sync);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin,
                               metrics::kPageMargin);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(m_message);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_state);
    layout->addLayout(buttons);

    connect(m_reveal, &QCheckBox::toggled, this, [this](bool isRevealed) {
        m_editor->model().setMask(isRevealed ? EnvironmentModel::Mask::Nothing
                                             : EnvironmentModel::Mask::Everything);
    });
    connect(&m_editor->model(), &EnvironmentModel::edited, this, &EnvironmentTab::showState);
    connect(m_save, &QPushButton::clicked, this, &EnvironmentTab::save);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_editor->model().setEnvironment(m_known.ours);
        m_message->hide();
        showState();
    });
    connect(m_sync, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_service.sync(m_podId, {});
    });
    m_sets->setToolTipsVisible(true);
    connect(m_sets, &QMenu::aboutToShow, this, &EnvironmentTab::fillSets);
    connect(&m_service, &EnvironmentService::environmentRead, this, &EnvironmentTab::showEnvironment);
    connect(&m_service, &EnvironmentService::synced, this, &EnvironmentTab::showConflicts);
    connect(&m_service, &EnvironmentService::changed, this, &EnvironmentTab::takeSaved);
    connect(&m_service, &EnvironmentService::failed, this, &EnvironmentTab::takeError);
    showState();
}

void EnvironmentTab::fillSets()
{
    m_sets->clear();
    for (const EnvSet& set : EnvSetStore(m_core.database(), m_core.secrets()).list()) {
        QAction* action =
            m_sets->addAction(tr("Add “%1”").arg(QString(set.name).replace(u'&', QLatin1String("&&"))), this,
                              [this, name = set.name] { applySet(name); });
        action->setToolTip(set.keys.join(u' ').toHtmlEscaped());
    }
    m_sets->addSeparator();
    m_sets->addAction(tr("Manage env sets…"), this, [this] { (new EnvSetsDialog(m_core, this))->open(); });
}

/// Into the table, where it can be looked at before it is saved.
void EnvironmentTab::applySet(const QString& name)
{
    m_message->hide();
    runAside(
        m_pool, this,
        [store = EnvSetStore(m_core.database(), m_core.secrets()), name] { return store.read(name); },
        [this, name, podId = m_podId](const Result<DotEnv>& variables) {
            if (podId != m_podId)
                return;
            if (!variables) {
                m_message->showError(variables.error());
                return;
            }
            m_editor->model().addDotEnv(variables->text());
            m_message->showText(tr("The variables of “%1” are in the table; Save keeps them.").arg(name));
        });
}

QStringList EnvironmentTab::unsaved() const
{
    QStringList ids = m_drafts.keys();
    if (!m_podId.isEmpty() && isChanged())
        ids << m_podId;
    return ids;
}

void EnvironmentTab::setPod(const QString& podId)
{
    if (m_podId == podId)
        return;
    if (!m_podId.isEmpty() && isChanged())
        m_drafts.insert(m_podId, {m_editor->model().draft(), m_known.ours});
    m_podId = podId;
    m_known = {};
    m_message->hide();
    m_reveal->setChecked(false);
    m_editor->model().setEnvironment({});
    showState();
    if (isVisible())
        m_service.read(podId);
}

void EnvironmentTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_podId.isEmpty())
        m_service.read(m_podId);
}

bool EnvironmentTab::isChanged() const
{
    const EnvironmentModel& model = m_editor->model();
    return model.environment().text() != m_known.ours.text() || !model.mistakes().isEmpty();
}

void EnvironmentTab::showEnvironment(const QString& podId, const PodEnvironment& environment)
{
    if (podId != m_podId)
        return;
    if (m_drafts.contains(podId)) {
        const Draft draft = m_drafts.take(podId);
        m_known.ours = draft.before;
        m_editor->model().setDraft(draft.table);
        m_message->showText(tr("This is what you typed and did not save."));
    }
    if (environment.ours.text() != m_known.ours.text()) {
        if (isChanged())
            m_editor->model().takeChanges(m_known.ours, environment.ours);
        else
            m_editor->model().setEnvironment(environment.ours);
    }
    m_known = environment;
    showState();
}

void EnvironmentTab::showState()
{
    const bool isSaving = m_saving.contains(m_podId);
    m_save->setText(isSaving ? tr("Saving…") : tr("Save"));
    m_save->setEnabled(isChanged() && m_editor->model().mistakes().isEmpty() && !isSaving);
    m_revert->setEnabled(isChanged());
    m_state->setText(stateText());
}

QString EnvironmentTab::stateText() const
{
    const QList<ConfigMistake> mistakes = m_editor->model().mistakes();
    if (!mistakes.isEmpty())
        return tr("Row %1: %2.").arg(mistakes.first().line).arg(mistakes.first().message);
    if (isChanged())
        return tr("Not saved yet.");
    if (!m_known.ours.mistakes().isEmpty())
        return tr("Line %1 of the .env: %2. It stays as it is.")
            .arg(m_known.ours.mistakes().first().line)
            .arg(m_known.ours.mistakes().first().message);
    if (m_known.ours.text() == m_known.synced.text())
        return tr(
            "The project's .env said the same when it was compared last. Terminals that are opened from "
            "now on have these values; processes and services after a restart.");
    return tr("The project's .env gets these values when the pod is started, or now with “Compare with "
              ".env”.");
}

void EnvironmentTab::save()
{
    m_message->hide();
    m_saving.insert(m_podId);
    m_service.change(m_podId, m_known.ours, m_editor->model().environment());
    showState();
}

void EnvironmentTab::takeSaved(const QString& podId, const DotEnv& environment)
{
    m_saving.remove(podId);
    if (podId == m_podId && !m_drafts.contains(podId))
        m_known.ours = environment;
    else if (m_drafts.contains(podId))
        m_drafts[podId].before = environment;
    showState();
}

/// A change that was refused stays in the table, on top of what there is now.
void EnvironmentTab::takeError(const QString& podId, const Error& error)
{
    const bool wasSaving = m_saving.remove(podId);
    if (podId != m_podId)
        return;
    m_message->showError(error);
    showState();
    if (wasSaving)
        m_service.read(podId);
}

void EnvironmentTab::showConflicts(const QString& podId, const QList<EnvironmentConflict>& conflicts)
{
    if (podId != m_podId)
        return;
    if (conflicts.isEmpty()) {
        m_service.read(podId);
        return;
    }
    auto* dialog = new EnvironmentConflictDialog(conflicts, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, podId] { m_service.sync(podId, dialog->choices()); });
    connect(dialog, &QDialog::rejected, this, [this, podId] {
        m_message->showText(tr("Both sides stay as they are until you decide."));
        m_service.read(podId);
    });
    dialog->open();
}

} // namespace pinacle
