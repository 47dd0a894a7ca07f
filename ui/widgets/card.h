#pragma once

#include <QFrame>

class QVBoxLayout;

namespace pinacle {

/// A rounded panel that groups what belongs together.
class Card final : public QFrame
{
    Q_OBJECT

public:
    enum class Mood { Plain, Bad };

    explicit Card(QWidget* parent = nullptr);

    void setMood(Mood mood);
    QVBoxLayout& content() { return *m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_content;
    Mood m_mood = Mood::Plain;
};

} // namespace pinacle
