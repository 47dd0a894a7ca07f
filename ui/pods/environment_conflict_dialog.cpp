#include "ui/pods/environment_conflict_dialog.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kShownCharacters = 60;

static QString shown(const std::optional<QString>& value)
{
    if (!value)
        return EnvironmentConflictDialog::tr("(removed)");
    QString text = value->left(kShownCharacters).simplified();
    if (text.size() < value->size())
        text += QChar(0x2026);
    return text.isEmpty() ? EnvironmentConflictDialog::tr("(empty)") : text;
}

EnvironmentConflictDialog::EnvironmentConflictDialog(const QList<EnvironmentConflict>& conflicts,
                                                     QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("environmentConflictDialog"));
    setWindowTitle(tr("Changed on both sides"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kSpace);
    grid->setVerticalSpacing(metrics::kGap);
    grid->addWidget(new TextLabel(TextStyle::Heading, tr("Variable")), 0, 0);
    grid->addWidget(new TextLabel(TextStyle::Heading, tr("Here")), 0, 1);
    grid->addWidget(new TextLabel(TextStyle::Heading, tr("In the project's .env")), 0, 2);
    for (const EnvironmentConflict& conflict : conflicts) {
        const int row = grid->rowCount();
        auto* group = new QButtonGroup(this);
        grid->addWidget(new TextLabel(TextStyle::Mono, conflict.key), row, 0);
        for (const auto& [column, value] : {std::pair(1, conflict.ours), std::pair(2, conflict.theirs)}) {
            auto* button = new QRadioButton(shown(value).replace(QLatin1Char('&'), QLatin1String("&&")));
            button->setObjectName(QStringLiteral("%1:%2").arg(column == 1 ? "ours" : "theirs", conflict.key));
            button->setAccessibleName(column == 1 ? tr("%1: the value here").arg(conflict.key)
                                                  : tr("%1: the value in .env").arg(conflict.key));
            group->addButton(button, column);
            grid->addWidget(button, row, column);
        }
        group->button(1)->setChecked(true);
        m_groups.insert(conflict.key, group);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    auto* page = new ScrollPage;
    page->content().addWidget(makeParagraph(
        TextStyle::Body,
        tr("These variables were changed here and in the pod since they were the same. Nothing is "
           "written until you take one value of each.")));
    page->content().addLayout(grid);
    page->content().addStretch();
    QPushButton* later = makeButton(tr("Decide later"), QStringLiteral("decideLaterButton"));
    QPushButton* take = makeButton(tr("Take these"), QStringLiteral("takeTheseButton"), ButtonLook::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::kPageMargin, metrics::kGap, metrics::kPageMargin, metrics::kSpace);
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page, 1);
    layout->addLayout(buttons);
    take->setDefault(true);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
    resize(620, 320);
}

QMap<QString, EnvironmentSide> EnvironmentConflictDialog::choices() const
{
    QMap<QString, EnvironmentSide> choices;
    for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it)
        choices.insert(it.key(),
                       it.value()->checkedId() == 2 ? EnvironmentSide::Theirs : EnvironmentSide::Ours);
    return choices;
}

} // namespace pinacle
