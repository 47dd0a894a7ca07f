#include "core/config/config_check.h"
#include "core/config/config_resolver.h"
#include "core/config/devcontainer.h"
#include "core/config/project_detection.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

using Files = QMap<QString, QByteArray>;

/// What is read out of somebody's project: its kind, and its devcontainer.json.
class ProjectDetectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto loaded = Catalog::load();
        QVERIFY(loaded);
        catalog = *loaded;
    }
    void finds_a_project_data();
    void finds_a_project();
    void finds_the_projects_of_a_workspace();
    void looks_where_the_project_is_and_not_elsewhere();
    void reads_a_real_folder();
    void hostile_names_stay_words();
    void broken_files_tell_nothing();
    void imports_a_devcontainer_line_by_line();
    void devcontainer_forms_data();
    void devcontainer_forms();
    void broken_devcontainers_say_where();

private:
    ProjectDetection detect(const Files& files) const
    {
        const auto read = [files](const QString& path) {
            return files.contains(path) ? std::optional(files.value(path)) : std::nullopt;
        };
        return detectProject(filesOfListing(files.keys(), read), catalog);
    }
    Catalog catalog;
};

void ProjectDetectionTest::finds_a_project_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("install");
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("port");
    QTest::newRow("Next.js") << Files{{"package.json",
                                       R"({"dependencies":{"next":"^15.1.0"},"scripts":{"dev":"next dev"}})"},
                                      {"package-lock.json", "{}"}}
                             << "Next.js"
                             << "package.json depends on next ^15.1.0"
                             << "npm ci"
                             << "npm run dev" << 3000;
    QTest::newRow("Next.js on its own port")
        << Files{{"package.json", R"({"dependencies":{"next":"15"},"scripts":{"dev":"next dev -p 4000"}})"}}
        << "Next.js"
        << "package.json depends on next 15"
        << "npm install"
        << "npm run dev" << 4000;
    QTest::newRow("Vite") << Files{{"package.json",
                                    R"({"devDependencies":{"vite":"^6.0.0"},"scripts":{"dev":"vite"}})"}}
                          << "Vite"
                          << "package.json depends on vite ^6.0.0"
                          << "npm install"
                          << "npm run dev -- --host 0.0.0.0" << 5173;
    QTest::newRow("Vite with pnpm")
        << Files{{"package.json",
                  R"({"packageManager":"pnpm@9.1.2+sha256.ab","devDependencies":{"vite":"6"},)"
                  R"("scripts":{"dev":"vite --host"}})"},
                 {"pnpm-lock.yaml", ""}}
        << "Vite"
        << "package.json depends on vite 6"
        << "npx --yes pnpm@9.1.2 install"
        << "npx --yes pnpm@9.1.2 run dev" << 5173;
    QTest::newRow("Yarn 4") << Files{{"package.json",
                                      R"({"packageManager":"yarn@4.1.0","dependencies":{"next":"15"},)"
                                      R"("scripts":{"dev":"next"}})"},
                                     {"yarn.lock", ""}}
                            << "Next.js"
                            << "package.json depends on next 15"
                            << "npx --yes @yarnpkg/cli-dist@4.1.0 install"
                            << "npx --yes @yarnpkg/cli-dist@4.1.0 run dev" << 3000;
    QTest::newRow("no script") << Files{{"package.json", R"({"devDependencies":{"vite":"6"}})"}} << "Vite"
                               << "package.json depends on vite 6"
                               << "npm install"
                               << "npx vite --host 0.0.0.0" << 5173;
    QTest::newRow("Node.js by its port")
        << Files{{"package.json", R"({"main":"it's.js"})"}, {"it's.js", "http.createServer().listen(8081)"}}
        << "Node.js"
        << "it's.js listens on port 8081"
        << "npm install"
        << "node 'it'\\''s.js'" << 8081;
    QTest::newRow("Node.js by its server")
        << Files{{"package.json", R"({"dependencies":{"express":"4"},"scripts":{"start":"node ."}})"}}
        << "Node.js"
        << "package.json depends on express 4"
        << "npm install"
        << "npm run start" << 3000;
    QTest::newRow("FastAPI with uv")
        << Files{{"pyproject.toml", "[project]\nname='x'\ndependencies=['FastAPI>=0.110']\n"},
                 {"uv.lock", ""},
                 {"app/main.py", "from fastapi import FastAPI\napi: FastAPI = FastAPI(title='x')\n"}}
        << "FastAPI"
        << "pyproject.toml depends on FastAPI>=0.110"
        << "python3 -m pip install --quiet uv|uv sync"
        << ".venv/bin/python -m uvicorn app.main:api --host 0.0.0.0 --port 8000 --reload" << 8000;
    QTest::newRow("Flask with pip")
        << Files{{"requirements.txt", "# web\nflask==3.0 ; python_version > '3'\n-r more.txt\n"},
                 {"app.py", "app = Flask(__name__)\n"}}
        << "Flask"
        << "requirements.txt depends on flask==3.0"
        << "python3 -m venv .venv|.venv/bin/pip install -r requirements.txt"
        << ".venv/bin/python -m flask --app app:app run --host 0.0.0.0 --port 5000 --debug" << 5000;
    QTest::newRow("Django with Poetry")
        << Files{{"pyproject.toml", "[tool.poetry.dependencies]\npython='^3.12'\ndjango='^5.0'\n"},
                 {"manage.py", ""}}
        << "Django"
        << "pyproject.toml depends on django ^5.0"
        << "python3 -m pip install --quiet poetry|POETRY_VIRTUALENVS_IN_PROJECT=true poetry install "
           "--no-interaction"
        << ".venv/bin/python manage.py runserver 0.0.0.0:8000" << 8000;
    QTest::newRow("Langflow") << Files{{"requirements.txt", "langflow\n"}} << "Langflow"
                              << "requirements.txt depends on langflow"
                              << "python3 -m venv .venv|.venv/bin/pip install -r requirements.txt"
                              << ".venv/bin/langflow run --host 0.0.0.0 --port 7860" << 7860;
    QTest::newRow("Python by its port") << Files{{"pyproject.toml", "[project]\nname='x'\n"},
                                                 {"main.py", "port = int(os.environ.get('PORT', '8123'))\n"}}
                                        << "Python"
                                        << "main.py names port 8123"
                                        << "python3 -m venv .venv|.venv/bin/pip install -e ."
                                        << ".venv/bin/python main.py" << 8123;
    QTest::newRow("Python that serves nothing") << Files{{"setup.py", ""}} << "Python"
                                                << "setup.py is there"
                                                << "python3 -m venv .venv|.venv/bin/pip install -e ."
                                                << "" << 0;
}

void ProjectDetectionTest::finds_a_project()
{
    QFETCH(Files, files);
    QFETCH(QString, reason);
    const ProjectDetection found = detect(files);
    QCOMPARE(found.projects.size(), 1);
    const FoundProject& project = found.projects.first();
    QTEST(project.kind, "kind");
    QVERIFY2(project.reasons.contains(reason), qPrintable(project.reasons.join(u'\n')));
    QTEST(found.config.install->join(u'|'), "install");
    QTEST(project.start, "start");
    QTEST(project.port, "port");
    QCOMPARE(found.config.processes->size(), project.start.isEmpty() ? 0 : 1);
    const auto mistakes = checkConfig(serialiseConfig(found.config), catalog).mistakes;
    QVERIFY2(mistakes.isEmpty(), mistakes.isEmpty() ? "" : qPrintable(mistakeText(mistakes.first())));
}

void ProjectDetectionTest::finds_the_projects_of_a_workspace()
{
    const ProjectDetection found = detect(
        {{"package.json", R"({"workspaces":["apps/*","./packages/**"],"scripts":{"dev":"turbo dev"}})"},
         {"package-lock.json", "{}"},
         {"apps/web/package.json", R"({"dependencies":{"next":"15"},"scripts":{"dev":"next dev"}})"},
         {"apps/it's/package.json",
          R"({"dependencies":{"express":"4","ioredis":"5"},"scripts":{"dev":"x"}})"},
         {"packages/a/ui/package.json", R"({"scripts":{"dev":"tsc -w"}})"},
         {"ml/requirements.txt", "streamlit\n"},
         {"ml/main.py", ""}});
    QStringList kinds;
    for (const FoundProject& project : found.projects)
        kinds << project.kind + u' ' + project.folder;
    QCOMPARE(kinds, QStringList({"Streamlit ml", "Node.js apps/it's", "Next.js apps/web"}));
    QCOMPARE(*found.config.install, QStringList({"npm ci", "cd ml && python3 -m venv .venv",
                                                 "cd ml && .venv/bin/pip install -r requirements.txt"}));
    QStringList lines;
    for (const ProcessDefinition& process : *found.config.processes)
        lines << process.name + u' ' + process.startCommand.join(u'|') + u' ' + process.url;
    QCOMPARE(lines.mid(1), QStringList({"it-s cd 'apps/it'\\''s' && npm run dev http://localhost:3000",
                                        "web cd apps/web && npm run dev -- -p 3001 http://localhost:3001"}));
    QCOMPARE(found.config.tier, QString("dev.medium"));
    QVERIFY(found.config.services->contains("redis"));
    QVERIFY(ConfigResolver(catalog).validate(found.config).isEmpty());
}

void ProjectDetectionTest::looks_where_the_project_is_and_not_elsewhere()
{
    const QByteArray next = R"({"dependencies":{"next":"15"}})";
    QCOMPARE(detect({{"node_modules/next/package.json", next},
                     {".git/package.json", next},
                     {"docs/requirements.txt", "streamlit"},
                     {"a/b/c/d/e/package.json", next}})
                 .projects.size(),
             0);
    QCOMPARE(detect({{"a/b/c/d/package.json", next}}).projects.size(), 1);
    QVERIFY(detect({{"pinacle.yaml", ""}}).notes.first().startsWith("It has a pinacle.yaml already"));
    Files many;
    for (int i = 0; i < 1000; ++i)
        many.insert(QStringLiteral("f%1/package.json").arg(i, 4, 10, QLatin1Char('0')), next);
    const ProjectDetection found = detect(many);
    QCOMPARE(found.projects.size(), 299); // 300 folders are looked at, the whole is one
    QVERIFY(
        ConfigResolver(catalog).validate(found.config).isEmpty()); // each with a port and a name of its own
}

void ProjectDetectionTest::reads_a_real_folder()
{
    QTemporaryDir folder;
    QTemporaryDir outside;
    QVERIFY(QDir(folder.path()).mkpath("web"));
    const auto write = [](const QString& path, const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(folder.filePath("web/package.json"), "\xEF\xBB\xBF{\"dependencies\":{\"next\":\"15\"}}");
    write(folder.filePath("requirements.txt"), QByteArray(2 * 1024 * 1024, 'x')); // over the limit: not read
    write(outside.filePath("package.json"), R"({"dependencies":{"vite":"6"}})");
    QVERIFY(QFile::link(outside.path(), folder.filePath("link")));
    QVERIFY(QFile::link(folder.path(), folder.filePath("web/circle")));
    const ProjectDetection found = detectProject(filesOfFolder(folder.path()), catalog);
    QCOMPARE(found.projects.size(), 2);
    QCOMPARE(found.projects[0].kind, QString("Python"));
    QCOMPARE(found.projects[1].kind, QString("Next.js"));
    QVERIFY(detectProject(filesOfFolder("/no/such/folder"), catalog).projects.isEmpty());
}

void ProjectDetectionTest::hostile_names_stay_words()
{
    const QString evil = QStringLiteral("a;touch $HOME`id`\"' -rf");
    const ProjectDetection found = detect(
        {{evil + "/package.json", R"({"dependencies":{"next":"$(id)\n; rm -rf /"},"main":"x"})"},
         {"b\nc/package.json", R"({"dependencies":{"next":"15"}})"},
         {"package.json", R"({"packageManager":"pnpm@1.0.0; id","scripts":{"dev; id":"x","start":"y"}})"}});
    QCOMPARE(found.projects.size(), 2);
    QCOMPARE(found.config.install->first(), QString("npm install"));
    QCOMPARE(found.config.processes->first().startCommand.first(), QString("npm run start"));
    QCOMPARE(found.config.processes->at(1).startCommand.first(),
             QString("cd 'a;touch $HOME`id`\"'\\'' -rf' && npx next dev"));
    QVERIFY(!found.projects[1].reasons.first().contains(u'\n'));
}

void ProjectDetectionTest::broken_files_tell_nothing()
{
    for (const QByteArray& text :
         {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("null"), QByteArray("\0\xFF\xFE", 3),
          QByteArray(100000, '['), QByteArray("[project]\ndependencies = 3\n"),
          QByteArray("[tool]\nuv = 1\npoetry = 'x'\n[dependency-groups]\na = 1\n"),
          QByteArray(R"({"dependencies":["next"],"scripts":3,"workspaces":{"packages":{}}})"),
          QByteArray("packages:\n  - [a]\n  - &x b\n  - *x\n")}) {
        const ProjectDetection found = detect({{"package.json", text},
                                               {"pyproject.toml", text},
                                               {"requirements.txt", text},
                                               {"pnpm-workspace.yaml", text},
                                               {"main.py", text}});
        QVERIFY(ConfigResolver(catalog).validate(found.config).isEmpty());
    }
}

void ProjectDetectionTest::imports_a_devcontainer_line_by_line()
{
    const auto imported = importDevcontainer(R"(// comment "with a quote
{
  "name": "My // app", /* a
  comment */
  "image": "mcr.microsoft.com/devcontainers/typescript-node:1-22",
  "features": {
    "ghcr.io/devcontainers/features/node:1": { "version": "20", },
    "ghcr.io/devcontainers/features/docker-in-docker:2": {},
    "ghcr.io/itsmechlark/features/redis-server:1": {},
  },
  "forwardPorts": [3000,
    "db:5432", "localhost:9000"],
  "portsAttributes": { "3000": { "label": "Web", "onAutoForward": "notify" } },
  "onCreateCommand": "first",
  "postCreateCommand": { "z": "npm ci", "a": ["npm", "run", "it's"] },
  "postStartCommand": "npm run watch",
  "containerEnv": { "A": "1 \"2\"", "B": "${localEnv:HOME}" },
  "remoteEnv": { "A": "2", "C": null },
  "hostRequirements": { "cpus": 2, "memory": "3gb", "gpu": true },
  "initializeCommand": "rm -rf /",
  "unheardOf": 1,
}
)",
                                             catalog);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text()));
    QStringList report;
    for (const ImportLine& line : imported->report)
        report << QStringLiteral("%1 %2 %3").arg(line.line).arg(fateName(line.fate), line.key);
    const QStringList expected{"3 kept name",
                               "5 approximated image",
                               "7 approximated features/ghcr.io/devcontainers/features/node:1",
                               "8 dropped features/ghcr.io/devcontainers/features/docker-in-docker:2",
                               "9 kept features/ghcr.io/itsmechlark/features/redis-server:1",
                               "11 kept forwardPorts/0",
                               "12 dropped forwardPorts/1",
                               "12 kept forwardPorts/2",
                               "13 kept portsAttributes/3000/label",
                               "13 dropped portsAttributes/3000/onAutoForward",
                               "14 kept onCreateCommand",
                               "15 approximated postCreateCommand",
                               "16 approximated postStartCommand",
                               "17 kept containerEnv/A",
                               "17 dropped containerEnv/B",
                               "18 kept remoteEnv/A",
                               "18 dropped remoteEnv/C",
                               "19 kept hostRequirements/cpus",
                               "19 kept hostRequirements/memory",
                               "19 dropped hostRequirements/gpu",
                               "20 dropped initializeCommand",
                               "21 dropped unheardOf"};
    QCOMPARE(report, expected);
    const PinacleConfig& config = imported->config;
    QCOMPARE(imported->name, QString("My // app"));
    QCOMPARE(*config.install, QStringList({"first", "npm ci", "npm run 'it'\\''s'"}));
    QCOMPARE(config.processes->first().startCommand, QStringList("npm run watch"));
    QCOMPARE(config.tier, QString("dev.large"));
    QVERIFY(config.services->contains("redis"));
    QCOMPARE(config.tabs->at(0), (TabDefinition{"Web", {}, "http://localhost:3000"}));
    QCOMPARE(config.tabs->at(1), (TabDefinition{"Port 9000", {}, "http://localhost:9000"}));
    QCOMPARE(config.tabs->last().service, QString("redis"));
    QCOMPARE(imported->environment, (QMap<QString, QString>{{"A", "2"}}));
    QVERIFY(ConfigResolver(catalog).validate(config).isEmpty());
}

void ProjectDetectionTest::devcontainer_forms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("yaml");
    const QByteArray head =
        "# Pinacle pod configuration. Keys: version, tier, template, services, install, processes, tabs.\n"
        "version: \"1.0\"\n";
    QTest::newRow("empty") << QByteArray("{}") << head;
    QTest::newRow("words") << QByteArray(R"({"postCreateCommand":["echo","a b","$HOME"]})")
                           << head + "install: echo 'a b' '$HOME'\n";
    QTest::newRow("too much") << QByteArray(R"({"hostRequirements":{"memory":"64gb"}})")
                              << head + "tier: dev.xlarge\n";
    QTest::newRow("bytes") << QByteArray(R"({"hostRequirements":{"memory":"2147483648","storage":"1tb"}})")
                           << head + "tier: dev.xlarge\n";
    QTest::newRow("nonsense") << QByteArray(R"({"forwardPorts":[0,70000,"x",-1,{}],"portsAttributes":[],)"
                                            R"("postCreateCommand":3,"remoteEnv":{"a b":"x"},"features":[],)"
                                            R"("hostRequirements":{"cpus":"many","memory":[]}})")
                              << head + "tier: dev.small\n";
}

void ProjectDetectionTest::devcontainer_forms()
{
    QFETCH(QByteArray, text);
    const auto imported = importDevcontainer(text, catalog);
    QVERIFY(imported);
    QTEST(serialiseConfig(imported->config), "yaml");
    QVERIFY(ConfigResolver(catalog).validate(imported->config).isEmpty());
}

void ProjectDetectionTest::broken_devcontainers_say_where()
{
    const auto broken = importDevcontainer("{\n  // é\n  \"é\": }\n", catalog);
    QVERIFY(!broken);
    QCOMPARE(broken.error().message.section(u':', 0, 1), QString("Line 3, column 9: not valid JSON"));
    QVERIFY(!importDevcontainer("[1]", catalog));
    QVERIFY(!importDevcontainer("", catalog));
    QVERIFY(!importDevcontainer(QByteArray(2000000, ' '), catalog));
    QRandomGenerator random(5);
    const QByteArray good =
        R"({"name":"x",/* c */"forwardPorts":[1,],"features":{"a:1":{}},"remoteEnv":{"A":"b"}})";
    for (int i = 0; i < 3000; ++i) {
        QByteArray text = good;
        for (int n = random.bounded(1, 4); n > 0; --n)
            text[random.bounded(int(text.size()))] = "{}[],:\"/*\\ \n\x80"[random.bounded(13)];
        if (const auto imported = importDevcontainer(text, catalog))
            QVERIFY(ConfigResolver(catalog).validate(imported->config).isEmpty());
    }
}

QTEST_GUILESS_MAIN(ProjectDetectionTest)
#include "project_detection_test.moc"
