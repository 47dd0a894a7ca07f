#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace pinacle {

/// What a page shows when there is nothing: a picture, what is missing, and what can be done.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& icon, const QString& title, const QString& text, QWidget* parent = nullptr);

    QPushButton* addButton(const QString& text, const QString& objectName, bool isPrimary);

private:
    QHBoxLayout* m_buttons;
};

} // namespace pinacle
