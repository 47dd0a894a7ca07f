#pragma once

#include <QByteArray>
#include <QList>

namespace pinacle {

/// What reads text that others wrote. A target takes any bytes and ends the program when a promise is broken;
/// its corpus is the folder tests/fuzz/corpus/NAME.
struct FuzzTarget
{
    const char* name;
    void (*run)(const QByteArray& input);
};

const QList<FuzzTarget>& fuzzTargets();

} // namespace pinacle
