#include "ui/terminal/pod_terminals.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/pods/pod_terminal.h"
#include "ui/pods/pod_actions.h"
#include "ui/settings/window_settings.h"
#include "ui/terminal/terminal_pane.h"
#include "ui/terminal/terminal_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pinacle {

static constexpr const char* kSession = "session"; // property of a pane

PodTerminals::PodTerminals(Core& core, WindowSettings& settings, PodActions& actions, const QString& podId,
                           QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_settings(settings)
    , m_actions(actions)
    , m_podId(podId)
    , m_stack(new QStackedWidget)
    , m_notRunning(new EmptyState(QStringLiteral("terminal"), tr("This pod is not running"),
                                  tr("Its terminals open when it runs.")))
    , m_tabs(new QTabWidget)
{
    QPushButton* start = m_notRunning->addButton(tr("Start"), QStringLiteral("startForTerminal"), true);
    connect(start, &QPushButton::clicked, this, [this] { m_actions.run(PodVerb::Start, m_podId); });
    m_tabs->setObjectName(QStringLiteral("terminalTabs"));
    m_tabs->setAccessibleName(tr("Terminals"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    QToolButton* add =
        makeIconButton(QStringLiteral("add"), tr("New terminal"), QStringLiteral("addTerminal"));
    add->setFixedSize(28, 28);
    m_tabs->setCornerWidget(add);
    connect(add, &QToolButton::clicked, this, &PodTerminals::addTerminal);
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_notRunning);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    const auto addShortcut = [this](Qt::Key key, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    addShortcut(Qt::Key_T, [this] { addTerminal(); });
    addShortcut(Qt::Key_W, [this] { closeTab(m_tabs->currentIndex()); });
    connect(&core.pods(), &PodService::podChanged, this, [this](const QString& changedId) {
        if (changedId == m_podId)
            refresh();
    });
    connect(&settings, &WindowSettings::changed, this, [this] {
        for (TerminalPane* pane : m_tabs->findChildren<TerminalPane*>())
            applyFont(*pane);
    });
}

void PodTerminals::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    // Who goes through the tabs with the arrow keys is on the way to the next one.
    const bool isPassing = qobject_cast<QTabBar*>(QApplication::focusWidget());
    if (QWidget* pane = m_tabs->currentWidget(); pane && !isPassing)
        pane->setFocus();
}

void PodTerminals::refresh()
{
    const auto pod = m_core.pods().pod(m_podId);
    const bool isRunning = pod && pod->status == PodState::Running;
    // Terminals that are open stay while the pod rests: what they printed can still be read.
    m_stack->setCurrentWidget(isRunning || m_tabs->count() > 0 ? static_cast<QWidget*>(m_tabs)
                                                               : m_notRunning);
    if (isRunning && isVisible() && m_tabs->count() == 0)
        openRemembered();
}

void PodTerminals::openRemembered()
{
    QStringList known = m_settings.terminals(m_podId);
    if (known.isEmpty())
        known << QStringLiteral("terminal-1");
    for (const QString& session : std::as_const(known))
        open(session);
    m_tabs->setCurrentIndex(0);
}

QStringList PodTerminals::sessions() const
{
    QStringList all;
    for (int i = 0; i < m_tabs->count(); ++i)
        all << m_tabs->widget(i)->property(kSession).toString();
    return all;
}

void PodTerminals::addTerminal()
{
    const QStringList taken = sessions();
    int number = 1;
    while (taken.contains(QStringLiteral("terminal-%1").arg(number)))
        ++number;
    open(QStringLiteral("terminal-%1").arg(number));
    m_tabs->currentWidget()->setFocus();
    remember();
}

void PodTerminals::open(const QString& session)
{
    auto* pane = new TerminalPane;
    pane->setProperty(kSession, session);
    applyFont(*pane);
    const QString title = tr("Terminal %1").arg(session.section(u'-', -1));
    const int index = m_tabs->addTab(pane, title);
    pane->view().setAccessibleName(title);
    QToolButton* close =
        makeIconButton(QStringLiteral("cancel"), tr("Close %1").arg(title), QStringLiteral("closeTerminal"));
    close->setFixedSize(24, 24);
    connect(close, &QToolButton::clicked, this, [this, pane] { closeTab(m_tabs->indexOf(pane)); });
    m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, close);
    m_tabs->setCurrentIndex(index);
    connect(&pane->view(), &TerminalView::linkActivated, &m_actions, &PodActions::openUrl);
    connect(&pane->view(), &TerminalView::titleChanged, this, [this, pane](const QString& words) {
        m_tabs->setTabToolTip(m_tabs->indexOf(pane), words.toHtmlEscaped());
    });
    connect(pane, &TerminalPane::againAsked, this, [this, pane, session] { connectPane(*pane, session); });
    connectPane(*pane, session);
}

void PodTerminals::connectPane(TerminalPane& pane, const QString& session)
{
    delete pane.findChild<PodTerminal*>();
    PodTerminal* terminal = m_core.pods().openTerminal(m_podId, session, &pane);
    TerminalView& view = pane.view();
    pane.showConnecting();
    connect(terminal, &PodTerminal::connected, &pane, &TerminalPane::showConnected);
    connect(terminal, &PodTerminal::lost, &pane, &TerminalPane::showLost);
    connect(terminal, &PodTerminal::ended, &pane, &TerminalPane::showEnded);
    connect(terminal, &PodTerminal::output, &view, &TerminalView::feed);
    connect(&view, &TerminalView::input, terminal, &PodTerminal::write);
    connect(&view, &TerminalView::consumed, terminal, &PodTerminal::consumed);
    connect(&view, &TerminalView::sizeChanged, terminal, &PodTerminal::resize);
    terminal->resize(view.surface().columns(), view.surface().rows());
}

/// The session goes on without a view, as it does when the program ends; its shell's `exit` ends it.
void PodTerminals::closeTab(int index)
{
    QWidget* pane = m_tabs->widget(index);
    if (!pane)
        return;
    m_tabs->removeTab(index);
    delete pane;
    remember();
    refresh();
}

void PodTerminals::remember()
{
    m_settings.setTerminals(m_podId, sessions());
}

void PodTerminals::applyFont(TerminalPane& pane)
{
    pane.view().setNormalFont(m_settings.terminalFont(), m_settings.terminalFontSize());
}

} // namespace pinacle
