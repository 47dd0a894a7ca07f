#include "tests/support/random_config.h"

#include "core/config/config_yaml.h"

#include <QJsonArray>

namespace pinacle {

namespace {

QString someText(QRandomGenerator& random)
{
    static const QStringList pieces{
        "npm run dev", "a: b", "# no comment", "'",   "\"",  "\\", "  ", "\n", "- x", "é",    "😀",    "{}",
        "[",           "&a",   "*a",           "!t",  "|",   ">",  "%",  "@",  "`",   "null", "true", "1.0",
        "~",           "\t",   " #tail",       "---", "...", ",",  "]",  "?",  ":",   "\r\n"};
    QString text;
    for (int i = random.bounded(1, 5); i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    return text.trimmed().isEmpty() ? QStringLiteral("x") : text;
}

QStringList someTexts(QRandomGenerator& random, int least)
{
    QStringList list;
    for (int i = random.bounded(least, 4); i > 0; --i)
        list << someText(random);
    return list;
}

/// Writes one config; see uglyText().
class UglyWriter final
{
public:
    explicit UglyWriter(QRandomGenerator& random)
        : m_random(random)
    {
    }

    QByteArray write(const QJsonObject& tree)
    {
        noise({});
        QStringList keys = tree.keys();
        std::shuffle(keys.begin(), keys.end(), m_random);
        for (const QString& key : std::as_const(keys)) {
            if (chance(4))
                unknown({});
            entry(key, tree[key], {});
            noise({});
        }
        if (chance(3))
            unknown({});
        QByteArray text = m_text;
        if (chance(4) && text.endsWith('\n') && !text.endsWith("\n\n"))
            text.chop(1);
        if (chance(3))
            text.replace("\n", "\r\n");
        return chance(6) ? "\xEF\xBB\xBF" + text : text;
    }

private:
    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    void noise(const QByteArray& indent)
    {
        while (chance(3))
            m_text += chance(3) ? QByteArray("\n")
                                : (chance(3) ? QByteArray("    ") : indent) + "#alone-" +
                                      QByteArray::number(m_next++) + " it's [a {comment}: \"\n";
    }
    QByteArray tail() { return chance(3) ? QByteArray("   # beside '\n") : QByteArray("\n"); }
    void unknown(const QByteArray& indent)
    {
        m_text += indent + "x-" + QByteArray::number(m_next++) + ":";
        if (chance(2)) {
            m_text += " \"kept: # really\"" + tail();
            return;
        }
        m_text += " |\n" + indent + "    # text, not a comment\n\n" + indent + "      more\n";
    }
    QByteArray scalar(const QString& text)
    {
        const char quotes[] = {'\0', '"', '\''};
        const bool isSimple = !text.contains(u'\n') && !text.contains(u'\t') && !text.contains(u'\r');
        return yamlScalar(text, isSimple ? quotes[m_random.bounded(3)] : '\0');
    }
    void entry(const QString& key, const QJsonValue& value, const QByteArray& indent)
    {
        m_text += key.toUtf8() + (chance(5) ? " : " : ": ");
        if (value.isString()) {
            m_text += (key == "version" ? QByteArray("\"1.0\"") : scalar(value.toString())) + tail();
            return;
        }
        const QJsonArray list = value.toArray();
        const bool isTexts =
            std::all_of(list.begin(), list.end(), [](const auto& v) { return v.isString(); });
        if (isShortList(key) && list.size() == 1 && chance(2))
            m_text += scalar(list.first().toString()) + tail();
        else if (list.isEmpty() || (isTexts && chance(3)))
            m_text += yamlFlow(list) + tail();
        else
            items(key, list, indent + QByteArray(m_random.bounded(3) + (indent.isEmpty() ? 0 : 1), ' '));
    }
    void items(const QString& key, const QJsonArray& list, const QByteArray& indent)
    {
        m_text += tail();
        const QByteArray gap(m_random.bounded(1, 4), ' ');
        QList<QJsonValue> order(list.begin(), list.end());
        if (key == "services")
            std::shuffle(order.begin(), order.end(), m_random);
        for (const QJsonValue& item : std::as_const(order)) {
            noise(indent);
            m_text += indent + "-" + gap;
            if (item.isString()) {
                m_text += scalar(item.toString()) + tail();
                continue;
            }
            const QByteArray inner = indent + " " + gap;
            const QJsonObject object = item.toObject();
            QStringList keys = object.keys();
            std::shuffle(keys.begin(), keys.end(), m_random);
            for (int i = 0; i < keys.size(); ++i) {
                if (i > 0) {
                    noise(inner);
                    m_text += inner;
                }
                entry(keys[i], object[keys[i]], inner);
            }
        }
    }

    QRandomGenerator& m_random;
    QByteArray m_text;
    int m_next = 0;
};

} // namespace

PinacleConfig randomConfig(QRandomGenerator& random, const Catalog& catalog)
{
    PinacleConfig config;
    config.tier = catalog.tierIds().value(random.bounded(5));
    config.templateId = catalog.templateIds().value(random.bounded(5));
    if (random.bounded(3)) {
        config.services.emplace();
        for (const QString& id : catalog.serviceIds())
            if (random.bounded(2))
                *config.services << id;
        config.services->sort();
    }
    if (random.bounded(2))
        config.install = someTexts(random, 0);
    if (random.bounded(2)) {
        config.processes.emplace();
        for (int i = random.bounded(4); i > 0; --i)
            *config.processes << ProcessDefinition{
                QStringLiteral("p%1").arg(i), someTexts(random, 1),
                random.bounded(2) ? QStringLiteral("http://localhost:%1").arg(random.bounded(3000, 3009))
                                  : QString(),
                random.bounded(2) ? someText(random) : QString()};
    }
    if (random.bounded(2)) {
        config.tabs.emplace();
        for (int i = random.bounded(4); i > 0; --i)
            *config.tabs << (random.bounded(2) ? TabDefinition{someText(random), {}, "http://localhost:3000"}
                                               : TabDefinition{someText(random),
                                                               catalog.serviceIds().value(random.bounded(3)),
                                                               {}});
    }
    return config;
}

QByteArray uglyText(QRandomGenerator& random, const PinacleConfig& config)
{
    return UglyWriter(random).write(configTree(config));
}

} // namespace pinacle
