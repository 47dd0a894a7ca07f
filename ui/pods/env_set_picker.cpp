#include "ui/pods/env_set_picker.h"

#include "core/core.h"
#include "core/pods/env_set_store.h"
#include "ui/pods/env_sets_dialog.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace pinacle {

EnvSetPicker::EnvSetPicker(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_menu(new QMenu(this))
    , m_button(makeButton(QString(), QStringLiteral("envSetsButton")))
{
    m_menu->setToolTipsVisible(true);
    m_button->setMenu(m_menu);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    layout->addStretch();
    fill();
}

void EnvSetPicker::fill()
{
    const QStringList before = chosen();
    m_menu->clear();
    for (const EnvSet& set : EnvSetStore(m_core.database(), m_core.secrets()).list()) {
        QAction* action = m_menu->addAction(QString(set.name).replace(u'&', QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(before.contains(set.name));
        action->setData(set.name);
        action->setToolTip(set.keys.join(QLatin1Char(' ')).toHtmlEscaped());
        connect(action, &QAction::toggled, this, &EnvSetPicker::showChosen);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Manage env sets…"), this, [this] {
        auto* dialog = new EnvSetsDialog(m_core, this);
        connect(dialog, &EnvSetsDialog::changed, this, &EnvSetPicker::fill);
        dialog->open();
    });
    showChosen();
}

QStringList EnvSetPicker::chosen() const
{
    QStringList names;
    for (const QAction* action : m_menu->actions())
        if (action->isChecked())
            names << action->data().toString();
    return names;
}

void EnvSetPicker::showChosen()
{
    const QStringList names = chosen();
    m_button->setText(names.isEmpty() ? tr("Add an env set")
                                      : tr("Env sets: %1").arg(names.join(QLatin1String(", "))));
    emit changed();
}

} // namespace pinacle
