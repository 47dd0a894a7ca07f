#include "core/runtime/pod_image.h"

#include "core/config/config_resolver.h"
#include "core/runtime/tar_archive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace pinacle {

static const QString kRepository = QStringLiteral("pinacle/pod");
static const QString kGeneration = QStringLiteral("pinacle.image-generation");

QList<QByteArray> splitPem(const QString& pem)
{
    static const QRegularExpression block(
        QStringLiteral("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----"));
    QList<QByteArray> certificates;
    for (auto it = block.globalMatch(pem); it.hasNext();)
        certificates << it.next().captured(0).toLatin1() + '\n';
    return certificates;
}

static QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16);
}

/// The Dockerfile's lines that install a service.
static QByteArray layerOf(const ServiceDefinition& service, TarArchive& archive)
{
    const QString script = QStringLiteral("baked/%1.sh").arg(service.id);
    archive.add(script, "set -eu\n" + service.install.toUtf8());
    return QStringLiteral(
               "COPY %1 /tmp/%1\nRUN PINACLE_PORT=%2 PINACLE_SERVICE=%3 PINACLE_PROJECT=/workspace "
               "sh /tmp/%1 && rm -rf /tmp/*\n")
        .arg(script)
        .arg(service.port)
        .arg(service.id)
        .toUtf8();
}

/// The Dockerfile's lines that run what a template prepares, in a folder with its files.
static QByteArray layerOf(const TemplateDefinition& projectTemplate, TarArchive& archive)
{
    const QString folder = QStringLiteral("prepared/%1").arg(projectTemplate.id);
    for (const TemplateFile& file : projectTemplate.files)
        archive.add(folder + QStringLiteral("/project/") + file.path, file.content.toUtf8());
    archive.add(folder + QStringLiteral("/prepare.sh"), "set -eu\n" + projectTemplate.prepare.toUtf8());
    return QStringLiteral("COPY %1 /tmp/%1\nRUN mkdir -p /tmp/%1/project && cd /tmp/%1/project && sh "
                          "../prepare.sh && cd / && rm -rf /tmp/*\n")
        .arg(folder)
        .toUtf8();
}

PodImage::PodImage(const Catalog& catalog, const PodSpec& spec, const QString& caCertificates)
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

    TarArchive everything = archive; // what any image of this program is made of
    everything.add(QStringLiteral("Dockerfile"), dockerfile);
    QByteArray layers;
    for (const ServiceDefinition& service : catalog.services()) {
        if (!service.isBaked)
            continue;
        layerOf(service, everything);
        if (spec.hasService(service.id))
            layers += layerOf(service, archive);
    }
    for (const TemplateDefinition& projectTemplate : catalog.templates())
        if (!projectTemplate.prepare.isEmpty())
            layerOf(projectTemplate, everything);
    if (spec.projectTemplate && !spec.projectTemplate->prepare.isEmpty())
        layers += layerOf(*spec.projectTemplate, archive);
    m_generation = QString::fromLatin1(hashOf(everything.finished()));
    const qsizetype place = dockerfile.indexOf("\n# SERVICES");
    dockerfile.insert(place < 0 ? dockerfile.size() : place + 1, layers);
    archive.add(QStringLiteral("Dockerfile"), dockerfile);
    m_context = archive.finished();
    m_tag = kRepository + QLatin1Char(':') + QString::fromLatin1(hashOf(m_context));
}

PodImage PodImage::standard(const Catalog& catalog, const QString& caCertificates)
{
    const auto spec = ConfigResolver(catalog).loadConfig(PinacleConfig());
    return PodImage(catalog, spec.value_or(PodSpec()), caCertificates);
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
    command.argv = {
        "docker", "build", "--tag", m_tag, "--label", kGeneration + QLatin1Char('=') + m_generation, "-"};
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
    Command current = list;
    current.argv += {"--filter", QStringLiteral("label=%1=%2").arg(kGeneration, m_generation)};
    current.privilege = Privilege::Docker;
    current.label = QStringLiteral("List current pod images");
    auto kept = run(connection, current, cancel);
    if (!kept)
        return fail(kept.error());
    const QStringList keptImages = kept->outText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    list.privilege = Privilege::Docker;
    list.label = QStringLiteral("List pod images");
    auto output = run(connection, list, cancel);
    if (!output)
        return fail(output.error());
    for (const QString& image : output->outText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (keptImages.contains(image) || image == m_tag || !image.startsWith(kRepository + QLatin1Char(':')))
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
