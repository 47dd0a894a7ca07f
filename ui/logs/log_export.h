#pragma once

#include "core/base/cancel.h"
#include "core/store/log_store.h"

#include <QObject>

#include <memory>

class QIODevice;
class QThread;

namespace pinacle {

/// How log rows are written down: to be read, a JSON object a line, or a table for a spreadsheet.
enum class LogFormat { Text, JsonLines, Csv };

LogFormat logFormatOf(const QString& file); ///< by its ending; Text for an unknown one

/// The bytes before the first row, and those of a row with everything that it printed.
QByteArray logHeader(LogFormat format);
QByteArray logBytes(LogFormat format, const LogRow& row);

/// Writes rows of the log into a file, on a thread of its own, because there may be a million. Lives on the
/// main thread; ends early, and leaves no file, when it is deleted.
class LogExport final : public QObject
{
    Q_OBJECT

public:
    LogExport(LogStore& logs, const QList<qint64>& ids, const QString& file, QObject* parent);
    ~LogExport() override;

signals:
    void finished(qint64 rows, const pinacle::Error& error); ///< an empty message: all is written

private:
    Cancel m_cancel;
    std::unique_ptr<QThread> m_thread;
};

} // namespace pinacle
