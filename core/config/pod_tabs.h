#pragma once

#include "core/config/pinacle_config.h"

namespace pinacle {

/// The tabs of a pod whose config names none: processes with a URL first, then services: coding assistants,
/// editor, terminal, Vibe Kanban, and the others in the catalogue's order.
QList<TabDefinition> generateTabs(const QList<ProcessDefinition>& processes, const QStringList& services,
                                  const Catalog& catalog);

/// The tabs after the services changed from `before` to `after`. Tabs without a service stay where they are;
/// the tab of a replaced coding assistant shows the new one in its place; tabs of removed services go; new
/// services come last, in the order of generateTabs().
QList<TabDefinition> patchTabs(const QList<TabDefinition>& tabs, const QStringList& before,
                               const QStringList& after, const Catalog& catalog);

/// A config with other services, its tabs patched: the one way in which the services of an existing config
/// change.
PinacleConfig withServices(const PinacleConfig& config, const QStringList& services, const Catalog& catalog);

/// The ids that a config's services stand for: the template's or the usual ones where it names none.
QStringList effectiveServices(const PinacleConfig& config, const Catalog& catalog);

} // namespace pinacle
