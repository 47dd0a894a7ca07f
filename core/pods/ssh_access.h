#pragma once

#include "core/base/result.h"

#include <QString>

namespace pinacle {

/// Makes every pod an SSH host of this user's, `SLUG.pinacle`, for ssh, scp, rsync and the editors: a key
/// pair, a configuration of our own in `home`/ssh, and one Include line at the top of ~/.ssh/config. Nothing
/// listens anywhere: the configuration's ProxyCommand starts an sshd in the pod for each connection. Belongs
/// to no thread; reads and writes small files, and runs ssh-keygen once.
class SshAccess final
{
public:
    static constexpr const char* kSuffix = ".pinacle";

    /// `program`: the command line's absolute path. `userConfig`: the file to include ours in.
    SshAccess(const QString& home, const QString& program, const QString& userConfig);
    /// For the user of this program, whose command line is beside it, or found by its name.
    static SshAccess ofUser(const QString& home);

    bool isSetUp() const;
    /// What setUp() (or remove()) would change in ~/.ssh/config, as a unified diff; empty: nothing.
    QString setUpDiff() const;
    QString removeDiff() const;
    /// Errors: what could not be read, written or run, and that file is then as it was.
    Result<void> setUp();
    /// Takes the line out again and removes our own files.
    Result<void> remove();

    /// "ssh-ed25519 AAAA…": who may log in to the pods. Makes the key pair when there is none.
    Result<QString> publicKey();
    /// The host key as the pod itself just told it, over a connection that is trusted already: ssh finds it
    /// when it asks who answers. Invalid when `key` is no public key.
    Result<void> noteHostKey(const QString& slug, const QString& key);

    /// "shop" for "shop.pinacle"; other names are left alone.
    static QString slugOf(const QString& host);
    /// What to type: "ssh shop.pinacle".
    static QString command(const QString& slug);

private:
    QString file(const QString& name) const { return m_home + QStringLiteral("/ssh/") + name; }
    QString ownConfig() const;
    QString includeLines() const;
    Result<QString> userText() const;
    QString withInclude(const QString& text) const;
    QString withoutInclude(const QString& text) const;

    QString m_home;
    QString m_program;
    QString m_userConfig;
};

} // namespace pinacle
