#pragma once

#include "core/config/pod_spec.h"

namespace pinacle {

/// Expands a config into a spec and checks what a single key cannot tell: unknown ids, ports used twice,
/// cycles of dependencies, more than one assistant, a tier below the template's minimum. It also checks what
/// the parser checks, because forms and the database give configs that were never text.
class ConfigResolver final
{
public:
    explicit ConfigResolver(const Catalog& catalog)
        : m_catalog(catalog)
    {
    }

    /// Every mistake, or none. Line and column are zero: checkConfig() finds them where there is a text.
    QList<ConfigMistake> validate(const PinacleConfig& config) const;

    /// The spec without runtime values (id, subnet, port, image). Invalid, with all mistakes, when validate()
    /// has any.
    Result<PodSpec> loadConfig(const PinacleConfig& config) const;

    /// The same without judging: what the catalogue does not know is left out. For pods that exist: a service
    /// of the user's own that is gone from the catalogue must not keep its pod from being stopped or deleted.
    PodSpec expandKnown(const PinacleConfig& config) const;

private:
    const Catalog& m_catalog;
};

/// The way back: the config that a spec was made of, as it was.
PinacleConfig configFromSpec(const PodSpec& spec);

} // namespace pinacle
