// SPDX-License-Identifier: MIT
// For libFuzzer: any bytes as a CSV file of suspects, read and imported with one thread and with several in small
// stretches, and held against a slow reader. ./dev fuzz builds and runs it; a test replays tests/fuzz/corpus/csv.
#include "support/slow_import.h"

#include <cstdlib>
#include <iostream>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const std::string difference =
        cspdesk::tests::differenceInCsv(std::string(reinterpret_cast<const char*>(bytes), size));
    if (difference.empty())
        return 0;
    std::cerr << difference << '\n';
    std::abort();
}
