#pragma once

#include "core/pods/pod_service.h"
#include "ui/pods/pod_draft.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;

namespace pinacle {

class Core;
class FirstStartPage;
class MessageBar;
class OutputBuffer;
class PodActions;
class PodDetail;
class PodModel;
class ProvisionProgress;
class ServerActions;
class WindowSettings;

/// The list of pods beside the selected one; without a pod the ways to make one, without a server the ways to
/// get one.
class PodsPage final : public QWidget
{
    Q_OBJECT

public:
    PodsPage(Core& core, WindowSettings& settings, PodActions& actions, ServerActions& serverActions,
             ProvisionProgress& provisions, QWidget* parent = nullptr);

    void selectPod(const QString& podId);
    void focusSearch();          ///< of the shown tab, where it has one; from there, and else, of the pods
    void showTerminals();        ///< of the selected pod
    QStringList unsaved() const; ///< names of pods of which something was typed and not saved
    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray& state);

signals:
    void newPodAsked();
    void fromRepositoryAsked();
    void fromFolderAsked();
    void addServerAsked();

private:
    void noteUndone(const QString& podId);
    void sayWhatWasUndone(const QString& podId, const QString& operation, const Error& error);
    void offerToAdopt(const QString& serverId, const QList<FoundPod>& found);
    QWidget* makeListPane();
    // Each is made when it is shown first: a start shows one of them.
    PodDetail& detail();
    QWidget* emptyPane();
    FirstStartPage* firstStart();
    void showCurrent();
    void showMenu(const QPoint& point);
    void showSuitablePage();

    Core& m_core;
    WindowSettings& m_settings;
    PodActions& m_actions;
    ServerActions& m_serverActions;
    ProvisionProgress& m_provisions;
    OutputBuffer* m_output;
    PodModel* m_model;
    QSortFilterProxyModel* m_filter;
    QLineEdit* m_search;
    QListView* m_list;
    PodDetail* m_detail = nullptr;
    struct Undone
    {
        QString name;
        QStringList steps;
    };
    QHash<QString, Undone> m_undone;       ///< by pod: of its creation, which was cancelled
    QHash<QString, QStringList> m_offered; ///< by server: pods that were offered for adoption
    MessageBar* m_message;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    QStackedWidget* m_right;
    QWidget* m_noneSelected;
    QWidget* m_empty = nullptr;
    FirstStartPage* m_firstStart = nullptr;
};

} // namespace pinacle
