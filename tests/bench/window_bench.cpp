// The window on the state in PINACLE_HOME: prints the milliseconds to its first frame and its memory. With an
// argument, fills the log with that many rows first and ends.
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/store/database.h"
#include "tests/bench/first_frame.h"
#include "ui/main_window.h"
#include "ui/theme.h"

#include <QApplication>

using namespace pinacle;

static int fill(Core& core, int rows)
{
    auto done =
        core.database().exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                             "INSERT INTO pod_logs (time, label, command, exit_code, duration_ms, asked_by) "
                             "SELECT strftime('%Y-%m-%dT%H:%M:%fZ'), 'Look for the network', 'docker network "
                             "ls', i % 17 = 0, 12, 'cli' FROM n",
                             {rows});
    return done ? 0 : 1;
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    const auto core = Core::open(Core::defaultHome(), "window");
    if (!core)
        return 1;
    if (argc > 1)
        return fill(**core, QByteArray(argv[1]).toInt());
    MainWindow window(**core);
    window.showSection(Section::Logs);
    window.resize(1240, 780);
    reportFirstFrame(window);
    window.show();
    return QApplication::exec();
}
