// SPDX-License-Identifier: MIT
#include "statistics/case_standards.h"

#include <algorithm>

namespace cspdesk::statistics {
namespace {

constexpr int contactDays = 7;
constexpr int planDays = 28;
constexpr int percentPlanned = 75;
constexpr int percentSatisfied = 82;

/// Whether it was done in time; nothing where it is neither done nor due.
std::optional<bool> inTime(const std::optional<Date>& done, Date due, Date extracted)
{
    if (done)
        return *done <= due;
    return due < extracted ? std::optional(false) : std::nullopt;
}

/// Whether no stretch between contacts was longer than a week, from accepting to closing or to today.
std::optional<bool> keptInTouch(const StandardsCase& each, Date extracted)
{
    if (!each.accepted || *each.accepted > extracted)
        return std::nullopt;
    const Date end = std::min(each.closed.value_or(extracted), extracted);
    std::vector<Date> contacts = each.contacts;
    std::sort(contacts.begin(), contacts.end());
    Date last = *each.accepted;
    for (const Date contact : contacts) {
        if (contact < last || contact > end)
            continue;
        if (daysBetween(last, contact) > contactDays)
            return false;
        last = contact;
    }
    if (daysBetween(last, end) > contactDays)
        return false;
    // A case of less than a week without a contact says nothing yet.
    return contacts.empty() && !each.closed ? std::nullopt : std::optional(true);
}

bool isRepeat(const StandardsCase& each, RepeatRule rule)
{
    std::vector<Date> days = each.incidents;
    std::sort(days.begin(), days.end());
    for (std::size_t last = std::size_t(rule.times) - 1; last < days.size(); ++last)
        if (daysBetween(days[last + 1 - std::size_t(rule.times)], days[last]) < rule.days)
            return true;
    return false;
}

std::optional<bool> judged(CaseStandard standard, const StandardsCase& each, Date extracted,
                           const WorkingDaysAfter& workingDaysAfter)
{
    switch (standard) {
    case CaseStandard::Assessed:
        return each.referred ? inTime(each.assessed, workingDaysAfter(*each.referred, 1), extracted) : std::nullopt;
    case CaseStandard::Told:
        return each.accepted && each.recordsTold ? inTime(each.told, workingDaysAfter(*each.accepted, 1), extracted)
                                                 : std::nullopt;
    case CaseStandard::Contact: return each.recordsContacts ? keptInTouch(each, extracted) : std::nullopt;
    case CaseStandard::Planned:
        return each.accepted && each.recordsPlans ? inTime(each.planned, addDays(*each.accepted, planDays), extracted)
                                                  : std::nullopt;
    case CaseStandard::Satisfied: return each.satisfied;
    }
    return std::nullopt;
}

int percentOf(CaseStandard standard)
{
    constexpr int all = 100;
    return standard == CaseStandard::Planned   ? percentPlanned
         : standard == CaseStandard::Satisfied ? percentSatisfied
                                               : all;
}

} // namespace

CaseStandardsResult caseStandardsOf(const std::vector<StandardsCase>& cases, Date extracted, RepeatRule repeat,
                                    const WorkingDaysAfter& workingDaysAfter)
{
    CaseStandardsResult out;
    out.cases = std::int64_t(cases.size());
    out.repeat = std::count_if(cases.begin(), cases.end(), [&](const auto& each) { return isRepeat(each, repeat); });
    for (int standard = 0; standard < caseStandards; ++standard) {
        StandardResult result{.standard = static_cast<CaseStandard>(standard)};
        result.percentAsked = percentOf(result.standard);
        for (const StandardsCase& each : cases) {
            const auto met = judged(result.standard, each, extracted, workingDaysAfter);
            if (!met)
                continue;
            ++result.cases;
            if (*met)
                ++result.met;
            else
                result.late.push_back(each.reference);
        }
        out.standards.push_back(std::move(result));
    }
    return out;
}

} // namespace cspdesk::statistics
