// SPDX-License-Identifier: MIT
#include "storage/search_check.h"

#include "storage/file_reader.h"
#include "storage/migration.h"
#include "storage/search_index.h"

#include <map>
#include <tuple>
#include <vector>

namespace cspdesk::storage {
namespace {

using application::SearchEntry;
using Entries = std::map<application::RecordKey, SearchEntry>;

Entries byKey(const std::vector<SearchEntry>& entries)
{
    Entries sorted;
    for (const SearchEntry& entry : entries)
        sorted.emplace(entry.key, entry);
    return sorted;
}

/// What FTS5 has of each word: in how many records it stands, and how often.
std::vector<std::tuple<std::string, std::int64_t, std::int64_t>> wordsIn(const Connection& connection)
{
    // In the temporary part, which is no part of the file.
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab (main, search_index, row)");
    std::vector<std::tuple<std::string, std::int64_t, std::int64_t>> words;
    {
        Statement row = connection.prepare("SELECT term, doc, cnt FROM temp.search_words ORDER BY term");
        while (row.step())
            words.emplace_back(row.text(0), row.integer(1), row.integer(2));
    }
    connection.execute("DROP TABLE temp.search_words");
    return words;
}

std::optional<std::string> flawOfEntries(const Entries& kept, const Entries& expected)
{
    std::size_t missing = 0;
    std::size_t otherwise = 0;
    for (const auto& [key, entry] : expected) {
        const auto found = kept.find(key);
        if (found == kept.end())
            ++missing;
        else if (found->second != entry)
            ++otherwise;
    }
    const std::size_t gone = kept.size() + missing - expected.size();
    if (missing + otherwise + gone == 0)
        return std::nullopt;
    return "it differs from the records: " + std::to_string(missing) + " missing, " + std::to_string(otherwise)
         + " with other words, " + std::to_string(gone) + " that are gone";
}

} // namespace

std::optional<std::string> flawOfSearch(const OpenFile& file)
{
    const SearchIndex index(file.connection);
    if (!index.isFilled())
        return std::nullopt;
    const auto expected =
        application::searchEntries(FileReader(file.connection, nullptr), application::SearchPart::Open);
    if (!expected.has_value())
        return std::nullopt; // a record that cannot be read is told by itself
    if (auto flaw = flawOfEntries(byKey(index.entries()), byKey(*expected)))
        return flaw;
    const Connection memory = Connection::inMemory();
    createSchema(memory, releasedSteps());
    SearchIndex(memory).fill(*expected);
    if (wordsIn(file.connection) != wordsIn(memory))
        return "words are not found where they stand";
    return std::nullopt;
}

} // namespace cspdesk::storage
