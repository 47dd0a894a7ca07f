#pragma once

#include "core/config/pod_spec.h"

namespace pinacle {

/// Expands a config into a spec and checks what a single key cannot tell: unknown ids, ports used twice,
/// cycles of dependencies, more than one assistant, a tier below the template's minimum.
class ConfigResolver final
{
public:
    explicit ConfigResolver(const Catalog& catalog)
        : m_catalog(catalog)
    {
    }

    /// Every mistake, or none. Line and column are zero: they concern the whole.
    QList<ConfigMistake> validate(const PinacleConfig& config) const;

    /// The spec without runtime values (id, subnet, port, image). Invalid, with all mistakes, when validate()
    /// has any.
    Result<PodSpec> loadConfig(const PinacleConfig& config) const;

private:
    const Catalog& m_catalog;
};

} // namespace pinacle
