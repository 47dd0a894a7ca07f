#pragma once

#include <QHash>
#include <QWidget>

class QButtonGroup;

namespace pinacle {

class CardGrid;
class ChoiceCard;

/// A grid of cards of which exactly one is chosen.
class CardChoice final : public QWidget
{
    Q_OBJECT

public:
    CardChoice(int minimumCardWidth, int maximumColumns, QWidget* parent = nullptr);

    void addCard(const QString& id, ChoiceCard* card);
    ChoiceCard* card(const QString& id) const { return m_cards.value(id); }
    QString currentId() const;
    void setCurrentId(const QString& id);

signals:
    void chosen(const QString& id);

private:
    CardGrid* m_grid;
    QButtonGroup* m_group;
    QHash<QString, ChoiceCard*> m_cards;
};

} // namespace pinacle
