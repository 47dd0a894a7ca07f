#include "ui/servers/vm_work_row.h"

#include "core/servers/server_service.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace pinacle {

VmWorkRow::VmWorkRow(ServerService& servers, QWidget* parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(TextStyle::Body))
    , m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelVmButton")))
{
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    card->content().addLayout(row);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    hide();
    connect(m_cancel, &QPushButton::clicked, this, [this, &servers] { servers.cancelVm(m_vmName); });
    connect(&servers, &ServerService::vmProgress, this, [this](const QString& vmName, const QString& text) {
        m_vmName = vmName;
        m_text->setText(tr("Lima machine “%1”: %2").arg(vmName, text));
        m_cancel->setAccessibleName(tr("Stop working on %1").arg(vmName));
        show();
    });
    connect(&servers, &ServerService::vmFinished, this, [this](const QString& vmName) {
        if (vmName == m_vmName)
            hide();
    });
}

} // namespace pinacle
