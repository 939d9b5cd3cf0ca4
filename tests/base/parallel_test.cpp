// SPDX-License-Identifier: MIT
#include "base/parallel.h"

#include "support/catch.h"

#include <stdexcept>

using namespace cspdesk;

TEST_CASE("Every piece is worked on once, with any number of threads")
{
    for (const unsigned workers : {1U, 2U, 7U})
        for (const std::size_t pieces : {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{1'000}}) {
            CAPTURE(workers, pieces);
            std::vector<std::atomic<int>> done(pieces);
            std::atomic<bool> isKnownWorker = true;
            inParallel(workers, pieces, [&](unsigned worker, std::size_t piece) {
                ++done[piece];
                isKnownWorker = isKnownWorker && worker < workers;
            });
            CHECK(isKnownWorker);
            int wrong = 0;
            for (const std::atomic<int>& count : done)
                wrong += count == 1 ? 0 : 1;
            CHECK(wrong == 0);
        }
}

TEST_CASE("What a piece throws arrives where the work began, and no further pieces are begun for long")
{
    for (const unsigned workers : {1U, 4U}) {
        std::atomic<std::size_t> begun = 0;
        const auto work = [&](unsigned, std::size_t piece) {
            ++begun;
            if (piece == 5)
                throw std::runtime_error("piece 5");
        };
        CHECK_THROWS_WITH(inParallel(workers, 10'000'000, work), "piece 5");
        CHECK(begun < 10'000'000);
    }
}
