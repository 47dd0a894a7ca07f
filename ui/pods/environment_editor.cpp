#include "ui/pods/environment_editor.h"

#include "ui/pods/environment_model.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>

namespace pinacle {

EnvironmentEditor::EnvironmentEditor(QWidget* parent)
    : QWidget(parent)
    , m_model(new EnvironmentModel(this))
    , m_table(new QTableView)
{
    m_table->setObjectName(QStringLiteral("environmentTable"));
    m_table->setAccessibleName(tr("Environment variables"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(EnvironmentModel::Key, 210);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setFixedHeight((fontMetrics().height() + 10) * 4 + metrics::kControlHeight + 4);
    m_table->installEventFilter(this);

    QPushButton* paste = makeButton(tr("Paste a .env"), QStringLiteral("pasteEnvButton"));
    QPushButton* remove = makeButton(tr("Remove row"), QStringLiteral("removeEnvButton"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(paste);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    connect(paste, &QPushButton::clicked, this, &EnvironmentEditor::paste);
    connect(remove, &QPushButton::clicked, this, &EnvironmentEditor::removeSelected);
}

void EnvironmentEditor::setGrowing()
{
    m_table->setMinimumHeight((fontMetrics().height() + 10) * 4);
    m_table->setMaximumHeight(QWIDGETSIZE_MAX);
}

bool EnvironmentEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->matches(QKeySequence::Delete)) {
            removeSelected();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EnvironmentEditor::paste()
{
    m_model->addDotEnv(QGuiApplication::clipboard()->text());
}

void EnvironmentEditor::removeSelected()
{
    m_model->removeRow(m_table->currentIndex().row());
}

} // namespace pinacle
