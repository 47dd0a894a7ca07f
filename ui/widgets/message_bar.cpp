#include "ui/widgets/message_bar.h"

#include "core/base/error.h"
#include "ui/style_paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace pinacle {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(makeParagraph(TextStyle::Body, QString()))
    , m_actions(new QHBoxLayout)
{
    setObjectName(QStringLiteral("messageBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kCardPadding, metrics::kGap, metrics::kGap, metrics::kGap);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    QToolButton* close = makeIconButton(QStringLiteral("cancel"), tr("Dismiss this message"),
                                        QStringLiteral("dismissMessageButton"));
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::show(const QString& text, bool isError)
{
    m_isError = isError;
    m_text->setText(text);
    removeActions();
    QFrame::show();
    announce(*this, text);
    update();
}

void MessageBar::showError(const Error& error)
{
    show(error.text(), true);
}

void MessageBar::showText(const QString& text)
{
    show(text, false);
}

void MessageBar::offer(const QString& text, const QList<MessageAction>& actions)
{
    show(text, false);
    for (const MessageAction& action : actions) {
        QPushButton* button = makeButton(action.text, QStringLiteral("messageActionButton"));
        connect(button, &QPushButton::clicked, this, [this, act = action.act] {
            hide();
            act();
        });
        m_actions->addWidget(button, 0, Qt::AlignVCenter);
    }
}

void MessageBar::removeActions()
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that is pressed
        delete item;
    }
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    paint::roundedBox(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCardRadius, c.card,
                      m_isError ? c.bad : c.accent);
}

} // namespace pinacle
