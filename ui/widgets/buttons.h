#pragma once

#include <QString>

class QAction;
class QPushButton;
class QToolButton;
class QWidget;

namespace pinacle {

enum class ButtonLook { Plain, Primary, Danger };

void setLook(QPushButton& button, ButtonLook look);
/// A push button with its object name; its text is its accessible name.
QPushButton* makeButton(const QString& text, const QString& objectName, ButtonLook look = ButtonLook::Plain,
                        QWidget* parent = nullptr);
/// A flat button that shows an icon only; `text` is its accessible name and tooltip.
QToolButton* makeIconButton(const QString& icon, const QString& text, const QString& objectName,
                            QWidget* parent = nullptr);
/// A bordered button that mirrors an action.
QToolButton* makeActionButton(QAction* action, const QString& objectName, QWidget* parent = nullptr);

} // namespace pinacle
