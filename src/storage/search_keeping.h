// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"
#include "storage/sealer.h"
#include "storage/search_index.h"

namespace cspdesk::storage {

/// Fills the index of a partnership file from its open matter, which is read without the key: what is closed cannot
/// get into it.
void fillSearch(const Connection& connection);

/// Lets the index follow the changes of a unit of work, in its transaction. Where something is closed now, the words it
/// had while it was open leave the pages of the index, too.
void letSearchFollow(const Connection& connection, const application::ChangeSet& changes);

/// An index in memory: of closed matter, as long as it can be read, and of files whose own index is not filled yet.
class SearchMemory
{
public:
    SearchMemory(const Connection& file, const Sealer* sealer, application::SearchPart part);

    /// Whether nobody else has written to the file since.
    [[nodiscard]] bool isPresent(const Connection& file) const;
    void follow(const Connection& file, const Sealer* sealer, const application::ChangeSet& changes) const;
    [[nodiscard]] SearchIndex index() const { return SearchIndex(m_memory); }

private:
    application::SearchPart m_part;
    std::int64_t m_version;
    Connection m_memory;
};

} // namespace cspdesk::storage
