#include "ui/pods/push_target.h"

#include "ui/theme.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace pinacle {

PushTarget::PushTarget(QWidget* parent)
    : QWidget(parent)
    , m_wanted(new QCheckBox(tr("Push the project to a new repository")))
    , m_repository(new QLineEdit)
    , m_token(new QLineEdit)
    , m_missing(new QComboBox)
{
    m_wanted->setObjectName(QStringLiteral("pushWanted"));
    m_repository->setObjectName(QStringLiteral("pushRepository"));
    m_repository->setAccessibleName(tr("Address of the new repository"));
    m_repository->setPlaceholderText(tr("https://github.com/owner/project"));
    m_token->setObjectName(QStringLiteral("pushToken"));
    m_token->setAccessibleName(tr("Token for the new repository"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Token, where you are not logged in"));
    m_missing->setObjectName(QStringLiteral("pushMissing"));
    m_missing->setAccessibleName(tr("Where it is missing"));
    const auto add = [this](const QString& text, MissingRepository missing) {
        m_missing->addItem(text, int(missing));
    };
    add(tr("Make it at GitHub, private"), MissingRepository::MakePrivate);
    add(tr("Make it at GitHub, public"), MissingRepository::MakePublic);
    add(tr("Make no repository: it is there, and empty"), MissingRepository::Refuse);

    auto* fields = new QWidget;
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kSpace);
    grid->setVerticalSpacing(metrics::kGap);
    grid->addWidget(m_repository, 0, 0);
    grid->addWidget(m_missing, 0, 1);
    grid->addWidget(m_token, 1, 0);
    grid->addWidget(
        makeParagraph(TextStyle::Small, tr("Its first commit goes there; nothing is ever overwritten.")), 1,
        1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    fields->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(m_wanted);
    layout->addWidget(fields);

    connect(m_wanted, &QCheckBox::toggled, fields, &QWidget::setVisible);
    connect(m_wanted, &QCheckBox::toggled, this, &PushTarget::changed);
    connect(m_repository, &QLineEdit::textChanged, this, &PushTarget::changed);
    connect(m_token, &QLineEdit::textChanged, this, &PushTarget::changed);
    connect(m_missing, &QComboBox::currentIndexChanged, this, &PushTarget::changed);
}

bool PushTarget::isWanted() const
{
    return m_wanted->isChecked();
}

QString PushTarget::repository() const
{
    return m_repository->text().trimmed();
}

QString PushTarget::token() const
{
    return m_token->text().trimmed();
}

MissingRepository PushTarget::missing() const
{
    return MissingRepository(m_missing->currentData().toInt());
}

} // namespace pinacle
