#pragma once

#include <QString>

namespace pinacle {

/// What a private key's file tells without its passphrase. False for files that are missing or no keys.
bool needsSecurityKey(const QString& keyFile); ///< an `sk-…` key, which has to be touched
bool isEncryptedKey(const QString& keyFile);

} // namespace pinacle
