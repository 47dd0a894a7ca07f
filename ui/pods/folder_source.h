#pragma once

#include "ui/pods/pod_draft.h"

#include <QThreadPool>
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace pinacle {

class TextLabel;

/// A folder of this computer that a pod is made for: what was found in it, and the processes that this
/// suggests. Only looks; nothing in the folder is run.
class FolderSource final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderSource(const Catalog& catalog, QWidget* parent = nullptr);

    void chooseFolder(); ///< asks for one
    void read(const QString& folder);
    /// Shows what was read. A clone is no matter of this one: its repository is where it comes from.
    void take(const Result<PodDraft>& draft);
    const std::optional<PodDraft>& draft() const { return m_draft; }
    /// Of the draft, with the processes that are wanted.
    std::optional<PinacleConfig> config() const;

signals:
    void found(const pinacle::PodDraft& draft);
    void changed();

private:
    void offerProcesses();

    const Catalog& m_catalog;
    std::optional<PodDraft> m_draft;
    QString m_asked; ///< the folder that was asked about last
    TextLabel* m_folder;
    TextLabel* m_findings;
    TextLabel* m_mistake;
    QWidget* m_processPart;
    QVBoxLayout* m_processes;
    QList<QCheckBox*> m_wanted; ///< one a process of the draft
    QThreadPool m_pool;
};

} // namespace pinacle
