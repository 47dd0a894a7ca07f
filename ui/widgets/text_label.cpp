#include "ui/widgets/text_label.h"

namespace pinacle {

TextLabel::TextLabel(TextStyle style, const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setStyle(style);
}

void TextLabel::setStyle(TextStyle style)
{
    setFont(fontFor(style));
    const bool isMuted = style == TextStyle::Muted || style == TextStyle::Small;
    setForegroundRole(isMuted ? QPalette::PlaceholderText : QPalette::WindowText);
}

TextLabel* makeParagraph(TextStyle style, const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(style, text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace pinacle
