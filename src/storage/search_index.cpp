// SPDX-License-Identifier: MIT
#include "storage/search_index.h"

#include "storage/fault.h"
#include "storage/record_kinds.h"

#include <map>
#include <utility>

namespace cspdesk::storage {
namespace {

using application::Found;
using application::MarkedWords;
using application::RecordKey;
using application::SearchEntry;
using application::SearchOrder;

// Found words stand between these two; plain text has no such characters.
constexpr char markBegins = '\x02';
constexpr char markEnds = '\x03';
/// Words of an excerpt.
constexpr const char* excerptLength = "28";

constexpr const char* columns = "kind, number, meeting, held, reference, title, body, context";

std::string quotedPhrase(const domain::SearchPhrase& phrase)
{
    std::string text = "\"";
    for (const std::string& word : phrase.words)
        text += (text.size() > 1 ? " " : "") + word;
    return text + (phrase.isBegun ? "\" *" : "\"");
}

std::string anyOf(const domain::SearchTerm& term)
{
    std::string text;
    for (const domain::SearchPhrase& phrase : term.phrases)
        text += (text.empty() ? "" : " OR ") + quotedPhrase(phrase);
    return '(' + text + ')';
}

std::string joined(const std::vector<domain::SearchTerm>& terms, const char* between)
{
    std::string text;
    for (const domain::SearchTerm& term : terms)
        text += (text.empty() ? "" : between) + anyOf(term);
    return '(' + text + ')';
}

MarkedWords markedWords(const std::string& found)
{
    MarkedWords words;
    std::size_t begin = 0;
    for (const char character : found) {
        if (character == markBegins)
            begin = words.text.size();
        else if (character == markEnds)
            words.marks.emplace_back(begin, words.text.size() - begin);
        else
            words.text += character;
    }
    return words;
}

void bindOptional(Statement& statement, const std::optional<std::int64_t>& number)
{
    if (number)
        statement.bind(*number);
    else
        statement.bindNull();
}

void bindText(Statement& statement, const SearchEntry& entry)
{
    statement.bind(entry.text.reference).bind(entry.text.title).bind(entry.text.body).bind(entry.context);
}

std::optional<Date> dayIn(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : parseDate(row.text(column));
}

std::optional<Id<domain::Meeting>> meetingIn(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Id<domain::Meeting>(row.integer(column)));
}

RecordKey keyIn(const Statement& row, int column)
{
    const auto kind = kindNamed(row.text(column));
    if (!kind)
        fail(Failure::Kind::Damaged, "search_entry", "there is no kind of record of the name " + row.text(column));
    return {*kind, row.integer(column + 1)};
}

/// The columns of `columns`, behind the number of the entry.
SearchEntry entryIn(const Statement& row)
{
    return {keyIn(row, 1), meetingIn(row, 3), dayIn(row, 4), {row.text(5), row.text(6), row.text(7)}, row.text(8)};
}

std::string conditions(const SearchOrder& order)
{
    std::string text;
    std::string kinds;
    for (const std::size_t kind : order.kinds)
        kinds += (kinds.empty() ? "'" : ", '") + tableOf(kind) + '\'';
    if (!kinds.empty())
        text += " AND e.kind IN (" + kinds + ')';
    if (order.meeting)
        text += " AND e.meeting = " + std::to_string(order.meeting->number());
    if (order.period)
        text += " AND e.held >= '" + isoDate(order.period->from) + '\'';
    if (order.period && order.period->until)
        text += " AND e.held <= '" + isoDate(*order.period->until) + '\'';
    return text;
}

/// What was told of an action comes behind the action, and a file behind its paper.
constexpr const char* weightOfKind =
    "CASE e.kind WHEN 'action_review' THEN 0.7 WHEN 'paper_version' THEN 0.7 ELSE 1.0 END";

/// References and titles weigh more than texts, the day of the meeting hardly anything; what is of this year weighs up
/// to a third more than what is long ago.
std::string selection(const SearchOrder& order)
{
    const std::string years = "max(0.0, julianday('" + isoDate(order.today) + "') - julianday(e.held)) / 365.25";
    return std::string("SELECT e.id, e.kind, e.number, e.meeting, e.held, e.reference,"
                       " CAST(1e9 * bm25(search_index, 10.0, 6.0, 1.0, 0.2) * ")
         + weightOfKind + " * (1.0 + coalesce(0.3 / (1.0 + " + years
         + "), 0.2)) AS INTEGER) AS score"
           " FROM search_index CROSS JOIN search_entry AS e ON e.id = search_index.rowid"
           " WHERE search_index MATCH ?"
         + conditions(order) + " ORDER BY score, e.held DESC, e.id LIMIT ?";
}

} // namespace

std::string matchExpression(const domain::SearchQuery& query)
{
    std::string text = joined(query.wanted, " AND ");
    if (!query.unwanted.empty())
        text += " NOT " + joined(query.unwanted, " OR ");
    return text;
}

bool SearchIndex::isFilled() const
{
    Statement row = m_connection->prepare("SELECT version FROM search_state");
    return row.step() && row.integer(0) == application::searchTextVersion;
}

void SearchIndex::fill(const std::vector<SearchEntry>& entries)
{
    m_hasRemoved = true;
    m_connection->execute("INSERT INTO search_index (search_index) VALUES ('delete-all')");
    m_connection->execute("DELETE FROM search_entry");
    Statement row = m_connection->prepare(std::string("INSERT INTO search_entry (") + columns
                                          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const SearchEntry& entry : entries) {
        row.reset();
        row.bind(tableOf(entry.key.kind)).bind(entry.key.number);
        bindOptional(row, entry.meeting ? std::optional(entry.meeting->number()) : std::nullopt);
        row.bind(entry.held ? SqlValue(isoDate(*entry.held)) : SqlValue());
        bindText(row, entry);
        row.run();
    }
    m_connection->execute("INSERT INTO search_index (search_index) VALUES ('rebuild')");
    m_connection->execute("DELETE FROM search_state");
    m_connection->prepare("INSERT INTO search_state (version) VALUES (?)")
        .bind(std::int64_t(application::searchTextVersion))
        .run();
}

void SearchIndex::insert(const SearchEntry& entry) const
{
    Statement row = m_connection->prepare(std::string("INSERT INTO search_entry (") + columns
                                          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    row.bind(tableOf(entry.key.kind)).bind(entry.key.number);
    bindOptional(row, entry.meeting ? std::optional(entry.meeting->number()) : std::nullopt);
    row.bind(entry.held ? SqlValue(isoDate(*entry.held)) : SqlValue());
    bindText(row, entry);
    row.step();
    const std::int64_t id = row.integer(0);
    row.run();
    Statement index = m_connection->prepare(
        "INSERT INTO search_index (rowid, reference, title, body, context) VALUES (?, ?, ?, ?, ?)");
    index.bind(id);
    bindText(index, entry);
    index.run();
}

void SearchIndex::remove(std::int64_t id, const SearchEntry& entry)
{
    m_hasRemoved = true;
    // FTS5 has to be told exactly what it was once given.
    Statement index = m_connection->prepare("INSERT INTO search_index (search_index, rowid, reference, title, body,"
                                            " context) VALUES ('delete', ?, ?, ?, ?, ?)");
    index.bind(id);
    bindText(index, entry);
    index.run();
    m_connection->prepare("DELETE FROM search_entry WHERE id = ?").bind(id).run();
}

void SearchIndex::replaceMeeting(Id<domain::Meeting> meeting, const std::vector<SearchEntry>& entries)
{
    std::map<RecordKey, std::pair<std::int64_t, SearchEntry>> present;
    Statement row =
        m_connection->prepare(std::string("SELECT id, ") + columns + " FROM search_entry WHERE meeting = ?");
    row.bind(meeting.number());
    while (row.step()) {
        SearchEntry entry = entryIn(row);
        const RecordKey key = entry.key;
        present.emplace(key, std::pair(row.integer(0), std::move(entry)));
    }
    std::vector<const SearchEntry*> fresh;
    for (const SearchEntry& entry : entries) {
        const auto place = present.find(entry.key);
        if (place != present.end() && place->second.second == entry)
            present.erase(place);
        else
            fresh.push_back(&entry);
    }
    for (const auto& [key, old] : present)
        remove(old.first, old.second);
    for (const SearchEntry* entry : fresh)
        replace(entry->key, *entry); // it may have belonged to another meeting before
}

void SearchIndex::replace(RecordKey key, const std::optional<SearchEntry>& entry)
{
    std::optional<std::pair<std::int64_t, SearchEntry>> present;
    {
        Statement row = m_connection->prepare(std::string("SELECT id, ") + columns
                                              + " FROM search_entry WHERE kind = ? AND number = ?");
        row.bind(tableOf(key.kind)).bind(key.number);
        if (row.step())
            present.emplace(row.integer(0), entryIn(row));
    }
    if (present && entry && present->second == *entry)
        return;
    if (present)
        remove(present->first, present->second);
    if (entry)
        insert(*entry);
}

void SearchIndex::forgetRemoved() const
{
    m_connection->execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
}

std::vector<RankedEntry> SearchIndex::rank(const SearchOrder& order) const
{
    std::vector<RankedEntry> ranked;
    if (order.query.isEmpty())
        return ranked;
    Statement row = m_connection->prepare(selection(order));
    row.bind(matchExpression(order.query)).bind(static_cast<std::int64_t>(order.limit) + 1);
    while (row.step())
        ranked.push_back({{.key = keyIn(row, 1),
                           .meeting = meetingIn(row, 3),
                           .held = dayIn(row, 4),
                           .reference = row.text(5),
                           .rank = row.integer(6)},
                          row.integer(0)});
    return ranked;
}

void SearchIndex::mark(const domain::SearchQuery& query, const std::vector<RankedEntry*>& found) const
{
    std::map<std::int64_t, Found*> byRow;
    std::string rows;
    for (RankedEntry* each : found) {
        byRow[each->row] = &each->found;
        rows += (rows.empty() ? "" : ", ") + std::to_string(each->row);
    }
    if (byRow.empty())
        return;
    // One run through all that has the words, and the plus so that SQLite does not make a run of its own for each row:
    // a word that is only begun stands for thousands.
    Statement marked = m_connection->prepare(
        std::string("SELECT rowid, highlight(search_index, 1, char(2), char(3)),"
                    " snippet(search_index, 2, char(2), char(3), '…', ")
        + excerptLength + ") FROM search_index WHERE search_index MATCH ? AND +rowid IN (" + rows + ')');
    marked.bind(matchExpression(query));
    while (marked.step()) {
        Found& each = *byRow.at(marked.integer(0));
        each.title = markedWords(marked.text(1));
        each.excerpt = markedWords(marked.text(2));
    }
}

std::vector<SearchEntry> SearchIndex::entries() const
{
    Statement row =
        m_connection->prepare(std::string("SELECT id, ") + columns + " FROM search_entry ORDER BY kind, number");
    std::vector<SearchEntry> entries;
    while (row.step())
        entries.push_back(entryIn(row));
    return entries;
}

} // namespace cspdesk::storage
