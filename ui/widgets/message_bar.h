#pragma once

#include <QFrame>

#include <functional>

class QPushButton;

namespace pinacle {

struct Error;
class TextLabel;

/// One line at the top of a page that says what was refused and what helps, until it is dismissed.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const Error& error);
    void showText(const QString& text);
    /// With a button that does something about it; the message goes when it is pressed.
    void offer(const QString& text, const QString& action, std::function<void()> act);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& text, bool isError);

    TextLabel* m_text;
    QPushButton* m_action;
    std::function<void()> m_act;
    bool m_isError = true;
};

} // namespace pinacle
