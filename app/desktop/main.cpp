#include "core/core.h"
#include "core/pods/pod_service.h"
#include "ui/main_window.h"
#include "ui/theme.h"

#include <QApplication>
#include <QMessageBox>

/// The window program: builds the core, shows the window on it.
int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("Pinacle Desktop"));
    QCoreApplication::setOrganizationName(QStringLiteral("Pinacle"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PINACLE_VERSION));
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("pinacle-desktop"));
    const pinacle::Theme theme(application);

    const auto core = pinacle::Core::open(pinacle::Core::defaultHome(), QStringLiteral("window"));
    if (!core) {
        QMessageBox::critical(nullptr, QCoreApplication::applicationName(), core.error().text());
        return 1;
    }
    (*core)->pods().holdForwards();
    (*core)->pods().watch();
    pinacle::MainWindow window(**core);
    window.show();
    return QApplication::exec();
}
