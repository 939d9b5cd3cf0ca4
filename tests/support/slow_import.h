// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_import.h"
#include "support/slow_csv.h"
#include "support/slow_suspects.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

namespace cspdesk::tests {

/// All that an import says, in an order that does not hang on threads: for comparing one with another.
inline std::string written(const BasicResult<analysis::SuspectImport, analysis::ImportRefusal>& import)
{
    std::ostringstream out;
    if (!import.has_value()) {
        const analysis::ImportRefusal& refusal = import.error();
        out << "refused " << static_cast<int>(refusal.kind) << ' ' << static_cast<int>(refusal.fault.kind) << " row "
            << refusal.fault.row << ' ' << refusal.field;
        return out.str();
    }
    const analysis::ImportReport& report = import->report;
    out << "rows " << report.rows << " kept " << report.kept << " faulty " << report.faulty << " without crime "
        << report.withoutCrime << " suspect " << report.withoutSuspect << " day " << report.withoutDay << " age "
        << report.withoutAge << " gender " << report.withoutGender << " district " << report.withoutDistrict
        << " filtered " << report.filteredOut << " empty " << report.emptyLines << " loose " << report.looseQuotes
        << " encoding " << static_cast<int>(report.dialect.encoding) << "\ndates " << report.dates.iso << ' '
        << report.dates.onlyDayFirst << ' ' << report.dates.onlyMonthFirst << ' ' << report.dates.either << ' '
        << report.dates.alike << " from " << report.firstDay.value_or(0) << " to " << report.lastDay.value_or(0)
        << '\n';
    for (const std::uint64_t count : report.problemCounts)
        out << count << ' ';
    for (const analysis::ProblemRow& problem : report.problems)
        out << "\nrow " << problem.row << ": " << static_cast<int>(problem.kind) << " [" << problem.value << "] "
            << problem.fields;
    out << '\n' << named(statistics::repeatSuspects(import->records), import->types);
    using Line = std::tuple<std::uint32_t, std::string, std::int32_t, std::string, int, std::string>;
    std::vector<Line> lines;
    const auto text = [](const std::vector<std::string>& texts, std::size_t number) {
        return number < texts.size() ? texts[number] : std::string();
    };
    for (const statistics::SuspectGroup& group : import->records.groups)
        for (const statistics::SuspectRecord& record : group.records)
            lines.emplace_back(record.record, text(import->types, record.type), record.details.day,
                               text(import->genders, record.details.gender), record.details.age,
                               text(import->districts, record.details.district));
    std::sort(lines.begin(), lines.end());
    for (const auto& [record, type, day, gender, age, district] : lines)
        out << record << ' ' << type << ' ' << day << ' ' << gender << ' ' << age << ' ' << district << '\n';
    return out.str();
}

/// What can be said of an import without its own code but for the columns.
struct SlowImport
{
    NamedCounts counts;
    std::uint64_t rows = 0;
    std::uint64_t kept = 0;
    std::uint64_t faulty = 0;
    std::uint64_t withoutCrime = 0;
    std::uint64_t withoutSuspect = 0;
    std::uint64_t emptyLines = 0;

    friend bool operator==(const SlowImport&, const SlowImport&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const SlowImport& import)
{
    return out << "rows " << import.rows << " kept " << import.kept << " faulty " << import.faulty << " without crime "
               << import.withoutCrime << " suspect " << import.withoutSuspect << " empty " << import.emptyLines << '\n'
               << import.counts;
}

/// Windows-1252 where there are bytes beyond ASCII and no row has them as UTF-8.
inline bool isWindows1252(const sources::CsvFile& file, const std::vector<SlowRecord>& records)
{
    const auto isBeyondAscii = [](char letter) { return static_cast<unsigned char>(letter) >= 0x80U; };
    if (file.dialect.encoding != sources::TextEncoding::Utf8 || file.dialect.hasMark)
        return false;
    bool isSeen = false;
    for (const SlowRecord& record : records) {
        const std::string& bytes = record.bytes;
        if (bytes.find('\0') != std::string::npos || std::none_of(bytes.begin(), bytes.end(), isBeyondAscii))
            continue;
        if (isUtf8(bytes))
            return false;
        isSeen = true;
    }
    return isSeen;
}

/// Of a file whose needed columns are there and whose quotes are closed, without a filter.
inline SlowImport slowImport(const sources::CsvFile& file)
{
    const auto columns = analysis::mapColumns(analysis::suspectsForm(), file.headings).columns;
    const std::vector<SlowRecord> records = slowBody(file);
    const bool isWindows = isWindows1252(file, records);
    const auto text = [&](const SlowRecord& record, std::size_t field) {
        return std::string(trimmed(record.fields.at(columns.at(field).value())));
    };
    const auto isBlank = [](const std::string& value) {
        return value.find_first_not_of(" \t\r\n\v\f") == std::string::npos;
    };
    SlowImport out;
    std::vector<SuspectRow> kept;
    for (const SlowRecord& record : records) {
        if (record.isEmpty()) {
            ++out.emptyLines;
            continue;
        }
        ++out.rows;
        if (record.fault(file.headings.size(), !isWindows, file.dialect.separator)) {
            ++out.faulty;
        } else if (isBlank(text(record, 1))) {
            ++out.withoutSuspect;
        } else if (isBlank(text(record, 0))) {
            ++out.withoutCrime;
        } else {
            const std::string type = text(record, 2);
            kept.push_back(
                {text(record, 0), text(record, 1), singleLine(isWindows ? sources::utf8OfWindows1252(type) : type)});
        }
    }
    out.kept = kept.size();
    out.counts = slowCounts(kept);
    return out;
}

/// Where importing fast and slowly, or with one thread and several, differ; nothing where they agree.
inline std::string differenceInImport(const std::string& bytes, std::uint64_t stretch)
{
    for (const bool checks : {false, true}) {
        const analysis::SuspectNeeds needs{.people = checks, .checks = checks};
        const auto alone = analysis::importSuspects(platform::inputOf(bytes), {}, needs, {.workers = 1});
        const auto beside =
            analysis::importSuspects(platform::inputOf(bytes), {}, needs, {.workers = 3, .stretch = stretch});
        if (written(alone) != written(beside))
            return "alone:\n" + written(alone) + "\nbeside, stretch " + std::to_string(stretch) + ":\n"
                 + written(beside);
        if (!alone.has_value())
            continue;
        const auto file = sources::openCsv(platform::inputOf(bytes));
        const analysis::ImportReport& report = alone->report;
        const SlowImport fast{named(statistics::repeatSuspects(alone->records), alone->types),
                              report.rows,
                              report.kept,
                              report.faulty,
                              report.withoutCrime,
                              report.withoutSuspect,
                              report.emptyLines};
        const SlowImport slow = slowImport(*file);
        if (fast == slow)
            continue;
        std::ostringstream out;
        out << "imported:\n" << fast << "slowly:\n" << slow;
        return out.str();
    }
    return {};
}

/// Both of it, for any bytes; how they are cut hangs on how many there are.
inline std::string differenceInCsv(const std::string& bytes)
{
    const std::uint64_t stretch = 1 + bytes.size() % 97;
    const auto file = sources::openCsv(platform::inputOf(bytes));
    if (!file.has_value())
        return {};
    const std::string difference = differenceInReading(*file, stretch);
    return difference.empty() ? differenceInImport(bytes, stretch) : difference;
}

} // namespace cspdesk::tests
