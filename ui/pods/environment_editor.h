#pragma once

#include <QWidget>

class QTableView;

namespace pinacle {

class EnvironmentModel;

/// The table of a new pod's environment, with a way to paste a .env and to remove rows.
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

    EnvironmentModel* m_model;
    QTableView* m_table;
};

} // namespace pinacle
