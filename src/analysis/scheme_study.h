// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "base/date.h"
#include "statistics/scheme.h"

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace cspdesk::analysis {

/// What is asked of the register of a scheme, and of a file of offences if there is one.
struct SchemeQuestion
{
    static constexpr Date notChosen = date(2000, 1, 1);

    ChosenColumns columns;
    ChosenColumns offenceColumns;
    std::optional<DateOrder> dates; ///< of both files
    Date on = notChosen;            ///< the day of the current cohort
    Date from = notChosen;          ///< the historic cohort was registered on one of these days
    Date until = notChosen;
    Date extracted = notChosen;      ///< the last day anything is known of
    std::set<std::string> districts; ///< the area; empty for the whole register
    int beforeMonths = 12;
    std::optional<Date> offencesFrom; ///< the first day of which offences are known

    [[nodiscard]] bool hasDates() const { return on != notChosen; }

    friend bool operator==(const SchemeQuestion&, const SchemeQuestion&) = default;
};

/// What a file of offences says of the people of the register.
struct SchemeOffences
{
    ExtractReport report;
    std::uint64_t withoutPerson = 0; ///< rows left out
    std::uint64_t strangers = 0;     ///< offences of people who are not on the register: left out
    std::int64_t earlier = 0;        ///< of the historic cohort, before the time that is compared: in no period
};

/// What the files answer. Only numbers of people are in it, nobody's record.
struct SchemeAnswer
{
    ExtractReport report;
    std::uint64_t withoutPerson = 0;        ///< rows left out
    std::int64_t repeatedRows = 0;          ///< that say again what another says: counted once
    bool tellsAges = false;                 ///< whether there are columns for the day of birth and of the first offence
    std::set<std::string> unknownDistricts; ///< of those asked for: no row of the register has them
    statistics::SchemePeople current;
    statistics::SchemePeople historic;
    statistics::SchemeAges ages; ///< of the historic cohort in the area, at the first recorded offence
    std::array<statistics::SchemePeriod, statistics::schemeTimes> periods; ///< of the same; without offences where
                                                                           ///< there is no file of them
    std::optional<SchemeOffences> offences;
};

/// Why nothing can be told, and of which file.
struct SchemeRefusal
{
    bool ofOffences = false;
    ImportRefusal why;
};

/// Reads the files and counts what the question asks for; `offences` may be none. Of offences only those of people on
/// the register are kept in memory. The records are forgotten afterwards.
BasicResult<SchemeAnswer, SchemeRefusal> schemeStudy(std::unique_ptr<platform::InputFile> registered,
                                                     std::unique_ptr<platform::InputFile> offences,
                                                     const SchemeQuestion& question,
                                                     const sources::ReadControl& control = {});

} // namespace cspdesk::analysis
