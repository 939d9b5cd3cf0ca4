// SPDX-License-Identifier: MIT
#include "analysis/crime_rows.h"

#include "analysis/month_text.h"

#include <algorithm>
#include <charconv>

namespace cspdesk::analysis {
namespace {

/// The fields of `recordedCrimesForm()`, in its order.
enum CrimeField : std::size_t { Reference, Month, Category, Area, Count };

} // namespace

std::optional<std::int64_t> crimesIn(std::string_view text)
{
    constexpr std::int64_t most = 1'000'000'000;
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char sign) { return sign != ','; });
    std::int64_t count = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    const bool isWhole = error == std::errc() && end == digits.data() + digits.size();
    return isWhole && count >= 0 && count <= most ? std::optional(count) : std::nullopt;
}

ExtractReport CrimeReader::report() const
{
    ExtractReport out = m_row.report();
    out.dates.add(m_dates);
    return out;
}

void CrimeReader::read(const sources::CsvBatch& batch)
{
    m_row.read(batch, [&] { readRow(); });
}

void CrimeReader::readRow()
{
    const auto months = monthsIn(m_row.field(Month), m_order, m_dates);
    if (!months)
        return m_row.note(RowProblem::NoMonth, m_row.field(Month));
    CrimeRow out{.row = m_row.row(), .months = *months, .reference = {}};
    if (m_row.has(Count)) {
        const auto count = crimesIn(m_row.field(Count));
        if (!count)
            return m_row.note(RowProblem::NoCount, m_row.field(Count));
        out.count = *count;
    } else {
        out.reference = m_row.textOf(Reference);
    }
    out.category = m_row.numberIn(m_categories, Category);
    out.area = m_row.numberIn(m_areas, Area);
    m_rows.push_back(std::move(out));
    m_row.keep();
}

} // namespace cspdesk::analysis
