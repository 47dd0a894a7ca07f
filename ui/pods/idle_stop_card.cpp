#include "ui/pods/idle_stop_card.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/watch/watch_service.h"
#include "ui/format.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace pinacle {

IdleStopCard::IdleStopCard(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_minutes(new QComboBox)
    , m_text(new TextLabel(TextStyle::Muted))
    , m_keep(makeButton(tr("Keep running"), QStringLiteral("keepRunningButton"), ButtonLook::Primary))
{
    m_minutes->setObjectName(QStringLiteral("idleStopMinutes"));
    m_minutes->setAccessibleName(tr("Stop the pod when nobody uses it"));
    m_minutes->addItem(tr("Never stop by itself"), 0);
    for (const int minutes : {15, 30, 60, 120, 240, 480})
        m_minutes->addItem(minutes < 60 ? tr("Stop after %1 minutes unused").arg(minutes)
                                        : tr("Stop after %n hour(s) unused", nullptr, minutes / 60),
                           minutes);
    m_text->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_minutes);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_keep);
    connect(m_minutes, &QComboBox::activated, this,
            [this] { (void)m_core.watch().setIdleStop(m_podId, m_minutes->currentData().toInt()); });
    connect(m_keep, &QPushButton::clicked, this, [this] { (void)m_core.watch().keep(m_podId); });
    connect(&core.pods(), &PodService::podChanged, this, &IdleStopCard::refresh);
}

void IdleStopCard::setPod(const QString& podId)
{
    m_podId = podId;
    refresh(podId);
}

void IdleStopCard::refresh(const QString& podId)
{
    const auto pod = m_core.pods().pod(podId);
    if (podId != m_podId || !pod)
        return;
    int index = m_minutes->findData(pod->idleStopMinutes);
    if (index < 0) { // a number that was set on the command line
        m_minutes->addItem(tr("Stop after %1 minutes unused").arg(pod->idleStopMinutes),
                           pod->idleStopMinutes);
        index = m_minutes->count() - 1;
    }
    m_minutes->setCurrentIndex(index);
    const bool isAnnounced = pod->idleStopAt.isValid() && pod->status == PodState::Running;
    m_keep->setVisible(isAnnounced);
    m_text->setText(isAnnounced
                        ? tr("Nobody uses this pod: it stops at %1.").arg(clockText(pod->idleStopAt))
                        : tr("Used means: pages opened, a terminal, a command, or a busy processor."));
}

} // namespace pinacle
