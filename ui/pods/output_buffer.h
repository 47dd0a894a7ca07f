#pragma once

#include <QHash>
#include <QObject>

namespace pinacle {

class PodService;

/// Keeps the end of each pod's live output, so that a pod that is selected while it works shows what was
/// said. Main thread.
class OutputBuffer final : public QObject
{
    Q_OBJECT

public:
    explicit OutputBuffer(PodService& pods, QObject* parent = nullptr);

    QString text(const QString& podId) const { return m_texts.value(podId); }

private:
    QHash<QString, QString> m_texts;
};

} // namespace pinacle
