#pragma once

#include "core/pods/environment_service.h"
#include "ui/pods/environment_model.h"

#include <QHash>
#include <QSet>
#include <QThreadPool>
#include <QWidget>

class QCheckBox;
class QMenu;
class QPushButton;

namespace pinacle {

class EnvironmentEditor;
class MessageBar;
class TextLabel;

/// The environment of one pod: its variables with their values hidden, and whether the project's .env says
/// the same. Reads and writes through EnvironmentService, never by itself. What was typed and not saved is
/// kept for each pod while the window lives.
class EnvironmentTab final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentTab(Core& core, QWidget* parent = nullptr);

    void setPod(const QString& podId);
    QStringList unsaved() const; ///< ids of pods
    /// Shows what was read; unsaved changes stay.
    void showEnvironment(const QString& podId, const PodEnvironment& environment);
    /// Asks, key by key, which side is right.
    void showConflicts(const QString& podId, const QList<EnvironmentConflict>& conflicts);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Draft
    {
        EnvironmentModel::Draft table;
        DotEnv before; ///< what it was made from
    };

    void save();
    void takeSaved(const QString& podId, const DotEnv& environment);
    void takeError(const QString& podId, const Error& error);
    void showState();
    bool isChanged() const;
    QString stateText() const;
    void fillSets();
    void applySet(const QString& name);

    Core& m_core;
    EnvironmentService m_service;
    QString m_podId;
    PodEnvironment m_known;
    QHash<QString, Draft> m_drafts; ///< pod id → what was typed and not saved
    QSet<QString> m_saving;         ///< pod ids
    EnvironmentEditor* m_editor;
    MessageBar* m_message;
    TextLabel* m_state;
    QCheckBox* m_reveal;
    QPushButton* m_save;
    QPushButton* m_revert;
    QPushButton* m_sync;
    QMenu* m_sets;
    QThreadPool m_pool;
};

} // namespace pinacle
