#pragma once

#include "core/pods/env_set_store.h"
#include "ui/pods/environment_model.h"

#include <QDialog>
#include <QHash>
#include <QThreadPool>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace pinacle {

class Core;
class EnvironmentEditor;
class MessageBar;

/// Variables under names, for several pods: makes, edits and deletes the sets. Their values are hidden until
/// they are asked for, and read and kept on a thread of their own, which may wait for a keychain. What was
/// typed and not saved stays while another set is looked at. Deletes itself when it is closed.
class EnvSetsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit EnvSetsDialog(Core& core, QWidget* parent);

    void reject() override;

signals:
    void changed(); ///< the sets, or one of them

private:
    struct Draft
    {
        QString name;
        EnvironmentModel::Draft table;
        DotEnv saved;
    };

    QWidget* makeListPane();
    QWidget* makeEditor();
    void readList(const QString& current);
    void showSet();
    void fillIn(const Draft& draft);
    void keepDraft();
    void beginNew();
    void save();
    void askToDelete();
    void showState();
    bool isChanged() const;
    QString typedName() const;

    Core& m_core;
    EnvSetStore m_store;
    QString m_current; ///< name of the set that is shown; empty: a new one
    DotEnv m_saved;
    QHash<QString, Draft> m_drafts; ///< by name
    bool m_isWaiting = false;       ///< for the secrets
    QListWidget* m_list;
    QLineEdit* m_name;
    EnvironmentEditor* m_editor;
    QCheckBox* m_reveal;
    MessageBar* m_message;
    QPushButton* m_delete;
    QPushButton* m_save;
    QThreadPool m_pool;
};

} // namespace pinacle
