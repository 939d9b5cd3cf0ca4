// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"
#include "storage/sealer.h"
#include "storage/search_index.h"

#include <vector>

namespace cspdesk::storage {

class FileReader;

/// Fills the index of a partnership file from its open matter, which is read without the key: what is closed cannot
/// get into it.
void fillSearch(const Connection& connection);

/// Lets the index follow the changes of a unit of work, in its transaction. Where something is closed now, the words it
/// had while it was open leave the pages of the index, too.
void letSearchFollow(const Connection& connection, const application::ChangeSet& changes);

/// An index in memory: of closed matter, as long as it can be read, and of files whose own index is not filled yet.
/// It can be filled step by step, so that a window goes on meanwhile; until it is whole it has no answers.
class SearchMemory
{
public:
    SearchMemory(const Connection& file, application::SearchPart part);

    /// Whether nobody else has written to the file since.
    [[nodiscard]] bool isPresent(const Connection& file) const;
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Reads one meeting more, or some of what belongs to none.
    void takeStep(const Connection& file, const Sealer* sealer);
    /// Reads all that is missing.
    void complete(const Connection& file, const Sealer* sealer);
    void follow(const Connection& file, const Sealer* sealer, const application::ChangeSet& changes);
    [[nodiscard]] SearchIndex index() const { return SearchIndex(m_memory); }

private:
    void begin(const FileReader& reader);

    application::SearchPart m_part;
    std::int64_t m_version;
    Connection m_memory;
    bool m_isBegun = false;
    bool m_isWhole = false;
    std::vector<Id<domain::Meeting>> m_meetings; ///< still to be read, with all that belongs to them
    std::vector<application::RecordKey> m_others;
};

} // namespace cspdesk::storage
