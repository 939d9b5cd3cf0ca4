// SPDX-License-Identifier: MIT
// Our cohorts of the sample extract of sentences against the figures that were printed, which stand as text in
// tests/sample.
#include "analysis/cohort_study.h"
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

CohortAnswer sample(bool countsPseudo, unsigned workers = 0)
{
    auto bytes = platform::openInput(CSPDESK_SOURCE_DIR "/resources/sample/sentences-2022-2024.csv");
    REQUIRE(bytes.has_value());
    auto answer =
        cohortStudy(std::move(*bytes),
                    {.firstYear = 2022, .lastYear = 2024, .extracted = date(2025, 7, 17), .countsPseudo = countsPseudo},
                    {.workers = workers, .stretch = 4'096});
    REQUIRE(answer.has_value());
    return std::move(*answer);
}

std::uint16_t numberOf(const std::vector<std::string>& names, const std::string& name)
{
    return static_cast<std::uint16_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// What a line of the stated figures counts, in one of the groups "all", "repeat" and "once".
class Counted
{
public:
    Counted(const CohortAnswer& answer, const Cohort& cohort, std::string group)
        : m_answer(answer),
          m_cohort(cohort),
          m_group(std::move(group))
    {}

    std::optional<std::int64_t> operator()(const std::string& what) const
    {
        if (what == "people")
            return of(CohortPeople{m_cohort.people(), m_cohort.repeat()});
        if (what == "further offences")
            return m_cohort.offences();
        if (what == "offences")
            return sumOf([](const TypeCounts&) { return true; });
        if (what == "male")
            return of(at(m_cohort.genders, numberOf(m_answer.genders, "M")));
        if (what == "White British" || what == "unknown")
            return of(at(m_cohort.ethnicities, numberOf(m_answer.ethnicities, what == "unknown" ? "" : what)));
        if (what.starts_with("aged ")) {
            CohortPeople sum;
            for (int age = std::stoi(what.substr(5)); age <= std::stoi(what.substr(8)); ++age) {
                sum.all += at(m_cohort.agesAtLatest, age).all;
                sum.repeat += at(m_cohort.agesAtLatest, age).repeat;
            }
            return of(sum);
        }
        if (what == "pseudo-reconvictions")
            return m_cohort.pseudo;
        if (what == "several sentences on the first day")
            return m_cohort.severalAtIndex;
        if (const std::uint16_t type = numberOf(m_answer.types, what); type < m_answer.types.size())
            return of(m_cohort.types[type]);
        for (std::size_t window = 0; window < 3; ++window) {
            const std::string months = std::to_string(std::array{6, 12, 24}[window]) + " months";
            if (what == "followed " + months)
                return m_cohort.windows[window].eligible();
            if (what == "back " + months)
                return m_cohort.windows[window].events();
        }
        return std::nullopt;
    }

private:
    template <typename Map>
    static CohortPeople at(const Map& map, typename Map::key_type key)
    {
        const auto found = map.find(key);
        return found == map.end() ? CohortPeople() : found->second;
    }

    [[nodiscard]] std::int64_t of(CohortPeople counts) const
    {
        return m_group == "all" ? counts.all : m_group == "repeat" ? counts.repeat : counts.all - counts.repeat;
    }

    [[nodiscard]] std::int64_t of(TypeCounts counts) const
    {
        return m_group == "all" ? counts.ofOne + counts.ofMany : m_group == "repeat" ? counts.ofMany : counts.ofOne;
    }

    template <typename Wanted>
    [[nodiscard]] std::int64_t sumOf(const Wanted&) const
    {
        std::int64_t sum = 0;
        for (const TypeCounts& counts : m_cohort.types)
            sum += of(counts);
        return sum;
    }

    const CohortAnswer& m_answer;
    const Cohort& m_cohort;
    std::string m_group;
};

std::string percentText(std::int64_t part, std::int64_t whole)
{
    return std::to_string(percentOf({part, whole}).value()) + '%';
}

} // namespace

TEST_CASE("The cohorts of the sample give the figures that the paper prints of probation")
{
    const CohortAnswer answer = sample(true);
    REQUIRE(answer.cohorts.size() == 3);
    int compared = 0;
    for (const Row& row : rowsOf("stated-sentence-figures.csv")) {
        if (row[1] != "2022" && row[1] != "2023" && row[1] != "2024")
            continue;
        const Cohort& cohort = answer.cohorts[static_cast<std::size_t>(row[1].back() - '2')];
        CAPTURE(row[0], row[1], row[2], row[4], row[5]);
        const Counted counted(answer, cohort, row[3]);
        const auto value = counted(row[4]);
        if (!value) // what only a person's own records tell
            continue;
        if (row[5].empty())
            CHECK(std::to_string(*value) == row[6]);
        else if (row[5] == "each")
            CHECK(ratioOf({*value, cohort.repeat()}, 1) == (row[6][0] - '0') * 10 + (row[6][2] - '0'));
        else
            CHECK(percentText(*value, row[5] == "cohort"  ? cohort.people()
                                      : row[5] == "group" ? counted("people").value()
                                                          : counted(row[5]).value())
                  == row[6]);
        ++compared;
    }
    CHECK(compared > 60);
    CHECK(answer.repeatedRows == 6);
}

TEST_CASE("The offence types of the sample are Tables 1 and 2")
{
    const CohortAnswer answer = sample(true);
    for (std::size_t cohort = 0; cohort < 2; ++cohort)
        for (const Row& row : rowsOf(cohort == 0 ? "table-01.csv" : "table-02.csv")) {
            CAPTURE(cohort, row[0]);
            const std::array<std::string, 3> groups{"once", "repeat", "all"};
            for (std::size_t group = 0; group < groups.size(); ++group) {
                const Counted counted(answer, answer.cohorts[cohort], groups[group]);
                const std::int64_t part = counted(row[0]).value();
                const std::int64_t whole = counted("offences").value();
                if (row[group + 1].starts_with('<'))
                    CHECK(100 * part < std::stoll(row[group + 1].substr(1)) * whole);
                else
                    CHECK(percentText(part, whole) == row[group + 1]);
            }
        }
}

TEST_CASE("Pseudo-reconvictions are left out unless it is said otherwise")
{
    // As an SQL query over the file had it.
    const CohortAnswer answer = sample(false);
    const std::array<std::int64_t, 3> repeat{68, 46, 18};
    const std::array<std::array<std::int64_t, 2>, 3> within{{{19, 34}, {17, 26}, {12, 9}}};
    for (std::size_t cohort = 0; cohort < 3; ++cohort) {
        CHECK(answer.cohorts[cohort].repeat() == repeat[cohort]);
        CHECK(answer.cohorts[cohort].windows[0].events() == within[cohort][0]);
        CHECK(answer.cohorts[cohort].windows[1].events() == within[cohort][1]);
    }
    CHECK(answer.cohorts[0].windows[2].events() == 53);
    CHECK(answer.cohorts[1].windows[2].events() == 28);
}

TEST_CASE("Cohorts do not depend on how many threads read the file")
{
    const CohortAnswer one = sample(false, 1);
    const CohortAnswer four = sample(false, 4);
    for (std::size_t cohort = 0; cohort < 3; ++cohort) {
        CHECK(one.cohorts[cohort].further == four.cohorts[cohort].further);
        CHECK(one.cohorts[cohort].followed == four.cohorts[cohort].followed);
        CHECK(one.cohorts[cohort].personDays == four.cohorts[cohort].personDays);
        CHECK(one.cohorts[cohort].windowOffences[1].offences == four.cohorts[cohort].windowOffences[1].offences);
    }
}
