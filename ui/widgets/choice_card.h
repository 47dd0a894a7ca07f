#pragma once

#include <QAbstractButton>

namespace pinacle {

/// A button as big as a card: icons, a title, a description and a line of facts. Checkable to choose one of
/// several.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChoiceCard(const QString& title, QWidget* parent = nullptr);

    void setIcons(const QStringList& names);
    void setDescription(const QString& text);
    void setFacts(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {150, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintFrame(QPainter& painter) const;

    QStringList m_icons;
    QString m_description;
    QString m_facts;
};

} // namespace pinacle
