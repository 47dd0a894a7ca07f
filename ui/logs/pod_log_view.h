#pragma once

#include "core/pods/pod_logs.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace pinacle {

class LineLog;
class PodService;
class TextLabel;
class WindowSettings;

/// Everything that a pod says, in the order of time: its services, its processes, and the commands that ran
/// in it. Read every two seconds while it is shown.
class PodLogView final : public QWidget
{
    Q_OBJECT

public:
    PodLogView(PodService& pods, WindowSettings& settings, QWidget* parent = nullptr);

    void setPod(const QString& podId);
    void focusSearch();
    /// What is shown as text, into a file.
    void exportTo(const QString& file);

signals:
    void commandAsked(qint64 logId); ///< its row in the log of commands

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void wireUp();
    void read();
    void take(const QString& podId, const PodLogNews& news);
    void fillSources();
    void hideSources(const QSet<QString>& sources);
    void showNote();
    void showCommand(const PodLogLine& line);
    void askWhereToExport();

    PodService& m_pods;
    WindowSettings& m_settings;
    QString m_podId;
    PodLogPlaces m_places;
    QSet<QString> m_hidden;
    LineLog* m_lines;
    QLineEdit* m_search;
    TextLabel* m_matches;
    QToolButton* m_previous;
    QToolButton* m_next;
    QPushButton* m_sources;
    QMenu* m_sourceMenu;
    QCheckBox* m_times;
    QCheckBox* m_wrap;
    QToolButton* m_follow;
    QToolButton* m_export;
    TextLabel* m_note;
    QString m_said;    ///< about what was asked last; goes with the next answer
    QString m_trouble; ///< why the pod's own logs are not there
    QTimer m_clock;
};

} // namespace pinacle
