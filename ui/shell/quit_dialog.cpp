#include "ui/shell/quit_dialog.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

QStringList runningPods(Core& core)
{
    QStringList ids;
    for (const PodRecord& pod : core.pods().pods())
        if (pod.status == PodState::Running)
            ids << pod.id;
    return ids;
}

QuitDialog::QuitDialog(Core& core, WindowSettings& settings, QWidget* parent)
    : TextDialog(parent)
    , m_core(core)
    , m_settings(settings)
    , m_text(makeParagraph(TextStyle::Body, QString()))
    , m_always(new QCheckBox(tr("Do not ask again")))
    , m_stop(makeButton(tr("Stop them and quit"), QStringLiteral("stopPodsAndQuit")))
    , m_leave(makeButton(tr("Leave them running"), QStringLiteral("leavePodsAndQuit"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("quitDialog"));
    setWindowTitle(tr("Quit Pinacle Desktop?"));
    const int count = int(runningPods(core).size());
    m_text->setText(tr("Pods that go on use their server's memory and processor. Addresses of pods on other "
                       "computers do not open while this program is closed."));
    m_always->setObjectName(QStringLiteral("quitAlways"));
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelQuit"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton* button : {cancel, m_stop, m_leave})
        buttons->addWidget(button);
    m_leave->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(makeParagraph(TextStyle::Heading, tr("%n pod(s) are running", nullptr, count)));
    layout->addWidget(m_text);
    layout->addSpacing(metrics::kGap);
    layout->addWidget(m_always);
    layout->addLayout(buttons);
    setMinimumWidth(qMax(560, layout->totalMinimumSize().width()));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        remember(OnQuit::LeaveRunning);
        accept();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        remember(OnQuit::StopPods);
        stopPods();
    });
}

void QuitDialog::remember(OnQuit choice)
{
    if (m_always->isChecked())
        m_settings.setOnQuit(choice);
}

void QuitDialog::stopPods()
{
    for (QPushButton* button : {m_stop, m_leave})
        button->setEnabled(false);
    m_always->setEnabled(false);
    connect(&m_core.pods(), &PodService::operationFinished, this,
            [this](const QString& podId, const QString&, const Error& error) {
                if (!m_stopping.removeOne(podId))
                    return;
                if (!error.message.isEmpty()) { // the person decides anew
                    m_text->setText(error.text());
                    growToText();
                    m_stopping.clear();
                    for (QPushButton* button : {m_stop, m_leave})
                        button->setEnabled(true);
                    return;
                }
                podStopped();
            });
    m_stopping = runningPods(m_core);
    for (const QString& podId : runningPods(m_core)) {
        if (const Result<void> done = m_core.pods().stop(podId); !done) {
            m_text->setText(done.error().text());
            m_stopping.removeOne(podId);
        }
    }
    podStopped();
}

void QuitDialog::podStopped()
{
    if (m_stopping.isEmpty() && runningPods(m_core).isEmpty())
        accept();
    else if (!m_stopping.isEmpty())
        m_text->setText(tr("Stopping %n pod(s)…", nullptr, int(m_stopping.size())));
}

} // namespace pinacle
