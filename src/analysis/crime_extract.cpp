// SPDX-License-Identifier: MIT
#include "analysis/crime_extract.h"

#include "analysis/crime_rows.h"
#include "analysis/extract_reading.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_set>

namespace cspdesk::analysis {
namespace {

constexpr std::size_t areaField = 3;
constexpr std::size_t countField = 4;

/// A file as one reading of it gives it.
struct CrimesRead
{
    ExtractReport report;
    std::vector<CrimeRow> rows; ///< in the order of the file
    std::vector<std::string> categories;
    std::vector<std::string> areas;
};

/// A crime that stands in several categories counts in each, and once in each.
std::int64_t dropRepeated(std::vector<CrimeRow>& rows)
{
    std::unordered_set<std::string> seen;
    const auto repeated = std::stable_partition(rows.begin(), rows.end(), [&](const CrimeRow& row) {
        return row.reference.empty() || seen.insert(row.reference + '\n' + std::to_string(row.category)).second;
    });
    const std::int64_t count = rows.end() - repeated;
    rows.erase(repeated, rows.end());
    return count;
}

std::vector<CrimeCount> countsOf(const std::vector<CrimeRow>& rows)
{
    std::vector<CrimeCount> out;
    std::transform(rows.begin(), rows.end(), std::back_inserter(out), [](const CrimeRow& row) {
        return CrimeCount{row.months, row.category, row.area, row.count};
    });
    const auto place = [](const CrimeCount& count) { return std::tuple(count.months, count.category, count.area); };
    std::sort(out.begin(), out.end(),
              [&](const CrimeCount& left, const CrimeCount& right) { return place(left) < place(right); });
    std::size_t kept = 0;
    for (std::size_t each = 1; each < out.size(); ++each)
        if (place(out[each]) == place(out[kept]))
            out[kept].count += out[each].count;
        else
            out[++kept] = out[each];
    out.resize(std::min(kept + 1, out.size()));
    return out;
}

BasicResult<CrimesRead, ImportRefusal> readAll(const sources::CsvFile& file, const FileForm& form,
                                               const ColumnMapping& mapping, DateOrder order,
                                               const sources::ReadControl& control)
{
    RowsOfExtract rows(file, form, mapping, order);
    statistics::Categories categories;
    statistics::Categories areas;
    std::deque<CrimeReader> readers;
    for (unsigned worker = 0; worker < sources::workersFor(file, control); ++worker)
        readers.emplace_back(rows, categories, areas);
    auto report = readRows(rows, readers, control);
    if (!report.has_value())
        return refuse(report.error());
    CrimesRead out{.report = std::move(*report), .rows = {}, .categories = {}, .areas = {}};
    for (CrimeReader& reader : readers)
        std::move(reader.rows().begin(), reader.rows().end(), std::back_inserter(out.rows));
    std::sort(out.rows.begin(), out.rows.end(),
              [](const CrimeRow& left, const CrimeRow& right) { return left.row < right.row; });
    out.categories = namesOf(categories, file.dialect);
    out.areas = namesOf(areas, file.dialect);
    return out;
}

} // namespace

BasicResult<CrimeCounts, ImportRefusal> readCrimes(std::unique_ptr<platform::InputFile> bytes, const FileForm& form,
                                                   const CrimeColumns& columns, const sources::ReadControl& control)
{
    auto opened = openExtract(std::move(bytes), form, columns.columns);
    if (!opened.has_value())
        return refuse(opened.error());
    auto read = readExtract(opened->file, {columns.dates, true}, [&](const sources::CsvFile& file, DateOrder order) {
        return readAll(file, form, opened->mapping, order, control);
    });
    if (!read.has_value())
        return refuse(read.error());
    CrimeCounts out;
    out.repeatedRows = dropRepeated(read->rows);
    out.counts = countsOf(read->rows);
    out.isOfCounts = opened->mapping.columns[countField].has_value();
    out.hasAreas = opened->mapping.columns[areaField].has_value();
    out.categories = std::move(read->categories);
    out.areas = std::move(read->areas);
    out.report = std::move(read->report);
    return out;
}

ImportRefusal withoutAreas(ExtractReport report)
{
    report.mapping.problems.push_back({MappingProblem::Kind::Missing, "area", "area"});
    return {.kind = ImportRefusal::Kind::Columns,
            .mapping = std::move(report.mapping),
            .headings = std::move(report.headings)};
}

AreaChoice::AreaChoice(const std::vector<std::string>& asked, const std::vector<std::string>& areas)
{
    if (asked.empty())
        return;
    m_has.resize(areas.size());
    for (const std::string& name : asked) {
        const bool isBeginning = name.ends_with('*');
        const std::string beginning = isBeginning ? name.substr(0, name.size() - 1) : name;
        bool isKnown = false;
        for (std::size_t area = 0; area < areas.size(); ++area)
            if (isBeginning ? areas[area].starts_with(beginning) : areas[area] == name)
                isKnown = m_has[area] = true;
        if (!isKnown)
            m_unknown.insert(name);
    }
}

} // namespace cspdesk::analysis
