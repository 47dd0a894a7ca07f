#include "app/desktop/single_instance.h"
#include "core/base/languages.h"
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/watch/watch_service.h"
#include "ui/help/crash_report.h"
#include "ui/main_window.h"
#include "ui/settings/autostart.h"
#include "ui/stall_watch.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileOpenEvent>
#include <QMessageBox>

namespace {

/// On macOS a link comes as an event, not as an argument.
class LinkEvents final : public QObject
{
public:
    explicit LinkEvents(pinacle::MainWindow& window)
        : m_window(window)
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::FileOpen)
            return QObject::eventFilter(watched, event);
        m_window.openLink(static_cast<QFileOpenEvent*>(event)->url().toString(QUrl::FullyEncoded));
        return true;
    }

private:
    pinacle::MainWindow& m_window;
};

} // namespace

/// The window program: builds the core, shows the window on it. `pinacle-desktop [--background] [LINK]`.
int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("Pinacle Desktop"));
    QCoreApplication::setOrganizationName(QStringLiteral("Pinacle"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PINACLE_VERSION));
    QApplication application(argc, argv);
    pinacle::installTranslations(application, pinacle::windowLanguage());
    QGuiApplication::setDesktopFileName(QStringLiteral("pinacle-desktop"));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString background = QLatin1String(pinacle::Autostart::kBackground);
    const bool isInBackground = arguments.removeAll(background) > 0;
    const QString link = arguments.value(0);

    const QString home = pinacle::Core::defaultHome();
    QDir().mkpath(home);
    pinacle::SingleInstance instance(home);
    if (instance.handOver(isInBackground ? background : link))
        return 0;
    instance.listen();

    pinacle::Theme theme(application);
    pinacle::writeCrashReportsTo(home);
    pinacle::StallWatch::watchIfAsked(&application);
    const auto core = pinacle::Core::open(home, QStringLiteral("window"));
    if (!core) {
        QMessageBox::critical(nullptr, QCoreApplication::applicationName(), core.error().text());
        return 1;
    }
    (*core)->pods().holdForwards();
    pinacle::MainWindow window(**core);
    QObject::connect(&window, &pinacle::MainWindow::settled, &window,
                     [&watch = (*core)->watch()] { watch.start(); });
    const auto applySettings = [&theme, &window] {
        if (!qEnvironmentVariableIsSet("PINACLE_THEME"))
            theme.setScheme(window.settings().scheme());
    };
    QObject::connect(&window.settings(), &pinacle::WindowSettings::changed, &window, applySettings);
    applySettings();
    LinkEvents linkEvents(window);
    application.installEventFilter(&linkEvents);
    QObject::connect(&instance, &pinacle::SingleInstance::activated, &window,
                     [&window, background](const QString& asked) {
                         if (asked == background) // it is there, and that is enough
                             return;
                         window.comeToFront();
                         if (!asked.isEmpty())
                             window.openLink(asked);
                     });
    (void)pinacle::Autostart(QCoreApplication::applicationFilePath()).refresh();
    if (isInBackground)
        window.startInBackground();
    else
        window.show();
    if (!link.isEmpty())
        window.openLink(link);
    return QApplication::exec();
}
