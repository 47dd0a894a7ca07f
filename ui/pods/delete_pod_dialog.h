#pragma once

#include "core/pods/pod_work.h"
#include "core/store/records.h"
#include "ui/widgets/text_dialog.h"

class QLabel;

namespace pinacle {

/// Says exactly what goes with a pod and asks for its name before Delete can be pressed.
class DeletePodDialog final : public TextDialog
{
    Q_OBJECT

public:
    DeletePodDialog(const PodRecord& pod, const QList<SnapshotRecord>& snapshots, QWidget* parent = nullptr);

    /// What was found to exist nowhere else; until then, what was known before.
    void setWork(const PodWork& work, const Error& error = {});

private:
    const PodRecord m_pod;
    const QList<SnapshotRecord> m_snapshots;
    QLabel* m_losses;
    QLabel* m_leftover;
    QLabel* m_note;
};

} // namespace pinacle
