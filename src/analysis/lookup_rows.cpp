// SPDX-License-Identifier: MIT
#include "analysis/lookup_rows.h"

#include "analysis/extract_reading.h"
#include "analysis/extract_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cspdesk::analysis {
namespace {

class LookupReader
{
public:
    explicit LookupReader(RowsOfExtract& rows) : m_row(rows), m_fields(rows.form.fields.size())
    {
        for (const auto& column : rows.mapping.columns)
            m_hasColumn.push_back(column.has_value());
    }

    void read(const sources::CsvBatch& batch)
    {
        m_row.read(batch, [&] {
            LookupRow& out = m_read.emplace_back(LookupRow{m_row.row(), {}, m_hasColumn});
            for (std::size_t field = 0; field < m_fields; ++field)
                out.fields.push_back(m_row.textOf(field));
            m_row.keep();
        });
    }

    [[nodiscard]] const ExtractReport& report() const { return m_row.report(); }
    [[nodiscard]] std::vector<LookupRow>& rows() { return m_read; }

private:
    FieldReader m_row;
    std::size_t m_fields;
    std::vector<bool> m_hasColumn;
    std::vector<LookupRow> m_read;
};

/// What one reading of the file gives.
struct LookupReading
{
    ExtractReport report;
    std::vector<LookupRow> rows;
};

} // namespace

BasicResult<std::vector<LookupRow>, LookupRefusal> readLookup(std::unique_ptr<platform::InputFile> bytes,
                                                              const FileForm& form, const ChosenColumns& columns)
{
    auto opened = openExtract(std::move(bytes), form, columns);
    if (!opened.has_value())
        return refuse(LookupRefusal{.file = opened.error(), .problems = {}});
    auto read = withinMemory([&] {
        return readExtract(
            opened->file, {},
            [&](const sources::CsvFile& file, DateOrder order) -> BasicResult<LookupReading, ImportRefusal> {
                RowsOfExtract rows(file, form, opened->mapping, order);
                std::deque<LookupReader> readers;
                readers.emplace_back(rows);
                auto report = readRows(rows, readers, {});
                if (!report.has_value())
                    return refuse(report.error());
                LookupReading out{std::move(*report), std::move(readers.front().rows())};
                std::sort(out.rows.begin(), out.rows.end(),
                          [](const LookupRow& left, const LookupRow& right) { return left.row < right.row; });
                return out;
            });
    });
    if (!read.has_value())
        return refuse(LookupRefusal{.file = read.error(), .problems = {}});
    std::vector<LookupProblem> problems;
    for (const ProblemRow& faulty : read->report.problems)
        problems.push_back({faulty.row, LookupProblem::Kind::CannotBeRead, {}, faulty.value});
    return unlessWrong(std::move(read->rows), std::move(problems));
}

std::optional<double> plainNumber(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char sign) { return sign != ','; });
    double number = -1;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size() && std::isfinite(number);
    constexpr double most = 1e12;
    return isNumber && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace cspdesk::analysis
