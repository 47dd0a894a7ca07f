#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace pinacle {

/// The address of a Git repository, taken apart and found harmless: https, ssh, or git@host:path; http only
/// for hosts that are named. No file://, no ext::, nothing that a shell or git could take for an option.
struct GitRemote
{
    enum class Scheme { Https, Http, Ssh };

    QString url; ///< as git is given it
    Scheme scheme = Scheme::Https;
    QString host;
    int port = 0; ///< 0: the scheme's own
    QString path; ///< "owner/repository", without a leading "/" and without ".git"

    bool isSsh() const { return scheme == Scheme::Ssh; }
    int sshPort() const { return port == 0 ? 22 : port; }
    QString name() const { return path.section(u'/', -1); } ///< of the repository

    /// Invalid, with what was found and what is allowed. A password or token in the address is refused: it
    /// would stand in logs and in the project.
    static Result<GitRemote> parse(const QString& text, const QStringList& plainHttpHosts = {});
};

/// What is wrong with the name of a branch, by the rules of `git check-ref-format`; empty when nothing is.
QString branchMistake(const QString& branch);

} // namespace pinacle
