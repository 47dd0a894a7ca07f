#include "core/config/yaml_outline.h"

#include "core/base/text.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>

namespace pinacle {

namespace {

/// Builds the tree of OutlineNodes from yaml-cpp's events.
class OutlineBuilder final : public YAML::EventHandler
{
public:
    OutlineNode root;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        add(make(OutlineNode::Kind::Nothing, mark, {}, anchor));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        add(make(OutlineNode::Kind::Alias, mark, {}, 1));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        OutlineNode node = make(OutlineNode::Kind::Scalar, mark, tag, anchor);
        node.value = QByteArray::fromStdString(value);
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(OutlineNode::Kind::Sequence, mark, tag, anchor, style);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(OutlineNode::Kind::Map, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    static OutlineNode make(OutlineNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
                            YAML::anchor_t anchor)
    {
        OutlineNode node;
        node.kind = kind;
        node.begin = qMax(0, mark.pos);
        // "?" and "!" are what yaml-cpp says of a plain and of a quoted scalar without a tag.
        node.isMarked = anchor != 0 || !(tag.empty() || tag == "?" || tag == "!");
        return node;
    }
    void open(OutlineNode::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style)
    {
        OutlineNode node = make(kind, mark, tag, anchor);
        node.isFlow = style == YAML::EmitterStyle::Flow;
        m_open.push_back(std::move(node));
    }
    void close()
    {
        OutlineNode node = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(node));
    }
    void add(OutlineNode&& node)
    {
        if (m_open.empty()) {
            root = std::move(node);
            return;
        }
        OutlineNode& parent = m_open.back();
        parent.isMarked |= node.isMarked;
        const bool isKey = parent.kind == OutlineNode::Kind::Map && parent.keys.size() == parent.items.size();
        (isKey ? parent.keys : parent.items) << std::move(node);
    }

    std::vector<OutlineNode> m_open;
};

tl::unexpected<Error> unsupported(const QString& why)
{
    return fail(ErrorKind::Invalid, Text::tr("The file cannot be changed in place: %1.").arg(why),
                Text::tr("Change it by hand; nothing was written."));
}

} // namespace

int OutlineNode::indexOf(const QByteArray& key) const
{
    for (int i = 0; i < keys.size(); ++i)
        if (keys[i].kind == Kind::Scalar && keys[i].value == key)
            return i;
    return -1;
}

Result<YamlOutline> YamlOutline::of(const QByteArray& text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder(text);
    if (decoder.hasError())
        return unsupported(Text::tr("it is not UTF-8"));
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] == '\r' && text.mid(i + 1, 1) != "\n")
            return unsupported(Text::tr("a carriage return stands without a line feed"));

    YamlOutline outline(text);
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        OutlineBuilder builder;
        parser.HandleNextDocument(builder);
        outline.m_root = std::move(builder.root);
        OutlineBuilder another;
        if (parser.HandleNextDocument(another))
            return unsupported(Text::tr("it holds more than one document"));
    } catch (const YAML::Exception& exception) {
        return fail(ErrorKind::Invalid, Text::tr("Not valid YAML: line %1, column %2: %3")
                                            .arg(exception.mark.line + 1)
                                            .arg(exception.mark.column + 1)
                                            .arg(QString::fromStdString(exception.msg)));
    }
    outline.maskScalars(outline.m_root, -1);
    outline.m_documentEnd = text.size();
    for (qsizetype line = 0; line < text.size(); line = outline.nextLine(line)) {
        if (text.mid(line, 3) == "..." && !outline.m_inScalar[line]) {
            outline.m_documentEnd = line;
            break;
        }
    }
    return outline;
}

qsizetype YamlOutline::lineStart(qsizetype offset) const
{
    return offset <= 0 ? 0 : m_text.lastIndexOf('\n', offset - 1) + 1;
}

qsizetype YamlOutline::nextLine(qsizetype offset) const
{
    const qsizetype end = m_text.indexOf('\n', offset);
    return end < 0 ? m_text.size() : end + 1;
}

bool YamlOutline::isFirstOnLine(qsizetype offset) const
{
    for (qsizetype i = lineStart(offset); i < offset; ++i)
        if (m_text[i] != ' ')
            return false;
    return true;
}

// ---- the extents of scalars ------------------------------------------------------------------------------

qsizetype YamlOutline::quotedEnd(qsizetype begin) const
{
    const char quote = m_text[begin];
    for (qsizetype i = begin + 1; i < m_text.size(); ++i) {
        if (quote == '"' && m_text[i] == '\\')
            ++i;
        else if (m_text[i] == quote && quote == '\'' && m_text.mid(i + 1, 1) == "'")
            ++i;
        else if (m_text[i] == quote)
            return i + 1;
    }
    return -1;
}

qsizetype YamlOutline::blockScalarEnd(qsizetype begin, qsizetype parentIndent) const
{
    const QByteArray header = m_text.mid(begin, nextLine(begin) - begin);
    const bool keepsBlanks = header.left(3).contains('+');
    qsizetype indent = -1; // of the content: found at its first line
    for (const char c : header.left(3))
        if (c >= '1' && c <= '9')
            indent = qMax<qsizetype>(0, parentIndent) + (c - '0');
    qsizetype end = nextLine(begin);
    for (qsizetype line = end; line < m_text.size(); line = nextLine(line)) {
        qsizetype first = line;
        while (first < m_text.size() && m_text[first] == ' ')
            ++first;
        const bool isBlank = first >= m_text.size() || m_text[first] == '\n' || m_text[first] == '\r';
        if (isBlank) {
            if (keepsBlanks)
                end = nextLine(line);
            continue;
        }
        if (indent < 0)
            indent = first - line;
        if (first - line < indent || first - line <= parentIndent)
            break;
        end = nextLine(line);
    }
    return end;
}

void YamlOutline::maskScalars(const OutlineNode& node, qsizetype parentIndent)
{
    if (node.kind == OutlineNode::Kind::Scalar && node.begin < m_text.size()) {
        qsizetype begin = node.begin;
        if (node.isMarked) // the mark stands before the anchor or the tag
            while (begin < m_text.size() && !QByteArray("\"'|>\n").contains(m_text[begin]))
                ++begin;
        const char first = begin < m_text.size() ? m_text[begin] : '\n';
        qsizetype end = begin;
        if (first == '"' || first == '\'')
            end = quotedEnd(begin);
        else if (first == '|' || first == '>')
            end = blockScalarEnd(begin, parentIndent);
        const bool isBlock = first == '|' || first == '>';
        // The line of a block scalar's indicator may still hold a comment.
        for (qsizetype i = isBlock ? nextLine(begin) : begin; i < end; ++i)
            m_inScalar[i] = true;
    }
    const qsizetype indent =
        node.keys.isEmpty() ? parentIndent : node.keys.first().begin - lineStart(node.keys.first().begin);
    for (const OutlineNode& key : node.keys)
        maskScalars(key, indent);
    for (const OutlineNode& item : node.items) {
        qsizetype own = indent;
        if (node.kind == OutlineNode::Kind::Sequence &&
            !node.isFlow) { // its dash says how far it is indented
            own = lineStart(item.begin);
            while (own < item.begin && m_text[own] == ' ')
                ++own;
            own -= lineStart(item.begin);
        }
        maskScalars(item, own);
    }
}

qsizetype YamlOutline::flowEnd(qsizetype begin) const
{
    int depth = 0;
    for (qsizetype i = begin; i < m_text.size(); ++i) {
        const char c = m_text[i];
        if (m_inScalar[i])
            continue;
        if (c == '#' && (i == 0 || QByteArray(" \t\r\n").contains(m_text[i - 1])))
            i = nextLine(i) - 1;
        else if (c == '[' || c == '{')
            ++depth;
        else if ((c == ']' || c == '}') && --depth == 0)
            return i + 1;
    }
    return -1;
}

qsizetype YamlOutline::tokenEnd(const OutlineNode& node) const
{
    if (node.isMarked || node.begin >= m_text.size())
        return -1;
    if (node.isFlow)
        return flowEnd(node.begin);
    const char first = m_text[node.begin];
    if (node.kind != OutlineNode::Kind::Scalar || first == '|' || first == '>')
        return -1;
    if (first == '"' || first == '\'')
        return quotedEnd(node.begin);
    // A plain scalar of one line stands in the text as it is.
    return m_text.mid(node.begin, node.value.size()) == node.value ? node.begin + node.value.size() : -1;
}

// ---- comments --------------------------------------------------------------------------------------------

qsizetype YamlOutline::commentStart(qsizetype line, qsizetype end) const
{
    for (qsizetype i = line; i < end; ++i)
        if (m_text[i] == '#' && !m_inScalar[i] &&
            (i == line || m_text[i - 1] == ' ' || m_text[i - 1] == '\t'))
            return i;
    return -1;
}

QList<YamlOutline::Comment> YamlOutline::comments(qsizetype begin, qsizetype end) const
{
    QList<Comment> found;
    for (qsizetype line = begin; line < end; line = nextLine(line)) {
        const qsizetype limit = qMin(end, nextLine(line));
        const qsizetype at = commentStart(line, limit);
        if (at < 0)
            continue;
        QByteArray text = m_text.mid(at, limit - at);
        while (text.endsWith('\n') || text.endsWith('\r'))
            text.chop(1);
        found << Comment{at, text, isFirstOnLine(at)};
    }
    return found;
}

qsizetype YamlOutline::contentEnd(qsizetype begin, qsizetype limit) const
{
    qsizetype end = begin;
    for (qsizetype line = begin; line < limit; line = nextLine(line)) {
        const qsizetype next = qMin(limit, nextLine(line));
        const qsizetype comment = commentStart(line, next);
        const qsizetype stop = comment < 0 ? next : comment;
        for (qsizetype i = line; i < stop; ++i) {
            if (m_inScalar[i] || !QByteArray(" \t\r\n").contains(m_text[i])) {
                end = next;
                break;
            }
        }
    }
    return end;
}

} // namespace pinacle
