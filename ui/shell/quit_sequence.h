#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace pinacle {

class Core;
class WindowSettings;

/// The questions before the program ends, each where it is due: what was typed and is not saved, what is in
/// work, what becomes of the pods that run.
class QuitSequence final : public QObject
{
    Q_OBJECT

public:
    /// `unsaved`: the names of the pods where something typed is not saved. `window`: what the questions are
    /// shown over.
    QuitSequence(Core& core, WindowSettings& settings, std::function<QStringList()> unsaved, QWidget* window);

    bool hasQuestions() const;
    void begin(); ///< does nothing while one of the questions is open

signals:
    void agreed(); ///< the program may end

private:
    void askAboutUnsaved();
    void goOn();
    void askAboutWork();
    void askAboutPods();
    bool isWorking() const;

    Core& m_core;
    WindowSettings& m_settings;
    const std::function<QStringList()> m_unsaved;
    QWidget* m_window;
};

} // namespace pinacle
