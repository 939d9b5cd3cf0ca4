// SPDX-License-Identifier: MIT
#include "wording/cycle_labels.h"

#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;

QString label(PaperListing listing)
{
    switch (listing) {
    case PaperListing::Expected: return say("Expected");
    case PaperListing::ToFollow: return say("To follow");
    case PaperListing::Tabled: return say("Tabled");
    }
    return {};
}

QString label(PaperAccess access)
{
    switch (access) {
    case PaperAccess::WithItem: return say("As its item");
    case PaperAccess::BoardOnly: return say("Board and members only");
    }
    return {};
}

QString label(PaperState state)
{
    switch (state) {
    case PaperState::Awaited: return say("Awaited");
    case PaperState::Overdue: return say("Late");
    case PaperState::Received: return say("Received");
    case PaperState::ReceivedLate: return say("Received late");
    case PaperState::ToFollow: return say("To follow");
    case PaperState::Tabled: return say("Tabled");
    }
    return {};
}

QString label(CalendarDayKind kind)
{
    switch (kind) {
    case CalendarDayKind::BankHoliday: return say("Bank holiday");
    case CalendarDayKind::WorkingDay: return say("Working day");
    case CalendarDayKind::OfficeClosed: return say("Office closed");
    }
    return {};
}

QString label(DeadlineKind kind)
{
    switch (kind) {
    case DeadlineKind::WebsiteNotice: return say("Notice on the website");
    case DeadlineKind::PapersDue: return say("Papers due");
    case DeadlineKind::AgendaPosted: return say("Agenda and papers posted");
    case DeadlineKind::QuestionsOnOtherMatters: return say("Questions on other matters");
    case DeadlineKind::QuestionsOnAgenda: return say("Questions on the agenda");
    case DeadlineKind::MinutesCirculated: return say("Draft minutes circulated");
    }
    return {};
}

QString label(DaysAfter counting)
{
    switch (counting) {
    case DaysAfter::DayAfterIsFirst: return say("the day after the meeting is the first");
    case DaysAfter::MeetingIsFirst: return say("the day of the meeting is the first");
    }
    return {};
}

QString label(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Question: return say("Question");
    case QuestionKind::Statement: return say("Statement");
    }
    return {};
}

QString label(QuestionMeans means)
{
    switch (means) {
    case QuestionMeans::Email: return say("by e-mail");
    case QuestionMeans::Telephone: return say("by telephone");
    case QuestionMeans::Letter: return say("by letter");
    case QuestionMeans::WebForm: return say("by web form");
    case QuestionMeans::InPerson: return say("in person");
    }
    return {};
}

QString label(QuestionOutcome outcome)
{
    switch (outcome) {
    case QuestionOutcome::None: return say("Not yet heard");
    case QuestionOutcome::Answered: return say("Answered");
    case QuestionOutcome::WrittenAnswer: return say("Written answer promised");
    case QuestionOutcome::Refused: return say("Refused");
    case QuestionOutcome::Redirected: return say("Redirected");
    case QuestionOutcome::FreedomOfInformation: return say("Freedom of Information");
    case QuestionOutcome::Heard: return say("Heard");
    case QuestionOutcome::NotReached: return say("Not reached");
    case QuestionOutcome::Withdrawn: return say("Withdrawn");
    }
    return {};
}

QString label(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Priority: return say("Priority");
    case PlanKind::Review: return say("Review");
    case PlanKind::StatutoryDuty: return say("Statutory duty");
    case PlanKind::StandingReport: return say("Standing report");
    case PlanKind::Awareness: return say("Awareness week or campaign");
    case PlanKind::Consultation: return say("Consultation");
    case PlanKind::CommissionedReport: return say("Commissioned report");
    case PlanKind::Other: return say("Other");
    }
    return {};
}

QString label(PlanCadence cadence)
{
    switch (cadence) {
    case PlanCadence::Once: return say("Once");
    case PlanCadence::EveryMeeting: return say("Every meeting");
    case PlanCadence::EverySecondMeeting: return say("Every second meeting");
    case PlanCadence::Quarterly: return say("Every quarter");
    case PlanCadence::HalfYearly: return say("Every half year");
    case PlanCadence::Yearly: return say("Every year");
    }
    return {};
}

QString label(PlanStanding standing)
{
    switch (standing) {
    case PlanStanding::Planned: return say("Planned");
    case PlanStanding::Done: return say("Done");
    case PlanStanding::Dropped: return say("Dropped");
    }
    return {};
}

} // namespace cspdesk::wording
