#pragma once

#include "core/config/catalog.h"

namespace pinacle {

class ChoiceCard;

/// Cards of the catalogue's entries, the same wherever they are shown.
ChoiceCard* makeTemplateCard(const TemplateDefinition& definition, const Catalog& catalog);
ChoiceCard* makeNoTemplateCard();
ChoiceCard* makeTierCard(const Tier& tier);

} // namespace pinacle
