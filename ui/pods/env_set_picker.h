#pragma once

#include <QWidget>

class QMenu;
class QPushButton;

namespace pinacle {

class Core;

/// Which env sets a new pod gets, and the way to make some.
class EnvSetPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvSetPicker(Core& core, QWidget* parent = nullptr);

    QStringList chosen() const; ///< names

signals:
    void changed();

private:
    void fill();
    void showChosen();

    Core& m_core;
    QMenu* m_menu;
    QPushButton* m_button;
};

} // namespace pinacle
