#include "ui/widgets/empty_state.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kTextWidth = 420;

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QHBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::kGap);
    layout->addStretch(2);
    layout->addWidget(new IconLabel(icon, 44), 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::kGap);
    layout->addWidget(new TextLabel(TextStyle::Title, title), 0, Qt::AlignHCenter);
    auto* words = new TextLabel(TextStyle::Muted, text);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignHCenter);
    words->setFixedWidth(kTextWidth);
    auto* middle = new QHBoxLayout; // an alignment would take the label's height for its width away
    middle->addStretch();
    middle->addWidget(words);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addSpacing(metrics::kSpace);
    m_buttons->setAlignment(Qt::AlignHCenter);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

QPushButton* EmptyState::addButton(const QString& text, const QString& objectName, bool isPrimary)
{
    QPushButton* button = makeButton(text, objectName, isPrimary ? ButtonLook::Primary : ButtonLook::Plain);
    m_buttons->addWidget(button);
    return button;
}

} // namespace pinacle
