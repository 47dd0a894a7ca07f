#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace pinacle {

/// A value of a YAML document and where its text begins. Offsets count bytes from the start of the text.
struct OutlineNode
{
    enum class Kind { Nothing, Scalar, Sequence, Map, Alias };
    Kind kind = Kind::Nothing;
    qsizetype begin = 0;
    bool isFlow = false;
    bool isMarked = false; ///< carries an anchor or a tag, or something below it does
    QByteArray value;      ///< of a scalar
    QList<OutlineNode> keys;
    QList<OutlineNode> items; ///< of a sequence, or the values that belong to `keys`

    int indexOf(const QByteArray& key) const;
};

/// Where everything stands in the text of a YAML document: what yaml-cpp's nodes do not tell, so that a part
/// can be changed while the rest stays as it is, byte for byte.
class YamlOutline final
{
public:
    /// Unsupported when the text cannot be changed in place: not UTF-8, lone carriage returns, more than one
    /// document. Invalid when it is not YAML. A byte order mark must have been taken off.
    static Result<YamlOutline> of(const QByteArray& text);

    const OutlineNode& root() const { return m_root; }
    const QByteArray& text() const { return m_text; }

    qsizetype lineStart(qsizetype offset) const; ///< of the line that holds `offset`
    qsizetype nextLine(qsizetype offset) const;  ///< start of the line after it, or the end of the text
    /// Whether only spaces stand before `offset` on its line.
    bool isFirstOnLine(qsizetype offset) const;
    /// The end of the last line of [begin, limit) that holds more than spaces and comments.
    qsizetype contentEnd(qsizetype begin, qsizetype limit) const;
    /// The end of the token that begins at a scalar, or of the flow collection that begins there; -1 when it
    /// cannot be told.
    qsizetype tokenEnd(const OutlineNode& node) const;

    struct Comment
    {
        qsizetype begin = 0; ///< of the "#"
        QByteArray text;     ///< without the line's end
        bool isAlone = false;
    };
    QList<Comment> comments(qsizetype begin, qsizetype end) const;
    /// Where the document ends: before "..." or at the end of the text.
    qsizetype documentEnd() const { return m_documentEnd; }

private:
    explicit YamlOutline(const QByteArray& text)
        : m_text(text)
        , m_inScalar(text.size(), false)
    {
    }
    void maskScalars(const OutlineNode& node, qsizetype parentIndent);
    qsizetype quotedEnd(qsizetype begin) const;
    qsizetype blockScalarEnd(qsizetype begin, qsizetype parentIndent) const;
    qsizetype flowEnd(qsizetype begin) const;
    qsizetype commentStart(qsizetype line, qsizetype end) const; ///< in one line; -1: none

    QByteArray m_text;
    OutlineNode m_root;
    QList<bool> m_inScalar; ///< bytes of quoted and block scalars: a "#" there is no comment
    qsizetype m_documentEnd = 0;
};

} // namespace pinacle
