#include "core/connection/logging_connection.h"

#include "core/base/shell_quote.h"
#include "core/store/log_store.h"

#include <QElapsedTimer>
#include <QStringDecoder>

namespace pinacle {

namespace {

/// One stream on its way to the log: redacted even where a secret arrives in two pieces, decoded even where a
/// character does.
class LoggedStream final
{
public:
    explicit LoggedStream(const Redactor& redactor)
        : m_redactor(redactor)
    {
    }

    void add(const QByteArray& bytes) { m_raw = m_redactor.redact(m_raw + bytes); }

    /// What may be shown now; all of it with `isLast`.
    QString take(bool isLast)
    {
        const qsizetype held = isLast ? 0 : qMax<qsizetype>(0, m_redactor.longest() - 1);
        const qsizetype ready = qMax<qsizetype>(0, m_raw.size() - held);
        QString text = m_decoder(QByteArrayView(m_raw).first(ready));
        m_raw.remove(0, ready);
        return text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    }

private:
    const Redactor& m_redactor;
    QByteArray m_raw;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
};

} // namespace

LoggingConnection::LoggingConnection(ServerConnection& inner, LogStore& logs, LogContext context,
                                     std::function<void(const QString&)> tap)
    : m_inner(inner)
    , m_logs(logs)
    , m_context(std::move(context))
    , m_tap(std::move(tap))
{
}

Result<Output> LoggingConnection::exec(const Command& command, const Cancel& cancel)
{
    if (!command.isLogged)
        return m_inner.exec(command, cancel);

    const Redactor redactor(m_context.secrets + command.secrets);
    static constexpr int kMaximumCommand = 64 * 1024;
    LogRow row;
    row.podId = command.podId.isEmpty() ? m_context.podId : command.podId;
    row.serverId = m_context.serverId;
    row.time = QDateTime::currentDateTimeUtc();
    row.label = redactor.redact(command.label);
    row.command = redactor.redact(quoteForShell(command.argv)).left(kMaximumCommand);
    row.containerCommand = redactor.redact(command.containerCommand).left(kMaximumCommand);
    row.askedBy = m_context.askedBy;
    const auto id = m_logs.begin(row);
    if (!id) // no row, no command: what cannot be traced is not run
        return fail(id.error());

    LoggedStream out(redactor);
    LoggedStream err(redactor);
    QElapsedTimer total;
    total.start();
    QElapsedTimer sinceWrite;
    sinceWrite.start();
    const auto flush = [&](bool isLast) {
        const QString newOut = out.take(isLast);
        const QString newErr = err.take(isLast);
        if (newOut.isEmpty() && newErr.isEmpty())
            return;
        m_logs.append(*id, newOut, newErr);
        if (m_tap)
            m_tap(newOut + newErr);
        sinceWrite.restart();
    };
    Command observed = command;
    observed.onOutput = [&](Stream stream, const QByteArray& bytes) {
        if (stream == Stream::Err || command.isOutputLogged)
            (stream == Stream::Out ? out : err).add(bytes);
        if (command.onOutput)
            command.onOutput(stream, bytes);
        if (sinceWrite.elapsed() >= 500)
            flush(false);
    };
    auto result = m_inner.exec(observed, cancel);
    if (!result)
        err.add("\n" + result.error().message.toUtf8());
    flush(true);
    m_logs.finish(*id, result ? result->exitCode : -1, total.elapsed());
    if (!result) {
        result.error().message = redactor.redact(result.error().message);
        result.error().detail = redactor.redact(result.error().detail);
    }
    return result;
}

} // namespace pinacle
