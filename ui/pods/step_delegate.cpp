#include "ui/pods/step_delegate.h"

#include "ui/format.h"
#include "ui/indicator.h"
#include "ui/pods/step_model.h"
#include "ui/theme.h"

#include <QPainter>

namespace pinacle {

static constexpr int kDot = 11;

QSize StepDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, option.fontMetrics.height() + 8};
}

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Colours& c = coloursOf(option.palette);
    const auto state = StepState(index.data(StepModel::StateRole).toInt());
    const Indicator indicator = indicatorFor(state);
    const QRect row = option.rect.adjusted(4, 0, -4, 0);
    painter->save();
    paintIndicator(*painter, QRectF(row.left(), row.center().y() - kDot / 2.0 + 0.5, kDot, kDot), indicator,
                   c);

    QString note = durationText(index.data(StepModel::DurationRole).toLongLong());
    if (index.data(StepModel::AdoptedRole).toBool())
        note = tr("was there");
    else if (state == StepState::Undone || state == StepState::UndoFailed)
        note = stepStateText(state);
    const int noteWidth = option.fontMetrics.horizontalAdvance(note);
    painter->setFont(option.font);
    painter->setPen(c.muted);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, note);

    const bool isQuiet = state == StepState::Waiting || state == StepState::Undone;
    painter->setPen(isQuiet ? c.muted : (indicator.tone == Tone::Bad ? c.bad : c.text));
    if (state == StepState::Running)
        painter->setFont(fontFor(TextStyle::Strong));
    const QRect words = row.adjusted(kDot + 10, 0, -noteWidth - 12, 0);
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace pinacle
