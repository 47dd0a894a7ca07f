#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QMutex>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace pinacle {

/// Where secrets rest: values by key, a key being made of letters, digits, ".", "_" and "-". Any thread but
/// the interface's: the methods may wait for a person who unlocks the keychain.
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
/// keychain, or on its way there, has a reference beside the files, so that a secret that cannot be reached
/// (no desktop session, for example) or was lost is an error and never taken for one that does not exist. Any
/// thread; only put() and discard() are for the interface thread, too.
class Secrets final
{
public:
    Secrets(const QString& home, std::unique_ptr<SecretStore> keychain);
    /// With the system's keychain; with files alone when PINACLE_SECRETS is "file".
    static std::unique_ptr<Secrets> open(const QString& home);

    /// Nothing when there is none. A file that was the last resort of a write() goes to the keychain on the
    /// way.
    Result<std::optional<QString>> read(const QString& key);
    Result<void> write(const QString& key, const QString& value);
    Result<void> remove(const QString& key);
    /// As write(), but never waits: a thread of our own writes, and read() knows the value meanwhile.
    Result<void> put(const QString& key, const QString& value);
    void discard(const QString& key); ///< as remove(), but never waits
    /// "the keychain of this computer", or "files of mode 0600 in …": where write() puts a secret.
    QString place();

private:
    Result<void> writeNow(const QString& key, const QString& value);
    Result<void> moveToKeychain(const QString& key, const QString& value);
    void writeWaiting(const QString& key);
    std::optional<QString> waiting(const QString& key);

    QString m_folder;
    QString m_namespace; ///< of this home in the keychain
    FileSecretStore m_files;
    FileSecretStore m_references;
    std::unique_ptr<SecretStore> m_keychain;
    QMutex m_changing;                 ///< held while something is written or removed, which may take long
    QMutex m_mutex;                    ///< guards m_waiting
    QHash<QString, QString> m_waiting; ///< put(), not written yet
    QThreadPool m_writer;              ///< last: it ends before what it works on
};

} // namespace pinacle
