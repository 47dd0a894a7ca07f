#include "ui/pods/delete_pod_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

DeletePodDialog::DeletePodDialog(const PodRecord& pod, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Delete a pod"));
    setObjectName(QStringLiteral("deletePodDialog"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(makeParagraph(TextStyle::Heading, tr("Delete “%1”?").arg(pod.name)));
    layout->addWidget(makeParagraph(TextStyle::Body, lossText(pod)));

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

QString DeletePodDialog::lossText(const PodRecord& pod) const
{
    QStringList lines;
    lines << tr("These go for good and cannot be brought back:");
    lines << tr("•  everything in the pod: its project folder, installed packages, databases");
    lines << tr("•  its container and its network (%1)")
                 .arg(pod.subnet < 0 ? tr("none yet") : pod.subnetCidr());
    if (pod.externalPort > 0)
        lines << tr("•  its address on port %1").arg(pod.externalPort);
    if (!pod.repository.isEmpty())
        lines << tr("•  commits that were not pushed to %1").arg(pod.repository);
    lines << tr("Its commands stay in the log.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace pinacle
