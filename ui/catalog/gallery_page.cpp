#include "ui/catalog/gallery_page.h"

#include "core/base/error.h"
#include "core/config/catalog.h"
#include "ui/catalog/catalog_cards.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace pinacle {

/// The user's own files that were left out, and why.
static QWidget* makeProblems(const Catalog& catalog)
{
    QStringList lines;
    for (const CatalogProblem& problem : catalog.problems())
        lines << problem.text();
    auto* bar = new MessageBar;
    bar->showError({ErrorKind::Invalid, GalleryPage::tr("Left out, because of a mistake in the file:") +
                                            QLatin1Char('\n') + lines.join(QLatin1Char('\n'))});
    return bar;
}

GalleryPage::GalleryPage(const Catalog& catalog, Shows shows, QWidget* parent)
    : QWidget(parent)
    , m_grid(new CardGrid(240, 4))
{
    const bool isTemplates = shows == Shows::Templates;
    auto* page = new ScrollPage;
    QVBoxLayout& content = page->content();
    content.addWidget(new TextLabel(TextStyle::Title, isTemplates ? tr("Templates") : tr("Tiers")));
    content.addWidget(makeParagraph(
        TextStyle::Muted,
        isTemplates ? tr("Starting projects that run as they come. Choose one to make a new pod from it.")
                    : tr("How much of its server a pod may use. Choose one to make a new pod with it. The "
                         "price is what "
                         "the same costs hosted; on your own machine nothing is charged.")));
    if (!catalog.problems().isEmpty())
        content.addWidget(makeProblems(catalog));
    content.addLayout(m_grid);
    content.addStretch();
    if (isTemplates)
        addTemplates(catalog);
    else
        addTiers(catalog);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
}

void GalleryPage::addTemplates(const Catalog& catalog)
{
    for (const TemplateDefinition& definition : catalog.templates()) {
        ChoiceCard* card = makeTemplateCard(definition, catalog);
        card->setAccessibleName(tr("New pod from %1").arg(definition.name));
        connect(card, &ChoiceCard::clicked, this, [this, id = definition.id] { emit newPodAsked(id); });
        m_grid->addWidget(card);
    }
}

void GalleryPage::addTiers(const Catalog& catalog)
{
    for (const Tier& tier : catalog.tiers()) {
        ChoiceCard* card = makeTierCard(tier);
        card->setIcons({QStringLiteral("tiers")});
        card->setAccessibleName(tr("New pod with tier %1").arg(tier.name));
        connect(card, &ChoiceCard::clicked, this, [this, id = tier.id] { emit newPodAsked(id); });
        m_grid->addWidget(card);
    }
}

} // namespace pinacle
