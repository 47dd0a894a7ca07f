#include "ui/servers/add_server_dialog.h"

#include "core/servers/server_service.h"
#include "ui/servers/found_server_row.h"
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

AddServerDialog::AddServerDialog(ServerService& servers, QWidget* parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_found(new QVBoxLayout)
    , m_address(new QLineEdit)
    , m_keyFile(new QLineEdit)
    , m_name(new QLineEdit)
    , m_mistake(makeParagraph(TextStyle::Body, QString()))
    , m_add(makeButton(tr("Add server"), QStringLiteral("confirmAddServerButton"), ButtonLook::Primary))
{
    setObjectName(QStringLiteral("addServerDialog"));
    setWindowTitle(tr("Add a server"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin,
                               metrics::kSpace);
    layout->setSpacing(metrics::kGap + 4);
    layout->addWidget(new TextLabel(TextStyle::Heading, tr("On this computer")));
    layout->addLayout(m_found);
    layout->addSpacing(metrics::kGap);
    layout->addWidget(new TextLabel(TextStyle::Heading, tr("Another machine, over SSH")));
    layout->addWidget(makeSshForm());
    m_mistake->setForegroundRole(QPalette::BrightText);
    m_mistake->hide();
    layout->addWidget(m_mistake);
    auto* buttons = new QHBoxLayout;
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelButton"));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    layout->addLayout(buttons);
    m_add->setDefault(true);
    m_add->setEnabled(false);
    m_address->setFocus();
    setMinimumWidth(540);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AddServerDialog::addSsh);
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_add->setEnabled(!text.trimmed().isEmpty());
        m_mistake->hide();
    });
    connect(&m_servers, &ServerService::foundChanged, this, &AddServerDialog::showFound);
    showFound();
    m_servers.discover();
}

QWidget* AddServerDialog::makeSshForm()
{
    m_address->setObjectName(QStringLiteral("serverAddress"));
    m_address->setPlaceholderText(tr("user@host or ssh://user@host:22"));
    m_keyFile->setObjectName(QStringLiteral("serverKeyFile"));
    m_keyFile->setPlaceholderText(tr("from the agent, or your default keys"));
    m_name->setObjectName(QStringLiteral("serverName"));
    m_name->setPlaceholderText(tr("the host's name"));
    QPushButton* browse = makeButton(tr("Choose…"), QStringLiteral("chooseKeyButton"));
    browse->setAccessibleName(tr("Choose a key file"));
    connect(browse, &QPushButton::clicked, this, &AddServerDialog::chooseKeyFile);
    auto* key = new QHBoxLayout;
    key->addWidget(m_keyFile, 1);
    key->addWidget(browse);

    auto* form = new QWidget;
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addRow(tr("&Address"), m_address);
    auto* keyLabel = new QLabel(tr("&Key file"));
    keyLabel->setBuddy(m_keyFile); // a row of two widgets has no buddy by itself
    layout->addRow(keyLabel, key);
    layout->addRow(tr("&Name"), m_name);
    m_address->setAccessibleName(tr("Address"));
    m_keyFile->setAccessibleName(tr("Key file"));
    m_name->setAccessibleName(tr("Name"));
    return form;
}

void AddServerDialog::showFound()
{
    while (QLayoutItem* item = m_found->takeAt(0)) {
        if (QWidget* row = item->widget())
            row->deleteLater();
        delete item;
    }
    const QList<FoundServer> found = m_servers.found();
    for (const FoundServer& server : found) {
        auto* row = new FoundServerRow(server);
        connect(row, &FoundServerRow::useAsked, this,
                [this, server] { add(server.address, server.name, QString()); });
        connect(row, &FoundServerRow::startAsked, this, [this, server] { m_servers.startVm(server.name); });
        m_found->addWidget(row);
    }
    if (found.isEmpty())
        m_found->addWidget(makeParagraph(TextStyle::Muted, tr("Looking for Lima machines and Docker…")));
}

void AddServerDialog::chooseKeyFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a private key"),
                                                      QDir::homePath() + QStringLiteral("/.ssh"));
    if (!file.isEmpty())
        m_keyFile->setText(file);
}

void AddServerDialog::addSsh()
{
    add(m_address->text().trimmed(), m_name->text().trimmed(), m_keyFile->text().trimmed());
}

void AddServerDialog::add(const QString& address, const QString& name, const QString& keyFile)
{
    const Result<QString> id = m_servers.add(address, name, keyFile);
    if (!id) {
        m_mistake->setText(id.error().text());
        m_mistake->show();
        return;
    }
    emit added(*id);
    accept();
}

} // namespace pinacle
