#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace pinacle {

/// A server in a folder: gvisor.sh with stand-ins for what it calls, on a kernel that needs the wrapper.
struct MadeUpServer
{
    MadeUpServer()
    {
        for (const char* name : {"bin", "etc", "run"})
            QDir(folder.path()).mkpath(QLatin1String(name));
        program("docker", "case \"$*\" in *'.Runtimes'*Args*) echo \"" + bin("runsc-pinacle") +
                              " --overlay2=none\" ;; *'.Runtimes'*) echo " + bin("runsc-pinacle") +
                              " ;; *CgroupDriver*) echo cgroupfs ;; esac");
        program("unshare", "exit 0");
        program("uname", "echo x86_64");
        runsc("20260504");
    }

    QByteArray bin(const QByteArray& name) const { return folder.filePath("bin/").toUtf8() + name; }
    void program(const QByteArray& name, const QByteArray& body) const
    {
        write(name, "#!/bin/sh\n" + body + '\n');
    }
    void write(const QByteArray& name, const QByteArray& text) const
    {
        QFile file(QString::fromUtf8(bin(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    QByteArray runscText(const QByteArray& release) const
    {
        return "#!/bin/sh\necho runsc version release-" + release + ".0\n";
    }
    void runsc(const QByteArray& release) const { write("runsc", runscText(release)); }
    QByteArray releases() const { return folder.filePath("releases").toUtf8(); }

    /// What upstream publishes: runsc, what it looks for beside itself, and what is of no use here.
    void archive(const QByteArray& name, const QByteArray& release) const
    {
        const QDir place(folder.filePath("upstream"));
        QVERIFY(place.mkpath("gvisor-bin"));
        const QHash<QString, QByteArray> files{{"runsc", runscText(release)},
                                               {"containerd-shim-runsc-v1", "shim"},
                                               {"gvisor-bin/gvisor_sentry", "sentry"}};
        for (auto each = files.begin(); each != files.end(); ++each) {
            QFile file(place.filePath(each.key()));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(each.value()) == each.value().size());
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        }
        QCOMPARE(QProcess::execute("tar", {"-cjf", QString::fromUtf8(bin(name)), "-C", place.path(), "runsc",
                                           "containerd-shim-runsc-v1", "gvisor-bin"}),
                 0);
    }

    int run(const QStringList& environment, const QString& name = QStringLiteral("gvisor.sh"))
    {
        QFile file(QStringLiteral(":/provision/") + name);
        (void)file.open(QIODevice::ReadOnly);
        QByteArray script = file.readAll();
        script.replace("/usr/local/bin", folder.filePath("bin").toUtf8());
        script.replace("/usr/local/lib/gvisor", releases());
        script.replace("/etc/docker", folder.filePath("etc").toUtf8());
        script.replace("/etc/init.d", folder.filePath("bin").toUtf8());
        script.replace("/var/log", folder.filePath("etc").toUtf8());
        script.replace("/run/", folder.filePath("run/").toUtf8());
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert("PATH", folder.filePath("bin") + ':' + variables.value("PATH"));
        variables.insert("PINACLE_GVISOR_RELEASE", "20260504");
        for (const QString& variable : environment)
            variables.insert(variable.section('=', 0, 0), variable.section('=', 1));
        process.setProcessEnvironment(variables);
        process.start("sh", {"-s"});
        process.write(script);
        process.closeWriteChannel();
        if (!process.waitForFinished())
            return -1;
        out = process.readAllStandardOutput();
        said = out + process.readAllStandardError();
        return process.exitCode();
    }

    QTemporaryDir folder;
    QByteArray said, out;
};

} // namespace pinacle
