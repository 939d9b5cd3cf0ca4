// SPDX-License-Identifier: MIT
#include "statistics/persistence.h"

#include "base/date.h"
#include "statistics/suspect_crimes.h"

namespace cspdesk::statistics {
namespace {

struct DatedCrime
{
    std::uint32_t crime;
    std::int32_t day;
    friend auto operator<=>(const DatedCrime&, const DatedCrime&) = default;
};

/// The same day a year later.
std::int32_t aYearLater(std::int32_t day) { return dayNumber(monthsLater(dateOfDay(day), 12)); }

/// Distinct crimes of one suspect by their first day.
void datedCrimes(std::span<const SuspectRecord> records, std::vector<DatedCrime>& out)
{
    out.clear();
    for (const SuspectRecord& record : records)
        if (record.details.day != SuspectDetails::noDay)
            out.push_back({record.crime, record.details.day});
    std::sort(out.begin(), out.end());
    const auto isSame = [](const DatedCrime& left, const DatedCrime& right) { return left.crime == right.crime; };
    out.erase(std::unique(out.begin(), out.end(), isSame), out.end());
    std::sort(out.begin(), out.end(),
              [](const DatedCrime& left, const DatedCrime& right) { return left.day < right.day; });
}

bool isPersistent(const std::vector<DatedCrime>& crimes, std::size_t least)
{
    for (std::size_t first = 0; first + least <= crimes.size(); ++first)
        if (crimes[first + least - 1].day < aYearLater(crimes[first].day))
            return true;
    return false;
}

/// Counts the suspect in each year that has so many; says whether there is one.
bool countYears(const std::vector<DatedCrime>& crimes, std::size_t least, std::map<int, PersistentOfYear>& ofYear)
{
    bool isInSome = false;
    for (std::size_t begin = 0; begin < crimes.size();) {
        const auto year = dateOfDay(crimes[begin].day).year();
        std::size_t end = begin;
        while (end < crimes.size() && dateOfDay(crimes[end].day).year() == year)
            ++end;
        PersistentOfYear& counts = ofYear[int(year)];
        ++counts.suspects;
        if (end - begin >= least) {
            ++counts.persistent;
            isInSome = true;
        }
        begin = end;
    }
    return isInSome;
}

} // namespace

Persistence persistentSuspects(const SuspectRecords& records, std::optional<std::uint16_t> type, int least)
{
    const auto enough = static_cast<std::size_t>(least);
    Persistence out{.least = least};
    std::vector<bool> isMet(static_cast<std::size_t>(records.crimeEnd));
    std::vector<bool> isOfPersistent(isMet.size());
    std::vector<DatedCrime> crimes;
    forEachSuspect(records, type, [&](std::span<const SuspectRecord> own) {
        datedCrimes(own, crimes);
        out.withoutDay += std::count_if(own.begin(), own.end(), [](const SuspectRecord& record) {
            return record.details.day == SuspectDetails::noDay;
        });
        if (crimes.empty())
            return;
        ++out.suspects;
        out.firstDay = std::min(out.firstDay.value_or(crimes.front().day), crimes.front().day);
        out.lastDay = std::max(out.lastDay.value_or(crimes.back().day), crimes.back().day);
        const bool persists = isPersistent(crimes, enough);
        out.persistent += persists ? 1 : 0;
        out.inSomeYear += countYears(crimes, enough, out.ofYear) ? 1 : 0;
        for (const DatedCrime& crime : crimes) {
            isMet[crime.crime] = true;
            if (persists)
                isOfPersistent[crime.crime] = true;
        }
    });
    out.crimes = std::count(isMet.begin(), isMet.end(), true);
    out.crimesOfPersistent = std::count(isOfPersistent.begin(), isOfPersistent.end(), true);
    return out;
}

} // namespace cspdesk::statistics
