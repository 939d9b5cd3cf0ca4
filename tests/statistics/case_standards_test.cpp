// SPDX-License-Identifier: MIT
#include "statistics/case_standards.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::statistics;

namespace {

/// Monday to Friday, without bank holidays.
Date weekdaysAfter(Date day, int count)
{
    while (count > 0) {
        day = addDays(day, 1);
        const std::chrono::weekday weekday{std::chrono::sys_days(day)};
        count -= weekday != std::chrono::Saturday && weekday != std::chrono::Sunday ? 1 : 0;
    }
    return day;
}

StandardResult standardOf(const std::vector<StandardsCase>& cases, CaseStandard standard, Date extracted)
{
    return caseStandardsOf(cases, extracted, {}, weekdaysAfter).standards[std::size_t(standard)];
}

const Date extracted = date(2012, 4, 30);

} // namespace

TEST_CASE("What was referred on a Friday is in time on the Monday, and late on the Tuesday")
{
    const std::vector<StandardsCase> cases{
        {.reference = "A", .referred = date(2012, 4, 13), .assessed = date(2012, 4, 16)},
        {.reference = "B", .referred = date(2012, 4, 13), .assessed = date(2012, 4, 17)},
        {.reference = "C", .referred = date(2012, 4, 13)},  // long due
        {.reference = "D", .referred = date(2012, 4, 27)},  // due today, and may still be done
        {.reference = "E", .assessed = date(2012, 4, 17)}}; // never referred, as far as is known
    const auto result = standardOf(cases, CaseStandard::Assessed, extracted);
    CHECK(result.cases == 3);
    CHECK(result.met == 1);
    CHECK(result.late == std::vector<std::string>{"B", "C"});
    CHECK(result.percentAsked == 100);
}

TEST_CASE("A plan of action has twenty-eight days, and 75 per cent of them are asked for")
{
    const std::vector<StandardsCase> cases{
        {.reference = "A", .accepted = date(2012, 3, 1), .planned = date(2012, 3, 29)},
        {.reference = "B", .accepted = date(2012, 3, 1), .planned = date(2012, 3, 30)},
        {.reference = "C", .accepted = date(2012, 4, 2)}}; // due on 30 April, the day of the log
    const auto result = standardOf(cases, CaseStandard::Planned, extracted);
    CHECK(result.cases == 2);
    CHECK(result.met == 1);
    CHECK(result.percentAsked == 75);
}

TEST_CASE("Contact is kept where no stretch without one is longer than a week")
{
    const auto open = [](std::vector<Date> contacts) {
        return StandardsCase{.reference = "A", .accepted = date(2012, 4, 9), .contacts = std::move(contacts)};
    };
    const auto met = [](const StandardsCase& each) {
        const auto result = standardOf({each}, CaseStandard::Contact, extracted);
        return result.cases == 0 ? -1 : int(result.met);
    };
    CHECK(met(open({date(2012, 4, 16), date(2012, 4, 23), date(2012, 4, 30)})) == 1);
    CHECK(met(open({date(2012, 4, 23), date(2012, 4, 16)})) == 1); // in any order; seven days to the log
    CHECK(met(open({date(2012, 4, 17), date(2012, 4, 24)})) == 0);
    CHECK(met(open({date(2012, 4, 16)})) == 0); // nothing for a fortnight
    StandardsCase closed = open({date(2012, 4, 16)});
    closed.closed = date(2012, 4, 20);
    CHECK(met(closed) == 1);
    StandardsCase fresh = open({});
    fresh.accepted = date(2012, 4, 26);
    CHECK(met(fresh) == -1); // its first week is not over
}

TEST_CASE("Satisfaction is of those who answered, and repeat cases have three incidents within thirty days")
{
    const std::vector<StandardsCase> cases{
        {.reference = "A", .satisfied = true, .incidents = {date(2012, 1, 1), date(2012, 1, 30), date(2012, 1, 15)}},
        {.reference = "B", .satisfied = false, .incidents = {date(2012, 1, 1), date(2012, 1, 15), date(2012, 1, 31)}},
        {.reference = "C", .incidents = {date(2012, 1, 1), date(2012, 1, 2)}}};
    const auto all = caseStandardsOf(cases, extracted, {}, weekdaysAfter);
    CHECK(all.standards[std::size_t(CaseStandard::Satisfied)].cases == 2);
    CHECK(all.standards[std::size_t(CaseStandard::Satisfied)].met == 1);
    CHECK(all.cases == 3);
    CHECK(all.repeat == 1); // the 1st to the 30th are thirty days, to the 31st thirty-one
}
