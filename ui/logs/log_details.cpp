#include "ui/logs/log_details.h"

#include "ui/format.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/output_view.h"
#include "ui/widgets/status_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace pinacle {

LogDetails::LogDetails(QWidget* parent)
    : QWidget(parent)
    , m_command(new ElidedLabel(TextStyle::Mono))
    , m_status(new StatusLabel)
    , m_copy(makeButton(tr("Copy as shell command"), QStringLiteral("copyCommandButton")))
    , m_outputs(new QSplitter(Qt::Horizontal))
    , m_out(new OutputView)
    , m_err(new OutputView)
{
    auto* top = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_command);
    words->addWidget(m_status);
    top->addLayout(words, 1);
    top->addWidget(m_copy, 0, Qt::AlignTop);
    m_out->setObjectName(QStringLiteral("logStdout"));
    m_out->setAccessibleName(tr("Standard output"));
    m_out->setPlaceholderText(tr("No output"));
    m_err->setObjectName(QStringLiteral("logStderr"));
    m_err->setAccessibleName(tr("Standard error"));
    m_outputs->addWidget(m_out);
    m_outputs->addWidget(m_err);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::kGap, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_outputs, 1);
    connect(m_copy, &QPushButton::clicked, this, &LogDetails::copyCommand);
    clear();
}

void LogDetails::clear()
{
    m_row = LogRow{};
    m_command->setText(tr("Select a command to see what it printed."));
    m_status->hide();
    m_copy->hide();
    m_outputs->hide();
}

void LogDetails::setRow(const LogRow& row)
{
    const bool isSame = row.id == m_row.id && row.out == m_row.out && row.err == m_row.err &&
                        row.durationMs == m_row.durationMs;
    if (isSame)
        return;
    m_row = row;
    m_command->setText(row.containerCommand.isEmpty() ? row.command : row.containerCommand);
    if (row.durationMs < 0)
        m_status->setStatus({Shape::Half, Tone::Working}, tr("running"));
    else if (row.exitCode == 0)
        m_status->setStatus({Shape::Disc, Tone::Good},
                            tr("ended well after %1").arg(durationText(row.durationMs)));
    else
        m_status->setStatus({Shape::Cross, Tone::Bad},
                            tr("exit code %1 after %2").arg(row.exitCode).arg(durationText(row.durationMs)));
    m_out->setText(row.out);
    m_err->setText(row.err);
    m_err->setVisible(!row.err.isEmpty());
    m_out->setVisible(!row.out.isEmpty() || row.err.isEmpty());
    for (QWidget* widget :
         {static_cast<QWidget*>(m_status), static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_outputs)})
        widget->show();
}

void LogDetails::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_row.command);
}

} // namespace pinacle
