#include "ui/pods/environment_tab.h"

#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/environment_editor.h"
#include "ui/pods/environment_model.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapping_row.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

EnvironmentTab::EnvironmentTab(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_service(core)
    , m_editor(new EnvironmentEditor)
    , m_message(new MessageBar)
    , m_state(makeParagraph(TextStyle::Small, QString()))
    , m_reveal(new QCheckBox(tr("Show values")))
    , m_save(makeButton(tr("Save"), QStringLiteral("saveEnvButton"), ButtonLook::Primary))
    , m_revert(makeButton(tr("Discard changes"), QStringLiteral("revertEnvButton")))
    , m_sync(makeButton(tr("Compare with .env"), QStringLiteral("syncEnvButton")))
{
    setObjectName(QStringLiteral("environmentTab"));
    m_reveal->setObjectName(QStringLiteral("revealEnv"));
    m_message->hide();
    m_editor->setGrowing();
    m_editor->model().setMask(EnvironmentModel::Mask::Everything);
    auto* buttons = new WrappingRow;
    buttons->addWidget(m_reveal);
    buttons->addStretch();
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
        showState();
    });
    connect(m_sync, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_service.sync(m_podId, {});
    });
    connect(&m_service, &EnvironmentService::environmentRead, this, &EnvironmentTab::showEnvironment);
    connect(&m_service, &EnvironmentService::synced, this, &EnvironmentTab::showConflicts);
    connect(&m_service, &EnvironmentService::failed, this, [this](const QString& podId, const Error& error) {
        if (podId == m_podId)
            m_message->showError(error);
    });
    showState();
}

void EnvironmentTab::setPod(const QString& podId)
{
    if (m_podId == podId)
        return;
    m_podId = podId;
    m_known = {};
    m_message->hide();
    m_reveal->setChecked(false);
    m_editor->model().setEnvironment({});
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
    return m_editor->model().environment().text() != m_known.ours.text();
}

void EnvironmentTab::showEnvironment(const QString& podId, const PodEnvironment& environment)
{
    if (podId != m_podId)
        return;
    if (!isChanged() && environment.ours.text() != m_known.ours.text())
        m_editor->model().setEnvironment(environment.ours);
    m_known = environment;
    showState();
}

void EnvironmentTab::showState()
{
    const DotEnv now = m_editor->model().environment();
    const bool isRight = now.mistakes().isEmpty();
    m_save->setEnabled(isChanged() && isRight);
    m_revert->setEnabled(isChanged());
    if (!isRight)
        m_state->setText(now.mistakes().first().message);
    else if (isChanged())
        m_state->setText(tr("Not saved yet."));
    else if (m_known.ours.text() == m_known.synced.text())
        m_state->setText(
            tr("The project's .env said the same when it was compared last. Terminals that are opened from "
               "now on have these values; processes and services after a restart."));
    else
        m_state->setText(
            tr("The project's .env gets these values when the pod is started, or now with “Compare with "
               ".env”."));
}

void EnvironmentTab::save()
{
    m_message->hide();
    const DotEnv before = m_known.ours;
    m_known.ours = m_editor->model().environment();
    m_service.change(m_podId, before, m_known.ours);
    showState();
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
