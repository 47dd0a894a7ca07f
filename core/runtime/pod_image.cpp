#include "core/runtime/pod_image.h"

#include "core/runtime/tar_archive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace pinacle {

static const QString kRepository = QStringLiteral("pinacle/pod");

QList<QByteArray> splitPem(const QString& pem)
{
    static const QRegularExpression block(
        QStringLiteral("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----"));
    QList<QByteArray> certificates;
    for (auto it = block.globalMatch(pem); it.hasNext();)
        certificates << it.next().captured(0).toLatin1() + '\n';
    return certificates;
}

PodImage::PodImage(const Catalog& catalog, const QString& caCertificates)
{
    TarArchive archive;
    QByteArray dockerfile;
    const QString root = QStringLiteral(":/image/");
    QStringList paths;
    for (QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        paths << it.next();
    paths.sort();
    for (const QString& path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString name = path.mid(root.size());
        if (name == QLatin1String("Dockerfile"))
            dockerfile = file.readAll();
        else
            archive.add(name, file.readAll(), 0755);
    }
    int number = 0;
    for (const QByteArray& certificate : splitPem(caCertificates))
        archive.add(QStringLiteral("ca/extra-%1.crt").arg(++number), certificate);
    for (const ServiceDefinition& service : catalog.services()) {
        if (!service.isBaked)
            continue;
        const QString script = QStringLiteral("baked/%1.sh").arg(service.id);
        archive.add(script, "set -eu\n" + service.install.toUtf8());
        dockerfile +=
            QStringLiteral(
                "\nCOPY %1 /tmp/%1\nRUN PINACLE_PORT=%2 PINACLE_SERVICE=%3 PINACLE_PROJECT=/workspace "
                "sh /tmp/%1 && rm -rf /tmp/baked\n")
                .arg(script)
                .arg(service.port)
                .arg(service.id)
                .toUtf8();
    }
    archive.add(QStringLiteral("Dockerfile"), dockerfile);
    m_context = archive.finished();
    const QByteArray hash = QCryptographicHash::hash(m_context, QCryptographicHash::Sha256).toHex().left(16);
    m_tag = kRepository + QLatin1Char(':') + QString::fromLatin1(hash);
}

Result<bool> PodImage::isBuilt(ServerConnection& connection, const Cancel& cancel) const
{
    Command command;
    command.argv = {"docker", "images", "--quiet", m_tag};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Look for the pod image");
    auto output = run(connection, command, cancel);
    if (!output)
        return fail(output.error());
    return !output->outText().isEmpty();
}

Result<void> PodImage::build(ServerConnection& connection, const Cancel& cancel) const
{
    Command command;
    command.argv = {"docker", "build", "--tag", m_tag, "--label", "pinacle.image=pod", "-"};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Build the pod image");
    command.input = m_context;
    command.timeout = std::chrono::hours(1);
    auto output = run(connection, command, cancel);
    return output ? Result<void>() : fail(output.error());
}

Result<void> PodImage::removeOutdated(ServerConnection& connection, const Cancel& cancel) const
{
    Command list;
    list.argv = {"docker", "images", kRepository, "--format", "{{.Repository}}:{{.Tag}}"};
    list.privilege = Privilege::Docker;
    list.label = QStringLiteral("List pod images");
    auto output = run(connection, list, cancel);
    if (!output)
        return fail(output.error());
    for (const QString& image : output->outText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (image == m_tag || !image.startsWith(kRepository + QLatin1Char(':')))
            continue;
        Command remove;
        remove.argv = {"docker", "rmi",
                       image}; // refused by Docker while a container, running or not, uses it
        remove.privilege = Privilege::Docker;
        remove.label = QStringLiteral("Remove an outdated pod image");
        connection.exec(remove, cancel);
    }
    return {};
}

} // namespace pinacle
