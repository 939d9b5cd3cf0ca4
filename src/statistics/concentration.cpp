// SPDX-License-Identifier: MIT
#include "statistics/concentration.h"

#include "statistics/suspect_crimes.h"

#include <numeric>

namespace cspdesk::statistics {

CrimesOfSuspects Concentration::from(std::int64_t least) const
{
    const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(least, 0));
    if (begin >= suspectsWith.size())
        return {};
    return {
        std::accumulate(suspectsWith.begin() + static_cast<std::ptrdiff_t>(begin), suspectsWith.end(), std::int64_t{0}),
        crimesFrom[begin]};
}

Concentration concentrationOf(const SuspectRecords& records, std::optional<std::uint16_t> type)
{
    Concentration out;
    std::vector<std::uint32_t> mostOf(static_cast<std::size_t>(records.crimeEnd)); // by crime, of its busiest suspect
    std::vector<std::uint32_t> crimes;
    forEachSuspect(records, type, [&](std::span<const SuspectRecord> own) {
        distinctCrimes(own, crimes);
        const std::size_t count = crimes.size();
        if (count >= out.suspectsWith.size())
            out.suspectsWith.resize(count + 1);
        ++out.suspectsWith[count];
        ++out.suspects;
        out.links += static_cast<std::int64_t>(count);
        for (const std::uint32_t crime : crimes)
            mostOf[crime] = std::max(mostOf[crime], static_cast<std::uint32_t>(count));
    });
    if (out.suspectsWith.empty())
        out.suspectsWith.resize(1);
    out.crimesFrom.resize(out.suspectsWith.size());
    for (const std::uint32_t most : mostOf)
        if (most > 0)
            ++out.crimesFrom[most];
    for (std::size_t least = out.crimesFrom.size() - 1; least > 0; --least)
        out.crimesFrom[least - 1] += out.crimesFrom[least];
    out.crimes = out.crimesFrom.front();
    return out;
}

SuspectRanking::SuspectRanking(const SuspectRecords& records, std::optional<std::uint16_t> type)
{
    struct Ranked
    {
        std::size_t crimes;
        std::uint32_t record; ///< the first of the suspect in the file
        std::span<const SuspectRecord> own;
    };
    std::vector<Ranked> ranked;
    std::vector<std::uint32_t> crimes;
    forEachSuspect(records, type, [&](std::span<const SuspectRecord> own) {
        distinctCrimes(own, crimes);
        const auto first = std::min_element(
            own.begin(), own.end(), [](const auto& left, const auto& right) { return left.record < right.record; });
        ranked.push_back({crimes.size(), first->record, own});
    });
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& left, const Ranked& right) {
        return left.crimes != right.crimes ? left.crimes > right.crimes : left.record < right.record;
    });
    std::vector<bool> isMet(static_cast<std::size_t>(records.crimeEnd));
    std::int64_t met = 0;
    for (const Ranked& suspect : ranked) {
        for (const SuspectRecord& record : suspect.own) {
            met += isMet[record.crime] ? 0 : 1;
            isMet[record.crime] = true;
        }
        m_counts.push_back(static_cast<std::int64_t>(suspect.crimes));
        m_cumulative.push_back(met);
    }
}

TopSuspects SuspectRanking::topShare(int percent) const
{
    return first((m_counts.size() * static_cast<std::size_t>(percent) + 99) / 100);
}

TopSuspects SuspectRanking::forCrimes(int percent) const
{
    if (m_cumulative.empty())
        return {};
    const auto enough = std::partition_point(m_cumulative.begin(), m_cumulative.end(), [&](std::int64_t crimes) {
        return crimes * 100 < m_cumulative.back() * percent;
    });
    return first(static_cast<std::size_t>(enough - m_cumulative.begin()) + 1);
}

TopSuspects SuspectRanking::first(std::size_t count) const
{
    if (count == 0 || m_counts.empty())
        return {};
    const std::int64_t edge = m_counts[count - 1];
    const auto begin =
        std::partition_point(m_counts.begin(), m_counts.end(), [&](std::int64_t own) { return own > edge; });
    const auto end = std::partition_point(begin, m_counts.end(), [&](std::int64_t own) { return own == edge; });
    return {.suspects = static_cast<std::int64_t>(count),
            .crimes = m_cumulative[count - 1],
            .atEdge = end - begin,
            .ofEdge = static_cast<std::int64_t>(count) - (begin - m_counts.begin()),
            .edge = edge};
}

std::vector<LorenzPoint> lorenzCurve(const Concentration& concentration)
{
    std::vector<LorenzPoint> curve{{{0, concentration.suspects}, {0, concentration.links}}};
    std::int64_t suspects = 0;
    std::int64_t links = 0;
    for (std::size_t count = 1; count < concentration.suspectsWith.size(); ++count) {
        if (concentration.suspectsWith[count] == 0)
            continue;
        suspects += concentration.suspectsWith[count];
        links += concentration.suspectsWith[count] * static_cast<std::int64_t>(count);
        curve.push_back({{suspects, concentration.suspects}, {links, concentration.links}});
    }
    return curve;
}

std::optional<double> giniOf(const Concentration& concentration)
{
    if (concentration.suspects == 0)
        return std::nullopt;
    // Suspects with as many crimes stand one behind the other: the sum of their (2i - n - 1) is worked out at once. In
    // long double, since it grows with the square of the suspects.
    const auto all = static_cast<long double>(concentration.suspects);
    long double sum = 0;
    long double before = 0;
    for (std::size_t count = 1; count < concentration.suspectsWith.size(); ++count) {
        const auto here = static_cast<long double>(concentration.suspectsWith[count]);
        sum += static_cast<long double>(count) * here * (2 * before + here - all);
        before += here;
    }
    return static_cast<double>(sum / (all * static_cast<long double>(concentration.links)));
}

} // namespace cspdesk::statistics
