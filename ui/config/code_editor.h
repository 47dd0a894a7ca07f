#pragma once

#include "core/config/pinacle_config.h"

#include <QPlainTextEdit>

namespace pinacle {

class YamlHighlighter;

/// A plain-text editor for YAML: line numbers, colours, mistakes underlined where they are. Enter keeps the
/// indentation; Tab leaves the editor, so that the keyboard reaches everything.
class CodeEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget* parent = nullptr);

    void setMistakes(const QList<ConfigMistake>& mistakes);
    void goTo(int line, int column); ///< from 1

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    friend class LineNumbers;
    void paintNumbers(QPaintEvent* event);
    int numbersWidth() const;
    void placeNumbers();
    void applyPalette();
    QTextCursor cursorAt(const ConfigMistake& mistake) const; ///< selects the word

    QWidget* m_numbers;
    YamlHighlighter* m_highlighter;
    QList<ConfigMistake> m_mistakes;
};

} // namespace pinacle
