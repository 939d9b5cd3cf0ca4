// SPDX-License-Identifier: MIT
#include "wording/plan_text.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;
using namespace cspdesk::wording;

namespace {

const Date today = date(2025, 10, 6);

PlanLine lineOf(PlanKind kind, std::optional<Date> from = {}, std::optional<Date> until = {}, PlanMatter matter = {})
{
    if (matter.title.empty())
        matter.title = "Entry";
    return {
        .entry = {
            Id<PlanEntry>(1),
            PlanEntry{.body = Id<Body>(1), .kind = kind, .from = from, .until = until, .matter = std::move(matter)}}};
}

} // namespace

TEST_CASE("A consultation says how long there is to respond, from six weeks before its end")
{
    const auto remark = [](Date until) { return planRemark(lineOf(PlanKind::Consultation, {}, until), today); };
    CHECK(remark(date(2025, 11, 18)).isEmpty());
    CHECK(remark(date(2025, 11, 17)) == QStringLiteral("Ends in 42 days, no response yet"));
    CHECK(remark(today) == QStringLiteral("Ends today, no response yet"));
    CHECK(remark(date(2025, 10, 3)) == QStringLiteral("Ended 3 days ago without a response"));
    PlanLine answered = lineOf(PlanKind::Consultation, {}, date(2025, 10, 3));
    answered.entry.value.respondedOn = date(2025, 10, 1);
    CHECK(planRemark(answered, today).isEmpty());
    CHECK(planWhen(answered) == QStringLiteral("Responded on 1 October 2025"));
    CHECK(planWhen(lineOf(PlanKind::Consultation, {}, today)) == QStringLiteral("Response by 6 October 2025"));
}

TEST_CASE("A report says whether it is written, late, or only to be signed off")
{
    const PlanMatter drafted{.title = "Report", .drafts = {{"v.05", date(2025, 10, 1), ""}}};
    const auto remark = [](Date until, PlanMatter matter) {
        return planRemark(lineOf(PlanKind::CommissionedReport, {}, until, std::move(matter)), today);
    };
    CHECK(remark(date(2026, 1, 1), {}).isEmpty());
    CHECK(remark(date(2025, 10, 7), {}) == QStringLiteral("Due tomorrow, no draft yet"));
    CHECK(remark(date(2025, 10, 5), {}) == QStringLiteral("Not written, 1 day late"));
    CHECK(remark(date(2026, 1, 1), drafted) == QStringLiteral("Awaits sign-off"));
    CHECK(remark(date(2025, 9, 6), drafted) == QStringLiteral("Awaits sign-off, 30 days late"));
    PlanLine signedOff = lineOf(PlanKind::CommissionedReport, {}, date(2025, 9, 6), drafted);
    signedOff.entry.value.signedOffOn = date(2025, 9, 30);
    CHECK(planRemark(signedOff, today).isEmpty());
    CHECK(planWhen(signedOff) == QStringLiteral("Signed off on 30 September 2025"));
}

TEST_CASE("A neglected priority says for how many meetings, and what was missed at which")
{
    PlanLine line = lineOf(PlanKind::Priority);
    line.isNeglected = true;
    line.meetingsWithout = 3;
    CHECK(planRemark(line, today) == QStringLiteral("Not discussed for 3 meetings"));
    CHECK(suggestionReason({line, SuggestionReason::Neglected}) == QStringLiteral("not discussed for 3 meetings"));
    line.isNeglected = false;
    line.isOverdue = true;
    line.next = date(2025, 7, 1);
    CHECK(planRemark(line, today) == QStringLiteral("Was due at the meeting of 1 July 2025"));
    line.isOver = true;
    CHECK(planRemark(line, today).isEmpty());
}

TEST_CASE("A week says its days, and a single day only once")
{
    CHECK(planWhen(lineOf(PlanKind::Awareness, date(2025, 10, 11), date(2025, 10, 18)))
          == QStringLiteral("11 October 2025 to 18 October 2025"));
    CHECK(planWhen(lineOf(PlanKind::Awareness, date(2026, 3, 18), date(2026, 3, 18)))
          == QStringLiteral("18 March 2026"));
}

TEST_CASE("Suggestions name three entries at most")
{
    std::vector<PlanSuggestion> suggestions;
    CHECK(suggestionsText(suggestions).isEmpty());
    const auto add = [&](const char* title) {
        suggestions.push_back({lineOf(PlanKind::Other, {}, {}, {.title = title}), SuggestionReason::Due});
    };
    add("A");
    CHECK(suggestionsText(suggestions) == QStringLiteral("1 entry of the forward plan is due: A"));
    add("B");
    add("C");
    CHECK(suggestionsText(suggestions) == QStringLiteral("3 entries of the forward plan are due: A, B and C"));
    add("D");
    CHECK(suggestionsText(suggestions) == QStringLiteral("4 entries of the forward plan are due: A, B, C and 1 more"));
    add("E");
    CHECK(suggestionsText(suggestions) == QStringLiteral("5 entries of the forward plan are due: A, B, C and 2 more"));
}

TEST_CASE("A locked entry has no title to show")
{
    PlanEntry entry{.body = Id<Body>(1)};
    entry.matter.closed = Closed<PlanMatter>::sealed();
    CHECK(planTitle(entry) == QStringLiteral("Closed entry, locked"));
}
