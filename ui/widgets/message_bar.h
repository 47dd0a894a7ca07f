#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QHBoxLayout;

namespace pinacle {

struct Error;
class TextLabel;

/// A button of a message, which goes when it is pressed.
struct MessageAction
{
    QString text;
    std::function<void()> act;
};

/// One line at the top of a page that says what was refused and what helps, until it is dismissed.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const Error& error);
    void showText(const QString& text);
    /// With buttons that do something about it.
    void offer(const QString& text, const QList<MessageAction>& actions);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& text, bool isError);
    void removeActions();

    TextLabel* m_text;
    QHBoxLayout* m_actions;
    bool m_isError = true;
};

} // namespace pinacle
