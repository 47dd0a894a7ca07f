#pragma once

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace pinacle {

class TextLabel;

/// Searches a text while it is typed in; Enter goes on, Escape leads back into the text. Hidden until it is
/// asked for.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QPlainTextEdit& text, QWidget* parent = nullptr);

    void ask();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find(bool isBackwards);
    void findFromHere();
    void leave();

    QPlainTextEdit& m_text;
    QLineEdit* m_needle;
    TextLabel* m_note;
};

} // namespace pinacle
