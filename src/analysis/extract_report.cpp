// SPDX-License-Identifier: MIT
#include "analysis/extract_report.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

namespace cspdesk::analysis {
namespace {

RowProblem problemOf(sources::RecordFault fault)
{
    switch (fault) {
    case sources::RecordFault::TooFewFields: return RowProblem::TooFewFields;
    case sources::RecordFault::TooManyFields: return RowProblem::TooManyFields;
    case sources::RecordFault::TextAfterQuote: return RowProblem::TextAfterQuote;
    case sources::RecordFault::HoldsRows: return RowProblem::HoldsRows;
    case sources::RecordFault::HoldsNul: return RowProblem::HoldsNul;
    case sources::RecordFault::NotText: return RowProblem::NotText;
    }
    return RowProblem::NotText;
}

bool comesFirst(const ProblemRow& left, const ProblemRow& right)
{
    return std::tie(left.row, left.kind) < std::tie(right.row, right.kind);
}

} // namespace

bool isBlank(std::string_view text)
{
    return text.empty() || (static_cast<unsigned char>(text.front()) <= ' ' && trimmed(text).empty());
}

bool isNobodysName(std::string_view trimmedText)
{
    static constexpr std::array<std::string_view, 19> names{
        "-",      "--",        "---",          ".",    "?",          "#n/a",   "n/a", "na",           "nil",
        "none",   "not known", "not recorded", "null", "no suspect", "nobody", "tbc", "unidentified", "undefined",
        "unknown"};
    constexpr std::size_t longest = 12;
    if (trimmedText.empty() || trimmedText.size() > longest || (trimmedText.back() >= '0' && trimmedText.back() <= '9'))
        return false;
    std::string plain(trimmedText);
    std::transform(plain.begin(), plain.end(), plain.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return std::find(names.begin(), names.end(), plain) != names.end();
}

std::string shownValue(std::string_view text, const sources::CsvDialect& dialect)
{
    constexpr std::size_t longestValue = 40;
    return shortened(dialect.encoding == sources::TextEncoding::Windows1252 ? sources::utf8OfWindows1252(text)
                                                                            : singleLine(text),
                     longestValue);
}

void addTotals(ExtractReport& report, const sources::CsvFile& file, const ColumnMapping& mapping,
               const sources::CsvTotals& totals)
{
    report.dialect = file.dialect;
    report.headings = file.headings;
    report.mapping = mapping;
    report.rows = totals.records;
    report.emptyLines = totals.emptyLines;
    report.looseQuotes = totals.looseQuotes;
    report.hasWideText = totals.hasWideText;
}

void add(ExtractReport& to, const ExtractReport& from)
{
    to.kept += from.kept;
    to.faulty += from.faulty;
    to.dates.add(from.dates);
    std::transform(from.problemCounts.begin(), from.problemCounts.end(), to.problemCounts.begin(),
                   to.problemCounts.begin(), std::plus<>());
    to.problems.insert(to.problems.end(), from.problems.begin(), from.problems.end());
}

void settleProblems(ExtractReport& report)
{
    std::sort(report.problems.begin(), report.problems.end(), comesFirst);
    if (report.problems.size() > ExtractReport::mostProblems)
        report.problems.resize(ExtractReport::mostProblems);
}

void ProblemNotes::note(ProblemRow problem)
{
    ++m_report.problemCounts[static_cast<std::size_t>(problem.kind)];
    if (m_report.problems.size() < ExtractReport::mostProblems)
        m_new.push_back(std::move(problem));
}

void ProblemNotes::noteFaulty(const sources::CsvBatch& batch)
{
    for (const sources::FaultyRecord& faulty : batch.records.faulty()) {
        ++m_report.faulty;
        note({batch.firstRow + faulty.record, problemOf(faulty.fault), {}, faulty.fields});
    }
}

void ProblemNotes::endStretch()
{
    std::sort(m_new.begin(), m_new.end(), comesFirst);
    for (ProblemRow& problem : m_new)
        if (m_report.problems.size() < ExtractReport::mostProblems)
            m_report.problems.push_back(std::move(problem));
    m_new.clear();
}

} // namespace cspdesk::analysis
