#include "ui/terminal/terminal_pane.h"

#include "ui/icons.h"
#include "ui/terminal/terminal_view.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace pinacle {

TerminalPane::TerminalPane(QWidget* parent)
    : QWidget(parent)
    , m_view(new TerminalView)
    , m_notice(makeNotice())
    , m_searchBar(makeSearchBar())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_searchBar);
    setFocusProxy(m_view);
    connect(m_view, &TerminalView::searchAsked, this, &TerminalPane::showSearch);
}

QWidget* TerminalPane::makeNotice()
{
    auto* bar = new QWidget;
    bar->setObjectName(QStringLiteral("terminalNotice"));
    m_text = makeParagraph(TextStyle::Muted, QString());
    m_again = makeButton(tr("Start again"), QStringLiteral("startTerminalAgain"));
    connect(m_again, &QPushButton::clicked, this, &TerminalPane::againAsked);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(metrics::kGap, metrics::kGap, metrics::kGap, metrics::kGap);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_again, 0, Qt::AlignTop);
    bar->hide();
    return bar;
}

QWidget* TerminalPane::makeSearchBar()
{
    auto* bar = new QWidget;
    m_needle = new QLineEdit;
    m_needle->setObjectName(QStringLiteral("terminalSearch"));
    m_needle->setPlaceholderText(tr("Search this terminal"));
    m_needle->setAccessibleName(tr("Search this terminal"));
    m_needle->setClearButtonEnabled(true);
    m_needle->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_none = new TextLabel(TextStyle::Muted, tr("Not found"));
    m_none->hide();
    QPushButton* previous = makeButton(tr("Previous"), QStringLiteral("terminalSearchPrevious"));
    QPushButton* next = makeButton(tr("Next"), QStringLiteral("terminalSearchNext"));
    QToolButton* close = makeIconButton(QStringLiteral("cancel"), tr("Close the search"),
                                        QStringLiteral("terminalSearchClose"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(metrics::kGap, metrics::kGap, metrics::kGap, metrics::kGap);
    layout->addWidget(m_needle, 1);
    for (QWidget* widget : {static_cast<QWidget*>(m_none), static_cast<QWidget*>(previous),
                            static_cast<QWidget*>(next), static_cast<QWidget*>(close)})
        layout->addWidget(widget);
    // Upwards first: what is looked for was printed before.
    connect(m_needle, &QLineEdit::returnPressed, this, [this] { search(true); });
    connect(previous, &QPushButton::clicked, this, [this] { search(true); });
    connect(next, &QPushButton::clicked, this, [this] { search(false); });
    connect(close, &QToolButton::clicked, this, &TerminalPane::hideSearch);
    auto* escape = new QShortcut(Qt::Key_Escape, bar, this, &TerminalPane::hideSearch);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    bar->hide();
    return bar;
}

void TerminalPane::notice(const QString& text, bool canStartAgain)
{
    m_text->setText(text);
    m_notice->setAccessibleName(text);
    m_again->setVisible(canStartAgain);
    m_notice->setVisible(!text.isEmpty());
}

void TerminalPane::showConnecting()
{
    notice(tr("Connecting…"), false);
}

void TerminalPane::showConnected()
{
    notice(QString(), false);
}

void TerminalPane::showLost(const Error& error)
{
    QString text = tr("The connection is lost: %1 It is tried again; what runs in this terminal goes on.")
                       .arg(error.message);
    if (!error.fix.isEmpty())
        text += u' ' + error.fix;
    notice(text, false);
}

void TerminalPane::showEnded(int exitCode)
{
    notice(exitCode == 0 ? tr("This terminal has ended.")
                         : tr("This terminal has ended with exit code %1.").arg(exitCode),
           true);
}

void TerminalPane::showSearch()
{
    m_searchBar->show();
    if (const QString selected = m_view->selectedText(); !selected.isEmpty() && !selected.contains(u'\n'))
        m_needle->setText(selected);
    m_needle->setFocus();
    m_needle->selectAll();
}

void TerminalPane::hideSearch()
{
    m_searchBar->hide();
    m_none->hide();
    m_view->setFocus();
}

void TerminalPane::search(bool isUp)
{
    using Direction = TerminalSurface::Direction;
    const bool isFound = m_view->find(m_needle->text(), isUp ? Direction::Up : Direction::Down);
    m_none->setVisible(!isFound && !m_needle->text().isEmpty());
}

} // namespace pinacle
