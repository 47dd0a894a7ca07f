#include "ui/pods/service_log_dialog.h"

#include "core/pods/pod_service.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/output_view.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kReadMs = 2000;

ServiceLogDialog::ServiceLogDialog(PodService& pods, const QString& podId, const HealthItem& item,
                                   QWidget* parent)
    : QDialog(parent)
    , m_view(new OutputView)
    , m_note(makeParagraph(TextStyle::Small, tr("Reading…")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("serviceLogDialog"));
    setWindowTitle(tr("Log of %1").arg(item.name));
    m_view->setObjectName(QStringLiteral("serviceLog"));
    m_view->setAccessibleName(tr("The log of %1").arg(item.name));
    QPushButton* close = makeButton(tr("Close"), QStringLiteral("closeLogButton"));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_note, 1);
    bottom->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace, metrics::kSpace, metrics::kSpace, metrics::kSpace);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(m_view, 1);
    layout->addLayout(bottom);
    resize(820, 480);

    const bool isService = !item.service.isEmpty();
    const QString name = item.program();
    const auto read = [&pods, podId, name, isService] { pods.readLog(podId, name, isService); };
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(
        &pods, &PodService::logRead, this,
        [this, podId, name](const QString& id, const QString& what, const QString& text, const Error& error) {
            if (id == podId && what == name)
                show(text, error);
        });
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, read);
    timer->start(kReadMs);
    read();
}

void ServiceLogDialog::show(const QString& text, const Error& error)
{
    m_note->setText(error.message.isEmpty() ? tr("The last 500 lines, read every two seconds")
                                            : error.message);
    if (!error.message.isEmpty() || text == m_text)
        return;
    // What only grew is appended, so that a reader who scrolled up stays where they are.
    if (!m_text.isEmpty() && text.startsWith(m_text))
        m_view->append(text.mid(m_text.size()));
    else
        m_view->setText(text);
    m_text = text;
}

} // namespace pinacle
