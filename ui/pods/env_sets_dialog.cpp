#include "ui/pods/env_sets_dialog.h"

#include "core/core.h"
#include "ui/aside.h"
#include "ui/pods/environment_editor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace pinacle {

static constexpr int kListWidth = 200;

EnvSetsDialog::EnvSetsDialog(Core& core, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_store(core.database(), core.secrets())
    , m_list(new QListWidget)
    , m_name(new QLineEdit)
    , m_editor(new EnvironmentEditor)
    , m_reveal(new QCheckBox(tr("Show values")))
    , m_message(new MessageBar)
    , m_delete(makeButton(tr("Delete…"), QStringLiteral("deleteEnvSet"), ButtonLook::Danger))
    , m_save(makeButton(tr("Save"), QStringLiteral("saveEnvSet"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("envSetsDialog"));
    setWindowTitle(tr("Env sets"));
    QPushButton* close = makeButton(tr("Close"), QStringLiteral("closeEnvSets"));
    auto* panes = new QHBoxLayout;
    panes->setSpacing(metrics::kSpace);
    panes->addWidget(makeListPane());
    panes->addWidget(makeEditor(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(makeParagraph(
        TextStyle::Muted, tr("Variables under a name, for several pods. A pod that gets a set has "
                             "its values from then on: later changes of the set do not reach it.")));
    layout->addWidget(m_message);
    layout->addLayout(panes, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(760, 520);
    connect(close, &QPushButton::clicked, this, &EnvSetsDialog::reject);
    readList({});
}

QWidget* EnvSetsDialog::makeListPane()
{
    m_list->setObjectName(QStringLiteral("envSetList"));
    m_list->setAccessibleName(tr("Env sets"));
    QPushButton* add = makeButton(tr("New set"), QStringLiteral("newEnvSet"));
    auto* pane = new QWidget;
    pane->setFixedWidth(kListWidth);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(add);
    connect(m_list, &QListWidget::currentItemChanged, this, &EnvSetsDialog::showSet);
    connect(add, &QPushButton::clicked, this, &EnvSetsDialog::beginNew);
    return pane;
}

QWidget* EnvSetsDialog::makeEditor()
{
    m_name->setObjectName(QStringLiteral("envSetName"));
    m_name->setAccessibleName(tr("Name of the set"));
    m_name->setPlaceholderText(tr("Name of the set"));
    m_editor->setGrowing();
    m_editor->model().setMask(EnvironmentModel::Mask::Everything);
    m_reveal->setObjectName(QStringLiteral("revealEnvSet"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_reveal);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    buttons->addWidget(m_save);
    auto* pane = new QWidget;
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_name);
    layout->addWidget(m_editor, 1);
    layout->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &EnvSetsDialog::showState);
    connect(&m_editor->model(), &EnvironmentModel::edited, this, &EnvSetsDialog::showState);
    connect(m_reveal, &QCheckBox::toggled, this, [this](bool isRevealed) {
        m_editor->model().setMask(isRevealed ? EnvironmentModel::Mask::Nothing
                                             : EnvironmentModel::Mask::Everything);
    });
    connect(m_save, &QPushButton::clicked, this, &EnvSetsDialog::save);
    connect(m_delete, &QPushButton::clicked, this, &EnvSetsDialog::askToDelete);
    return pane;
}

void EnvSetsDialog::readList(const QString& current)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const EnvSet& set : m_store.list()) {
            auto* item = new QListWidgetItem(set.name, m_list);
            item->setSizeHint(QSize(0, fontMetrics().height() + 2 * metrics::kGap));
            item->setToolTip(set.keys.join(u' ').toHtmlEscaped());
        }
        const QList<QListWidgetItem*> found =
            m_list->findItems(current, Qt::MatchExactly | Qt::MatchCaseSensitive);
        m_list->setCurrentItem(found.isEmpty() ? m_list->item(0) : found.first());
    }
    showSet();
}

void EnvSetsDialog::keepDraft()
{
    if (isChanged())
        m_drafts.insert(m_current, {m_name->text(), m_editor->model().draft(), m_saved});
}

void EnvSetsDialog::beginNew()
{
    m_list->setCurrentItem(nullptr);
    m_name->setFocus();
}

void EnvSetsDialog::showSet()
{
    keepDraft();
    m_reveal->setChecked(false);
    m_message->hide();
    const QListWidgetItem* item = m_list->currentItem();
    m_current = item ? item->text() : QString();
    if (m_drafts.contains(m_current)) {
        fillIn(m_drafts.take(m_current));
        return;
    }
    fillIn({m_current, {}, {}});
    if (m_current.isEmpty())
        return;
    m_isWaiting = true;
    showState();
    runAside(
        m_pool, this, [store = m_store, name = m_current] { return store.read(name); },
        [this, name = m_current](const Result<DotEnv>& variables) {
            if (name != m_current)
                return;
            m_isWaiting = false;
            if (variables) {
                m_saved = *variables;
                m_editor->model().setEnvironment(*variables);
            } else {
                m_message->showError(variables.error());
            }
            showState();
        });
}

void EnvSetsDialog::fillIn(const Draft& draft)
{
    m_isWaiting = false;
    m_saved = draft.saved;
    m_editor->model().setDraft(draft.table);
    m_name->setText(draft.name);
    showState();
}

QString EnvSetsDialog::typedName() const
{
    return m_name->text().trimmed();
}

bool EnvSetsDialog::isChanged() const
{
    return !m_isWaiting && (typedName() != m_current || !m_editor->model().mistakes().isEmpty() ||
                            m_editor->model().environment().text() != m_saved.text());
}

void EnvSetsDialog::showState()
{
    m_editor->setEnabled(!m_isWaiting);
    m_name->setEnabled(!m_isWaiting);
    m_delete->setEnabled(!m_isWaiting && !m_current.isEmpty());
    m_save->setEnabled(isChanged() && !typedName().isEmpty() && m_editor->model().mistakes().isEmpty());
}

/// Another name than before: the set is kept under it, and the old one goes.
static Result<void> keep(EnvSetStore store, const QString& before, const QString& name,
                         const DotEnv& variables)
{
    if (name != before)
        for (const EnvSet& set : store.list())
            if (set.name == name)
                return fail(ErrorKind::Conflict,
                            EnvSetsDialog::tr("There is an env set “%1” already.").arg(name),
                            EnvSetsDialog::tr("Choose another name."));
    if (auto saved = store.save(name, variables); !saved)
        return saved;
    return before.isEmpty() || name == before ? Result<void>() : store.remove(before);
}

void EnvSetsDialog::save()
{
    m_message->hide();
    m_isWaiting = true;
    showState();
    runAside(
        m_pool, this,
        [store = m_store, before = m_current, name = typedName(),
         variables = m_editor->model().environment()] { return keep(store, before, name, variables); },
        [this, name = typedName(), variables = m_editor->model().environment()](const Result<void>& done) {
            m_isWaiting = false;
            if (!done) {
                m_message->showError(done.error());
                showState();
                return;
            }
            m_current = name; // what is shown is what was saved
            m_saved = variables;
            readList(name);
            emit changed();
        });
}

void EnvSetsDialog::askToDelete()
{
    auto* ask = new ConfirmDialog(
        tr("Delete the env set “%1”?").arg(m_current),
        tr("Its values are deleted from this computer. Pods that have them keep them."), this);
    ask->setObjectName(QStringLiteral("deleteEnvSetDialog"));
    ask->setAcceptButton(tr("Delete"), QStringLiteral("confirmDeleteEnvSet"), true);
    connect(ask, &QDialog::accepted, this, [this] {
        m_isWaiting = true;
        showState();
        runAside(
            m_pool, this, [store = m_store, name = m_current]() mutable { return store.remove(name); },
            [this](const Result<void>& done) {
                if (!done)
                    m_message->showError(done.error());
                m_isWaiting = true; // what is shown is gone: nothing of it is kept
                readList({});
                emit changed();
            });
    });
    ask->open();
}

void EnvSetsDialog::reject()
{
    keepDraft();
    if (m_drafts.isEmpty()) {
        QDialog::reject();
        return;
    }
    auto* ask = new ConfirmDialog(tr("Close without saving?"), tr("What you typed is not kept."), this);
    ask->setObjectName(QStringLiteral("discardEnvSetsDialog"));
    ask->setAcceptButton(tr("Close without saving"), QStringLiteral("confirmDiscardEnvSets"), true);
    connect(ask, &QDialog::accepted, this, [this] { QDialog::reject(); });
    connect(ask, &QDialog::rejected, this, [this] { m_drafts.remove(m_current); }); // it is still shown
    ask->open();
}

} // namespace pinacle
