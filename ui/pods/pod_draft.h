#pragma once

#include "core/base/result.h"
#include "core/config/dotenv.h"
#include "core/config/pinacle_config.h"

#include <QUrl>

namespace pinacle {

/// What a new pod is to begin with: the New pod dialog shows it, and a person decides. Links and folders come
/// from anywhere, so that nothing of a draft is done before.
struct PodDraft
{
    QString name;
    QString tier;
    QString templateId;
    QString repository; ///< set: a pod from this Git repository
    QString branch;
    std::optional<PinacleConfig> config; ///< set: the project's own, beside what is chosen here
    DotEnv environment;
    QString folder;       ///< of this computer, that it was read from
    QStringList findings; ///< what was found there, a line each
    QString origin;       ///< a sentence: where this comes from
};

/// `pinacle://open?repo=…&branch=…&template=…`. Invalid, with the reason, for anything else.
Result<PodDraft> draftFromLink(const QString& link, const Catalog& catalog);

/// A folder of this computer: by its pinacle.yaml, else by its devcontainer.json, else by what its files are.
/// Where it is a clone of a repository that a pod can clone too, the pod is made from that; else from the
/// configuration alone. Only reads; any thread.
Result<PodDraft> draftFromFolder(const QString& folder, const Catalog& catalog);

} // namespace pinacle
