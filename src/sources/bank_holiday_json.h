// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "sources/import_problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::sources {

/// A bank holiday as the government publishes it.
struct PublishedHoliday
{
    Date date;
    std::string title; ///< "Boxing Day"
    std::string notes; ///< "Substitute day"; mostly empty

    friend bool operator==(const PublishedHoliday&, const PublishedHoliday&) = default;
};

/// The good days of a file, earliest first, and what was wrong with the others.
struct PublishedHolidays
{
    std::vector<PublishedHoliday> days;
    std::vector<ImportProblem> problems; ///< a row is an event of the division, counted from 1
};

/// Where the list is published.
constexpr std::string_view bankHolidayAddress = "https://www.gov.uk/bank-holidays.json";

/// The list has 20 kB; a file larger than this was named by mistake.
constexpr std::size_t mostBytesOfBankHolidays = 1'000'000;

/// Reads the government's list: all divisions (bank-holidays.json), of which England and Wales is taken, or that
/// division alone (bank-holidays/england-and-wales.json). Refuses what is no such list at all.
BasicResult<PublishedHolidays, ImportProblem> readBankHolidays(std::string_view file);

} // namespace cspdesk::sources
