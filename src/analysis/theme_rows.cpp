// SPDX-License-Identifier: MIT
#include "analysis/theme_rows.h"

#include "analysis/month_text.h"
#include "base/text.h"

#include <algorithm>
#include <cctype>

namespace cspdesk::analysis {
namespace {

/// The fields of `groupCasesForm()`, in its order.
enum ThemeField : std::size_t { Reference, Group, Month, Kind, Ward, Spread, Incidents, Issues, Impacts, Needs };

/// "single" or "1", "multiple" or another number; nothing for other text.
std::optional<bool> severalIn(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); });
    if (text == "single" || text == "one" || text == "1")
        return false;
    if (text == "multiple" || text == "several" || text == "more")
        return true;
    const bool isNumber = !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return letter >= '0' && letter <= '9';
    });
    return isNumber && text.find_first_not_of('0') != std::string::npos ? std::optional(true) : std::nullopt;
}

} // namespace

std::vector<std::string> partedThemes(const std::string& text)
{
    std::vector<std::string> out;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(";|", begin), text.size());
        std::string name = singleLine(text.substr(begin, end - begin));
        if (!name.empty())
            out.push_back(std::move(name));
        begin = end + 1;
    }
    return out;
}

void ThemeReader::read(const sources::CsvBatch& batch)
{
    m_row.read(batch, [&] { readRow(); });
}

ExtractReport ThemeReader::report() const
{
    ExtractReport out = m_row.report();
    out.dates.add(m_dates);
    return out;
}

void ThemeReader::readRow()
{
    if (m_row.isOfNobody(Reference)) {
        ++m_withoutReference;
        return;
    }
    ThemeRow out{.row = m_row.row(), .reference = m_row.textOf(Reference)};
    if (m_row.has(Month)) {
        out.months = monthsIn(m_row.field(Month), m_order, m_dates);
        if (!out.months)
            return m_row.note(RowProblem::NoMonth, m_row.field(Month));
    }
    out.group = m_row.textOf(Group);
    out.kind = m_row.textOf(Kind);
    out.ward = m_row.textOf(Ward);
    out.spread = m_row.textOf(Spread);
    const std::string incidents = m_row.textOf(Incidents);
    out.hasSeveralIncidents = severalIn(incidents);
    if (!incidents.empty() && !out.hasSeveralIncidents)
        m_row.note(RowProblem::NoIncidents, incidents);
    out.issues = partedThemes(m_row.textOf(Issues));
    out.impacts = partedThemes(m_row.textOf(Impacts));
    out.needs = partedThemes(m_row.textOf(Needs));
    m_rows.push_back(std::move(out));
    m_row.keep();
}

} // namespace cspdesk::analysis
