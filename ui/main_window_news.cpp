// What the window has to say about the program itself: a new version, a crash of the last run.
#include "core/core.h"
#include "ui/help/crash_report.h"
#include "ui/help/update_check.h"
#include "ui/main_window.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/output_view.h"
#include "ui/widgets/text_label.h"

#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

void MainWindow::wireNews()
{
    connect(m_updates, &UpdateCheck::found, this, &MainWindow::offerVersion);
    // These two answer a person who asked; a daily look that finds nothing is no news.
    connect(m_updates, &UpdateCheck::upToDate, this, [this](bool isAsked) {
        if (isAsked)
            m_news->showText(tr("This is the newest version."));
    });
    connect(m_updates, &UpdateCheck::failed, this, [this](const Error& error, bool isAsked) {
        if (isAsked)
            m_news->showError(error);
    });
    offerCrashReport();
}

void MainWindow::offerVersion(const NewVersion& version)
{
    m_news->offer(
        tr("Version %1 is there; this is %2.").arg(version.version, QStringLiteral(PINACLE_VERSION)),
        {{tr("Show it"), [page = version.page] { QDesktopServices::openUrl(page); }}});
}

static void showCrashReport(const QString& file, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("crashReport"));
    dialog->setWindowTitle(MainWindow::tr("What is known about the crash"));
    auto* text = new OutputView;
    text->setAccessibleName(dialog->windowTitle());
    QFile report(file);
    text->setText(report.open(QIODevice::ReadOnly) ? QString::fromUtf8(report.read(64 * 1024))
                                                   : report.errorString());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* remove = makeButton(MainWindow::tr("Delete"), QStringLiteral("deleteCrashReport"));
    buttons->addButton(remove, QDialogButtonBox::DestructiveRole);
    QObject::connect(remove, &QPushButton::clicked, dialog, [dialog, file] {
        QFile::remove(file);
        dialog->close();
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(makeParagraph(
        TextStyle::Body, MainWindow::tr("The version, the signal, and where the program was. It is in %1 and "
                                        "goes nowhere unless you send it to somebody.")
                             .arg(file)));
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    dialog->resize(640, 420);
    dialog->open();
}

void MainWindow::offerCrashReport()
{
    const QString file = crashReportFile(m_core.home());
    if (!QFile::exists(file))
        return;
    m_news->offer(
        tr("Pinacle Desktop crashed the last time. A report is on this computer; nothing was sent."),
        {{tr("Show"), [this, file] { showCrashReport(file, this); }},
         {tr("Delete"), [file] { QFile::remove(file); }}});
}

} // namespace pinacle
