#include "ui/widgets/card_choice.h"

#include "ui/widgets/card_grid.h"
#include "ui/widgets/choice_card.h"

#include <QButtonGroup>

namespace pinacle {

CardChoice::CardChoice(int minimumCardWidth, int maximumColumns, QWidget* parent)
    : QWidget(parent)
    , m_grid(new CardGrid(minimumCardWidth, maximumColumns, this))
    , m_group(new QButtonGroup(this))
{
    m_group->setExclusive(true);
}

void CardChoice::addCard(const QString& id, ChoiceCard* card)
{
    card->setCheckable(true);
    m_cards.insert(id, card);
    m_group->addButton(card);
    m_grid->addWidget(card);
    connect(card, &ChoiceCard::toggled, this, [this, id](bool isChecked) {
        if (isChecked)
            emit chosen(id);
    });
}

QString CardChoice::currentId() const
{
    return m_cards.key(qobject_cast<ChoiceCard*>(m_group->checkedButton()));
}

void CardChoice::setCurrentId(const QString& id)
{
    if (ChoiceCard* found = card(id))
        found->setChecked(true);
}

} // namespace pinacle
