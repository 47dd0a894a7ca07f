#include "ui/shell/quit_sequence.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "ui/settings/window_settings.h"
#include "ui/shell/quit_dialog.h"
#include "ui/widgets/confirm_dialog.h"

namespace pinacle {

QuitSequence::QuitSequence(Core& core, WindowSettings& settings, std::function<QStringList()> unsaved,
                           QWidget* window)
    : QObject(window)
    , m_core(core)
    , m_settings(settings)
    , m_unsaved(std::move(unsaved))
    , m_window(window)
{
}

bool QuitSequence::isWorking() const
{
    const QList<PodRecord> pods = m_core.pods().pods();
    return std::any_of(pods.cbegin(), pods.cend(),
                       [this](const PodRecord& pod) { return m_core.pods().isWorking(pod.id); });
}

bool QuitSequence::hasQuestions() const
{
    return !m_unsaved().isEmpty() || isWorking() ||
           (!runningPods(m_core).isEmpty() && m_settings.onQuit() != OnQuit::LeaveRunning);
}

void QuitSequence::begin()
{
    if (m_window->findChild<QDialog*>(QStringLiteral("quitDialog"))) // it asks already
        return;
    if (m_unsaved().isEmpty())
        goOn();
    else
        askAboutUnsaved();
}

void QuitSequence::goOn()
{
    if (isWorking())
        askAboutWork();
    else
        askAboutPods();
}

void QuitSequence::askAboutUnsaved()
{
    auto* ask =
        new ConfirmDialog(tr("Quit without saving?"),
                          tr("What you typed in the configuration or the environment of these pods is "
                             "not saved: %1.")
                              .arg(m_unsaved().join(QStringLiteral(", "))),
                          m_window);
    ask->setObjectName(QStringLiteral("quitDialog"));
    ask->setAcceptButton(tr("Quit without saving"), QStringLiteral("quitWithoutSaving"), true);
    connect(ask, &QDialog::accepted, this, &QuitSequence::goOn);
    ask->open();
}

void QuitSequence::askAboutWork()
{
    auto* ask = new ConfirmDialog(
        tr("Quit while pods are in work?"),
        tr("The running work is stopped. It can go on, or be undone, when you come back."), m_window);
    ask->setObjectName(QStringLiteral("quitDialog"));
    ask->setAcceptButton(tr("Quit"), QStringLiteral("confirmQuitButton"), true);
    connect(ask, &QDialog::accepted, this, &QuitSequence::agreed);
    ask->open();
}

void QuitSequence::askAboutPods()
{
    if (runningPods(m_core).isEmpty() || m_settings.onQuit() == OnQuit::LeaveRunning) {
        emit agreed();
        return;
    }
    auto* ask = new QuitDialog(m_core, m_settings, m_window);
    connect(ask, &QDialog::accepted, this, &QuitSequence::agreed);
    ask->open();
    if (m_settings.onQuit() == OnQuit::StopPods)
        ask->stopPods();
}

} // namespace pinacle
