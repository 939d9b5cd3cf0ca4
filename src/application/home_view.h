// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/reply.h"
#include "domain/working_days.h"

namespace cspdesk::application {

/// Something that must be done, on the Home page.
struct Task
{
    enum class Kind {
        PapersDue,
        PapersMissing, ///< `count` are late, `besides` are awaited
        AgendaToPost,
        QuestionsClose,
        MinutesToCirculate,
        AgendaEmpty,
        AgendaOverruns,
        ItemsWithoutLead,
        ItemsWithoutTime,
        RepresentativeAwaited,
        OfficeVacant,
        NoMeetingPlanned,
        NoPassphrase,
        AttendanceMissing, ///< of a meeting that has been
        ActionsOverdue,
        ActionsToReview,     ///< at the next meeting, of which nothing is said yet
        AnswersOwed,         ///< to the public, in writing
        AskersToRemove,      ///< details of people whose time is over
        ConsultationEnds,    ///< and was not answered yet
        PrioritiesNeglected, ///< by two meetings in a row
        ReportsToSignOff,
        PlanDue,            ///< at the next meeting, and not on its agenda
        MeetingToAdvertise, ///< on the website
        DutyDue,            ///< of the statutory calendar
        ReturnDue           ///< an account of a grant that is owed
    };

    Kind kind = Kind::NoMeetingPlanned;
    std::optional<Date> due;
    std::optional<Id<domain::Meeting>> meeting;
    std::string about; ///< an agency, an office: what the sentence names
    int count = 0;
    int besides = 0; ///< a second number of the same sentence

    friend bool operator==(const Task&, const Task&) = default;
};

/// What the officer must do today: the next meeting, its deadlines, and what is missing.
struct HomeView
{
    domain::Partnership partnership;
    std::optional<Stored<domain::Meeting>> next;
    std::optional<domain::MeetingDeadlines> deadlines;
    int items = 0;                   ///< numbered items of the next agenda
    int plannedMinutes = 0;          ///< of the next agenda
    domain::QuorumForecast forecast; ///< of the next meeting
    domain::QuorumBasis quorumBasis = domain::QuorumBasis::BoardMembers;
    std::vector<Task> tasks; ///< with a date first, earliest first
};

Result<HomeView> homeView(const Store& store, Date today);

} // namespace cspdesk::application
