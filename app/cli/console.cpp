#include "app/cli/console.h"

#include <QJsonDocument>

#include <cstdio>

namespace pinacle::cli {

static void write(FILE* file, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

void Console::print(const QString& line) const
{
    write(stdout, line.toUtf8() + '\n');
}
void Console::note(const QString& line) const
{
    write(stderr, line.toUtf8() + '\n');
}
void Console::print(const QJsonObject& document) const
{
    write(stdout, QJsonDocument(document).toJson());
}
void Console::print(const QJsonArray& document) const
{
    write(stdout, QJsonDocument(document).toJson());
}

void Console::printLine(const QJsonObject& document) const
{
    write(stdout, QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
}

void Console::printTable(const QStringList& header, const QList<QStringList>& rows) const
{
    QList<int> widths;
    for (const QString& title : header)
        widths << int(title.size());
    for (const QStringList& row : rows)
        for (int i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = qMax(widths[i], qMin(60, int(row[i].size())));
    const auto printRow = [&](const QStringList& row) {
        QString line;
        for (int i = 0; i < row.size(); ++i)
            line += i + 1 == row.size() ? row[i] : row[i].leftJustified(widths[i] + 2);
        print(line.trimmed());
    };
    printRow(header);
    for (const QStringList& row : rows)
        printRow(row);
}

int Console::fail(const Error& error) const
{
    note(QStringLiteral("pinacle: ") + error.text());
    switch (error.kind) {
    case ErrorKind::Invalid:
        return kUsage;
    case ErrorKind::NotFound:
        return kNotFound;
    case ErrorKind::HostKeyUnknown:
    case ErrorKind::HostKeyChanged:
    case ErrorKind::NotConfirmed:
    case ErrorKind::IsolationNotProven:
        return kRefused;
    case ErrorKind::Cancelled:
        return kCancelled;
    default:
        return kFailed;
    }
}

} // namespace pinacle::cli
