// SPDX-License-Identifier: MIT
#pragma once

#include "domain/calendar_day.h"
#include "domain/deadline_mark.h"
#include "domain/paper.h"
#include "domain/plan_entry.h"
#include "domain/public_question.h"
#include "domain/published_result.h"
#include "domain/strategic_scanning.h"
#include "storage/vote_names.h"

namespace cspdesk::storage {

// The enumerations of the officer's cycle. Names are added at the end, and never change.

template <>
struct StableNames<domain::PaperListing>
{
    static constexpr auto names = std::to_array<std::string_view>({"expected", "to_follow", "tabled"});
};

template <>
struct StableNames<domain::PaperAccess>
{
    static constexpr auto names = std::to_array<std::string_view>({"with_item", "board_only"});
};

template <>
struct StableNames<domain::CalendarDayKind>
{
    static constexpr auto names = std::to_array<std::string_view>({"bank_holiday", "working_day", "office_closed"});
};

template <>
struct StableNames<domain::ScanningDecision>
{
    static constexpr auto names = std::to_array<std::string_view>({"open", "include", "mention", "leave_out"});
};

template <>
struct StableNames<domain::DefinitionUse>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"other", "repeat_asb", "persistent_offender", "repeat_referral"});
};

template <>
struct StableNames<domain::DefinitionSpan>
{
    static constexpr auto names = std::to_array<std::string_view>({"days", "months"});
};

template <>
struct StableNames<domain::PublishedWay>
{
    static constexpr auto names = std::to_array<std::string_view>({"file", "print", "copy", "paper"});
};

template <>
struct StableNames<domain::DaysAfter>
{
    static constexpr auto names = std::to_array<std::string_view>({"day_after_is_first", "meeting_is_first"});
};

template <>
struct StableNames<domain::DeadlineKind>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"website_notice", "papers_due", "agenda_posted", "questions_on_other_matters",
                                         "questions_on_agenda", "minutes_circulated"});
};

template <>
struct StableNames<domain::QuestionKind>
{
    static constexpr auto names = std::to_array<std::string_view>({"question", "statement"});
};

template <>
struct StableNames<domain::QuestionMeans>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"email", "telephone", "letter", "web_form", "in_person"});
};

template <>
struct StableNames<domain::QuestionOutcome>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"none", "answered", "written_answer", "refused", "redirected",
                                         "freedom_of_information", "heard", "not_reached", "withdrawn"});
};

template <>
struct StableNames<domain::PlanKind>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"priority", "review", "statutory_duty", "standing_report", "awareness",
                                         "consultation", "commissioned_report", "other"});
};

template <>
struct StableNames<domain::PlanCadence>
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"once", "every_meeting", "every_second_meeting", "quarterly", "half_yearly", "yearly"});
};

template <>
struct StableNames<domain::PlanStanding>
{
    static constexpr auto names = std::to_array<std::string_view>({"planned", "done", "dropped"});
};

static_assert(namesEveryValue(domain::PaperListing::Tabled));
static_assert(namesEveryValue(domain::PaperAccess::BoardOnly));
static_assert(namesEveryValue(domain::CalendarDayKind::OfficeClosed));
static_assert(namesEveryValue(domain::PublishedWay::Paper));
static_assert(namesEveryValue(domain::DaysAfter::MeetingIsFirst));
static_assert(namesEveryValue(domain::DeadlineKind::MinutesCirculated));
static_assert(namesEveryValue(domain::QuestionKind::Statement));
static_assert(namesEveryValue(domain::QuestionMeans::InPerson));
static_assert(namesEveryValue(domain::ScanningDecision::LeaveOut));
static_assert(namesEveryValue(domain::DefinitionSpan::Months));
static_assert(namesEveryValue(domain::DefinitionUse::RepeatReferral));
static_assert(namesEveryValue(domain::QuestionOutcome::Withdrawn));
static_assert(namesEveryValue(domain::PlanKind::Other));
static_assert(namesEveryValue(domain::PlanCadence::Yearly));
static_assert(namesEveryValue(domain::PlanStanding::Dropped));

} // namespace cspdesk::storage
