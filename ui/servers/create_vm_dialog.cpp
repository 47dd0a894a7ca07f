#include "ui/servers/create_vm_dialog.h"

#include "ui/servers/lima_note.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace pinacle {

static QSpinBox* makeNumber(const QString& name, const QString& suffix, int least, int most, int value)
{
    auto* number = new QSpinBox;
    number->setObjectName(name);
    number->setRange(least, most);
    number->setValue(value);
    number->setSuffix(suffix);
    return number;
}

CreateVmDialog::CreateVmDialog(const LimaProgram& lima, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(QStringLiteral("pinacle")))
{
    setObjectName(QStringLiteral("createVmDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Create a Lima machine"));
    setMinimumWidth(460);
    const LimaSize usual = LimaSize::forThisComputer();
    m_cpus = makeNumber(QStringLiteral("vmCpus"), QString(), 1, 256, usual.cpus);
    m_memory = makeNumber(QStringLiteral("vmMemory"), tr(" GB"), 1, 1024, usual.memoryGb);
    m_disk = makeNumber(QStringLiteral("vmDisk"), tr(" GB"), 10, 65536, usual.diskGb);
    m_name->setObjectName(QStringLiteral("vmName"));
    m_name->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")), m_name));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(makeParagraph(
        TextStyle::Body,
        tr("A plain Debian in a virtual machine of its own. It sees none of your files. The image "
           "has some hundred megabytes; the disk grows as it is used.")));
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Processors"), m_cpus);
    form->addRow(tr("&Memory"), m_memory);
    form->addRow(tr("&Disk"), m_disk);
    m_name->setAccessibleName(tr("Name of the machine"));
    m_cpus->setAccessibleName(tr("Processors"));
    m_memory->setAccessibleName(tr("Memory in gigabytes"));
    m_disk->setAccessibleName(tr("Disk in gigabytes"));
    layout->addLayout(form);
    layout->addWidget(makeParagraph(TextStyle::Small, LimaNote::textOf(lima)));
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelButton"));
    QPushButton* create =
        makeButton(tr("Create"), QStringLiteral("confirmCreateVmButton"), ButtonLook::Primary);
    create->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(create);
    layout->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, create,
            [this, create] { create->setEnabled(m_name->hasAcceptableInput()); });
    connect(create, &QPushButton::clicked, this, [this] {
        emit asked(m_name->text(), {m_cpus->value(), m_memory->value(), m_disk->value(), {}});
        accept();
    });
}

} // namespace pinacle
