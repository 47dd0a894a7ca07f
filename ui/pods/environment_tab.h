#pragma once

#include "core/pods/environment_service.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace pinacle {

class EnvironmentEditor;
class MessageBar;
class TextLabel;

/// The environment of one pod: its variables with their values hidden, and whether the project's .env says
/// the same. Reads and writes through EnvironmentService, never by itself.
class EnvironmentTab final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentTab(Core& core, QWidget* parent = nullptr);

    void setPod(const QString& podId);
    /// Shows what was read; unsaved changes stay.
    void showEnvironment(const QString& podId, const PodEnvironment& environment);
    /// Asks, key by key, which side is right.
    void showConflicts(const QString& podId, const QList<EnvironmentConflict>& conflicts);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void save();
    void showState();
    bool isChanged() const;

    EnvironmentService m_service;
    QString m_podId;
    PodEnvironment m_known;
    EnvironmentEditor* m_editor;
    MessageBar* m_message;
    TextLabel* m_state;
    QCheckBox* m_reveal;
    QPushButton* m_save;
    QPushButton* m_revert;
    QPushButton* m_sync;
};

} // namespace pinacle
