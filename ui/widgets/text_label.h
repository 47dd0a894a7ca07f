#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace pinacle {

/// A label in one of the type sizes. Always plain text: what a pod or a server says is never markup.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextStyle style, const QString& text = {}, QWidget* parent = nullptr);

    void setStyle(TextStyle style);
};

/// Wraps its lines and can be selected with the mouse.
TextLabel* makeParagraph(TextStyle style, const QString& text, QWidget* parent = nullptr);

} // namespace pinacle
