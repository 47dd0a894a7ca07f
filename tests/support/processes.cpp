#include "tests/support/processes.h"

#include <QDir>
#include <QFile>

namespace pinacle {

namespace {

struct Stat
{
    QByteArray name;
    QByteArray state; // empty: there is no such process
    qint64 parent = 0;
};

} // namespace

static Stat statOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const qsizetype open = text.indexOf('(');
    const qsizetype close = text.lastIndexOf(')');
    const QList<QByteArray> fields = text.mid(close + 2).split(' ');
    return {text.mid(open + 1, close - open - 1), fields.value(0), fields.value(1).toLongLong()};
}

bool isProcessAlive(qint64 pid)
{
    const QByteArray state = statOf(pid).state;
    return !state.isEmpty() && state != "Z";
}

QList<qint64> descendantsOf(qint64 pid, const QByteArray& name)
{
    QList<qint64> found;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList({"[0-9]*"}, QDir::Dirs);
    for (const QString& process : processes) {
        const Stat stat = statOf(process.toLongLong());
        if (stat.parent != pid)
            continue;
        if (stat.name == name)
            found << process.toLongLong();
        found << descendantsOf(process.toLongLong(), name);
    }
    return found;
}

} // namespace pinacle
