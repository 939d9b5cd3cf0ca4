// SPDX-License-Identifier: MIT
#include "storage/record_rows.h"

#include "storage/record_fields.h"
#include "storage/record_kinds.h"
#include "storage/row_fields.h"

#include <algorithm>
#include <array>

namespace cspdesk::storage {
namespace {

using application::Entry;
using application::kindOf;
using application::Record;
using application::RecordKey;

template <class Work>
std::string joined(const std::vector<Column>& columns, Work&& each)
{
    std::string text;
    for (const Column& column : columns)
        text += (text.empty() ? "" : ", ") + each(column);
    return text;
}

// Some columns are words of SQL ("from", "end").
std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

ColumnNames columnsOf(std::size_t kind)
{
    return withKind(kind, [](auto type) {
        ColumnNames columns;
        const auto record = blank<typename decltype(type)::type>();
        describe(columns, record);
        return columns;
    });
}

std::string selection(std::size_t kind)
{
    std::string columns = "id";
    for (const std::string_view name : columnsOf(kind).names)
        columns += ", " + quoted(name);
    return "SELECT " + columns + " FROM " + tableOf(kind);
}

Record recordIn(const Statement& row, std::size_t kind, const Sealer* sealer)
{
    return withKind(kind, [&](auto type) -> Record {
        auto record = blank<typename decltype(type)::type>();
        RowReader reader(application::kindNames.at(kind), row, sealer);
        describe(reader, record);
        return record;
    });
}

std::vector<Column> columnsOf(RecordKey key, const Record& record, const Sealer* sealer)
{
    if (record.index() != key.kind)
        fail(Failure::Kind::Constraint, wordsFor(key), "the record is of another kind than its key");
    RowWriter writer(application::kindNames.at(key.kind), key.number, sealer);
    std::visit([&](const auto& each) { describe(writer, each); }, record);
    return writer.columns();
}

std::string orderOf(std::size_t kind)
{
    if (kind == kindOf<domain::AgendaItem> || kind == kindOf<domain::Appendix>)
        return " ORDER BY meeting, position, id";
    if (kind == kindOf<domain::MinuteParagraph>)
        return " ORDER BY meeting, item, position, id";
    if (kind == kindOf<domain::Motion> || kind == kindOf<domain::Paper>)
        return " ORDER BY meeting, item, position, id";
    if (kind == kindOf<domain::ItemTime>)
        return " ORDER BY meeting, began, id";
    if (kind == kindOf<domain::Priority>)
        return " ORDER BY plan, number, id";
    if (kind == kindOf<domain::Target>)
        return " ORDER BY priority, number, id";
    if (kind == kindOf<domain::PaperVersion>)
        return " ORDER BY paper, number, id";
    if (kind == kindOf<domain::CalendarDay>)
        return " ORDER BY date, id";
    if (kind
            == kindOf<
                domain::ActionPoint> || kind == kindOf<domain::DeclaredVote> || kind == kindOf<domain::PublicQuestion>)
        return " ORDER BY meeting, number, id";
    return kind == kindOf<domain::Meeting> ? " ORDER BY date, id" : " ORDER BY id";
}

struct Parentage
{
    std::size_t child;
    std::size_t parent;
    const char* column;
};

constexpr std::array parentages{
    Parentage{kindOf<domain::Membership>, kindOf<domain::Body>, "body"},
    Parentage{kindOf<domain::Office>, kindOf<domain::Body>, "body"},
    Parentage{kindOf<domain::TermsOfReference>, kindOf<domain::Body>, "body"},
    Parentage{kindOf<domain::Meeting>, kindOf<domain::Body>, "body"},
    Parentage{kindOf<domain::AgendaItem>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Attendance>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Apology>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Minutes>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::MinuteParagraph>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Appendix>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::ActionPoint>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::ActionReview>, kindOf<domain::ActionPoint>, "action"},
    Parentage{kindOf<domain::ActionReview>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Reply>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Presiding>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::ItemTime>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Interest>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Motion>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::NotifiedVote>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::DeclaredVote>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::Paper>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::PaperVersion>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::PaperVersion>, kindOf<domain::Paper>, "paper"},
    Parentage{kindOf<domain::DeadlineMark>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::PublicQuestion>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::PlanEntry>, kindOf<domain::Body>, "body"},
    Parentage{kindOf<domain::GroupCase>, kindOf<domain::Meeting>, "meeting"},
    Parentage{kindOf<domain::SafetyPlan>, kindOf<domain::Body>, "body"},
    Parentage{kindOf<domain::Priority>, kindOf<domain::SafetyPlan>, "plan"},
    Parentage{kindOf<domain::Target>, kindOf<domain::Priority>, "priority"},
    Parentage{kindOf<domain::Milestone>, kindOf<domain::Body>, "\"group\""},
    Parentage{kindOf<domain::GroupReport>, kindOf<domain::Body>, "\"group\""},
    Parentage{kindOf<domain::Bid>, kindOf<domain::Fund>, "fund"},
    Parentage{kindOf<domain::AnnualReview>, kindOf<domain::Body>, "body"},
    Parentage{kindOf<domain::Induction>, kindOf<domain::Person>, "person"},
};

/// The condition that a record belongs to the parent.
std::string belonging(std::size_t kind, RecordKey parent)
{
    const auto* found = std::find_if(parentages.begin(), parentages.end(), [&](const Parentage& each) {
        return each.child == kind && each.parent == parent.kind;
    });
    if (found == parentages.end())
        fail(Failure::Kind::Other, {}, tableOf(kind) + " does not belong to " + tableOf(parent.kind));
    return std::string(" WHERE ") + found->column + " = ?";
}

} // namespace

std::optional<Record> RecordRows::find(RecordKey key) const
{
    Statement row = m_connection.prepare(selection(key.kind) + " WHERE id = ?");
    row.bind(key.number);
    if (!row.step())
        return std::nullopt;
    return recordIn(row, key.kind, m_sealer);
}

std::vector<Entry> RecordRows::list(std::size_t kind, std::optional<RecordKey> parent) const
{
    Statement row =
        m_connection.prepare(selection(kind) + (parent ? belonging(kind, *parent) : std::string()) + orderOf(kind));
    if (parent)
        row.bind(parent->number);
    std::vector<Entry> entries;
    while (row.step())
        entries.push_back(Entry{{kind, row.integer(0)}, recordIn(row, kind, m_sealer)});
    return entries;
}

std::int64_t RecordRows::nextNumber(std::size_t kind) const
{
    if (kind == kindOf<domain::Partnership>)
        return 1; // there is one in a file
    return nextNumberOf(m_connection, tableOf(kind));
}

void RecordRows::insert(RecordKey key, const Record& record) const
{
    const std::vector<Column> columns = columnsOf(key, record, m_sealer);
    const std::string names = joined(columns, [](const Column& each) { return quoted(each.name); });
    const std::string marks = joined(columns, [](const Column&) { return std::string("?"); });
    Statement statement =
        m_connection.prepare("INSERT INTO " + tableOf(key.kind) + " (id, " + names + ") VALUES (?, " + marks + ")");
    statement.bind(key.number);
    for (const Column& column : columns) {
        if (column.isKept)
            fail(Failure::Kind::Sealed, wordsFor(key),
                 "its closed matter went when the record was removed, and was locked then");
        statement.bind(column.value);
    }
    statement.run();
}

void RecordRows::update(RecordKey key, const Record& record) const
{
    std::vector<Column> columns = columnsOf(key, record, m_sealer);
    columns.erase(std::remove_if(columns.begin(), columns.end(), [](const Column& each) { return each.isKept; }),
                  columns.end());
    const std::string settings = joined(columns, [](const Column& each) { return quoted(each.name) + " = ?"; });
    Statement statement = m_connection.prepare("UPDATE " + tableOf(key.kind) + " SET " + settings + " WHERE id = ?");
    for (const Column& column : columns)
        statement.bind(column.value);
    statement.bind(key.number).run();
}

void RecordRows::remove(RecordKey key) const
{
    m_connection.prepare("DELETE FROM " + tableOf(key.kind) + " WHERE id = ?").bind(key.number).run();
}

std::int64_t nextNumberOf(const Connection& connection, std::string_view table)
{
    Statement row = connection.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?");
    row.bind(table);
    return row.step() ? row.integer(0) + 1 : 1;
}

std::vector<std::string> closedColumns(std::size_t kind)
{
    const ColumnNames columns = columnsOf(kind);
    return {columns.sealed.begin(), columns.sealed.end()};
}

} // namespace cspdesk::storage
