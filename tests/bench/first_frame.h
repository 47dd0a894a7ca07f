#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

#include <unistd.h>

namespace pinacle {

/// Milliseconds since this process was made, by the kernel's clock (proc(5): field 22 of /proc/self/stat, in
/// ticks).
inline double millisecondsSinceStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    const double ticks = text.mid(text.lastIndexOf(')') + 2).split(' ').value(19).toDouble();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6 -
           ticks * 1000 / double(sysconf(_SC_CLK_TCK));
}

/// Resident memory in MB.
inline double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6
               : -1;
}

/// Memory that is this program's alone, in MB: what it would give back.
inline double privateMb()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    double kilobytes = 0;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (line.startsWith("Private_"))
                kilobytes += line.simplified().split(' ').value(1).toDouble();
    return kilobytes * 1024 / 1e6;
}

/// Prints "first_frame_ms resident_mb private_mb" once the window was painted and its events are done, then
/// ends the program.
class FirstFrame final : public QObject
{
public:
    explicit FirstFrame(QWidget& window)
        : QObject(&window)
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_isSeen) {
            m_isSeen = true;
            QTimer::singleShot(0, this, [] {
                const double ms = millisecondsSinceStart();
                QTimer::singleShot(300, qApp, [ms] {
                    std::printf("%.0f %.1f %.1f\n", ms, residentMb(), privateMb());
                    QApplication::exit(); // quit() would ask what becomes of running pods
                });
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_isSeen = false;
};

inline void reportFirstFrame(QWidget& window)
{
    new FirstFrame(window);
}

} // namespace pinacle
