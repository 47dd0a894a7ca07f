#pragma once

#include <QWidget>

class QComboBox;
class QPushButton;

namespace pinacle {

class Core;
class TextLabel;

/// Whether a pod stops by itself when nobody uses it; when it was announced to, the way to keep it running.
class IdleStopCard final : public QWidget
{
    Q_OBJECT

public:
    explicit IdleStopCard(Core& core, QWidget* parent = nullptr);

    void setPod(const QString& podId);

private:
    void refresh(const QString& podId);

    Core& m_core;
    QString m_podId;
    QComboBox* m_minutes;
    TextLabel* m_text;
    QPushButton* m_keep;
};

} // namespace pinacle
