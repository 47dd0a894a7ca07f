#include "ui/servers/check_row.h"

#include "core/servers/server_service.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/status_label.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QPushButton>

namespace pinacle {

static constexpr int kTitleWidth = 190;
static constexpr int kTitleLetters = 24;

CheckRow::CheckRow(const ServerCheck& check, Detail detail, QWidget* parent)
    : QWidget(parent)
{
    Indicator indicator{Shape::Dash, Tone::Neutral};
    if (check.isKnown)
        indicator =
            check.isOk ? Indicator{Shape::Disc, Tone::Good} : Indicator{Shape::Triangle, Tone::Warning};
    auto* status = new StatusLabel;
    status->setStatus(indicator, check.title);
    status->setFixedWidth(qMax(kTitleWidth, fontMetrics().averageCharWidth() * kTitleLetters));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(status, 0, 0, Qt::AlignTop);
    QString text = check.text;
    if (text.isEmpty())
        text = check.isKnown ? (check.isOk ? tr("good") : tr("missing")) : tr("not looked at yet");
    while (text.endsWith(QLatin1Char('.')) || text.endsWith(u'。')) // it becomes a part of a sentence
        text.chop(1);
    const bool hasFix = (detail == Detail::Full || check.isByHand) && !check.fix.isEmpty() && !check.isOk;
    const QString cause = check.cause.isEmpty() ? QString() : tr(" %1.").arg(check.cause);
    auto* words = makeParagraph(TextStyle::Body, hasFix ? tr("%1.%2 %3.").arg(text, cause, check.fix) : text);
    layout->addWidget(words, 0, 1);
    if (hasFix && check.isKnown && !check.isByHand) {
        // The first line of both in the middle of the button.
        status->setMinimumHeight(metrics::kControlHeight);
        words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        words->setContentsMargins(0, qMax(0, (metrics::kControlHeight - fontMetrics().height()) / 2), 0, 0);
        auto* fix = makeButton(tr("Fix…"), QStringLiteral("fix_") + check.id);
        fix->setAccessibleName(tr("Fix: %1").arg(check.title));
        connect(fix, &QPushButton::clicked, this, &CheckRow::fixAsked);
        layout->addWidget(fix, 0, 2, Qt::AlignTop);
    }
    setAccessibleName(tr("%1: %2").arg(check.title, text));
}

} // namespace pinacle
