#pragma once

#include "core/base/result.h"

#include <memory>
#include <optional>

namespace pinacle {

/// Where secrets rest: values by key, a key being made of letters, digits, ".", "_" and "-". Any thread; the
/// methods may wait for a person who unlocks the keychain, so the interface thread calls none but put().
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;
    virtual ~SecretStore() = default;

    virtual Result<std::optional<QString>> read(const QString& key) = 0;
    virtual Result<void> write(const QString& key, const QString& value) = 0;
    virtual Result<void> remove(const QString& key) = 0; ///< one that is not there counts as removed
    /// Whether the store can be used here at all: false for a keychain that no service serves.
    virtual bool isAvailable() = 0;
};

/// The keychain of the system: macOS's, or the Secret Service of the Linux desktop.
std::unique_ptr<SecretStore> makeKeychainStore();

/// Secrets as files of mode 0600 in a folder of mode 0700: for computers where no keychain runs.
class FileSecretStore final : public SecretStore
{
public:
    explicit FileSecretStore(const QString& folder)
        : m_folder(folder)
    {
    }

    Result<std::optional<QString>> read(const QString& key) override;
    Result<void> write(const QString& key, const QString& value) override;
    Result<void> remove(const QString& key) override;
    bool isAvailable() override { return true; }

private:
    QString m_folder;
};

/// The secrets of one PINACLE_HOME: in the keychain where there is one, else in files. What is in the
/// keychain has a reference beside the files, so that a secret that cannot be reached (no desktop session,
/// for example) is an error and never taken for one that does not exist. Any thread.
class Secrets final
{
public:
    Secrets(const QString& home, std::unique_ptr<SecretStore> keychain);
    /// With the system's keychain; with files alone when PINACLE_SECRETS is "file".
    static std::unique_ptr<Secrets> open(const QString& home);

    /// Nothing when there is none. A value that put() left in a file goes to the keychain on the way.
    Result<std::optional<QString>> read(const QString& key);
    Result<void> write(const QString& key, const QString& value);
    /// As write(), but never waits: the value stays in a file until it is read first. For the interface
    /// thread.
    Result<void> put(const QString& key, const QString& value);
    Result<void> remove(const QString& key);
    /// "the keychain of this computer", or "files of mode 0600 in …": where write() puts a secret.
    QString place();

private:
    Result<void> moveToKeychain(const QString& key, const QString& value);

    QString m_folder;
    QString m_namespace; ///< of this home in the keychain
    FileSecretStore m_files;
    FileSecretStore m_references;
    std::unique_ptr<SecretStore> m_keychain;
};

} // namespace pinacle
