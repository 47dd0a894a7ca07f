// The arrows of ARCHITECTURE.md: which folder may include which.
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

static const QStringList kLayers{"core/base",     "core/secrets", "core/config", "core/store",   "core/connection",
                                 "core/lima",     "core/plan",   "core/runtime", "core/network",
                                 "core/services", "core/github", "core/pods",   "core/servers", "core/watch"};

class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void includes_go_downwards();
    void core_knows_no_window();
    void ui_knows_no_server();

private:
    /// (file, included path) of each quoted include, and (file, name) of each angled one, below a folder.
    static QList<QPair<QString, QString>> includes(const QString& folder, const QString& pattern)
    {
        QList<QPair<QString, QString>> found;
        const QRegularExpression include(pattern);
        for (QDirIterator it(QStringLiteral(SOURCE_FOLDER "/") + folder, {"*.h", "*.cpp"}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString name = file.fileName().mid(int(sizeof(SOURCE_FOLDER)));
            for (auto match = include.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
                found << qMakePair(name, match.next().captured(1));
        }
        return found;
    }
};

void LayersTest::includes_go_downwards()
{
    int count = 0;
    for (const auto& [file, included] : includes("core", "#include \"([^\"]+)\"")) {
        ++count;
        QVERIFY2(included.startsWith("core/"), qPrintable(file + " includes " + included));
        const int from = int(kLayers.indexOf(file.section('/', 0, 1)));
        const int to = int(kLayers.indexOf(included.section('/', 0, 1)));
        if (from >= 0 && included == "core/core.h") // the services take the whole that builds them
            QVERIFY2(file.endsWith("_service.cpp"), qPrintable(file));
        else if (from >= 0)
            QVERIFY2(to >= 0 && to <= from, qPrintable(file + " includes " + included));
    }
    QVERIFY(count > 100);
}

void LayersTest::core_knows_no_window()
{
    for (const auto& [file, included] : includes("core", "#include <([^>]+)>"))
        QVERIFY2(!included.startsWith("QtWidgets") && !included.startsWith("QtGui") &&
                     included != "QWidget" && included != "QApplication",
                 qPrintable(file + " includes " + included));
}

void LayersTest::ui_knows_no_server()
{
    for (const auto& [file, included] : includes("ui", "#include [<\"]([^>\"]+)[>\"]"))
        QVERIFY2(!included.startsWith("QSql") && !included.startsWith("libssh") && included != "QProcess" &&
                     included != "core/connection/server_connection.h" &&
                     included != "core/store/database.h" && !included.startsWith("app/"),
                 qPrintable(file + " includes " + included));
}

QTEST_GUILESS_MAIN(LayersTest)
#include "layers_test.moc"
