#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace pinacle {

/// A page that scrolls up and down only, with the margins of a page.
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
