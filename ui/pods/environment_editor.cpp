#include "ui/pods/environment_editor.h"

#include "ui/pods/environment_model.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>

namespace pinacle {

static constexpr qsizetype kShownMistakes = 5;

EnvironmentEditor::EnvironmentEditor(QWidget* parent)
    : QWidget(parent)
    , m_model(new EnvironmentModel(this))
    , m_table(new QTableView)
    , m_mistakes(makeParagraph(TextStyle::Body, QString()))
{
    m_mistakes->setObjectName(QStringLiteral("environmentMistakes"));
    m_mistakes->setForegroundRole(QPalette::BrightText);
    m_mistakes->hide();
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
    layout->addWidget(m_mistakes);
    layout->addLayout(buttons);
    connect(m_model, &EnvironmentModel::replaced, m_mistakes, &QWidget::hide);
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
    showPasted(m_model->addDotEnv(QGuiApplication::clipboard()->text()));
}

void EnvironmentEditor::showPasted(const QList<ConfigMistake>& mistakes)
{
    QStringList lines{tr("Not all of what was pasted could be taken as it stands:")};
    for (const ConfigMistake& mistake : mistakes.mid(0, kShownMistakes))
        lines << tr("Line %1: %2").arg(mistake.line).arg(mistake.message);
    if (mistakes.size() > kShownMistakes)
        lines << tr("… and %n more.", nullptr, int(mistakes.size() - kShownMistakes));
    m_mistakes->setText(lines.join(u'\n'));
    m_mistakes->setVisible(!mistakes.isEmpty());
}

void EnvironmentEditor::removeSelected()
{
    m_model->removeRow(m_table->currentIndex().row());
}

} // namespace pinacle
