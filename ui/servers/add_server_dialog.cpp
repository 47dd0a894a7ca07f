#include "ui/servers/add_server_dialog.h"

#include "core/servers/server_service.h"
#include "ui/servers/found_server_row.h"
#include "ui/servers/lima_note.h"
#include "ui/servers/server_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace pinacle {

static constexpr int kLeastWidth = 492; // of what is in it

AddServerDialog::AddServerDialog(ServerService& servers, QWidget* parent)
    : AddServerDialog(servers, std::optional<ServerRecord>(), parent)
{
}

AddServerDialog::AddServerDialog(ServerService& servers, const ServerRecord& edited, QWidget* parent)
    : AddServerDialog(servers, std::optional(edited), parent)
{
}

AddServerDialog::AddServerDialog(ServerService& servers, const std::optional<ServerRecord>& edited,
                                 QWidget* parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_edited(edited)
    , m_name(new QLineEdit)
    , m_mistake(makeParagraph(TextStyle::Body, QString()))
    , m_add(makeButton(edited ? tr("Save") : tr("Add server"), QStringLiteral("confirmAddServerButton"),
                       ButtonLook::Primary))
{
    setObjectName(edited ? QStringLiteral("editServerDialog") : QStringLiteral("addServerDialog"));
    setWindowTitle(edited ? tr("Edit “%1”").arg(edited->name) : tr("Add a server"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addStrut(kLeastWidth);
    if (!m_edited)
        addFoundPart(*layout);
    layout->addWidget(makeForm());
    if (m_edited && isOverSsh())
        layout->addWidget(
            makeParagraph(TextStyle::Muted, tr("Its pods stay as they are. The server is looked at "
                                               "where it is now; a key that is new is shown first.")));
    m_mistake->setObjectName(QStringLiteral("serverMistake"));
    m_mistake->setForegroundRole(QPalette::BrightText);
    m_mistake->hide();
    layout->addWidget(m_mistake);
    addButtons(*layout);
    fill();
    judge();
}

/// No wider than it must be: what wraps says a width of its own, which a small screen may not have.
QSize AddServerDialog::sizeHint() const
{
    const int width = layout()->totalMinimumSize().width();
    return {width, layout()->totalHeightForWidth(width)};
}

void AddServerDialog::grow()
{
    if (isVisible())
        resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

bool AddServerDialog::isOverSsh() const
{
    return !m_edited || m_edited->address.kind == ServerKind::Ssh;
}

void AddServerDialog::addFoundPart(QVBoxLayout& layout)
{
    m_found = new QVBoxLayout;
    m_createVm = makeButton(tr("Create a Lima machine…"), QStringLiteral("createVmFromAddButton"));
    layout.addWidget(new TextLabel(TextStyle::Heading, tr("On this computer")));
    layout.addLayout(m_found);
    layout.addWidget(new LimaNote(m_servers));
    layout.addWidget(m_createVm, 0, Qt::AlignLeft);
    layout.addSpacing(metrics::kGap);
    layout.addWidget(new TextLabel(TextStyle::Heading, tr("Another machine, over SSH")));
    connect(m_createVm, &QPushButton::clicked, this, [this] {
        reject();
        emit createVmAsked();
    });
    connect(&m_servers, &ServerService::foundChanged, this, &AddServerDialog::showFound);
    showFound();
    m_servers.discover();
}

void AddServerDialog::addButtons(QVBoxLayout& layout)
{
    auto* buttons = new QHBoxLayout;
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelButton"));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    layout.addLayout(buttons);
    m_add->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_edited)
            save();
        else
            add(m_address->text().trimmed(), m_name->text().trimmed(), m_keyFile->text().trimmed());
    });
}

QWidget* AddServerDialog::makeForm()
{
    auto* form = new QWidget;
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (isOverSsh())
        addSshRows(*layout);
    m_name->setObjectName(QStringLiteral("serverName"));
    m_name->setAccessibleName(tr("Name"));
    if (!m_edited)
        m_name->setPlaceholderText(tr("the host's name"));
    layout->addRow(tr("&Name"), m_name);
    connect(m_name, &QLineEdit::textChanged, this, &AddServerDialog::judge);
    (isOverSsh() ? m_address : m_name)->setFocus();
    return form;
}

void AddServerDialog::addSshRows(QFormLayout& form)
{
    m_address = new QLineEdit;
    m_keyFile = new QLineEdit;
    m_address->setObjectName(QStringLiteral("serverAddress"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(tr("user@host or ssh://user@host:22"));
    m_keyFile->setObjectName(QStringLiteral("serverKeyFile"));
    m_keyFile->setAccessibleName(tr("Key file"));
    m_keyFile->setPlaceholderText(tr("from the agent, or your default keys"));
    QPushButton* browse = makeButton(tr("Choose…"), QStringLiteral("chooseKeyButton"));
    browse->setAccessibleName(tr("Choose a key file"));
    connect(browse, &QPushButton::clicked, this, &AddServerDialog::chooseKeyFile);
    auto* key = new QHBoxLayout;
    key->addWidget(m_keyFile, 1);
    key->addWidget(browse);
    form.addRow(tr("&Address"), m_address);
    auto* keyLabel = new QLabel(tr("&Key file"));
    keyLabel->setBuddy(m_keyFile); // a row of two widgets has no buddy by itself
    form.addRow(keyLabel, key);
    for (QLineEdit* line : {m_address, m_keyFile})
        connect(line, &QLineEdit::textChanged, this, &AddServerDialog::judge);
}

void AddServerDialog::fill()
{
    if (!m_edited)
        return;
    m_name->setText(m_edited->name);
    if (!isOverSsh())
        return;
    m_address->setText(addressText(m_edited->address));
    m_keyFile->setText(m_edited->address.keyFile);
}

void AddServerDialog::judge()
{
    m_add->setEnabled(isOverSsh() ? !m_address->text().trimmed().isEmpty()
                                  : !m_name->text().trimmed().isEmpty());
    m_mistake->hide();
}

void AddServerDialog::showFound()
{
    while (QLayoutItem* item = m_found->takeAt(0)) {
        if (QWidget* row = item->widget())
            row->deleteLater();
        delete item;
    }
    m_createVm->setVisible(m_servers.lima().has_value());
    for (const FoundServer& server : m_servers.found()) {
        auto* row = new FoundServerRow(server);
        connect(row, &FoundServerRow::useAsked, this,
                [this, server] { add(server.address, server.name, QString()); });
        connect(row, &FoundServerRow::startAsked, this, [this, server] { m_servers.startVm(server.name); });
        m_found->addWidget(row);
    }
    grow();
}

void AddServerDialog::chooseKeyFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a private key"),
                                                      QDir::homePath() + QStringLiteral("/.ssh"));
    if (!file.isEmpty())
        m_keyFile->setText(file);
}

void AddServerDialog::save()
{
    const QString name = m_name->text().trimmed();
    Result<void> done;
    if (name != m_edited->name)
        done = m_servers.rename(m_edited->id, name);
    bool hasMoved = false;
    if (done && isOverSsh()) {
        const QString address = m_address->text().trimmed();
        const QString keyFile = m_keyFile->text().trimmed();
        const bool isElsewhere = address != addressText(m_edited->address);
        hasMoved = isElsewhere || keyFile != m_edited->address.keyFile;
        if (hasMoved)
            done = m_servers.setAddress(m_edited->id, isElsewhere ? address : QString(), keyFile);
    }
    if (!done)
        return tell(done.error());
    accept();
    if (hasMoved)
        emit moved(m_edited->id);
}

void AddServerDialog::add(const QString& address, const QString& name, const QString& keyFile)
{
    const Result<QString> id = m_servers.add(address, name, keyFile);
    if (!id)
        return tell(id.error());
    emit added(*id);
    accept();
}

void AddServerDialog::tell(const Error& error)
{
    m_mistake->setText(error.text());
    m_mistake->show();
    grow();
}

} // namespace pinacle
