#include "core/base/ids.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <atomic>

namespace pinacle {

QString newId(const QString& prefix)
{
    static constexpr char kAlphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    QString text(26, QLatin1Char('0'));
    // Two ids of one millisecond must sort as they were made: the second takes the next millisecond.
    static std::atomic<quint64> newest{0};
    quint64 before = newest.load();
    quint64 time = 0;
    do
        time = qMax(quint64(QDateTime::currentMSecsSinceEpoch()), before + 1);
    while (!newest.compare_exchange_weak(before, time));
    for (int i = 9; i >= 0; --i, time >>= 5)
        text[i] = QLatin1Char(kAlphabet[time & 31]);
    auto* random = QRandomGenerator::system();
    for (int i = 10; i < 26; ++i)
        text[i] = QLatin1Char(kAlphabet[random->bounded(32)]);
    return prefix + QLatin1Char('_') + text;
}

QString idSuffix(const QString& id)
{
    return id.mid(id.indexOf(QLatin1Char('_')) + 1);
}

QString slugFor(const QString& name)
{
    static constexpr int kMaximum = 40;
    QString slug;
    for (const QChar c : name.toLower()) {
        const bool keep = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (keep)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(kMaximum);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("pod") : slug;
}

} // namespace pinacle
