// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_question.h"
#include "statistics/concentration.h"
#include "statistics/demographics.h"
#include "statistics/persistence.h"
#include "statistics/repeat_suspects.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// How the crimes of one type are spread.
struct TypeConcentration
{
    std::string type; ///< empty for all crime
    statistics::Concentration spread;
};

/// A share of the suspects from the top, or what it takes for a share of the crimes.
struct TopShare
{
    int percent = 0;
    statistics::TopSuspects top;
};

/// What a file of suspects answers. Only numbers of people are in it, nobody's record.
struct SuspectAnswer
{
    ImportReport report;
    std::vector<std::string> types; ///< in the order of their bytes
    std::vector<std::string> genders;
    std::vector<std::string> districts;
    std::uint64_t repeatedRows = 0;              ///< that say again what another says; counted as suspect records only
    std::vector<std::vector<std::string>> alike; ///< names of types, genders or districts that are most likely one
    // By what was asked:
    std::optional<statistics::RepeatSuspects> repeat; ///< by the places of `types`
    std::vector<TypeConcentration> concentrations;    ///< all crime first, then each type; or the one that was chosen
    std::vector<TopShare> topSuspects;                ///< the top 1, 5, 10 and 20 per cent
    std::vector<TopShare> forCrimes;                  ///< what it takes for 50 and 80 per cent of the crimes
    std::optional<statistics::Persistence> persistent;
    std::optional<statistics::Demographics> people;
};

/// The chosen crime type does not occur in the file.
struct NoSuchType
{
    std::string type;
    std::vector<std::string> types; ///< those that do
    bool isChosen = false;          ///< only some rows of the file were counted
};

using StudyRefusal = std::variant<ImportRefusal, NoSuchType>;

/// How closely the rows are looked at.
struct RowChecks
{
    bool ofAllColumns = false;       ///< also of those that the measure does not need
    bool ofNames = false;            ///< what identifiers of suspects look like
    std::optional<Date> latest = {}; ///< no record can be of a later day
};

/// Reads the file and measures what is asked for. The records are forgotten afterwards.
BasicResult<SuspectAnswer, StudyRefusal> answer(std::unique_ptr<platform::InputFile> bytes,
                                                const SuspectQuestion& question,
                                                const sources::ReadControl& control = {}, const RowChecks& checks = {});

} // namespace cspdesk::analysis
