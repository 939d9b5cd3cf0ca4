// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/lookup_rows.h"
#include "statistics/financial_quarter.h"
#include "statistics/referral_counts.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What a figure of an earlier report is of.
enum class PublishedOf { Total, District, Service };

/// Figures of a quarter as a report had them.
struct PublishedReferrals
{
    std::uint64_t row = 0;
    statistics::FinancialQuarter quarter;
    PublishedOf of = PublishedOf::Total;
    std::string name; ///< of the district or service
    std::optional<std::int64_t> referrals;
    std::optional<std::int64_t> met;
    std::optional<std::int64_t> engagedPercent; ///< of those that met the criteria
    std::optional<std::int64_t> repeats;
};

/// Reads them from a CSV file with the columns quarter, of (total, district or service), name, referrals, criteria_met,
/// engagement_pct and repeats; what is blank is not known.
BasicResult<std::vector<PublishedReferrals>, LookupRefusal>
readPublishedReferrals(std::unique_ptr<platform::InputFile> bytes);

/// A measure that somebody else counts and that is typed in: "Police crimes", "LGBT: Gay".
struct EnteredMeasure
{
    std::string measure;
    std::string breakdown; ///< empty where there is none; "Total" for the row that the others make
    statistics::FinancialQuarter quarter;
    std::int64_t value = 0;
    bool isPercent = false;
    std::string scope; ///< what it covers, such as "C&P"; empty for what the report covers
};

/// Reads them from a CSV file with the columns measure, breakdown, quarter, value and scope; a value may end with "%".
BasicResult<std::vector<EnteredMeasure>, LookupRefusal> readEnteredMeasures(std::unique_ptr<platform::InputFile> bytes);

/// From a quarter on, what the service covers or counts by. Quarters of different scopes are not compared.
struct ScopeChange
{
    statistics::FinancialQuarter from;
    std::string scope;
    std::string reason;
};

/// Reads them from a CSV file with the columns from (a quarter), scope and reason; in the order of time.
BasicResult<std::vector<ScopeChange>, LookupRefusal> readScopeChanges(std::unique_ptr<platform::InputFile> bytes);

} // namespace cspdesk::analysis
