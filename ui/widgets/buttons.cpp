#include "ui/widgets/buttons.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>

namespace pinacle {

void setLook(QPushButton& button, ButtonLook look)
{
    button.setProperty("primary", look == ButtonLook::Primary);
    button.setProperty("danger", look == ButtonLook::Danger);
    button.update();
}

QPushButton* makeButton(const QString& text, const QString& objectName, ButtonLook look, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    setLook(*button, look);
    return button;
}

QToolButton* makeIconButton(const QString& icon, const QString& text, const QString& objectName,
                            QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(themeIcon(icon));
    button->setIconSize(QSize(metrics::kIconSize, metrics::kIconSize));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    return button;
}

QToolButton* makeActionButton(QAction* action, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(objectName);
    button->setProperty("bordered", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(metrics::kIconSize, metrics::kIconSize));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace pinacle
