#pragma once

#include "core/pods/pod_config.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace pinacle {

class CodeEditor;
class Core;
class FindBar;
class MessageBar;
class TextLabel;

/// A pod's pinacle.yaml in an editor, with its mistakes in place. It is read when it is shown; what was typed
/// and not saved is kept for each pod while the window lives.
class PodConfiguration final : public QWidget
{
    Q_OBJECT

public:
    explicit PodConfiguration(Core& core, QWidget* parent = nullptr);

    void setPod(const QString& podId);
    QStringList unsaved() const; ///< ids of pods
    void focusSearch();

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class State { Unread, Reading, Read, Saving, Failed };

    void read();
    void readAgain();
    void save();
    void take(const QString& podId, const PodConfigText& text);
    void takeSaved(const QString& podId, const QList<ConfigChange>& changes);
    void takeError(const QString& podId, const Error& error);
    void podChanged(const QString& podId);
    void setState(State state);
    void check();
    void showMistakes(const QList<ConfigMistake>& mistakes);
    void updateButtons();
    bool isChanged() const;
    bool takesFileOver() const;
    QByteArray editedText() const;

    Core& m_core;
    QString m_podId;
    State m_state = State::Unread;
    PodConfigText m_before;
    bool m_wasRunning = false;
    QString m_saved;                  ///< what the last save changed, to be said once the text was read again
    QHash<QString, QString> m_drafts; ///< pod id → text that was not saved
    QTimer m_checkTimer;
    bool m_isRight = true;
    TextLabel* m_source;
    MessageBar* m_message;
    CodeEditor* m_editor;
    FindBar* m_find;
    QListWidget* m_mistakes;
    TextLabel* m_verdict;
    QPushButton* m_revert;
    QPushButton* m_save;
};

} // namespace pinacle
