#pragma once

#include "core/connection/ssh_client.h"

#include <QStringList>

namespace pinacle {

/// Gives the system's ssh the passphrases of its keys. ssh starts a small script for each, and that asks us
/// over ssh's own standard input, which is a socket of ours: a passphrase is in no argument, variable or
/// file. For one login, on its thread.
class AskPass final
{
public:
    /// `keyFiles`: those that ssh may use.
    AskPass(const SshClient& client, const QString& serverId, const QStringList& keyFiles);

    /// Whether ssh has anything to ask: a key is encrypted, and somebody may know its passphrase.
    bool isWanted() const { return !m_keyFiles.isEmpty(); }
    /// Options with which ssh asks for passphrases, and for nothing else.
    static QStringList options();
    /// Writes the script, and starts `argv` so that ssh finds it.
    Result<QStringList> around(const QStringList& argv, const QString& scriptFile) const;
    /// Answers what was asked at our end of ssh's standard input; never waits for a question.
    void answer(int stream);

private:
    QByteArray answerTo(const QByteArray& question);

    const SshClient& m_client;
    const QString m_serverId;
    QStringList m_keyFiles; ///< the encrypted ones
    QStringList m_answered;
    QByteArray m_heard;
};

} // namespace pinacle
