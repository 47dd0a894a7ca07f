#include "ui/pods/folder_source.h"

#include "ui/aside.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace pinacle {

static QString noFolderText()
{
    return FolderSource::tr(
        "No folder is chosen yet. One that has a pinacle.yaml or a devcontainer.json says "
        "itself what it needs; in others the files of known kinds of projects tell it.");
}

FolderSource::FolderSource(const Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_folder(makeParagraph(TextStyle::Body, noFolderText()))
    , m_findings(makeParagraph(TextStyle::Small, QString()))
    , m_mistake(makeParagraph(TextStyle::Body, QString()))
    , m_processPart(new QWidget)
    , m_processes(new QVBoxLayout(m_processPart))
{
    m_findings->setObjectName(QStringLiteral("folderFindings"));
    m_mistake->setObjectName(QStringLiteral("folderMistake"));
    m_mistake->setForegroundRole(QPalette::BrightText);
    QPushButton* choose = makeButton(tr("Choose a folder…"), QStringLiteral("chooseFolderButton"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_folder, 1);
    top->addWidget(choose, 0, Qt::AlignTop);
    m_processes->setContentsMargins(0, 0, 0, 0);
    m_processes->setSpacing(metrics::kGap / 2);
    m_processes->addWidget(new TextLabel(TextStyle::Strong, tr("Processes to start in the pod")));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    layout->addLayout(top);
    for (QWidget* part :
         {static_cast<QWidget*>(m_mistake), static_cast<QWidget*>(m_findings), m_processPart}) {
        part->hide();
        layout->addWidget(part);
    }
    connect(choose, &QPushButton::clicked, this, &FolderSource::chooseFolder);
}

void FolderSource::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("The folder of a project"), QDir::homePath());
    dialog->setObjectName(QStringLiteral("podFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderSource::read);
    dialog->open();
}

void FolderSource::read(const QString& folder)
{
    m_asked = folder;
    m_folder->setText(tr("Looking into %1…").arg(QDir::toNativeSeparators(folder)));
    runAside(
        m_pool, this, [folder, this] { return draftFromFolder(folder, m_catalog); },
        [this, folder](const Result<PodDraft>& draft) {
            if (folder != m_asked)
                return;
            take(draft);
            if (draft)
                emit found(*draft);
        });
}

void FolderSource::take(const Result<PodDraft>& draft)
{
    const bool isOurs = draft && draft->repository.isEmpty();
    m_draft = isOurs ? std::optional(*draft) : std::nullopt;
    m_folder->setText(isOurs  ? QDir::toNativeSeparators(draft->folder)
                      : draft ? noFolderText()
                              : QDir::toNativeSeparators(m_asked));
    m_mistake->setText(draft ? QString() : draft.error().text());
    m_mistake->setVisible(!draft);
    m_findings->setText(isOurs ? draft->findings.join(u'\n') : QString());
    m_findings->setVisible(!m_findings->text().isEmpty());
    offerProcesses();
    emit changed();
}

void FolderSource::offerProcesses()
{
    qDeleteAll(m_wanted);
    m_wanted.clear();
    const auto config = m_draft ? m_draft->config : std::nullopt;
    const auto processes =
        config ? config->processes.value_or(QList<ProcessDefinition>()) : QList<ProcessDefinition>();
    for (const ProcessDefinition& process : processes) {
        QString text = tr("%1: %2").arg(process.name, process.startCommand.join(QLatin1String(" && ")));
        auto* box = new QCheckBox(text.replace(u'&', QLatin1String("&&")));
        box->setObjectName(QStringLiteral("process:") + process.name);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &FolderSource::changed);
        m_processes->addWidget(box);
        m_wanted << box;
    }
    m_processPart->setVisible(!processes.isEmpty());
}

std::optional<PinacleConfig> FolderSource::config() const
{
    if (!m_draft || !m_draft->config)
        return std::nullopt;
    PinacleConfig config = *m_draft->config;
    if (!config.processes)
        return config;
    for (qsizetype i = m_wanted.size() - 1; i >= 0; --i)
        if (!m_wanted[i]->isChecked())
            config.processes->removeAt(i);
    return config;
}

} // namespace pinacle
