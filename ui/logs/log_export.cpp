#include "ui/logs/log_export.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QThread>

namespace pinacle {

LogFormat logFormatOf(const QString& file)
{
    if (file.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive))
        return LogFormat::JsonLines;
    return file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? LogFormat::Csv : LogFormat::Text;
}

QByteArray logHeader(LogFormat format)
{
    return format == LogFormat::Csv
               ? QByteArrayLiteral("id,time,server,pod,what,command,exit,milliseconds,stdout,stderr\r\n")
               : QByteArray();
}

/// RFC 4180. What a spreadsheet would take for a formula is made text by an apostrophe.
static QString csvField(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

static QByteArray csvRow(const LogRow& row, const QString& command)
{
    const QStringList fields{QString::number(row.id),
                             row.time.toString(Qt::ISODateWithMs),
                             csvField(row.serverId),
                             csvField(row.podId),
                             csvField(row.label),
                             csvField(command),
                             QString::number(row.exitCode),
                             QString::number(row.durationMs),
                             csvField(row.out),
                             csvField(row.err)};
    return (fields.join(u',') + QStringLiteral("\r\n")).toUtf8();
}

static QByteArray jsonRow(const LogRow& row, const QString& command)
{
    const QJsonObject object{{"id", row.id},
                             {"time", row.time.toString(Qt::ISODateWithMs)},
                             {"server", row.serverId},
                             {"pod", row.podId},
                             {"label", row.label},
                             {"command", command},
                             {"exit_code", row.exitCode},
                             {"duration_ms", row.durationMs},
                             {"stdout", row.out},
                             {"stderr", row.err}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

static QByteArray textRow(const LogRow& row, const QString& command)
{
    QString text = QStringLiteral("%1  %2  exit %3  %4 ms\n$ %5\n")
                       .arg(row.time.toString(Qt::ISODateWithMs), row.label)
                       .arg(row.exitCode)
                       .arg(row.durationMs)
                       .arg(command);
    for (const QString& output : {row.out, row.err})
        if (!output.isEmpty())
            text += output + (output.endsWith(u'\n') ? QString() : QStringLiteral("\n"));
    return (text + u'\n').toUtf8();
}

QByteArray logBytes(LogFormat format, const LogRow& row)
{
    const QString& command = row.containerCommand.isEmpty() ? row.command : row.containerCommand;
    switch (format) {
    case LogFormat::JsonLines:
        return jsonRow(row, command);
    case LogFormat::Csv:
        return csvRow(row, command);
    case LogFormat::Text:
        break;
    }
    return textRow(row, command);
}

LogExport::LogExport(LogStore& logs, const QList<qint64>& ids, const QString& file, QObject* parent)
    : QObject(parent)
{
    m_thread.reset(QThread::create([this, &logs, ids, file] {
        QSaveFile out(file);
        const LogFormat format = logFormatOf(file);
        qint64 count = 0;
        bool isWell = out.open(QIODevice::WriteOnly) && out.write(logHeader(format)) >= 0;
        for (auto id = ids.cbegin(); isWell && id != ids.cend() && !m_cancel.isAsked(); ++id) {
            const auto row = logs.row(*id);
            if (!row) // pruned meanwhile
                continue;
            isWell = out.write(logBytes(format, *row)) > 0;
            ++count;
        }
        if (m_cancel.isAsked())
            return;
        Error error;
        if (!isWell || !out.commit()) {
            error.message = tr("%1 could not be written: %2").arg(file, out.errorString());
            error.fix = tr("Choose another folder, or make room.");
        }
        // Queued: whoever made this object has connected by then.
        QMetaObject::invokeMethod(
            this, [this, count, error] { emit finished(count, error); }, Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("log export"));
    m_thread->start(QThread::LowPriority);
}

LogExport::~LogExport()
{
    m_cancel.ask();
    m_thread->wait();
}

} // namespace pinacle
