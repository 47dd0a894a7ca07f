#pragma once

#include "ui/indicator.h"

#include <QWidget>

namespace pinacle {

/// A state as a shape, a colour and words.
class StatusLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLabel(QWidget* parent = nullptr);

    void setStatus(Indicator indicator, const QString& text);
    const QString& text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Indicator m_indicator;
    QString m_text;
};

} // namespace pinacle
