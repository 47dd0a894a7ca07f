#include "ui/catalog/catalog_cards.h"

#include "ui/format.h"
#include "ui/widgets/choice_card.h"

#include <QCoreApplication>

namespace pinacle {

/// The context of these words for translators.
struct CatalogCards
{
    Q_DECLARE_TR_FUNCTIONS(CatalogCards)
};

ChoiceCard* makeTemplateCard(const TemplateDefinition& definition, const Catalog& catalog)
{
    auto* card = new ChoiceCard(definition.name);
    card->setObjectName(QStringLiteral("template:") + definition.id);
    card->setIcons(definition.icons.isEmpty() ? QStringList{QStringLiteral("templates")} : definition.icons);
    card->setDescription(definition.description);
    if (const Tier* tier = catalog.tier(definition.minTier))
        card->setFacts(definition.source.isEmpty()
                           ? CatalogCards::tr("from tier %1").arg(tier->name)
                           : CatalogCards::tr("from tier %1 · your own").arg(tier->name));
    else if (!definition.source.isEmpty())
        card->setFacts(CatalogCards::tr("your own"));
    return card;
}

ChoiceCard* makeNoTemplateCard()
{
    auto* card = new ChoiceCard(CatalogCards::tr("No template"));
    card->setObjectName(QStringLiteral("template:"));
    card->setIcons({QStringLiteral("terminal")});
    card->setDescription(CatalogCards::tr("An empty project folder and the services that you choose."));
    card->setFacts(CatalogCards::tr("any tier"));
    return card;
}

ChoiceCard* makeTierCard(const Tier& tier)
{
    auto* card = new ChoiceCard(tier.name);
    card->setObjectName(QStringLiteral("tier:") + tier.id);
    card->setDescription(
        CatalogCards::tr("%1 · %2\n%3 storage")
            .arg(cpuText(tier.cpus), memoryText(tier.memoryMb), memoryText(double(tier.storageGb) * 1024)));
    card->setFacts(tier.source.isEmpty() ? CatalogCards::tr("hosted: $%1 a month").arg(tier.pricePerMonth)
                                         : CatalogCards::tr("your own"));
    return card;
}

} // namespace pinacle
