#include "core/base/text.h"
#include "core/config/project_detection.h"

#include "core/base/shell_quote.h"
#include "core/config/yaml_reader.h"

#include <QRegularExpression>
#include <QSet>

#include <toml++/toml.h>

namespace pinacle {

namespace {

struct Driver
{
    const char* package;
    const char* service;
};
const Driver kDrivers[] = {
    {"psycopg", "postgres"}, {"psycopg2", "postgres"},       {"psycopg2-binary", "postgres"},
    {"asyncpg", "postgres"}, {"psycopg-binary", "postgres"}, {"redis", "redis"},
    {"celery", "redis"}};

/// What a project says of itself: its dependencies with their versions, and who manages them.
struct PythonFacts
{
    QMap<QString, QString> dependencies; ///< normalised name → "fastapi>=0.110", as it is written
    QMap<QString, QString> files;        ///< normalised name → the file that says it
    bool usesUv = false;
    bool usesPoetry = false;
    bool isPackage = false; ///< pyproject.toml has [project]

    void add(const QString& requirement, const QString& file)
    {
        static const QRegularExpression name(QStringLiteral("\\A\\s*([A-Za-z0-9][A-Za-z0-9._-]*)"));
        static const QRegularExpression separators(QStringLiteral("[-_.]+"));
        const QString found = name.match(requirement).captured(1).toLower().replace(separators, "-");
        if (found.isEmpty() || dependencies.contains(found))
            return;
        dependencies.insert(found, requirement.section(u';', 0, 0).simplified().left(60));
        files.insert(found, file);
    }
};

QString textOf(const toml::node_view<toml::node>& node)
{
    return QString::fromStdString(node.value_or(std::string()));
}

void readRequirements(PythonFacts& facts, const QByteArray& text, const QString& path)
{
    for (const QByteArray& line : text.split('\n')) {
        const QByteArray requirement = line.trimmed();
        if (!requirement.isEmpty() && requirement[0] != '#' && requirement[0] != '-')
            facts.add(QString::fromUtf8(requirement.split('#').first()), path);
    }
}

void readTexts(PythonFacts& facts, toml::node_view<toml::node> list, const QString& path)
{
    if (const toml::array* array = list.as_array())
        for (const toml::node& item : *array)
            facts.add(QString::fromStdString(item.value_or(std::string())), path);
}

void readPyproject(PythonFacts& facts, const QByteArray& text, const QString& path)
{
    try {
        toml::table root = toml::parse(std::string_view(text.constData(), size_t(text.size())));
        facts.usesUv |= root["tool"]["uv"].is_table();
        facts.usesPoetry |= root["tool"]["poetry"].is_table();
        facts.isPackage = root["project"].is_table();
        readTexts(facts, root["project"]["dependencies"], path);
        if (const toml::table* groups = root["dependency-groups"].as_table())
            for (const auto& [key, list] : *groups)
                readTexts(facts, root["dependency-groups"][key], path);
        if (const toml::table* poetry = root["tool"]["poetry"]["dependencies"].as_table())
            for (const auto& [key, value] : *poetry)
                facts.add(QString::fromStdString(std::string(key.str())) + QLatin1Char(' ') +
                              textOf(root["tool"]["poetry"]["dependencies"][key]),
                          path);
    } catch (const toml::parse_error&) {
        // a file that Python's tools could not read either: it tells nothing
    }
}

QStringList installCommands(const PythonFacts& facts, const QStringList& names)
{
    if (facts.usesUv)
        return {QStringLiteral("python3 -m pip install --quiet uv"), QStringLiteral("uv sync")};
    if (facts.usesPoetry)
        return {QStringLiteral("python3 -m pip install --quiet poetry"),
                QStringLiteral("POETRY_VIRTUALENVS_IN_PROJECT=true poetry install --no-interaction")};
    QStringList commands{QStringLiteral("python3 -m venv .venv")};
    if (names.contains(QLatin1String("requirements.txt")))
        commands << QStringLiteral(".venv/bin/pip install -r requirements.txt");
    else if (facts.isPackage || names.contains(QLatin1String("setup.py")))
        commands << QStringLiteral(".venv/bin/pip install -e .");
    return commands;
}

/// A source file and the variable in it that holds the application: "app.main", "api".
struct Application
{
    QString file;
    QString module;
    QString variable;
};

std::optional<Application> findApplication(const ProjectFiles& files, const QString& folder,
                                           const QStringList& names, const QString& type)
{
    const QRegularExpression made(
        QStringLiteral("^([A-Za-z_]\\w{0,40})\\s*(?::[^=\\n]{0,60})?=\\s*(?:\\w+\\.)?%1\\(").arg(type),
        QRegularExpression::MultilineOption);
    for (const char* name : {"main.py", "app.py", "server.py", "api.py", "app/main.py", "src/main.py",
                             "app/__init__.py", "wsgi.py"}) {
        if (!QByteArray(name).contains('/') && !names.contains(QLatin1String(name)))
            continue;
        const auto text = files.read(pathIn(folder, QLatin1String(name)));
        const auto match = text ? made.match(QString::fromUtf8(*text)) : QRegularExpressionMatch();
        if (!match.hasMatch())
            continue;
        QString module = QLatin1String(name).chopped(3);
        module.replace(u'/', u'.').remove(QStringLiteral(".__init__"));
        return Application{QLatin1String(name), module, match.captured(1)};
    }
    return std::nullopt;
}

QString firstOf(const QStringList& names, std::initializer_list<const char*> wanted)
{
    for (const char* name : wanted)
        if (names.contains(QLatin1String(name)))
            return QLatin1String(name);
    return {};
}

void set(FoundProject& project, const char* kind, int port, const QString& start,
         const QString& portFlag = {})
{
    project.kind = QLatin1String(kind);
    project.port = port;
    project.start = start;
    project.portFlag = portFlag;
}

/// What the dependencies and files say about how it is started.
void describe(FoundProject& project, const ProjectFiles& files, const PythonFacts& facts,
              const QStringList& names)
{
    const QString python = QStringLiteral(".venv/bin/python ");
    const auto has = [&](const char* package) {
        const QString name = QLatin1String(package);
        if (!facts.dependencies.contains(name))
            return false;
        project.reasons.prepend(
            Text::tr("%1 depends on %2").arg(facts.files[name], facts.dependencies[name]));
        return true;
    };
    const auto reason = [&](const QString& file, const QString& sentence) {
        project.reasons << sentence.arg(pathIn(project.folder, file));
    };
    if (has("langflow")) {
        set(project, "Langflow", 7860, QStringLiteral(".venv/bin/langflow run --host 0.0.0.0 --port 7860"),
            QStringLiteral(" --port %1"));
        project.templateId = QStringLiteral("langflow");
        project.minTier = QStringLiteral("dev.large");
        return;
    }
    if (names.contains(QLatin1String("manage.py")) && has("django")) {
        reason(QStringLiteral("manage.py"), Text::tr("%1 is there"));
        return set(project, "Django", 8000, python + QStringLiteral("manage.py runserver 0.0.0.0:8000"));
    }
    if (const auto app = findApplication(files, project.folder, names, QStringLiteral("FastAPI")); app) {
        has("fastapi");
        reason(app->file, Text::tr("%1 makes a FastAPI application"));
        return set(project, "FastAPI", 8000,
                   python + QStringLiteral("-m uvicorn %1:%2 --host 0.0.0.0 --port 8000 --reload")
                                .arg(app->module, app->variable),
                   QStringLiteral(" --port %1"));
    }
    if (const auto app = findApplication(files, project.folder, names, QStringLiteral("Flask")); app) {
        has("flask");
        reason(app->file, Text::tr("%1 makes a Flask application"));
        return set(project, "Flask", 5000,
                   python + QStringLiteral("-m flask --app %1:%2 run --host 0.0.0.0 --port 5000 --debug")
                                .arg(app->module, app->variable),
                   QStringLiteral(" --port %1"));
    }
    const QString file = firstOf(names, {"main.py", "app.py", "streamlit_app.py", "server.py"});
    if (!file.isEmpty() && has("streamlit"))
        return set(project, "Streamlit", 8501,
                   python + QStringLiteral("-m streamlit run %1 --server.address 0.0.0.0 --server.port 8501 "
                                           "--server.headless true")
                                .arg(file),
                   QStringLiteral(" --server.port %1"));
    if (!file.isEmpty() && has("gradio"))
        return set(project, "Gradio", 7860, QStringLiteral("GRADIO_SERVER_NAME=0.0.0.0 ") + python + file,
                   QStringLiteral("GRADIO_SERVER_PORT=%1 "));
    project.kind = QStringLiteral("Python");
    project.templateId = QStringLiteral("python-blank");
    if (file.isEmpty())
        return;
    reason(file, Text::tr("%1 is there"));
    project.start = python + file;
    project.portFlag = QStringLiteral("PORT=%1 ");
    project.port = portIn(QString::fromUtf8(files.read(pathIn(project.folder, file)).value_or("")));
    if (project.port > 0)
        project.reasons << Text::tr("%1 names port %2").arg(file).arg(project.port);
}

} // namespace

std::optional<FoundProject> detectPython(const ProjectFiles& files, const QString& folder,
                                         const QStringList& names)
{
    PythonFacts facts;
    FoundProject project;
    project.folder = folder;
    for (const char* name : {"pyproject.toml", "requirements.txt", "setup.py", "Pipfile", "manage.py"})
        if (names.contains(QLatin1String(name)))
            project.reasons << Text::tr("%1 is there").arg(pathIn(folder, QLatin1String(name)));
    if (project.reasons.isEmpty())
        return std::nullopt;
    if (const auto text = files.read(pathIn(folder, QStringLiteral("pyproject.toml"))))
        readPyproject(facts, withoutByteOrderMark(*text), pathIn(folder, QStringLiteral("pyproject.toml")));
    if (const auto text = files.read(pathIn(folder, QStringLiteral("requirements.txt"))))
        readRequirements(facts, withoutByteOrderMark(*text),
                         pathIn(folder, QStringLiteral("requirements.txt")));
    facts.usesUv |= names.contains(QLatin1String("uv.lock"));
    facts.usesPoetry |= names.contains(QLatin1String("poetry.lock"));
    if (facts.usesUv)
        project.reasons << Text::tr("uv manages its dependencies");
    else if (facts.usesPoetry)
        project.reasons << Text::tr("Poetry manages its dependencies");
    project.install = installCommands(facts, names);
    for (const Driver& driver : kDrivers) {
        const QString name = QLatin1String(driver.package);
        if (!facts.dependencies.contains(name) || project.services.contains(QLatin1String(driver.service)))
            continue;
        project.services << QLatin1String(driver.service);
        project.reasons << Text::tr("%1 depends on %2").arg(facts.files[name], facts.dependencies[name]);
    }
    describe(project, files, facts, names);
    return project;
}

} // namespace pinacle
