#include "tests/support/fake_server_connection.h"

#include "core/base/shell_quote.h"

#include <QMutex>
#include <QMutexLocker>

namespace pinacle {

struct FakeServer::State
{
    struct Rule
    {
        std::function<bool(const Command&)> matches;
        Answer answer;
    };

    QMutex mutex;
    QList<Rule> rules;
    QList<Command> commands;
    bool isReachable = true;
    int connectionCount = 0;
};

FakeServer::FakeServer()
    : m_state(std::make_unique<State>())
{
}

FakeServer::~FakeServer() = default;

void FakeServer::on(std::function<bool(const Command&)> predicate, Answer answer)
{
    QMutexLocker lock(&m_state->mutex);
    m_state->rules.prepend({std::move(predicate), std::move(answer)});
}

void FakeServer::on(const QString& pattern, Answer answer)
{
    const QRegularExpression expression(pattern, QRegularExpression::DotMatchesEverythingOption);
    Q_ASSERT(expression.isValid());
    on([expression](
           const Command& command) { return expression.match(quoteForShell(command.argv)).hasMatch(); },
       std::move(answer));
}

void FakeServer::on(const QString& pattern, const Output& output)
{
    on(pattern, Answer([output](const Command&, const Cancel&) -> Result<Output> { return output; }));
}

void FakeServer::on(const QString& pattern, const QByteArray& out, int exitCode)
{
    Output output;
    (exitCode == 0 ? output.out : output.err) = out;
    output.exitCode = exitCode;
    on(pattern, output);
}

void FakeServer::on(const QString& pattern, const Error& error)
{
    on(pattern, Answer([error](const Command&, const Cancel&) -> Result<Output> { return fail(error); }));
}

QList<Command> FakeServer::commands() const
{
    QMutexLocker lock(&m_state->mutex);
    return m_state->commands;
}

QStringList FakeServer::lines() const
{
    QStringList lines;
    for (const Command& command : commands())
        lines << quoteForShell(command.argv);
    return lines;
}

void FakeServer::clearCommands()
{
    QMutexLocker lock(&m_state->mutex);
    m_state->commands.clear();
}

void FakeServer::setReachable(bool isReachable)
{
    QMutexLocker lock(&m_state->mutex);
    m_state->isReachable = isReachable;
}

bool FakeServer::isReachable() const
{
    QMutexLocker lock(&m_state->mutex);
    return m_state->isReachable;
}

int FakeServer::connectionCount() const
{
    QMutexLocker lock(&m_state->mutex);
    return m_state->connectionCount;
}

ConnectionPool::Connector FakeServer::connector()
{
    return [this](const ServerAddress&, const Cancel& cancel) -> Result<std::unique_ptr<ServerConnection>> {
        QMutexLocker lock(&m_state->mutex);
        if (cancel.isAsked())
            return fail(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        if (!m_state->isReachable)
            return fail(ErrorKind::Unreachable, QStringLiteral("The made-up server is switched off."));
        ++m_state->connectionCount;
        return std::make_unique<FakeServerConnection>(*this);
    };
}

/// The command with its whole input in `input`, so that tests can look at it later.
static Command withInput(Command command, const Cancel& cancel)
{
    while (command.inputSource && !cancel.isAsked()) {
        const std::optional<QByteArray> piece = command.inputSource();
        if (piece && piece->isEmpty()) // the end; nothing at all: there is none just now
            break;
        command.input += piece.value_or(QByteArray());
    }
    command.inputSource = {};
    return command;
}

Result<Output> FakeServer::exec(const Command& asked, const Cancel& cancel)
{
    const Command command = withInput(asked, cancel);
    Answer answer;
    {
        QMutexLocker lock(&m_state->mutex);
        m_state->commands << command;
        if (cancel.isAsked())
            return fail(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        if (!m_state->isReachable)
            return fail(ErrorKind::Unreachable, QStringLiteral("The made-up server is switched off."));
        for (const State::Rule& rule : std::as_const(m_state->rules))
            if (rule.matches(command)) {
                answer = rule.answer;
                break;
            }
    }
    Result<Output> output = answer ? answer(command, cancel) : Result<Output>(Output());
    if (output && command.onOutput) {
        if (!output->out.isEmpty())
            command.onOutput(Stream::Out, output->out);
        if (!output->err.isEmpty())
            command.onOutput(Stream::Err, output->err);
    }
    if (output && !command.keepOutput)
        output->out = output->err = QByteArray();
    return output;
}

} // namespace pinacle
