#include "tests/fuzz/targets.h"

#include <cstring>

/// libFuzzer's entry (https://llvm.org/docs/LibFuzzer.html); PINACLE_FUZZ_TARGET names the row of the table.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const auto* target = [] {
        for (const pinacle::FuzzTarget& each : pinacle::fuzzTargets())
            if (std::strcmp(each.name, PINACLE_FUZZ_TARGET) == 0)
                return &each;
        qFatal("there is no target %s", PINACLE_FUZZ_TARGET);
    }();
    target->run(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
