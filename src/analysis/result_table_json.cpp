// SPDX-License-Identifier: MIT
#include "analysis/result_table_json.h"

#include "base/overloaded.h"
#include "base/text.h"
#include "statistics/arithmetic.h"
#include "statistics/plain_figure.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace cspdesk::analysis {
namespace {

using namespace statistics;
using nlohmann::ordered_json;
using sources::ImportProblem;

template <typename Value>
using Named = std::pair<Value, std::string_view>;

constexpr std::array kinds{Named<ColumnKind>{ColumnKind::Label, "label"}, Named<ColumnKind>{ColumnKind::Count, "count"},
                           Named<ColumnKind>{ColumnKind::Percent, "percent"},
                           Named<ColumnKind>{ColumnKind::Rank, "rank"},
                           Named<ColumnKind>{ColumnKind::Decimal, "decimal"}};
constexpr std::array rowKinds{Named<TableRowKind>{TableRowKind::Ordinary, "ordinary"},
                              Named<TableRowKind>{TableRowKind::Total, "total"},
                              Named<TableRowKind>{TableRowKind::Aside, "aside"}};
constexpr std::array rowSums{Named<RowSum>{RowSum::Unrelated, "unrelated"}, Named<RowSum>{RowSum::Exact, "exact"},
                             Named<RowSum>{RowSum::AtLeastTotal, "at-least-total"},
                             Named<RowSum>{RowSum::Nested, "nested"}};

template <typename Names, typename Value>
std::string nameIn(const Names& names, Value value)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == value; });
    return std::string(found->second);
}

// Writing

ordered_json percentJson(std::int64_t rounded, int decimals)
{
    if (decimals <= 0)
        return rounded;
    return std::stod(decimalDigits(rounded, decimals));
}

ordered_json shareJson(Share share, const TableColumn& column)
{
    const bool isRatio = column.kind == ColumnKind::Decimal;
    const auto rounded = isRatio ? ratioOf(share, column.decimals) : percentOf(share, column.decimals);
    ordered_json json{{"part", share.part}, {"whole", share.whole}};
    json[isRatio ? "ratio" : "percent"] = rounded ? percentJson(*rounded, column.decimals) : ordered_json(nullptr);
    return json;
}

ordered_json noFigureJson(NoFigure why)
{
    switch (why) {
    case NoFigure::Blank: return nullptr;
    case NoFigure::NotApplicable: return {{"none", "not-applicable"}};
    case NoFigure::NotAvailable: return {{"none", "not-available"}};
    case NoFigure::NotComparable: return {{"none", "not-comparable"}};
    case NoFigure::Small: return {{"hidden", "small"}};
    case NoFigure::Protecting: return {{"hidden", "protecting"}};
    }
    return nullptr;
}

ordered_json cellJson(const TableCell& cell, const TableColumn& column)
{
    return std::visit(Overloaded{[](NoFigure why) { return noFigureJson(why); },
                                 [](const std::string& words) { return ordered_json(words); },
                                 [](std::int64_t count) { return ordered_json(count); },
                                 [&](Share share) { return shareJson(share, column); },
                                 [](double number) {
                                     return std::isfinite(number) ? ordered_json(number)
                                                                  : noFigureJson(NoFigure::NotAvailable);
                                 },
                                 [](BelowShare below) {
                                     return ordered_json{{"hidden", "small"}, {"below", below.percent}};
                                 }},
                      cell);
}

ordered_json columnJson(const TableColumn& column)
{
    ordered_json json{{"id", column.id},
                      {"heading", column.heading},
                      {"unit", column.unit},
                      {"base", column.base},
                      {"kind", nameIn(kinds, column.kind)},
                      {"decimals", column.decimals},
                      {"partOf", column.partOf},
                      {"derivedFrom", column.derivedFrom},
                      {"atLeastSumOf", column.atLeastSumOf},
                      {"rowSum", nameIn(rowSums, column.rowSum)}};
    if (column.isCaution)
        json["notToCompare"] = true;
    if (column.isSigned)
        json["signed"] = true;
    return json;
}

ordered_json provenanceJson(const Provenance& provenance)
{
    ordered_json settings = ordered_json::array();
    for (const auto& [name, value] : provenance.settings)
        settings.push_back({{"name", name}, {"value", value}});
    return {{"file", provenance.fileName},
            {"sha256", provenance.sha256},
            {"bytes", provenance.bytes},
            {"rowsRead", provenance.rowsRead},
            {"rowsKept", provenance.rowsKept},
            {"extracted", provenance.extracted ? ordered_json(isoDate(*provenance.extracted)) : ordered_json(nullptr)},
            {"settings", std::move(settings)},
            {"program", provenance.program}};
}

// Reading

constexpr std::size_t mostColumns = 500;
constexpr std::size_t mostRows = 100'000;
constexpr std::size_t shownLength = 40;

/// Thrown and caught in this file alone.
struct Fault
{
    ImportProblem problem;
};

/// A value and where in the file it stands.
class Place
{
public:
    Place(const ordered_json& json, std::string path) : m_json(json), m_path(std::move(path)) {}

    [[noreturn]] void refuse(const std::string& expected) const
    {
        const std::string value = m_json.is_structured() ? std::string() : m_json.dump();
        throw Fault{{0, m_path, shortened(value, shownLength), expected, "Ask for the result anew"}};
    }

    [[nodiscard]] const ordered_json& json() const { return m_json; }
    [[nodiscard]] bool has(const char* name) const { return m_json.is_object() && m_json.contains(name); }

    [[nodiscard]] Place operator[](const char* name) const
    {
        if (!has(name))
            refuse(std::string("lacks “") + name + "”");
        return {m_json.at(name), m_path + '.' + name};
    }

    [[nodiscard]] std::vector<Place> all(std::size_t most) const
    {
        if (!m_json.is_array())
            refuse("is no list");
        if (m_json.size() > most)
            refuse("has more than " + std::to_string(most) + " entries");
        std::vector<Place> places;
        for (std::size_t i = 0; i < m_json.size(); ++i)
            places.emplace_back(m_json[i], m_path + '[' + std::to_string(i) + ']');
        return places;
    }

    [[nodiscard]] std::string text() const
    {
        if (!m_json.is_string())
            refuse("is no text");
        return m_json.get<std::string>();
    }

    [[nodiscard]] std::int64_t whole(std::int64_t least, std::int64_t most) const
    {
        const bool isTooLarge = m_json.is_number_unsigned() && m_json.get<std::uint64_t>() > std::uint64_t(INT64_MAX);
        if (!m_json.is_number_integer() || isTooLarge)
            refuse("is no whole number");
        const auto number = m_json.get<std::int64_t>();
        if (number < least || number > most)
            refuse("is not from " + std::to_string(least) + " to " + std::to_string(most));
        return number;
    }

    template <typename Names>
    [[nodiscard]] auto oneOf(const Names& names) const
    {
        const std::string name = text();
        const auto found =
            std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.second == name; });
        if (found == names.end())
            refuse("is no word that is known here");
        return found->first;
    }

private:
    const ordered_json& m_json;
    std::string m_path;
};

constexpr std::int64_t mostCount = INT64_MAX;

std::vector<std::size_t> indexesIn(const Place& place, std::size_t columns)
{
    std::vector<std::size_t> indexes;
    for (const Place& each : place.all(columns))
        indexes.push_back(static_cast<std::size_t>(each.whole(0, static_cast<std::int64_t>(columns) - 1)));
    return indexes;
}

TableColumn columnIn(const Place& place, std::size_t columns)
{
    constexpr int mostDecimals = 4; // as percentages have at most
    return {.id = place["id"].text(),
            .heading = place["heading"].text(),
            .unit = place["unit"].text(),
            .base = place["base"].text(),
            .kind = place["kind"].oneOf(kinds),
            .decimals = static_cast<int>(place["decimals"].whole(0, mostDecimals)),
            .partOf = indexesIn(place["partOf"], columns),
            .derivedFrom = indexesIn(place["derivedFrom"], columns),
            .atLeastSumOf = indexesIn(place["atLeastSumOf"], columns),
            .rowSum = place["rowSum"].oneOf(rowSums),
            .isCaution = place.has("notToCompare"),
            .isSigned = place.has("signed")};
}

TableCell noFigureIn(const Place& place)
{
    if (place.has("none")) {
        const std::string why = place["none"].text();
        if (why == "not-comparable")
            return NoFigure::NotComparable;
        if (why != "not-applicable" && why != "not-available")
            place["none"].refuse("is no word that is known here");
        return why == "not-applicable" ? NoFigure::NotApplicable : NoFigure::NotAvailable;
    }
    const std::string why = place["hidden"].text();
    if (why != "small" && why != "protecting")
        place["hidden"].refuse("is no word that is known here");
    if (place.has("below"))
        return BelowShare{place["below"].whole(1, 100)};
    return why == "small" ? NoFigure::Small : NoFigure::Protecting;
}

bool isSmall(std::int64_t count, std::optional<int> threshold) { return threshold && count > 0 && count < *threshold; }

TableCell shareIn(const Place& place, const TableColumn& column, std::optional<int> threshold)
{
    const Share share{place["part"].whole(-mostCount, mostCount), place["whole"].whole(0, mostCount)};
    if (column.kind == ColumnKind::Percent && isSmall(share.part, threshold))
        place["part"].refuse("is below the threshold of the table and should be hidden");
    const char* rounded = column.kind == ColumnKind::Decimal ? "ratio" : "percent";
    if (place[rounded].json() != shareJson(share, column).at(rounded))
        place[rounded].refuse("does not agree with its part and whole");
    return share;
}

TableCell numberIn(const Place& place, const TableColumn& column, std::optional<int> threshold)
{
    if (place.json().is_number_float()) {
        if (column.kind != ColumnKind::Decimal)
            place.refuse("is no whole number");
        return place.json().get<double>();
    }
    const std::int64_t count = place.whole(-mostCount, mostCount);
    if (column.kind == ColumnKind::Percent || column.kind == ColumnKind::Label)
        place.refuse(column.kind == ColumnKind::Label ? "is no text" : "is no share");
    if (column.kind == ColumnKind::Count && isSmall(count, threshold))
        place.refuse("is below the threshold of the table and should be hidden");
    return count;
}

TableCell cellIn(const Place& place, const TableColumn& column, std::optional<int> threshold)
{
    if (place.json().is_null())
        return NoFigure::Blank;
    if (place.json().is_string()) {
        if (column.kind != ColumnKind::Label)
            place.refuse("is no figure");
        return place.text();
    }
    if (place.json().is_number())
        return numberIn(place, column, threshold);
    if (place.has("hidden") || place.has("none"))
        return noFigureIn(place);
    if (!place.has("part") || (column.kind != ColumnKind::Percent && column.kind != ColumnKind::Decimal))
        place.refuse("is nothing that can stand in this column");
    return shareIn(place, column, threshold);
}

TableRow rowIn(const Place& place, const ResultTable& table)
{
    TableRow row{.kind = place["kind"].oneOf(rowKinds)};
    const std::vector<Place> cells = place["cells"].all(mostColumns);
    if (cells.size() != table.columns.size())
        place["cells"].refuse("has " + std::to_string(cells.size()) + " entries instead of "
                              + std::to_string(table.columns.size()));
    for (std::size_t i = 0; i < cells.size(); ++i)
        row.cells.push_back(cellIn(cells[i], table.columns[i], table.threshold));
    return row;
}

Provenance provenanceIn(const Place& place)
{
    Provenance provenance{.fileName = place["file"].text(),
                          .sha256 = place["sha256"].text(),
                          .bytes = static_cast<std::uint64_t>(place["bytes"].whole(0, mostCount)),
                          .rowsRead = static_cast<std::uint64_t>(place["rowsRead"].whole(0, mostCount)),
                          .rowsKept = static_cast<std::uint64_t>(place["rowsKept"].whole(0, mostCount)),
                          .program = place["program"].text()};
    if (!place["extracted"].json().is_null()) {
        provenance.extracted = parseDate(place["extracted"].text());
        if (!provenance.extracted)
            place["extracted"].refuse("is no day, as 2025-07-17");
    }
    for (const Place& setting : place["settings"].all(mostColumns))
        provenance.settings.emplace_back(setting["name"].text(), setting["value"].text());
    return provenance;
}

ResultTable tableIn(const Place& place)
{
    constexpr int mostThreshold = 1000;
    ResultTable table{.id = place["id"].text(), .title = place["title"].text()};
    if (!place["threshold"].json().is_null())
        table.threshold = static_cast<int>(place["threshold"].whole(2, mostThreshold));
    const std::vector<Place> columns = place["columns"].all(mostColumns);
    for (const Place& column : columns)
        table.columns.push_back(columnIn(column, columns.size()));
    for (const Place& row : place["rows"].all(mostRows))
        table.rows.push_back(rowIn(row, table));
    for (const Place& note : place["notes"].all(mostRows))
        table.notes.push_back(note.text());
    table.provenance = provenanceIn(place["provenance"]);
    return table;
}

} // namespace

ordered_json tableJson(const ResultTable& table)
{
    ordered_json json{{"id", table.id}, {"title", table.title}};
    json["threshold"] = table.threshold ? ordered_json(*table.threshold) : ordered_json(nullptr);
    if (!table.threshold)
        json["notForPublication"] = true;
    json["columns"] = ordered_json::array();
    for (const TableColumn& column : table.columns)
        json["columns"].push_back(columnJson(column));
    json["rows"] = ordered_json::array();
    for (const TableRow& row : table.rows) {
        ordered_json cells = ordered_json::array();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            cells.push_back(i < row.cells.size() ? cellJson(row.cells[i], table.columns[i]) : ordered_json(nullptr));
        json["rows"].push_back({{"kind", nameIn(rowKinds, row.kind)}, {"cells", std::move(cells)}});
    }
    json["notes"] = table.notes;
    json["provenance"] = provenanceJson(table.provenance);
    if (table.threshold)
        json["provenance"]["rowsRoundedTo"] = 2 * *table.threshold;
    return json;
}

BasicResult<ResultTable, ImportProblem> tableOf(const ordered_json& json, const std::string& place)
{
    try {
        return tableIn(Place(json, place));
    } catch (const Fault& fault) {
        return refuse(fault.problem);
    }
}

} // namespace cspdesk::analysis
