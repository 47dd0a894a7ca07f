#include "ui/shell/tray.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "ui/icons.h"
#include "ui/indicator.h"
#include "ui/main_window.h"
#include "ui/pods/pod_actions.h"
#include "ui/settings/window_settings.h"

#include <QGuiApplication>
#include <QPainter>

namespace pinacle {

static constexpr qint64 kLongMs = 10'000;
static constexpr int kMaximumPods = 15; ///< a menu that is longer than the screen helps nobody

Tray::Tray(Core& core, WindowSettings& settings, PodActions& actions, MainWindow& window)
    : QObject(&window)
    , m_core(core)
    , m_settings(settings)
    , m_actions(actions)
    , m_window(window)
{
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::fill);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            m_window.comeToFront();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, &m_window, &MainWindow::comeToFront);
    connect(&m_notification, &DesktopNotification::clicked, &m_window, &MainWindow::comeToFront);
    PodService& pods = core.pods();
    for (auto signal : {&PodService::podAdded, &PodService::podChanged, &PodService::podRemoved})
        connect(&pods, signal, this, &Tray::showState);
    connect(&pods, &PodService::progressChanged, this, [this](const QString& podId) {
        if (!m_begun.contains(podId))
            m_begun[podId].start();
    });
    connect(&pods, &PodService::operationFinished, this, &Tray::operationFinished);
    m_icon.setContextMenu(&m_menu);
}

void Tray::appear()
{
    showState();
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

QMenu& Tray::menu()
{
    fill();
    return m_menu;
}

QString Tray::summary() const
{
    int running = 0;
    int failed = 0;
    int working = 0;
    for (const PodRecord& pod : m_core.pods().pods()) {
        running += pod.status == PodState::Running;
        failed += pod.status == PodState::Failed;
        working += m_core.pods().isWorking(pod.id);
    }
    QStringList parts;
    if (running > 0)
        parts << tr("%n running", nullptr, running);
    if (working > 0)
        parts << tr("%n in work", nullptr, working);
    if (failed > 0)
        parts << tr("%n failed", nullptr, failed);
    return parts.isEmpty() ? tr("No pod is running") : parts.join(QStringLiteral(", "));
}

void Tray::showState()
{
    m_icon.setToolTip(tr("Pinacle Desktop: %1").arg(summary()));
    int failed = 0;
    bool isAnyRunning = false;
    for (const PodRecord& pod : m_core.pods().pods()) {
        failed += pod.status == PodState::Failed;
        isAnyRunning = isAnyRunning || pod.status == PodState::Running;
    }
    const bool isAnyFailed = failed > 0;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    qGuiApp->setBadgeNumber(failed); // the dock's, where there is one
#endif
    QPixmap picture = themeIcon(QStringLiteral("pinacle")).pixmap(64, 64);
    if (isAnyFailed || isAnyRunning) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF corner(36, 36, 26, 26);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_window.palette().color(QPalette::Window));
        painter.drawEllipse(corner.adjusted(-2, -2, 2, 2));
        paintIndicator(painter, corner,
                       isAnyFailed ? Indicator{Shape::Cross, Tone::Bad} : Indicator{Shape::Disc, Tone::Good},
                       coloursOf(m_window.palette()));
    }
    m_icon.setIcon(QIcon(picture));
}

void Tray::fill()
{
    for (QMenu* old : m_menu.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
        old->deleteLater();
    m_menu.clear();
    m_menu.addAction(summary())->setEnabled(false);
    m_menu.addSeparator();
    const QList<PodRecord> pods = m_core.pods().pods();
    for (const PodRecord& pod : pods.mid(0, kMaximumPods))
        addPod(pod.id);
    if (pods.size() > kMaximumPods)
        m_menu.addAction(tr("%n more…", nullptr, int(pods.size() - kMaximumPods)), &m_window,
                         &MainWindow::comeToFront);
    m_menu.addSeparator();
    m_menu.addAction(themeIcon(QStringLiteral("add")), tr("New pod…"), &m_window, [this] {
        m_window.comeToFront();
        m_window.showNewPod();
    });
    m_menu.addAction(tr("Show the window"), &m_window, &MainWindow::comeToFront);
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &Tray::quitAsked);
}

void Tray::addPod(const QString& podId)
{
    const auto pod = m_core.pods().pod(podId);
    if (!pod)
        return;
    QString name = pod->name;
    const auto server = m_core.servers().server(pod->serverId);
    const QString state = server && server->isAway() ? awayText(pod->status, pod->isInterrupted)
                                                     : podStateText(pod->status, pod->isInterrupted);
    QMenu* menu = m_menu.addMenu(tr("%1 · %2").arg(name.replace(u'&', QLatin1String("&&")), state));
    for (const PodVerb verb : {PodVerb::Open, PodVerb::Start, PodVerb::Stop}) {
        const QString why = m_actions.obstacle(verb, *pod); // said in the text: no tray shows tooltips
        menu->addAction(themeIcon(verbIcon(verb)),
                        why.isEmpty() ? verbText(verb) : tr("%1: %2").arg(verbText(verb), why), this,
                        [this, verb, podId] { m_actions.run(verb, podId); })
            ->setEnabled(isVerbAllowed(verb, pod->status, pod->isInterrupted) && why.isEmpty());
    }
    menu->addAction(tr("Show"), this, [this, podId] {
        m_window.comeToFront();
        m_window.showPod(podId);
    });
}

QString Tray::wordsFor(const QString& podName, const QString& operation, const Error& error, qint64 tookMs,
                       bool isWindowInFront)
{
    if (isWindowInFront || error.kind == ErrorKind::Cancelled)
        return {};
    if (!error.message.isEmpty())
        return tr("%1: %2").arg(podName, error.message);
    if (tookMs < kLongMs)
        return {};
    if (operation == QLatin1String("create"))
        return tr("%1 is ready.").arg(podName);
    if (operation == QLatin1String("delete"))
        return tr("%1 is deleted.").arg(podName);
    return tr("%1: done.").arg(podName);
}

void Tray::operationFinished(const QString& podId, const QString& operation, const Error& error)
{
    const QElapsedTimer begun = m_begun.take(podId);
    const auto pod = m_core.pods().pod(podId);
    const QString words = wordsFor(pod ? pod->name : tr("A pod"), operation, error,
                                   begun.isValid() ? begun.elapsed() : 0, m_window.isActiveWindow());
    if (words.isEmpty() || !m_settings.isNotifying())
        return;
    const bool isBad = !error.message.isEmpty();
    if (isShown())
        m_icon.showMessage(QStringLiteral("Pinacle Desktop"), words,
                           isBad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
    else
        m_notification.show(words, isBad);
}

} // namespace pinacle
