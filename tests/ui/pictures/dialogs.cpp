// The dialogs of the window.

#include "tests/ui/pictures/pictures.h"

#include "core/pods/env_set_store.h"
#include "core/pods/snapshot_service.h"
#include "ui/github/github_login_dialog.h"
#include "ui/pods/delete_pod_dialog.h"
#include "ui/pods/env_sets_dialog.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/environment_tab.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/repository_needs.h"
#include "ui/pods/repository_picker.h"
#include "ui/servers/add_server_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

namespace pinacle {

void Pictures::takeNewPod(SeededHome& seeded)
{
    NewPodDialog newPod(seeded.core());
    newPod.show();
    newPod.findChild<QLineEdit*>(QStringLiteral("podName"))->setText(QStringLiteral("shop-api"));
    save(newPod, QStringLiteral("new-pod"));
    saveSharp(newPod, QStringLiteral("new-pod"));
    newPod.findChild<QLineEdit*>(QStringLiteral("podName"))->clear();
    save(newPod, QStringLiteral("new-pod-mistake"));
    newPod.findChild<QLineEdit*>(QStringLiteral("podName"))->setText(QStringLiteral("shop-api"));
    newPod.findChild<QCheckBox*>(QStringLiteral("pushWanted"))->setChecked(true);
    newPod.findChild<QLineEdit*>(QStringLiteral("pushRepository"))
        ->setText(QStringLiteral("https://github.com/octo/shop-api"));
    save(newPod, QStringLiteral("new-pod-push"));
    newPod.chooseRepository();
    auto* repository = newPod.findChild<RepositoryPicker*>();
    repository->setRepositories(
        {{"octo/shop-api", "main", "https://github.com/octo/shop-api.git", "", "", true, true},
         {"octo/blog", "main", "https://github.com/octo/blog.git", "", "", false, true}});
    newPod.findChild<QLineEdit*>(QStringLiteral("repository"))
        ->setText(QStringLiteral("https://github.com/octo/shop-api.git"));
    newPod.findChild<QLineEdit*>(QStringLiteral("repositoryToken"))->setText(QStringLiteral("ghp_something"));
    newPod.findChild<RepositoryNeeds*>()->showConfig(
        {"octo/shop-api",
         "pinacle.yaml",
         "version: \"1.0\"\ntier: dev.medium\nservices: [claude-code, postgres]\ninstall: npm ci\n"
         "processes:\n  - name: web\n    startCommand: npm run dev\n    url: http://localhost:3000\n",
         {}});
    save(newPod, QStringLiteral("new-pod-repository"));
    newPod.hide();
    takeFolder(seeded);
}

void Pictures::takeFolder(SeededHome& seeded)
{
    const QString folder = QStringLiteral("/home/ada/shop-api"); // shown, not read
    PodDraft draft;
    draft.name = QStringLiteral("shop-api");
    draft.folder = folder;
    draft.origin = QStringLiteral("From /home/ada/shop-api: the pod gets its configuration. Its files stay "
                                  "here, because the folder is no "
                                  "clone of a repository that the pod could clone.");
    draft.findings = {QStringLiteral("Next.js in web: package.json depends on next ^15.1.0"),
                      QStringLiteral("Python: requirements.txt")};
    draft.config = PinacleConfig();
    draft.tier = QStringLiteral("dev.medium");
    draft.config->processes = {{"web", {"cd web", "npm run dev"}, "http://localhost:3000", {}},
                               {"api", {"python main.py"}, "http://localhost:8000", {}}};
    NewPodDialog newPod(seeded.core());
    newPod.setDraft(draft);
    newPod.show();
    save(newPod, QStringLiteral("new-pod-folder"));
    newPod.hide();
    SeededHome bare;
    if (!bare.core().servers().remove(bare.serverId()))
        qFatal("the server stays");
    NewPodDialog noServer(bare.core());
    noServer.show();
    save(noServer, QStringLiteral("new-pod-no-server"));
    noServer.hide();
    EnvSetStore sets(bare.core().database(), bare.core().secrets());
    for (const char* name : {"mail", "staging keys"})
        if (!sets.save(QString::fromLatin1(name), DotEnv("SMTP_HOST=mail.example\nSMTP_PASSWORD=hush\n")))
            qFatal("no env set");
    EnvSetsDialog envSets(bare.core(), nullptr);
    envSets.setAttribute(Qt::WA_DeleteOnClose, false);
    envSets.show();
    QTest::qWait(300);
    save(envSets, QStringLiteral("env-sets"));
}

void Pictures::takeGitHub(SeededHome& seeded)
{
    GitHubLoginDialog login(seeded.core());
    login.setAttribute(Qt::WA_DeleteOnClose, false);
    login.show();
    QTest::qWait(500); // it has looked who is logged in
    login.showLogin({}, {});
    save(login, QStringLiteral("github-login"));
    login.showCode(QStringLiteral("WDJB-MJHT"), QUrl("https://github.com/login/device"),
                   QDateTime(QDate(2026, 11, 24), QTime(12, 15)));
    save(login, QStringLiteral("github-code"));
    login.hide();
}

void Pictures::takeDialogs(SeededHome& seeded)
{
    EnvironmentTab environment(seeded.core());
    environment.resize(760, 460);
    environment.show();
    environment.setPod(seeded.core().pods().pods().first().id);
    QTest::qWait(200);
    environment.showEnvironment(
        seeded.core().pods().pods().first().id,
        {DotEnv("# the shop\nDATABASE_URL=postgres://localhost/shop\nNODE_ENV=development\n"
                "API_TOKEN='s3cret'\n"),
         {},
         {}});
    save(environment, QStringLiteral("environment"));
    environment.hide();
    auto* conflicts =
        new EnvironmentConflictDialog({{"API_TOKEN", "old", "new-token-of-this-computer", "another-token"},
                                       {"NODE_ENV", "development", "production", {}}},
                                      nullptr);
    conflicts->show();
    save(*conflicts, QStringLiteral("environment-conflict"));
    conflicts->close();
    DeletePodDialog remove(seeded.core().pods().pods().first(), seeded.core().snapshots().snapshots());
    remove.show();
    save(remove, QStringLiteral("delete-pod"));
    remove.hide();
    AddServerDialog addServer(seeded.core().servers());
    addServer.show();
    QTest::qWait(800); // it has looked around here
    seeded.core().servers().noteFound({{"lima:default", "default", "Running", false},
                                       {"lima:work", "work", "Stopped", false},
                                       {"local", "This computer", "Docker is missing", false}},
                                      LimaProgram{"/opt/homebrew/bin/limactl", "1.0.7", false});
    save(addServer, QStringLiteral("add-server"));
    addServer.hide();
    AddServerDialog editServer(seeded.core().servers(), seeded.core().servers().servers().first());
    editServer.show();
    save(editServer, QStringLiteral("edit-server"));
}

} // namespace pinacle
