// SPDX-License-Identifier: MIT
// Searches a partnership file for what people type, letter by letter, and prints how long each answer took.
#include "application/search.h"
#include "storage/partnership_files.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace cspdesk;
using namespace cspdesk::application;

namespace {

constexpr const char* queries[] = {"report",
                                   "violence exploitation",
                                   "\"young people\"",
                                   "item 8",
                                   "07/04",
                                   "12.1",
                                   "2016-01-12",
                                   "drones",
                                   "polic",
                                   "noted -families",
                                   "re",
                                   "paragraph march 2018",
                                   "everybody",
                                   "nobody"};

double millisecondsOf(const Store& store, const SearchOrder& order, std::size_t& count)
{
    const auto start = std::chrono::steady_clock::now();
    const auto list = search(store, order);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    count = list.has_value() ? list->found.size() : 0;
    return taken.count();
}

/// Reads closed matter as the window does, a moment at a time, and tells how long the longest held the window up.
void tellMoments(const Store& store)
{
    double longest = 0;
    double total = 0;
    int moments = 0;
    for (bool goesOn = true; goesOn; ++moments) {
        const auto start = std::chrono::steady_clock::now();
        const auto moment = store.search({});
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        longest = std::max(longest, taken.count());
        total += taken.count();
        goesOn = moment.has_value() && moment->hasMore;
    }
    std::printf("closed matter read in %4d moments            %8.1f ms, the longest %.1f ms\n", moments, total,
                longest);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("Usage: search_times FILE.csp\n", stderr);
        return 2;
    }
    spdlog::set_level(spdlog::level::off);
    storage::SqlitePartnershipFiles files;
    const auto store = files.open(argv[1], OpenMode::Read);
    if (!store.has_value()) {
        std::fputs("the file does not open\n", stderr);
        return 3;
    }
    if (const auto another = files.open(argv[1], OpenMode::Read); another.has_value())
        tellMoments(**another);
    std::size_t count = 0;
    SearchOrder order{.query = domain::parseSearch("first"), .today = date(2025, 10, 6)};
    std::printf("first search, with closed matter read        %8.1f ms\n", millisecondsOf(**store, order, count));
    for (const char* words : queries) {
        order.query = domain::parseSearch(words, domain::SearchTyping::UnderWay);
        std::vector<double> times;
        for (int run = 0; run < 9; ++run)
            times.push_back(millisecondsOf(**store, order, count));
        std::sort(times.begin(), times.end());
        std::printf("%-32s %4zu found %8.1f ms\n", words, count, times[times.size() / 2]);
    }
    return 0;
}
