// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/repeat_suspects.h"

#include <map>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::tests {

/// A row as it stands in a file.
struct SuspectRow
{
    std::string crime;
    std::string suspect;
    std::string type;
};

/// Counts by the name of the type, and of all types.
struct NamedCounts
{
    std::map<std::string, statistics::RepeatCounts> ofType;
    statistics::RepeatCounts all;

    friend bool operator==(const NamedCounts&, const NamedCounts&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const statistics::RepeatCounts& counts)
{
    return out << counts.suspects << " suspects, " << counts.repeat << " repeat, " << counts.repeatOfAny << " of any, "
               << counts.offences << " offences, " << counts.records << " records";
}

inline std::ostream& operator<<(std::ostream& out, const NamedCounts& counts)
{
    for (const auto& [type, ofType] : counts.ofType)
        out << '[' << type << "] " << ofType << '\n';
    return out << "all " << counts.all << '\n';
}

/// The definitions in sets of texts (Reoffending Deep Dive 2025, section 4): what the real counts are held against.
inline NamedCounts slowCounts(const std::vector<SuspectRow>& rows)
{
    using Crimes = std::set<std::string>;
    std::map<std::string, Crimes> crimesOfSuspect;
    std::map<std::string, std::map<std::string, Crimes>> crimesByType; // type, then suspect
    std::map<std::string, Crimes> crimesOfType;
    Crimes crimes;
    NamedCounts out;
    for (const SuspectRow& row : rows) {
        crimesOfSuspect[row.suspect].insert(row.crime);
        crimesByType[row.type][row.suspect].insert(row.crime);
        crimesOfType[row.type].insert(row.crime);
        crimes.insert(row.crime);
        ++out.ofType[row.type].records;
        ++out.all.records;
    }
    for (const auto& [type, suspects] : crimesByType)
        for (const auto& [suspect, ofType] : suspects) {
            statistics::RepeatCounts& counts = out.ofType[type];
            ++counts.suspects;
            counts.repeat += ofType.size() >= 2 ? 1 : 0;
            counts.repeatOfAny += crimesOfSuspect[suspect].size() >= 2 ? 1 : 0;
            counts.offences = static_cast<std::int64_t>(crimesOfType[type].size());
        }
    for (const auto& [suspect, ofAny] : crimesOfSuspect) {
        ++out.all.suspects;
        out.all.repeat += ofAny.size() >= 2 ? 1 : 0;
    }
    out.all.repeatOfAny = out.all.repeat;
    out.all.offences = static_cast<std::int64_t>(crimes.size());
    return out;
}

/// The real counts by name; types without records are left out.
inline NamedCounts named(const statistics::RepeatSuspects& counts, const std::vector<std::string>& types)
{
    NamedCounts out;
    for (std::size_t type = 0; type < types.size(); ++type)
        if (counts.ofType.at(type).records > 0)
            out.ofType[types[type]] = counts.ofType[type];
    out.all = counts.all;
    return out;
}

} // namespace cspdesk::tests
