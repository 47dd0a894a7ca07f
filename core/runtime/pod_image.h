#pragma once

#include "core/config/pod_spec.h"
#include "core/connection/server_connection.h"

namespace pinacle {

/// The image that a pod starts from: resources/image, the server's extra CA certificates, and a layer for
/// each heavy service that the pod has, and for what its template prepares. The layers are in the catalogue's
/// order, so that pods with the same first ones share them. Built on the server by Docker; its tag is a hash
/// of all it is made of, so it is built again only when something changed.
class PodImage final
{
public:
    PodImage(const Catalog& catalog, const PodSpec& spec, const QString& caCertificates);

    /// Of a pod that says nothing about its services: what most pods start from, or share layers with.
    static PodImage standard(const Catalog& catalog, const QString& caCertificates);

    const QString& tag() const { return m_tag; } ///< "pinacle/pod:0f3c…"

    Result<bool> isBuilt(ServerConnection& connection, const Cancel& cancel) const;
    /// Streams the context to `docker build`; minutes the first time.
    Result<void> build(ServerConnection& connection, const Cancel& cancel) const;
    /// Removes images of ours that were made from other files or definitions and that no container uses.
    Result<void> removeOutdated(ServerConnection& connection, const Cancel& cancel) const;

private:
    QByteArray m_context;
    QString m_tag;
    QString m_generation; ///< the same for all sets of services of this program on this server
};

/// The certificates of a PEM text, one each; text around them is dropped.
QList<QByteArray> splitPem(const QString& pem);

} // namespace pinacle
