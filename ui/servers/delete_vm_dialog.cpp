#include "ui/servers/delete_vm_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace pinacle {

DeleteVmDialog::DeleteVmDialog(const QString& vmName, const QStringList& pods, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("deleteVmDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete a Lima machine"));
    setMinimumWidth(460);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(makeParagraph(TextStyle::Heading, tr("Delete the machine “%1”?").arg(vmName)));
    layout->addWidget(makeParagraph(
        TextStyle::Body,
        pods.isEmpty()
            ? tr("The machine and everything in it will be gone. It has no pods of yours.")
            : tr("The machine and everything in it will be gone, with these pods and all their files: %1")
                  .arg(pods.join(QStringLiteral(", ")))));
    auto* typed = new QLineEdit;
    typed->setObjectName(QStringLiteral("typedVmName"));
    typed->setAccessibleName(tr("Type the name of the machine"));
    typed->setPlaceholderText(tr("Type %1 to confirm").arg(vmName));
    layout->addWidget(typed);
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelButton"));
    QPushButton* remove =
        makeButton(tr("Delete"), QStringLiteral("confirmDeleteVmButton"), ButtonLook::Danger);
    remove->setEnabled(false);
    cancel->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(remove);
    layout->addLayout(buttons);
    connect(typed, &QLineEdit::textChanged, remove,
            [remove, vmName](const QString& text) { remove->setEnabled(text == vmName); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace pinacle
