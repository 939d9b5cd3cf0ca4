// SPDX-License-Identifier: MIT
// Our measures on the sample extract against the figures that were printed, which stand as text in tests/sample.
#include "analysis/suspect_answer.h"
#include "statistics/arithmetic.h"
#include "support/catch.h"
#include "support/small_csv.h"

#include <map>

using namespace cspdesk;
using namespace cspdesk::analysis;
using namespace cspdesk::statistics;
using cspdesk::tests::rowsOf;

namespace {

using Row = std::vector<std::string>;

SuspectAnswer ask(SuspectMeasure measure, const std::string& type = {})
{
    auto file = platform::openInput(CSPDESK_SOURCE_DIR "/resources/sample/suspects-2024.csv");
    REQUIRE(file.has_value());
    SuspectQuestion question{.measure = measure};
    if (!type.empty() && type != "any")
        question.type = type;
    auto out = answer(std::move(*file), question);
    REQUIRE(out.has_value());
    return std::move(*out);
}

std::string percentText(std::int64_t part, std::int64_t whole)
{
    const auto percent = percentOf({part, whole});
    REQUIRE(percent);
    return std::to_string(*percent) + "%";
}

std::int64_t of(const std::vector<std::string>& names, const std::vector<std::int64_t>& counts, const std::string& name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    REQUIRE(found != names.end());
    return counts[static_cast<std::size_t>(found - names.begin())];
}

/// The repeat suspects of a type who are something; nothing for what the tables do not part.
std::optional<std::int64_t> peopleCount(const SuspectAnswer& answer, const std::string& what)
{
    const Demographics& people = *answer.people;
    const auto home = [&](const std::string& name) { return of(answer.districts, people.districts.repeat, name); };
    if (what == "group")
        return people.repeat;
    if (what == "M")
        return of(answer.genders, people.genders.repeat, "M");
    if (what == "gender unknown")
        return of(answer.genders, people.genders.repeat, "");
    if (what == "age and gender known") // in the sample nobody lacks only one of them
        return people.repeat - people.ages.repeat.back();
    if (what == "18-24")
        return people.ages.repeat[1];
    if (what == "25-34")
        return people.ages.repeat[2];
    if (what == "35-44")
        return people.ages.repeat[3];
    if (what == "home unknown")
        return home("");
    if (what == "home known")
        return people.repeat - home("");
    if (what == "home in the city")
        return home("Cambridge City");
    if (what == "home outside the county")
        return home("Outside Cambridgeshire");
    if (what == "home elsewhere in the county")
        return people.repeat - home("") - home("Cambridge City") - home("Outside Cambridgeshire");
    return std::nullopt;
}

} // namespace

TEST_CASE("The sample extract gives all rows of Table 11: counts, ranks and percentages")
{
    const SuspectAnswer answer = ask(SuspectMeasure::RepeatSuspects);
    std::vector<std::int64_t> suspects;
    std::vector<std::int64_t> repeats;
    std::vector<Share> shares;
    for (const RepeatCounts& type : answer.repeat->ofType) {
        suspects.push_back(type.suspects);
        repeats.push_back(type.repeat);
        shares.push_back({type.repeat, type.suspects});
    }
    std::map<std::string, Row> ours;
    for (std::size_t at = 0; at < answer.types.size(); ++at)
        ours[answer.types[at]] = {answer.types[at],
                                  std::to_string(suspects[at]),
                                  std::to_string(ranksOf(suspects)[at]),
                                  std::to_string(repeats[at]),
                                  std::to_string(ranksOf(repeats)[at]),
                                  percentText(repeats[at], suspects[at]),
                                  std::to_string(ranksOf(shares)[at])};
    const std::vector<Row> printed = rowsOf("table-11.csv");
    CHECK(printed.size() == 28);
    CHECK(ours.size() == 28);
    for (const Row& row : printed)
        CHECK(ours[row.front()] == row);
}

TEST_CASE("The suspects of all types add up to more than all suspects, since a suspect may be of several")
{
    const SuspectAnswer answer = ask(SuspectMeasure::RepeatSuspects);
    std::int64_t sum = 0;
    std::int64_t records = 0;
    for (const RepeatCounts& type : answer.repeat->ofType) {
        sum += type.suspects;
        records += type.records;
    }
    CHECK(sum == 4472);
    CHECK(answer.repeat->all.suspects == 2996);
    CHECK(records == answer.repeat->all.records);
    CHECK(answer.report.withoutSuspect == 120);
    CHECK(answer.report.rows == answer.report.kept + 120);
}

TEST_CASE("The sample extract gives the suspects, offences, thresholds and maxima that the text states")
{
    std::map<std::string, Concentration> spreads;
    int checked = 0;
    for (const Row& row : rowsOf("stated-figures.csv")) {
        const std::string& type = row[2];
        const std::string& group = row[3];
        const std::string& what = row[4];
        if (what != "suspects" && what != "offences" && what != "most offences")
            continue;
        if (!spreads.contains(type))
            spreads[type] = ask(SuspectMeasure::Concentration, type).concentrations.front().spread;
        const Concentration& spread = spreads[type];
        const CrimesOfSuspects of = spread.from(group == "all" ? 1 : std::stoi(group));
        const std::int64_t part = what == "suspects" ? of.suspects : what == "offences" ? of.crimes : spread.most();
        const std::int64_t whole = what == "suspects" ? spread.suspects : spread.crimes;
        CAPTURE(row);
        CHECK((row[5] == "everybody" ? percentText(part, whole) : std::to_string(part)) == row[6]);
        ++checked;
    }
    CHECK(checked == 51);
}

TEST_CASE("The sample extract gives who the repeat suspects are, with and without those whose home is not recorded")
{
    std::map<std::string, SuspectAnswer> answers;
    int checked = 0;
    for (const Row& row : rowsOf("stated-figures.csv")) {
        const std::string& type = row[2];
        if (row[3] != "2+" || row[4] == "suspects" || row[4] == "offences" || row[4] == "M 35-44")
            continue;
        if (!answers.contains(type))
            answers.emplace(type, ask(SuspectMeasure::People, type));
        const auto part = peopleCount(answers.at(type), row[4]);
        CAPTURE(row);
        REQUIRE(part);
        CHECK((row[5].empty() ? std::to_string(*part) : percentText(*part, *peopleCount(answers.at(type), row[5])))
              == row[6]);
        ++checked;
    }
    CHECK(checked == 44);
}
