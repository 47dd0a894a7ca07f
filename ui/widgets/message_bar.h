#pragma once

#include <QFrame>

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

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_text;
    bool m_isError = true;
};

} // namespace pinacle
