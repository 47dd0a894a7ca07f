#include "ui/pods/operation_view.h"

#include "ui/pods/output_buffer.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/step_list_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/output_view.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace pinacle {

static QString operationTitle(const QString& operation)
{
    if (operation == QLatin1String("create"))
        return OperationView::tr("Making the pod");
    if (operation == QLatin1String("start"))
        return OperationView::tr("Starting");
    if (operation == QLatin1String("stop"))
        return OperationView::tr("Stopping");
    if (operation == QLatin1String("delete"))
        return OperationView::tr("Deleting");
    if (operation == QLatin1String("add-service"))
        return OperationView::tr("Adding a service");
    if (operation == QLatin1String("remove-service"))
        return OperationView::tr("Removing a service");
    if (operation == QLatin1String("rollback"))
        return OperationView::tr("Undoing");
    return OperationView::tr("Working");
}

OperationView::OperationView(PodService& pods, OutputBuffer& output, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_pods(pods)
    , m_buffer(output)
    , m_title(new TextLabel(TextStyle::Heading))
    , m_count(new TextLabel(TextStyle::Muted))
    , m_cancel(makeActionButton(actions.action(PodVerb::Cancel), QStringLiteral("cancelOperationButton")))
    , m_bar(new QProgressBar)
    , m_steps(new StepListView)
    , m_output(new OutputView)
{
    auto* card = new Card;
    auto* header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_count, 1);
    header->addWidget(m_cancel);
    card->content().addLayout(header);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setFixedHeight(8);
    card->content().addWidget(m_bar);
    card->content().addWidget(m_steps);
    m_output->setObjectName(QStringLiteral("operationOutput"));
    m_output->setFixedHeight(fontMetrics().lineSpacing() * 9);
    m_output->setPlaceholderText(tr("The output of the running command appears here."));
    card->content().addWidget(m_output);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);

    connect(&m_pods, &PodService::progressChanged, this, [this](const QString& podId) {
        if (podId == m_podId)
            showProgress();
    });
    connect(&m_pods, &PodService::outputReceived, this, [this](const QString& podId, const QString& text) {
        if (podId == m_podId)
            m_output->append(text);
    });
}

void OperationView::setPod(const QString& podId)
{
    m_podId = podId;
    m_output->setText(m_buffer.text(podId));
    showProgress();
}

void OperationView::showProgress()
{
    const PodProgress progress = m_pods.progress(m_podId).value_or(PodProgress{});
    m_title->setText(operationTitle(progress.operation));
    const auto done =
        std::count_if(progress.steps.cbegin(), progress.steps.cend(), [](const StepRecord& step) {
            return step.state == StepState::Done || step.state == StepState::Undone;
        });
    m_count->setText(progress.steps.isEmpty() ? QString()
                                              : tr("%1 of %2").arg(done).arg(progress.steps.size()));
    const double byCount = progress.steps.isEmpty() ? 0 : double(done) / double(progress.steps.size());
    m_bar->setValue(
        int((progress.fraction > 0 ? progress.fraction : byCount) * 1000)); // the journal knows no weights
    m_steps->setSteps(progress.steps, progress.current);
    const bool isRunning = progress.current >= 0;
    m_cancel->setVisible(isRunning);
    m_output->setVisible(isRunning || !m_buffer.text(m_podId).isEmpty());
}

} // namespace pinacle
