#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace pinacle {

/// A page that scrolls, with the margins of a page. Sideways only where large text leaves no other way.
class ScrollPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPage(QWidget* parent = nullptr);

    QVBoxLayout& content() { return *m_content; }

private:
    QVBoxLayout* m_content;
};

} // namespace pinacle
