// SPDX-License-Identifier: MIT
// Spells worked through by hand.
#include "statistics/scheme.h"

#include "base/date.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::statistics;

namespace {

std::int32_t day(const char* iso) { return dayNumber(parseDate(iso).value()); }

SchemeSpell spell(const char* joined, const char* left = nullptr, std::uint16_t district = 0, std::uint32_t record = 0)
{
    return {.record = record, .joined = day(joined), .left = left == nullptr ? noDay : day(left), .district = district};
}

SchemeRules rules()
{
    return {.on = day("2025-07-17"),
            .from = day("2021-10-01"),
            .until = day("2024-12-31"),
            .extracted = day("2025-07-17"),
            .beforeMonths = 12};
}

std::vector<std::int32_t> days(std::initializer_list<const char*> isos)
{
    std::vector<std::int32_t> out;
    for (const char* iso : isos)
        out.push_back(day(iso));
    return out;
}

SchemeCounter countedWith(const SchemeRules& by, std::vector<SchemeSpell> spells,
                          std::vector<std::int32_t> offences = {})
{
    SchemeCounter counter(by);
    counter.add(spells, offences);
    return counter;
}

SchemeCounter counted(std::vector<SchemeSpell> spells, std::vector<std::int32_t> offences = {})
{
    return countedWith(rules(), std::move(spells), std::move(offences));
}

using Days = std::array<std::int64_t, schemeTimes>;

Days daysOf(const SchemeCounter& counter)
{
    return {counter.period(SchemeTime::Before).days, counter.period(SchemeTime::During).days,
            counter.period(SchemeTime::After).days};
}

Days offencesOf(const SchemeCounter& counter)
{
    return {counter.period(SchemeTime::Before).offences, counter.period(SchemeTime::During).offences,
            counter.period(SchemeTime::After).offences};
}

} // namespace

TEST_CASE("Days and offences before, during and after one spell are parted at its ends, which belong to it")
{
    // 2022 has 365 days; January 2023 has 31; from 1 February 2023 to 17 July 2025 there are 898.
    const SchemeCounter counter =
        counted({spell("2023-01-01", "2023-01-31")}, days({"2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01",
                                                           "2023-01-31", "2023-01-31", "2023-02-01", "2025-07-17"}));
    CHECK(daysOf(counter) == Days{365, 31, 898});
    CHECK(offencesOf(counter) == Days{2, 3, 2});
    CHECK(counter.earlierOffences() == 1);
    CHECK(counter.period(SchemeTime::During).people == 1);
    CHECK(counter.period(SchemeTime::During).offenders == 1);
}

TEST_CASE("Who is still on the scheme has no time after it")
{
    const SchemeCounter counter = counted({spell("2024-07-18")}, days({"2024-07-18", "2025-07-17"}));
    CHECK(daysOf(counter) == Days{366, 365, 0}); // 29 February 2024 is in the twelve months before
    CHECK(offencesOf(counter) == Days{0, 2, 0});
    CHECK(counter.period(SchemeTime::After).people == 0);
    CHECK(counter.current().all == 1);
}

TEST_CASE("Who comes a second time is before the scheme once, and after it between the spells as well")
{
    const SchemeCounter counter =
        counted({spell("2023-03-01", "2023-03-10", 0, 1), spell("2022-01-01", "2022-01-10", 0, 0)},
                days({"2021-06-01", "2022-01-05", "2022-06-01", "2023-03-05", "2024-01-01"}));
    // After: 11 January 2022 to 28 February 2023 are 414 days, 11 March 2023 to 17 July 2025 are 860.
    CHECK(daysOf(counter) == Days{365, 20, 414 + 860});
    CHECK(offencesOf(counter) == Days{1, 2, 2});
    CHECK(counter.historic().all == 1);
    CHECK(counter.period(SchemeTime::After).people == 1);
}

TEST_CASE("Spells that overlap are told and their days counted once, and a move on one day is no overlap")
{
    SchemeCounter counter(rules());
    std::vector<SchemeSpell> overlapping{spell("2023-01-01", "2023-01-20", 0, 3),
                                         spell("2023-01-10", "2023-01-31", 0, 5)};
    CHECK(counter.add(overlapping, {}) == std::vector<std::uint32_t>{5});
    CHECK(daysOf(counter) == Days{365, 31, 898});
    std::vector<SchemeSpell> moved{spell("2023-01-01", "2023-01-20", 0, 6), spell("2023-01-20", "2023-01-31", 0, 7)};
    CHECK(counter.add(moved, {}).empty());
    CHECK(daysOf(counter) == Days{2 * 365, 2 * 31, 2 * 898});
    std::vector<SchemeSpell> openOne{spell("2023-01-01", nullptr, 0, 8), spell("2024-01-10", "2024-01-31", 0, 9)};
    CHECK(counter.add(openOne, {}) == std::vector<std::uint32_t>{9});
    CHECK(counter.period(SchemeTime::After).people == 2);
}

TEST_CASE("Rows that say the same are one, and a spell after the extract is none")
{
    const SchemeCounter counter =
        counted({spell("2023-01-01", "2023-01-31", 0, 0), spell("2023-01-01", "2023-01-31", 0, 1)});
    CHECK(counter.repeatedRows() == 1);
    CHECK(counter.period(SchemeTime::During).days == 31);
    CHECK(counted({spell("2025-07-18")}).historic().all == 0);
}

TEST_CASE("Months before are whole, to the same day or the last of a shorter month")
{
    SchemeRules by = rules();
    by.beforeMonths = 6;
    // From 28 February, which stands for the 31st, to 30 August 2023: 184 days.
    CHECK(countedWith(by, {spell("2023-08-31", "2023-09-30")}).period(SchemeTime::Before).days == 184);
    by.beforeMonths = 1;
    CHECK(countedWith(by, {spell("2024-03-31", "2024-04-30")}).period(SchemeTime::Before).days
          == 31); // from 29 February
}

TEST_CASE("Of the time before offences are known nothing counts")
{
    SchemeRules by = rules();
    by.offencesFrom = day("2022-12-01");
    const SchemeCounter partly =
        countedWith(by, {spell("2023-01-01", "2023-01-31")}, days({"2022-11-30", "2022-12-01", "2023-01-01"}));
    CHECK(daysOf(partly) == Days{31, 31, 898});
    CHECK(offencesOf(partly) == Days{1, 1, 0});
    const SchemeCounter without = countedWith(by, {spell("2022-11-20", "2022-12-10")}, days({"2022-11-25"}));
    CHECK(daysOf(without)[0] == 0);
    CHECK(daysOf(without)[1] == 10);
    CHECK(without.period(SchemeTime::Before).people == 0);
    CHECK(without.period(SchemeTime::During).people == 1);
    CHECK(without.historic().all == 1);
}

TEST_CASE("The cohorts hold whoever was registered on one of their days, the first and the last among them")
{
    const auto isIn = [](const char* joined, const char* left) {
        const SchemeCounter counter = counted({spell(joined, left)});
        return std::pair(counter.current().all, counter.historic().all);
    };
    using Both = std::pair<std::int64_t, std::int64_t>;
    CHECK(isIn("2020-01-01", "2021-09-30") == Both{0, 0});
    CHECK(isIn("2020-01-01", "2021-10-01") == Both{0, 1});
    CHECK(isIn("2024-12-31", "2025-07-16") == Both{0, 1});
    CHECK(isIn("2024-12-31", "2025-07-17") == Both{1, 1});
    CHECK(isIn("2025-01-01", nullptr) == Both{1, 0});
    CHECK(isIn("2020-01-01", nullptr) == Both{1, 1});
}

TEST_CASE("People belong to the area by the spell that counts, and offences are those of the area")
{
    SchemeRules by = rules();
    by.districts = {true, false};
    // Lived in the area while on the historic cohort, and elsewhere now.
    const SchemeCounter moved =
        countedWith(by, {spell("2022-01-01", "2022-12-31", 0), spell("2025-01-01", nullptr, 1)}, days({"2022-05-05"}));
    CHECK(moved.historic().inArea == 1);
    CHECK(moved.current().all == 1);
    CHECK(moved.current().inArea == 0);
    CHECK(moved.period(SchemeTime::During).offences == 1);
    // Of two spells of the cohort the later one says where.
    const SchemeCounter left = countedWith(
        by, {spell("2022-01-01", "2022-12-31", 0), spell("2023-01-01", "2023-12-31", 1)}, days({"2022-05-05"}));
    CHECK(left.historic().all == 1);
    CHECK(left.historic().inArea == 0);
    CHECK(left.period(SchemeTime::During).people == 0);
}

TEST_CASE("The age is that on the day of the first recorded offence, and unknown where a day is")
{
    const auto ageOf = [](const char* born, const char* first) {
        SchemeSpell one = spell("2023-01-01");
        one.birth = born == nullptr ? noDay : day(born);
        one.firstOffence = first == nullptr ? noDay : day(first);
        return counted({one}).ages().begin()->first;
    };
    CHECK(ageOf("1990-05-10", "2020-05-09") == 29);
    CHECK(ageOf("1990-05-10", "2020-05-10") == 30);
    CHECK(ageOf("1992-02-29", "2010-02-28") == 17);
    CHECK(ageOf(nullptr, "2020-05-10") == -1);
    CHECK(ageOf("1990-05-10", nullptr) == -1);
    CHECK(ageOf("1990-05-10", "1989-05-10") == -1);
    // Told in one row only, and the earliest of two.
    SchemeSpell first = spell("2022-01-01", "2022-12-31");
    first.birth = day("1990-05-10");
    first.firstOffence = day("2021-01-01");
    SchemeSpell second = spell("2023-02-01");
    second.firstOffence = day("2016-01-01");
    CHECK(counted({first, second}).ages() == SchemeAges{{25, 1}});
}
