#pragma once

#include "ui/section.h"

#include <QListWidget>

namespace pinacle {

/// The list of sections at the left, each with how many things are in it.
class Sidebar final : public QListWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    Section current() const { return Section(currentRow()); }
    void setCurrent(Section section) { setCurrentRow(int(section)); }
    void setCount(Section section, int count);

signals:
    void chosen(pinacle::Section section);
};

} // namespace pinacle
