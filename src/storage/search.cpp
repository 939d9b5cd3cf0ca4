// SPDX-License-Identifier: MIT
#include "storage/search.h"

#include "storage/fault.h"
#include "storage/search_keeping.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace cspdesk::storage {
namespace {

using application::Found;
using application::FoundList;
using application::SearchOrder;
using application::SearchPart;

const SearchMemory& prepared(std::shared_ptr<SearchMemory>& memory, const OpenFile& file, SearchPart part)
{
    if (!memory || !memory->isPresent(file.connection))
        memory =
            std::make_shared<SearchMemory>(file.connection, part == SearchPart::Closed ? file.key() : nullptr, part);
    return *memory;
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

FoundList openMatter(OpenFile& file, const SearchOrder& order)
{
    const SearchIndex index(file.connection);
    if (index.isFilled()) {
        try {
            return index.find(order);
        } catch (const Fault& fault) {
            const auto* failure = std::get_if<Failure>(&fault.error());
            if (failure == nullptr || failure->kind != Failure::Kind::Damaged)
                throw;
        }
        mend(file);
    }
    return prepared(file.openSearch, file, SearchPart::Open).find(order);
}

/// Something that was found in both is told once, where it fits better.
FoundList merged(FoundList closed, FoundList open, std::size_t limit)
{
    for (Found& found : closed.found)
        found.isClosed = true;
    FoundList all{std::move(closed.found), closed.hasMore || open.hasMore};
    std::move(open.found.begin(), open.found.end(), std::back_inserter(all.found));
    std::stable_sort(all.found.begin(), all.found.end(),
                     [](const Found& left, const Found& right) { return left.rank < right.rank; });
    std::set<application::RecordKey> told;
    all.found.erase(std::remove_if(all.found.begin(), all.found.end(),
                                   [&](const Found& found) { return !told.insert(found.key).second; }),
                    all.found.end());
    if (all.found.size() > limit) {
        all.found.resize(limit);
        all.hasMore = true;
    }
    return all;
}

} // namespace

FoundList search(OpenFile& file, const SearchOrder& order)
{
    FoundList closed;
    if (file.key() != nullptr)
        closed = prepared(file.closedSearch, file, SearchPart::Closed).find(order);
    return merged(std::move(closed), order.closedOnly ? FoundList() : openMatter(file, order), order.limit);
}

} // namespace cspdesk::storage
