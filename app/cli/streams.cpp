#include "app/cli/streams.h"

#include <cstdio>

#include <poll.h>
#include <unistd.h>

namespace pinacle::cli {

std::optional<QByteArray> readInput()
{
    pollfd descriptor{STDIN_FILENO, POLLIN, 0};
    if (poll(&descriptor, 1, 0) <= 0)
        return std::nullopt;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    const ssize_t count = read(STDIN_FILENO, piece.data(), size_t(piece.size()));
    piece.truncate(qMax<qsizetype>(0, count));
    return piece;
}

void passOn(Stream stream, const QByteArray& bytes)
{
    FILE* file = stream == Stream::Out ? stdout : stderr;
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

} // namespace pinacle::cli
