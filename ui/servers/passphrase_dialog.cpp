#include "ui/servers/passphrase_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace pinacle {

PassphraseDialog::PassphraseDialog(const QString& serverName, const QString& keyFile, QWidget* parent)
    : TextDialog(parent)
    , m_passphrase(new QLineEdit)
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Passphrase"));
    setMinimumWidth(460);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(
        makeParagraph(TextStyle::Heading, tr("“%1” wants a key that is locked").arg(serverName)));
    layout->addWidget(
        makeParagraph(TextStyle::Body,
                      tr("Give the passphrase of %1. It is kept among your secrets on this computer, and is "
                         "used for this key alone.")
                          .arg(keyFile)));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase of the key"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    layout->addWidget(m_passphrase);
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelButton"));
    QPushButton* connectButton =
        makeButton(tr("Connect"), QStringLiteral("confirmPassphraseButton"), ButtonLook::Primary);
    connectButton->setEnabled(false);
    connectButton->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(connectButton);
    layout->addLayout(buttons);
    m_passphrase->setFocus();

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_passphrase, &QLineEdit::textChanged, connectButton,
            [connectButton](const QString& text) { connectButton->setEnabled(!text.isEmpty()); });
    connect(connectButton, &QPushButton::clicked, this, [this] {
        emit given(m_passphrase->text());
        accept();
    });
}

} // namespace pinacle
