#include "ui/widgets/confirm_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kMaximumDetailLines = 16;

ConfirmDialog::ConfirmDialog(const QString& question, const QString& text, QWidget* parent)
    : QDialog(parent)
    , m_detail(new QPlainTextEdit)
    , m_buttons(new QHBoxLayout)
    , m_typed(new QLineEdit)
    , m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelButton")))
    , m_accept(makeButton(tr("OK"), QStringLiteral("acceptButton"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(makeParagraph(TextStyle::Heading, question));
    layout->addWidget(makeParagraph(TextStyle::Body, text));
    m_detail->setReadOnly(true);
    m_detail->setFont(fontFor(TextStyle::Mono));
    m_detail->setTabChangesFocus(true);
    m_detail->setAccessibleName(tr("Details"));
    m_detail->hide();
    layout->addWidget(m_detail, 1);
    m_typed->setObjectName(QStringLiteral("typedName"));
    m_typed->hide();
    layout->addWidget(m_typed);
    m_buttons->addStretch();
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_accept);
    layout->addSpacing(metrics::kGap);
    layout->addLayout(m_buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    m_accept->setDefault(true);
    m_accept->setFocus();
    setMinimumWidth(520);
}

void ConfirmDialog::setDetail(const QString& detail)
{
    m_detail->setPlainText(detail);
    const int lines = qBound(1, int(detail.count(QLatin1Char('\n'))) + 2, kMaximumDetailLines);
    m_detail->setMinimumHeight(m_detail->fontMetrics().lineSpacing() * lines + 16);
    m_detail->setVisible(!detail.isEmpty());
}

QPushButton* ConfirmDialog::addButton(const QString& text, const QString& objectName)
{
    QPushButton* button = makeButton(text, objectName);
    button->setAutoDefault(false);
    m_buttons->insertWidget(0, button);
    return button;
}

void ConfirmDialog::setAcceptable(bool isAcceptable)
{
    m_accept->setEnabled(isAcceptable);
}

void ConfirmDialog::setAcceptButton(const QString& text, const QString& objectName, bool isDangerous)
{
    m_accept->setText(text);
    m_accept->setObjectName(objectName);
    setLook(*m_accept, isDangerous ? ButtonLook::Danger : ButtonLook::Primary);
}

void ConfirmDialog::askForName(const QString& name)
{
    m_typed->setAccessibleName(tr("Type the name to confirm"));
    m_typed->setPlaceholderText(tr("Type %1 to confirm").arg(name));
    m_typed->show();
    m_accept->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, m_accept,
            [this, name](const QString& text) { m_accept->setEnabled(text == name); });
}

void ConfirmDialog::setCancelIsDefault()
{
    m_accept->setDefault(false);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

} // namespace pinacle
