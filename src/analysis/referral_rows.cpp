// SPDX-License-Identifier: MIT
#include "analysis/referral_rows.h"

#include <algorithm>
#include <array>

namespace cspdesk::analysis {
namespace {

/// The fields of `referralsForm()`, in its order.
enum ReferralField : std::size_t { Reference, Received, District, Service, Met, Engaged, Repeat, People };

bool isOneOf(std::string_view text, std::span<const std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.size() == word.size()
            && std::equal(text.begin(), text.end(), word.begin(), [](char left, char right) {
                   return (left >= 'A' && left <= 'Z' ? static_cast<char>(left - 'A' + 'a') : left) == right;
               });
    });
}

constexpr std::array<std::string_view, 7> yes{"yes", "y", "true", "1", "met", "engaged", "repeat"};
constexpr std::array<std::string_view, 7> no{"no", "n", "false", "0", "not met", "not engaged", "new"};

} // namespace

void ReferralReader::read(const sources::CsvBatch& batch)
{
    m_row.read(batch, [&] { readRow(); });
}

bool ReferralReader::isYes(std::size_t field)
{
    const std::string_view text = m_row.field(field);
    if (isOneOf(text, yes))
        return true;
    if (!text.empty() && !isOneOf(text, no))
        m_row.note(RowProblem::NeitherYesNorNo, text);
    return false;
}

void ReferralReader::readRow()
{
    const auto received = m_row.neededDay(Received, RowProblem::NoReferralDay);
    if (!received)
        return;
    ReferralRow out{.row = m_row.row(), .received = *received};
    out.isMet = isYes(Met);
    out.isEngaged = isYes(Engaged);
    out.isRepeat = isYes(Repeat);
    if (out.isEngaged && !out.isMet)
        m_row.note(RowProblem::EngagedNotMet, m_row.field(Engaged));
    out.district = m_row.numberIn(m_districts, District);
    out.service = m_row.numberIn(m_services, Service);
    out.reference = m_row.textOf(Reference);
    out.people = m_row.textOf(People);
    m_rows.push_back(std::move(out));
    m_row.keep();
}

} // namespace cspdesk::analysis
