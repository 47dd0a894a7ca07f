#include "ui/pods/delete_pod_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

DeletePodDialog::DeletePodDialog(const PodRecord& pod, const QList<SnapshotRecord>& snapshots,
                                 QWidget* parent)
    : TextDialog(parent)
    , m_pod(pod)
    , m_snapshots(snapshots)
    , m_losses(makeParagraph(TextStyle::Body, {}))
    , m_leftover(makeParagraph(TextStyle::Body, {}))
    , m_note(makeParagraph(TextStyle::Small, {}))
{
    setWindowTitle(tr("Delete a pod"));
    setObjectName(QStringLiteral("deletePodDialog"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(makeParagraph(TextStyle::Heading, tr("Delete “%1”?").arg(pod.name)));
    layout->addWidget(m_losses);
    layout->addWidget(m_leftover);
    layout->addWidget(m_note);
    m_losses->setObjectName(QStringLiteral("deletePodLosses"));
    m_leftover->setObjectName(QStringLiteral("deletePodLeftover"));
    setWork(workFromJson(pod.work));
    m_note->setText(tr("Looking for work that is only in the pod…"));
    m_note->setVisible(pod.status == PodState::Running);

    auto* ask = makeParagraph(TextStyle::Body, tr("Type the pod's name to delete it: %1").arg(pod.name));
    auto* name = new QLineEdit;
    name->setObjectName(QStringLiteral("deletePodName"));
    name->setAccessibleName(tr("The pod's name, to confirm"));
    layout->addSpacing(metrics::kGap);
    layout->addWidget(ask);
    layout->addWidget(name);

    auto* buttons = new QHBoxLayout;
    QPushButton* keep = makeButton(tr("Keep the pod"), QStringLiteral("keepPodButton"));
    QPushButton* remove =
        makeButton(tr("Delete for good"), QStringLiteral("confirmDeleteButton"), ButtonLook::Danger);
    remove->setEnabled(false);
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(remove);
    layout->addSpacing(metrics::kGap);
    layout->addLayout(buttons);

    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    const QString wanted = pod.name.trimmed();
    connect(name, &QLineEdit::textChanged, remove,
            [remove, wanted](const QString& text) { remove->setEnabled(text.trimmed() == wanted); });
    connect(name, &QLineEdit::returnPressed, remove, &QPushButton::click);
    name->setFocus();
    setMinimumWidth(460);
}

void DeletePodDialog::setWork(const PodWork& work, const Error& error)
{
    QStringList lines{tr("These go for good and cannot be brought back:")};
    for (const QString& line : lossesOf(m_pod, work))
        lines << QStringLiteral("•  ") + line;
    m_losses->setText(lines.join(QLatin1Char('\n')));
    m_leftover->setText(leftoverOf(m_pod, work, m_snapshots));
    m_note->setVisible(!error.message.isEmpty());
    m_note->setText(tr("The pod's repositories could not be looked at: %1").arg(error.message));
    if (isVisible())
        growToText();
}

} // namespace pinacle
