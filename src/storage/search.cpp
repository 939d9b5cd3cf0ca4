// SPDX-License-Identifier: MIT
#include "storage/search.h"

#include "base/time_limit.h"
#include "storage/fault.h"
#include "storage/search_keeping.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>

namespace cspdesk::storage {
namespace {

using application::FoundList;
using application::SearchOrder;
using application::SearchPart;

/// How long the index in memory is filled at once, where the window wants to go on.
constexpr auto mostAtOnce = std::chrono::milliseconds(15);

const Sealer* keyFor(const OpenFile& file, SearchPart part)
{
    return part == SearchPart::Closed ? file.key() : nullptr;
}

SearchMemory& memoryFor(std::shared_ptr<SearchMemory>& memory, const OpenFile& file, SearchPart part)
{
    if (!memory || !memory->isPresent(file.connection))
        memory = std::make_shared<SearchMemory>(file.connection, part);
    return *memory;
}

const SearchMemory& prepared(std::shared_ptr<SearchMemory>& memory, const OpenFile& file, SearchPart part)
{
    SearchMemory& present = memoryFor(memory, file, part);
    present.complete(file.connection, keyFor(file, part));
    return present;
}

/// Fills what is searched in memory for a moment. Whether it is whole now.
bool prepareForAMoment(OpenFile& file)
{
    const platform::TimeLimit limit(mostAtOnce);
    const auto fill = [&](std::shared_ptr<SearchMemory>& memory, SearchPart part) {
        SearchMemory& present = memoryFor(memory, file, part);
        while (!present.isWhole() && !limit.isOver())
            present.takeStep(file.connection, keyFor(file, part));
        return present.isWhole();
    };
    if (file.key() != nullptr && !fill(file.closedSearch, SearchPart::Closed))
        return false;
    return SearchIndex(file.connection).isFilled() || fill(file.openSearch, SearchPart::Open);
}

/// The writer makes a damaged index anew; where that fails, too, memory answers.
void mend(const OpenFile& file)
{
    spdlog::warn("the search index is damaged");
    if (file.mode != application::OpenMode::Write || file.hasUnit)
        return;
    const auto mended = guarded({}, [&] {
        Transaction transaction(file.connection);
        fillSearch(file.connection);
        transaction.commit();
    });
    if (!mended.has_value())
        spdlog::warn("the search index could not be made anew");
}

/// What one index found, and the index.
struct Answer
{
    SearchIndex index;
    std::vector<RankedEntry> ranked;
};

Answer answerOf(const SearchIndex& index, const SearchOrder& order) { return {index, index.rank(order)}; }

Answer openMatter(OpenFile& file, const SearchOrder& order)
{
    const SearchIndex index(file.connection);
    if (index.isFilled()) {
        try {
            return answerOf(index, order);
        } catch (const Fault& fault) {
            const auto* failure = std::get_if<Failure>(&fault.error());
            if (failure == nullptr || failure->kind != Failure::Kind::Damaged)
                throw;
        }
        mend(file);
    }
    return answerOf(prepared(file.openSearch, file, SearchPart::Open).index(), order);
}

/// The best of both. Something that both have found is told once, as closed, as high as it fits best: who can read its
/// closed text wants to see that.
std::vector<RankedEntry> merged(std::vector<RankedEntry> closed, std::vector<RankedEntry> open)
{
    std::map<application::RecordKey, std::size_t> told;
    std::vector<RankedEntry> all = std::move(closed);
    for (std::size_t at = 0; at < all.size(); ++at) {
        all[at].found.isClosed = true;
        told[all[at].found.key] = at;
    }
    for (RankedEntry& entry : open) {
        const auto place = told.find(entry.found.key);
        if (place == told.end())
            all.push_back(std::move(entry));
        else
            all[place->second].found.rank = std::min(all[place->second].found.rank, entry.found.rank);
    }
    std::stable_sort(all.begin(), all.end(), [](const RankedEntry& left, const RankedEntry& right) {
        return left.found.rank < right.found.rank;
    });
    return all;
}

/// Those of the one part or the other.
std::vector<RankedEntry*> partOf(std::vector<RankedEntry>& entries, bool isClosed)
{
    std::vector<RankedEntry*> part;
    for (RankedEntry& entry : entries)
        if (entry.found.isClosed == isClosed)
            part.push_back(&entry);
    return part;
}

} // namespace

FoundList search(OpenFile& file, const SearchOrder& order)
{
    if (order.query.isEmpty())
        return {{}, !prepareForAMoment(file)};
    Answer closed{SearchIndex(file.connection), {}};
    if (file.key() != nullptr)
        closed = answerOf(prepared(file.closedSearch, file, SearchPart::Closed).index(), order);
    Answer open{SearchIndex(file.connection), {}};
    if (!order.closedOnly)
        open = openMatter(file, order);
    std::vector<RankedEntry> best = merged(std::move(closed.ranked), std::move(open.ranked));
    FoundList list;
    list.hasMore = best.size() > order.limit;
    best.resize(std::min(best.size(), order.limit));
    closed.index.mark(order.query, partOf(best, true));
    open.index.mark(order.query, partOf(best, false));
    for (RankedEntry& entry : best)
        list.found.push_back(std::move(entry.found));
    return list;
}

} // namespace cspdesk::storage
