#pragma once

#include "ui/settings/window_settings.h"
#include "ui/widgets/text_dialog.h"

class QCheckBox;
class QPushButton;

namespace pinacle {

class Core;
class TextLabel;

/// Asks what becomes of the running pods when the program ends, and stops them when that is wanted. Accepted:
/// the program may end. Deletes itself when it is closed.
class QuitDialog final : public TextDialog
{
    Q_OBJECT

public:
    QuitDialog(Core& core, WindowSettings& settings, QWidget* parent);

    void stopPods(); ///< without asking; accepted when all have stopped

private:
    void remember(OnQuit choice);
    void podStopped();

    Core& m_core;
    WindowSettings& m_settings;
    TextLabel* m_text;
    QCheckBox* m_always;
    QPushButton* m_stop;
    QPushButton* m_leave;
    QStringList m_stopping; ///< ids of pods that are still on their way
};

/// Ids of the pods that run.
QStringList runningPods(Core& core);

} // namespace pinacle
