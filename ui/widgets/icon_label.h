#pragma once

#include <QWidget>

namespace pinacle {

/// A decorative icon in the muted or the accent colour.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QString& name, int size, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_size;
};

} // namespace pinacle
