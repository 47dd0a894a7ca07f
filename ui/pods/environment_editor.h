#pragma once

#include <QList>
#include <QWidget>

class QTableView;

namespace pinacle {

class EnvironmentModel;
class TextLabel;
struct ConfigMistake;

/// The table of a new pod's environment, with a way to paste a .env and to remove rows. What cannot be taken
/// of a .env is said below it.
class EnvironmentEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentEditor(QWidget* parent = nullptr);

    EnvironmentModel& model() { return *m_model; }
    void setGrowing(); ///< takes the room that there is, instead of four rows

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paste();
    void removeSelected();
    void showPasted(const QList<ConfigMistake>& mistakes);

    EnvironmentModel* m_model;
    QTableView* m_table;
    TextLabel* m_mistakes; ///< of what was pasted last
};

} // namespace pinacle
