#include "ui/widgets/find_bar.h"

#include "ui/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace pinacle {

FindBar::FindBar(QPlainTextEdit& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_needle(new QLineEdit)
    , m_note(new TextLabel(TextStyle::Small))
{
    m_needle->setObjectName(QStringLiteral("findText"));
    m_needle->setPlaceholderText(tr("Search this text"));
    m_needle->setAccessibleName(tr("Search this text"));
    m_needle->setClearButtonEnabled(true);
    m_needle->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    QToolButton* previous =
        makeIconButton(QStringLiteral("up"), tr("Previous match"), QStringLiteral("findPrevious"));
    QToolButton* next = makeIconButton(QStringLiteral("down"), tr("Next match"), QStringLiteral("findNext"));
    QToolButton* close =
        makeIconButton(QStringLiteral("cancel"), tr("End the search"), QStringLiteral("endFind"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_needle, 1);
    layout->addWidget(m_note);
    for (QToolButton* button : {previous, next, close})
        layout->addWidget(button);
    hide();
    connect(m_needle, &QLineEdit::textChanged, this, &FindBar::findFromHere);
    connect(m_needle, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
}

void FindBar::ask()
{
    show();
    m_needle->setFocus();
    m_needle->selectAll();
}

/// What is selected grows with the word that is typed, instead of jumping on.
void FindBar::findFromHere()
{
    QTextCursor cursor = m_text.textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_text.setTextCursor(cursor);
    find(false);
}

void FindBar::find(bool isBackwards)
{
    const QString needle = m_needle->text();
    m_note->clear();
    if (needle.isEmpty())
        return;
    const auto flags = isBackwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text.find(needle, flags))
        return;
    const QTextCursor before = m_text.textCursor();
    m_text.moveCursor(isBackwards ? QTextCursor::End : QTextCursor::Start);
    if (m_text.find(needle, flags))
        return;
    m_text.setTextCursor(before);
    m_note->setText(tr("Not found"));
}

void FindBar::leave()
{
    hide();
    m_text.setFocus();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace pinacle
