#include "tests/ui/pictures/pictures.h"

#include "tests/ui/cut_texts.h"

#include "core/base/clock.h"
#include "core/base/languages.h"
#include "ui/main_window.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QImageWriter>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>

namespace pinacle {

static constexpr QSize kWindow(1240, 780);

void Pictures::show(MainWindow& window)
{
    window.resize(kWindow);
    window.show();
}

void Pictures::write(const QImage& image, const QString& name)
{
    if (m_taken.contains(name))
        qFatal("there are two pictures %s", qPrintable(name));
    m_taken << name;
    QImageWriter writer(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix), "PNG");
    writer.setCompression(100);
    if (!writer.write(image.convertToFormat(QImage::Format_RGB888)))
        qFatal("cannot write %s: %s", qPrintable(writer.fileName()), qPrintable(writer.errorString()));
}

/// The folder of this run, which is another one each time, is shown as a person's would be.
static void nameFolders(QWidget& widget)
{
    static const QRegularExpression folder(QRegularExpression::escape(QDir::tempPath()) +
                                           QStringLiteral("/pictures-\\w{6}"));
    static const QString home = QStringLiteral("/home/ada/.local/share/pinacle");
    if (auto* box = qobject_cast<QMessageBox*>(&widget)) // which takes its size from its text
        box->setInformativeText(box->informativeText().replace(folder, home));
    for (QLabel* label : widget.findChildren<QLabel*>())
        if (label->text().contains(folder))
            label->setText(label->text().replace(folder, home));
}

void Pictures::save(QWidget& widget, const QString& name)
{
    QTest::qWait(180); // layouts, batched output
    nameFolders(widget);
    for (const QString& cut : cutTexts(widget) + widePages(widget)) {
        m_isWhole = false;
        qWarning("%s: %s", qPrintable(name), qPrintable(cut));
    }
    write(widget.grab().toImage(), name);
}

void Pictures::saveSharp(QWidget& widget, const QString& name)
{
    QImage image(widget.size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    widget.render(&image);
    write(image, name + QStringLiteral("@2x"));
}

void Pictures::choose(MainWindow& window, const QString& podId)
{
    auto* list = window.findChild<QListView*>(QStringLiteral("podList"));
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data(Qt::UserRole + 1).toString() == podId)
            list->setCurrentIndex(list->model()->index(row, 0));
}

void Pictures::showTab(MainWindow& window, const QString& name)
{
    // By their order: their names are another language's, too.
    static const QStringList all{"Overview", "Terminal",  "Logs",        "Commands",
                                 "Metrics",  "Snapshots", "Environment", "Configuration"};
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("podTabs"));
    if (!all.contains(name) || tabs->count() != all.size())
        qFatal("no tab %s", qPrintable(name));
    tabs->setCurrentIndex(int(all.indexOf(name)));
    QTest::qWait(300); // what it reads is there
}

void Pictures::take(const QString& suffix)
{
    m_suffix = suffix;
    m_taken.clear();
    m_theme.setScheme(suffix == QLatin1String("dark") ? Scheme::Dark : Scheme::Light);
    {
        SeededHome seeded;
        MainWindow window(seeded.core());
        show(window);
        takePods(seeded, window);
        takeSections(seeded, window);
        takeNewPod(seeded);
        takeGitHub(seeded);
        takeDialogs(seeded);
        takeShell(seeded, window);
    }
    takeTerminal();
    takeEmpty();
    takeFull();
    takeTroubles();
}

} // namespace pinacle

int main(int argc, char** argv)
{
    using namespace pinacle;
    const QString folder = qEnvironmentVariable("PINACLE_PICTURES");
    if (folder.isEmpty())
        qFatal("Set PINACLE_PICTURES to the folder that the pictures go to.");
    QDir().mkpath(folder);
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("pictures"));
    QApplication::setCursorFlashTime(0);
    const QLocale language = qEnvironmentVariableIsSet("PINACLE_LANGUAGE")
                                 ? windowLanguage()
                                 : QLocale(QLocale::English, QLocale::UnitedStates);
    QLocale::setDefault(language);
    installTranslations(application, language);
    holdClock(QDateTime(QDate(2026, 11, 24), QTime(12, 4, 15), Qt::UTC));
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() *
                       qMax(1.0, qEnvironmentVariable("PINACLE_PICTURES_TEXT").toDouble()));
    // $PINACLE_PICTURES_HINTING: what tests/ui/pictures_test tries its tolerance with.
    if (qEnvironmentVariableIsSet("PINACLE_PICTURES_HINTING"))
        font.setHintingPreference(
            QFont::HintingPreference(qEnvironmentVariableIntValue("PINACLE_PICTURES_HINTING")));
    QApplication::setFont(font);
    Theme theme(application);
    Pictures pictures(theme, folder);
    const QString schemes = qEnvironmentVariable("PINACLE_PICTURES_SCHEMES", QStringLiteral("light,dark"));
    for (const QString& scheme : schemes.split(u','))
        pictures.take(scheme);
    return pictures.isWhole() ? 0 : 1;
}
