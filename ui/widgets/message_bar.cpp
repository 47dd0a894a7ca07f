#include "ui/widgets/message_bar.h"

#include "core/base/error.h"
#include "ui/style_paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace pinacle {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(makeParagraph(TextStyle::Body, QString()))
{
    setObjectName(QStringLiteral("messageBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kCardPadding, metrics::kGap, metrics::kGap, metrics::kGap);
    layout->addWidget(m_text, 1);
    QToolButton* close = makeIconButton(QStringLiteral("cancel"), tr("Dismiss this message"),
                                        QStringLiteral("dismissMessageButton"));
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::showError(const Error& error)
{
    m_isError = true;
    m_text->setText(error.text());
    setAccessibleName(error.text());
    show();
    update();
}

void MessageBar::showText(const QString& text)
{
    m_isError = false;
    m_text->setText(text);
    setAccessibleName(text);
    show();
    update();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    paint::roundedBox(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCardRadius, c.card,
                      m_isError ? c.bad : c.accent);
}

} // namespace pinacle
