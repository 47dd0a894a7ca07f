#pragma once

#include <QWidget>

namespace pinacle {

class Core;
class PodActions;
class SnapshotView;

/// The section "Snapshots": those of every server, whether their pod is still there or not.
class SnapshotsPage final : public QWidget
{
    Q_OBJECT

public:
    SnapshotsPage(Core& core, PodActions& actions, QWidget* parent = nullptr);

    SnapshotView& view() { return *m_view; }

private:
    SnapshotView* m_view;
};

} // namespace pinacle
