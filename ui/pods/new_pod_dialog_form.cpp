// How the New pod dialog is laid out.
#include "ui/pods/env_set_picker.h"
#include "ui/pods/environment_editor.h"
#include "ui/pods/folder_source.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/push_target.h"
#include "ui/pods/repository_needs.h"
#include "ui/pods/repository_picker.h"
#include "ui/pods/service_picker.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card_choice.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

namespace pinacle {

static constexpr int kPreviewWidth = 320;

TextLabel* NewPodDialog::makeMistake(Field field)
{
    auto* label = makeParagraph(TextStyle::Body, QString());
    label->setForegroundRole(QPalette::BrightText);
    label->hide();
    m_mistakes.insert(field, label);
    return label;
}

QWidget* NewPodDialog::makeForm()
{
    auto* page = new ScrollPage;
    QVBoxLayout& content = page->content();
    content.setSpacing(metrics::kGap);
    const auto section = [&](const QString& title, QWidget* widget, Field field) {
        content.addSpacing(metrics::kGap + 2);
        content.addWidget(new TextLabel(TextStyle::Heading, title));
        content.addWidget(widget);
        content.addWidget(makeMistake(field));
        widget->setAccessibleName(title);
    };
    content.addWidget(m_origin);
    content.addWidget(makeNameAndServer());
    content.addSpacing(metrics::kGap + 2);
    content.addWidget(makeSource());
    content.addWidget(m_templates);
    content.addWidget(m_push);
    content.addWidget(makeMistake(Field::Push));
    section(tr("Tier"), m_tiers, Field::Tier);
    const int services = content.count();
    section(tr("Services"), m_services, Field::Services);
    for (int i = services; i < content.count() - 1; ++i) // its mistakes are shown and hidden by themselves
        if (QWidget* part = content.itemAt(i)->widget())
            m_serviceParts << part;
    section(tr("Environment"), m_environment, Field::Environment);
    content.addWidget(m_envSets);
    content.addStretch();
    return page;
}

QWidget* NewPodDialog::makeNameAndServer()
{
    m_name->setObjectName(QStringLiteral("podName"));
    m_name->setPlaceholderText(tr("shop-api"));
    m_name->setAccessibleName(tr("Name"));
    m_server->setObjectName(QStringLiteral("podServer"));
    m_server->setAccessibleName(tr("Server"));
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kSpace);
    grid->setVerticalSpacing(metrics::kGap);
    grid->addWidget(new TextLabel(TextStyle::Heading, tr("Name")), 0, 0);
    grid->addWidget(new TextLabel(TextStyle::Heading, tr("Server")), 0, 1);
    grid->addWidget(m_name, 1, 0, Qt::AlignTop);
    auto* server = new QVBoxLayout;
    server->addWidget(m_server);
    server->addWidget(m_serverNeeded);
    grid->addLayout(server, 1, 1);
    m_placement->setObjectName(QStringLiteral("podPlacement"));
    m_placement->hide();
    auto* needed = new QVBoxLayout(m_serverNeeded);
    needed->setContentsMargins(0, 0, 0, 0);
    needed->addWidget(m_serverNote);
    QPushButton* setUp = makeButton(tr("Set up a server…"), QStringLiteral("setUpServerButton"));
    needed->addWidget(setUp, 0, Qt::AlignLeft);
    connect(setUp, &QPushButton::clicked, this, [this] {
        reject();
        emit serverWanted();
    });
    grid->addWidget(makeMistake(Field::Name), 2, 0, Qt::AlignTop);
    grid->addWidget(m_placement, 2, 1, Qt::AlignTop);
    grid->addWidget(makeMistake(Field::Server), 3, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget* NewPodDialog::makeSource()
{
    m_source->setObjectName(QStringLiteral("podSource"));
    m_source->setAccessibleName(tr("Where the project comes from"));
    m_source->setDrawBase(false);
    m_source->setExpanding(false);
    m_source->addTab(tr("From a template"));
    m_source->addTab(tr("From a Git repository"));
    m_source->addTab(tr("From a folder"));
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(m_source);
    auto* repository = new QVBoxLayout(m_repositoryPart);
    repository->setContentsMargins(0, 0, 0, 0);
    repository->addWidget(m_repository);
    repository->addWidget(m_needs);
    layout->addWidget(m_repositoryPart);
    layout->addWidget(makeMistake(Field::Repository));
    layout->addWidget(m_folder);
    m_repositoryPart->hide();
    m_folder->hide();
    return box;
}

QWidget* NewPodDialog::makePreview()
{
    auto* pane = new QWidget;
    pane->setFixedWidth(kPreviewWidth);
    pane->setAutoFillBackground(true);
    pane->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(metrics::kSpace, metrics::kSpace, metrics::kPageMargin, metrics::kSpace);
    layout->addWidget(new TextLabel(TextStyle::Heading, QStringLiteral("pinacle.yaml")));
    m_preview->setObjectName(QStringLiteral("yamlPreview"));
    m_preview->setAccessibleName(tr("The resulting pinacle.yaml"));
    m_preview->setReadOnly(true);
    m_preview->setFont(fontFor(TextStyle::Mono));
    m_preview->setTabChangesFocus(true);
    layout->addWidget(m_preview, 1);
    auto* hint = new TextLabel(TextStyle::Small,
                               tr("This file is written into the pod's project. Secrets are never in it."));
    hint->setWordWrap(true);
    layout->addWidget(hint);
    return pane;
}

QWidget* NewPodDialog::makeFooter()
{
    auto* footer = new QWidget;
    footer->setAutoFillBackground(true);
    footer->setBackgroundRole(QPalette::Base);
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(metrics::kPageMargin, 12, metrics::kPageMargin, 14);
    QPushButton* cancel = makeButton(tr("Cancel"), QStringLiteral("cancelButton"));
    layout->addWidget(makeMistake(Field::Other), 1);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addWidget(m_create);
    m_create->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewPodDialog::create);
    return footer;
}

} // namespace pinacle
