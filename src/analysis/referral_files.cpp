// SPDX-License-Identifier: MIT
#include "analysis/referral_files.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::analysis {
namespace {

using Kind = LookupProblem::Kind;
using statistics::FinancialQuarter;

/// The fields of the forms, in their order.
enum PublishedField : std::size_t { Quarter, Of, Name, Referrals, Met, EngagedPercent, Repeats };
enum EnteredField : std::size_t { Measure, Breakdown, EnteredQuarter, Value, Scope };
enum ScopeField : std::size_t { From, NewScope, Reason };

/// Reads the fields of rows, and notes what is wrong with them.
class Rows
{
public:
    std::vector<LookupProblem> problems;

    FinancialQuarter quarter(const LookupRow& row, std::size_t field, const char* name)
    {
        const auto out = statistics::parseQuarter(row.fields[field]);
        if (!out)
            problems.push_back({row.row, Kind::NoQuarter, name, row.fields[field]});
        return out.value_or(FinancialQuarter());
    }

    std::optional<std::int64_t> count(const LookupRow& row, std::size_t field, const char* name,
                                      std::int64_t most = 100'000'000)
    {
        std::string text = row.fields[field];
        if (text.ends_with('%'))
            text.pop_back();
        if (text.empty())
            return std::nullopt;
        const auto number = plainNumber(text);
        if (number && *number == std::floor(*number) && *number <= static_cast<double>(most))
            return static_cast<std::int64_t>(*number);
        problems.push_back({row.row, Kind::NoNumber, name, row.fields[field]});
        return std::nullopt;
    }

    std::string needed(const LookupRow& row, std::size_t field, const char* name)
    {
        if (row.fields[field].empty())
            problems.push_back({row.row, Kind::Blank, name, {}});
        return row.fields[field];
    }
};

} // namespace

BasicResult<std::vector<PublishedReferrals>, LookupRefusal>
readPublishedReferrals(std::unique_ptr<platform::InputFile> bytes)
{
    const auto rows = readLookup(std::move(bytes), publishedReferralsForm());
    if (!rows.has_value())
        return refuse(rows.error());
    Rows reading;
    std::vector<PublishedReferrals> out;
    for (const LookupRow& row : *rows) {
        PublishedReferrals each{.row = row.row, .quarter = reading.quarter(row, Quarter, "quarter")};
        const std::string& of = row.fields[Of];
        if (of == "district")
            each.of = PublishedOf::District;
        else if (of == "service")
            each.of = PublishedOf::Service;
        else if (of != "total")
            reading.problems.push_back({row.row, Kind::NotOneOf, "of", of});
        if (each.of != PublishedOf::Total)
            each.name = reading.needed(row, Name, "name");
        constexpr std::int64_t wholePercent = 100;
        each.referrals = reading.count(row, Referrals, "referrals");
        each.met = reading.count(row, Met, "criteria_met");
        each.engagedPercent = reading.count(row, EngagedPercent, "engagement_pct", wholePercent);
        each.repeats = reading.count(row, Repeats, "repeats");
        out.push_back(std::move(each));
    }
    return unlessWrong(std::move(out), std::move(reading.problems));
}

BasicResult<std::vector<EnteredMeasure>, LookupRefusal> readEnteredMeasures(std::unique_ptr<platform::InputFile> bytes)
{
    const auto rows = readLookup(std::move(bytes), enteredMeasuresForm());
    if (!rows.has_value())
        return refuse(rows.error());
    Rows reading;
    std::vector<EnteredMeasure> out;
    for (const LookupRow& row : *rows) {
        EnteredMeasure each{.measure = reading.needed(row, Measure, "measure"),
                            .breakdown = row.fields[Breakdown],
                            .quarter = reading.quarter(row, EnteredQuarter, "quarter"),
                            .isPercent = row.fields[Value].ends_with('%'),
                            .scope = row.fields[Scope]};
        reading.needed(row, Value, "value");
        each.value = reading.count(row, Value, "value").value_or(0);
        out.push_back(std::move(each));
    }
    return unlessWrong(std::move(out), std::move(reading.problems));
}

BasicResult<std::vector<ScopeChange>, LookupRefusal> readScopeChanges(std::unique_ptr<platform::InputFile> bytes)
{
    const auto rows = readLookup(std::move(bytes), scopeChangesForm());
    if (!rows.has_value())
        return refuse(rows.error());
    Rows reading;
    std::vector<ScopeChange> out;
    for (const LookupRow& row : *rows)
        out.push_back({reading.quarter(row, From, "from"), reading.needed(row, NewScope, "scope"), row.fields[Reason]});
    std::stable_sort(out.begin(), out.end(),
                     [](const ScopeChange& left, const ScopeChange& right) { return left.from < right.from; });
    return unlessWrong(std::move(out), std::move(reading.problems));
}

} // namespace cspdesk::analysis
