// SPDX-License-Identifier: MIT
#pragma once

#include "application/search_order.h"
#include "application/search_text.h"
#include "storage/connection.h"

namespace cspdesk::storage {

/// Something found, with the number of its row in the index that found it.
struct RankedEntry
{
    application::Found found;
    std::int64_t row = 0;
};

/// The two tables of a search index, in a partnership file or in memory: `search_entry` has what is searched of each
/// record as plain words, `search_index` is SQLite's FTS5 over it.
class SearchIndex
{
public:
    explicit SearchIndex(const Connection& connection) : m_connection(&connection) {}

    /// Whether it was filled with the texts that this program makes of records.
    [[nodiscard]] bool isFilled() const;
    /// Puts these entries in the place of all that was there.
    void fill(const std::vector<application::SearchEntry>& entries);
    /// Puts these entries in the place of all of the meeting, touching only what differs.
    void replaceMeeting(Id<domain::Meeting> meeting, const std::vector<application::SearchEntry>& entries);
    /// Puts the entry, or nothing, in the place of that of the record.
    void replace(application::RecordKey key, const std::optional<application::SearchEntry>& entry);
    /// Whether words were taken out of it here.
    [[nodiscard]] bool hasRemoved() const { return m_hasRemoved; }
    /// FTS5 only notes what was taken out and keeps the words until it merges its pages. This merges them, so that
    /// with `secure_delete` nothing stays in the file of what is not in the index any more.
    void forgetRemoved() const;

    /// The best that the order allows and one more, if there is one, without their words.
    [[nodiscard]] std::vector<RankedEntry> rank(const application::SearchOrder& order) const;
    /// Gives what was found its title and an excerpt, with the words of the query marked.
    void mark(const domain::SearchQuery& query, const std::vector<RankedEntry*>& found) const;
    /// Everything in it, in the order of kinds and numbers.
    [[nodiscard]] std::vector<application::SearchEntry> entries() const;

private:
    void insert(const application::SearchEntry& entry) const;
    void remove(std::int64_t id, const application::SearchEntry& entry);

    const Connection* m_connection;
    bool m_hasRemoved = false;
};

/// The query in the language of FTS5. Words stand in quotes, so that nothing typed is ever taken for syntax.
std::string matchExpression(const domain::SearchQuery& query);

} // namespace cspdesk::storage
