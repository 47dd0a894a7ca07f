#include "ui/pods/environment_conflict_dialog.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pinacle {

static constexpr qsizetype kShownCharacters = 60;
static constexpr qsizetype kBeforeDifference = 20;
static constexpr qsizetype kToolTipCharacters = 4000;

static qsizetype firstDifference(const QString& one, const QString& other)
{
    const auto [at, end] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    return at - one.begin();
}

/// With signs for what the eye does not see, else "a" and "a " would look equal.
static QString visible(const QString& value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool isAlone = i > 0 && i + 1 < value.size() && value[i - 1] != u' ' && value[i + 1] != u' ';
        if (c == u'\n')
            text += QChar(0x21B5);
        else if (c == u'\t')
            text += QChar(0x21E5);
        else if (c == u' ')
            text += isAlone ? c : QChar(0x2423);
        else if (c.isSpace() || !(c.isPrint() || c.isSurrogate()))
            text += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            text += c;
    }
    return text;
}

/// A long value is cut so that what differs from the other side's is in sight.
static QString shown(const std::optional<QString>& value, const std::optional<QString>& other)
{
    if (!value)
        return EnvironmentConflictDialog::tr("(removed)");
    if (value->isEmpty())
        return EnvironmentConflictDialog::tr("(empty)");
    const QChar ellipsis(0x2026);
    const qsizetype difference = firstDifference(*value, other.value_or(QString()));
    const bool isNear = difference + kBeforeDifference <= kShownCharacters;
    const qsizetype start = isNear ? 0 : difference - kBeforeDifference;
    QString text = visible(value->mid(start, kShownCharacters));
    if (start > 0)
        text.prepend(ellipsis);
    if (start + kShownCharacters < value->size())
        text += ellipsis;
    return text;
}

/// The whole of a value that had to be cut, unless it sounds secret.
static QString wholeValue(const QString& key, const std::optional<QString>& value)
{
    if (!value || value->size() <= kShownCharacters || soundsSecret(key))
        return {};
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>")
        .arg(value->left(kToolTipCharacters).toHtmlEscaped());
}

static void say(QRadioButton& button, const QString& text)
{
    button.setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
    button.setAccessibleDescription(text);
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
    auto* reveal = new QCheckBox(tr("Show values"), this);
    reveal->setObjectName(QStringLiteral("revealConflictsBox"));
    reveal->hide();
    for (const EnvironmentConflict& conflict : conflicts) {
        const int row = grid->rowCount();
        auto* group = new QButtonGroup(this);
        grid->addWidget(new TextLabel(TextStyle::Mono, conflict.key), row, 0);
        for (const int column : {1, 2}) {
            const auto& value = column == 1 ? conflict.ours : conflict.theirs;
            const QString text = shown(value, column == 1 ? conflict.theirs : conflict.ours);
            auto* button = new QRadioButton;
            button->setToolTip(wholeValue(conflict.key, value));
            const bool isMasked = soundsSecret(conflict.key) && value && !value->isEmpty();
            say(*button, isMasked ? QStringLiteral("••••••••") : text);
            if (isMasked) {
                reveal->show();
                connect(reveal, &QCheckBox::toggled, button, [button, text](bool isShown) {
                    say(*button, isShown ? text : QStringLiteral("••••••••"));
                });
            }
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
    buttons->addWidget(reveal);
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
