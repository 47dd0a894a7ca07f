#pragma once

#include "ui/widgets/text_dialog.h"

class QLineEdit;

namespace pinacle {

/// Asks for the passphrase of a private key that a server's login needs. Deletes itself when it is closed.
class PassphraseDialog final : public TextDialog
{
    Q_OBJECT

public:
    PassphraseDialog(const QString& serverName, const QString& keyFile, QWidget* parent = nullptr);

signals:
    void given(const QString& passphrase);

private:
    QLineEdit* m_passphrase;
};

} // namespace pinacle
