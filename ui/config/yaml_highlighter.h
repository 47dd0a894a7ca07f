#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

namespace pinacle {

/// Colours YAML: keys, quoted texts, comments, list dashes. By line, with what is needed to see its structure
/// and no more; the parser tells mistakes.
class YamlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument* document);

    void setPalette(const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextCharFormat m_key;
    QTextCharFormat m_text;
    QTextCharFormat m_comment;
    QTextCharFormat m_sign;
};

} // namespace pinacle
