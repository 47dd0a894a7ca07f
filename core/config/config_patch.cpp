#include "core/config/config_patch.h"

#include "core/base/text.h"
#include "core/config/config_yaml.h"
#include "core/config/yaml_outline.h"

#include <QJsonArray>

namespace pinacle {

namespace {

const QByteArray kByteOrderMark("\xEF\xBB\xBF");

/// Collects the changes of one document's text, then makes them all.
class ConfigPatcher final
{
public:
    explicit ConfigPatcher(const YamlOutline& outline)
        : m_outline(outline)
        , m_lineEnd(outline.text().contains("\r\n") ? "\r\n" : "\n")
    {
    }

    void patchRoot(const QJsonObject& before, const QJsonObject& wanted);
    const QString& problem() const { return m_problem; } ///< empty: all can be done
    QByteArray patched() const;

private:
    struct Edit
    {
        qsizetype begin;
        qsizetype end;
        QByteArray text;
    };
    struct Entry ///< a key of a block map, with its value
    {
        const OutlineNode& key;
        const OutlineNode& value;
        qsizetype end; ///< of its content
    };

    void patchMap(const OutlineNode& map, qsizetype limit, const QJsonObject& before,
                  const QJsonObject& wanted);
    Entry entryOf(const OutlineNode& map, int index, qsizetype limit) const;
    void addEntries(const OutlineNode& map, qsizetype limit, const QStringList& keys,
                    const QJsonObject& wanted);
    void removeEntry(const OutlineNode& map, int index, qsizetype limit);
    void changeEntry(const Entry& entry, const QJsonValue& before, const QJsonValue& wanted);
    bool changeToken(const OutlineNode& node, const QJsonValue& wanted);
    bool patchSequence(const Entry& entry, const QJsonValue& before, const QJsonArray& wanted);
    void patchItems(const QList<qsizetype>& dashes, const Entry& entry, const QJsonArray& before,
                    const QJsonArray& wanted);
    void replaceEntry(const Entry& entry, const QJsonValue& wanted);

    QByteArray indentOf(qsizetype offset) const
    {
        return QByteArray(offset - m_outline.lineStart(offset), ' ');
    }
    QByteArray indented(const QByteArray& lines, const QByteArray& indent) const;
    QByteArray commentsAlone(qsizetype begin, qsizetype end) const;
    void insertLines(qsizetype at, const QByteArray& lines);
    void refuse(const QString& why)
    {
        if (m_problem.isEmpty())
            m_problem = why;
    }

    const YamlOutline& m_outline;
    const QByteArray m_lineEnd;
    QList<Edit> m_edits;
    QString m_problem;
};

QByteArray ConfigPatcher::patched() const
{
    QList<Edit> edits = m_edits;
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    QByteArray text;
    qsizetype at = 0;
    for (const Edit& edit : std::as_const(edits)) {
        text += m_outline.text().mid(at, edit.begin - at) + edit.text;
        at = edit.end;
    }
    return text + m_outline.text().mid(at);
}

QByteArray ConfigPatcher::indented(const QByteArray& lines, const QByteArray& indent) const
{
    QByteArray text;
    for (const QByteArray& line : lines.chopped(1).split('\n'))
        text += indent + line + m_lineEnd;
    return text;
}

/// The comments of a part that stand alone on their lines, as lines.
QByteArray ConfigPatcher::commentsAlone(qsizetype begin, qsizetype end) const
{
    QByteArray text;
    for (const YamlOutline::Comment& comment : m_outline.comments(begin, end))
        if (comment.isAlone)
            text += indentOf(comment.begin) + comment.text + m_lineEnd;
    return text;
}

void ConfigPatcher::insertLines(qsizetype at, const QByteArray& lines)
{
    const bool isAfterText = at > 0 && m_outline.text()[at - 1] != '\n';
    m_edits << Edit{at, at, (isAfterText ? m_lineEnd : QByteArray()) + lines};
}

// ---- maps ------------------------------------------------------------------------------------------------

void ConfigPatcher::patchRoot(const QJsonObject& before, const QJsonObject& wanted)
{
    const OutlineNode& root = m_outline.root();
    if (root.kind == OutlineNode::Kind::Map && !root.isFlow)
        return patchMap(root, m_outline.documentEnd(), before, wanted);
    if (root.kind != OutlineNode::Kind::Nothing)
        return refuse(root.isFlow ? Text::tr("it is written as one {…}")
                                  : Text::tr("it is not a map of keys"));
    for (const QString& key : orderedKeys(wanted))
        if (before[key] != wanted[key])
            insertLines(m_outline.documentEnd(), indented(yamlEntry(key, wanted[key]), {}));
}

ConfigPatcher::Entry ConfigPatcher::entryOf(const OutlineNode& map, int index, qsizetype limit) const
{
    const OutlineNode& key = map.keys[index];
    const qsizetype end =
        index + 1 < map.keys.size() ? m_outline.lineStart(map.keys[index + 1].begin) : limit;
    return {key, map.items[index], m_outline.contentEnd(key.begin, end)};
}

void ConfigPatcher::patchMap(const OutlineNode& map, qsizetype limit, const QJsonObject& before,
                             const QJsonObject& wanted)
{
    for (int i = 1; i < map.keys.size(); ++i)
        if (!m_outline.isFirstOnLine(map.keys[i].begin))
            return refuse(Text::tr("line %1 is laid out in an unusual way")
                              .arg(m_outline.text().left(map.keys[i].begin).count('\n') + 1));
    QStringList added;
    QJsonObject all = before;
    for (const QString& key : wanted.keys())
        all.insert(key, {});
    for (const QString& key : orderedKeys(all)) {
        if (before[key] == wanted[key])
            continue;
        const int index = map.indexOf(key.toUtf8());
        const auto isSame = [&](const OutlineNode& node) { return node.value == key.toUtf8(); };
        if (std::count_if(map.keys.begin(), map.keys.end(), isSame) > 1)
            return refuse(Text::tr("\"%1\" is given twice").arg(key));
        if (index >= 0 && (map.items[index].isMarked || map.keys[index].isMarked))
            return refuse(Text::tr("\"%1\" uses an anchor, an alias or a tag").arg(key));
        if (index < 0)
            added << key;
        else if (!wanted.contains(key))
            removeEntry(map, index, limit);
        else
            changeEntry(entryOf(map, index, limit), before[key], wanted[key]);
    }
    addEntries(map, limit, added, wanted);
}

/// Each key after the one that comes before it in the usual order, or at the end.
void ConfigPatcher::addEntries(const OutlineNode& map, qsizetype limit, const QStringList& keys,
                               const QJsonObject& wanted)
{
    for (const QString& key : keys) {
        int after = int(map.keys.size()) - 1;
        for (int i = 0; i < map.keys.size(); ++i) {
            const QString name = QString::fromUtf8(map.keys[i].value);
            if (name != key && wanted.contains(name) && orderedKeys({{name, {}}, {key, {}}}).first() == name)
                after = i;
        }
        insertLines(entryOf(map, after, limit).end,
                    indented(yamlEntry(key, wanted[key]), indentOf(map.keys.first().begin)));
    }
}

void ConfigPatcher::removeEntry(const OutlineNode& map, int index, qsizetype limit)
{
    const Entry entry = entryOf(map, index, limit);
    const qsizetype begin = entry.key.begin;
    if (m_outline.isFirstOnLine(begin)) {
        m_edits << Edit{m_outline.lineStart(begin), entry.end, commentsAlone(begin, entry.end)};
        return;
    }
    const qsizetype next = map.keys.size() > 1 ? map.keys[1].begin : -1;
    if (next < 0 || !m_outline.comments(begin, next).isEmpty())
        return refuse(
            Text::tr("\"%1\" cannot be taken out of its line").arg(QString::fromUtf8(entry.key.value)));
    m_edits << Edit{begin, next, {}}; // the next key moves up behind the dash
}

void ConfigPatcher::changeEntry(const Entry& entry, const QJsonValue& before, const QJsonValue& wanted)
{
    const QString key = QString::fromUtf8(entry.key.value);
    const QJsonArray list = wanted.toArray();
    if (wanted.isString() || (isShortList(key) && list.size() == 1)) {
        if (changeToken(entry.value, wanted.isString() ? wanted : list.first()))
            return;
    } else if (entry.value.kind == OutlineNode::Kind::Sequence) {
        if (entry.value.isFlow ? changeToken(entry.value, wanted) : patchSequence(entry, before, list))
            return;
    }
    replaceEntry(entry, wanted);
}

/// Changes a scalar, or a flow sequence of texts, where it stands, in the quotes it had.
bool ConfigPatcher::changeToken(const OutlineNode& node, const QJsonValue& wanted)
{
    const qsizetype end = m_outline.tokenEnd(node);
    if (end < 0 || m_outline.text().mid(node.begin, end - node.begin).contains('\n'))
        return false;
    if (node.isFlow) {
        const QJsonArray list = wanted.toArray();
        const bool isTexts =
            node.kind == OutlineNode::Kind::Sequence && wanted.isArray() &&
            std::all_of(list.begin(), list.end(), [](const QJsonValue& value) { return value.isString(); });
        if (isTexts)
            m_edits << Edit{node.begin, end, yamlFlow(list)};
        return isTexts;
    }
    if (node.kind != OutlineNode::Kind::Scalar || !wanted.isString())
        return false;
    const char quote = m_outline.text()[node.begin];
    m_edits << Edit{node.begin, end,
                    yamlScalar(wanted.toString(), quote == '"' || quote == '\'' ? quote : '\0')};
    return true;
}

void ConfigPatcher::replaceEntry(const Entry& entry, const QJsonValue& wanted)
{
    const qsizetype begin = entry.key.begin;
    const bool isFirst = m_outline.isFirstOnLine(begin);
    const QByteArray indent = indentOf(begin);
    const QByteArray block = indented(yamlEntry(QString::fromUtf8(entry.key.value), wanted), indent)
                                 .mid(isFirst ? 0 : indent.size());
    QByteArray comments;
    QByteArray beside;
    for (const YamlOutline::Comment& comment : m_outline.comments(begin, entry.end)) {
        if (comment.begin < m_outline.nextLine(begin))
            beside = "  " + comment.text;
        else
            comments += indent + comment.text + m_lineEnd;
    }
    const qsizetype firstEnd = block.indexOf(m_lineEnd);
    const QByteArray lines = block.left(firstEnd) + beside + block.mid(firstEnd);
    m_edits << Edit{isFirst ? m_outline.lineStart(begin) : begin, entry.end,
                    isFirst ? comments + lines : lines + comments};
}

// ---- lists -----------------------------------------------------------------------------------------------

/// What is kept of two lists, as pairs of positions: their longest common subsequence.
QList<QPair<int, int>> commonItems(const QJsonArray& before, const QJsonArray& wanted)
{
    const int rows = int(before.size());
    const int columns = int(wanted.size());
    QList<QList<int>> length(rows + 1, QList<int>(columns + 1, 0));
    for (int i = rows - 1; i >= 0; --i)
        for (int j = columns - 1; j >= 0; --j)
            length[i][j] =
                before[i] == wanted[j] ? length[i + 1][j + 1] + 1 : qMax(length[i + 1][j], length[i][j + 1]);
    QList<QPair<int, int>> pairs;
    for (int i = 0, j = 0; i < rows && j < columns;) {
        if (before[i] == wanted[j])
            pairs << qMakePair(i++, j++);
        else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

/// Services are a set: where the file has its own order, that stays and new ones come last.
QJsonArray inOrderOf(const QJsonArray& before, const QJsonArray& wanted)
{
    const auto less = [](const QJsonValue& a, const QJsonValue& b) { return a.toString() < b.toString(); };
    if (std::is_sorted(before.begin(), before.end(), less))
        return wanted;
    QJsonArray ordered;
    for (const QJsonArray& part : {before, wanted})
        for (const QJsonValue& id : part)
            if (wanted.contains(id) && !ordered.contains(id))
                ordered << id;
    return ordered;
}

bool ConfigPatcher::patchSequence(const Entry& entry, const QJsonValue& before, const QJsonArray& wanted)
{
    static constexpr int kMostItems = 500; // the comparison takes the product of both
    const OutlineNode& list = entry.value;
    QList<qsizetype> dashes;
    QJsonArray texts;
    for (const OutlineNode& item : list.items) {
        qsizetype dash = item.begin - 1;
        while (dash > 0 && m_outline.text()[dash] == ' ')
            --dash;
        const bool isDash = dash >= 0 && m_outline.text()[dash] == '-' && m_outline.isFirstOnLine(dash);
        if (!isDash || item.kind == OutlineNode::Kind::Nothing)
            return false;
        dashes << dash;
        texts << QString::fromUtf8(item.value);
    }
    const bool isServices = entry.key.value == "services";
    const QJsonArray now = isServices ? texts : before.toArray();
    if (wanted.isEmpty() || now.size() != list.items.size() || now.size() > kMostItems ||
        wanted.size() > kMostItems)
        return false;
    patchItems(dashes, entry, now, isServices ? inOrderOf(now, wanted) : wanted);
    return true;
}

void ConfigPatcher::patchItems(const QList<qsizetype>& dashes, const Entry& entry, const QJsonArray& before,
                               const QJsonArray& wanted)
{
    const QByteArray indent = indentOf(dashes.first());
    const bool isServices = entry.key.value == "services";
    const auto limitOf = [&](int i) {
        return i + 1 < dashes.size() ? m_outline.lineStart(dashes[i + 1]) : entry.end;
    };
    const auto endOf = [&](int i) { return m_outline.contentEnd(dashes[i], limitOf(i)); };
    const auto isChanged = [&](int i, int j) { // the same thing, said otherwise
        if (before[i].isObject() && wanted[j].isObject())
            return before[i]["name"] == wanted[j]["name"] &&
                   entry.value.items[i].kind == OutlineNode::Kind::Map && !entry.value.items[i].isFlow;
        return !isServices && before[i].isString() && wanted[j].isString();
    };
    QList<QPair<int, int>> kept = commonItems(before, wanted);
    kept << qMakePair(int(before.size()), int(wanted.size()));
    int i = 0;
    int j = 0;
    for (const auto& [nextKept, nextWanted] : std::as_const(kept)) {
        while (i < nextKept || j < nextWanted) {
            if (i < nextKept && j < nextWanted && isChanged(i, j)) {
                const OutlineNode& item = entry.value.items[i];
                if (item.kind == OutlineNode::Kind::Map) {
                    patchMap(item, limitOf(i), before[i].toObject(), wanted[j].toObject());
                    ++i, ++j;
                    continue;
                }
                if (changeToken(item, wanted[j])) {
                    ++i, ++j;
                    continue;
                }
            }
            if (i < nextKept) {
                m_edits << Edit{m_outline.lineStart(dashes[i]), endOf(i), commentsAlone(dashes[i], endOf(i))};
                ++i;
            } else {
                insertLines(i > 0 ? endOf(i - 1) : m_outline.lineStart(dashes.first()),
                            indented(yamlItem(wanted[j++]), indent));
            }
        }
        ++i, ++j;
    }
}

/// The keys of a config's text that Pinacle does not know.
QList<QByteArray> unknownKeys(const YamlOutline& outline)
{
    static const QList<QByteArray> known{"version", "tier",      "template", "services",
                                         "install", "processes", "tabs"};
    QList<QByteArray> keys;
    for (const OutlineNode& key : outline.root().keys)
        if (!known.contains(key.value))
            keys << key.value;
    return keys;
}

} // namespace

Result<QByteArray> patchConfig(const QByteArray& existing, const PinacleConfig& wanted,
                               const Catalog& catalog)
{
    const QJsonObject before = configTree(parseConfig(existing, catalog).config);
    const QJsonObject after = configTree(wanted);
    if (before == after)
        return existing;
    const bool hasMark = existing.startsWith(kByteOrderMark);
    const QByteArray text = hasMark ? existing.mid(kByteOrderMark.size()) : existing;
    auto outline = YamlOutline::of(text);
    if (!outline)
        return fail(outline.error());
    ConfigPatcher patcher(*outline);
    patcher.patchRoot(before, after);
    QString problem = patcher.problem();
    QByteArray patched = patcher.patched();
    if (problem.isEmpty()) { // proven, not hoped
        const auto now = YamlOutline::of(patched);
        if (!now || configTree(parseConfig(patched, catalog).config) != after ||
            unknownKeys(*now) != unknownKeys(*outline))
            problem = Text::tr("its layout is too unusual");
    }
    if (!problem.isEmpty())
        return fail(ErrorKind::Invalid, Text::tr("The file cannot be changed in place: %1.").arg(problem),
                    Text::tr("Change it by hand; nothing was written."));
    return hasMark ? kByteOrderMark + patched : patched;
}

} // namespace pinacle
