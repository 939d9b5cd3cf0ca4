// SPDX-License-Identifier: MIT
#pragma once

#include "domain/item_matter.h"

#include <vector>

namespace cspdesk::domain {

/// What a line of the forward plan is about.
enum class PlanKind {
    Priority,           ///< of the Community Safety Plan, due at meetings
    Review,             ///< a domestic abuse related death review, a review of the terms of reference
    StatutoryDuty,      ///< the strategic assessment, the annual review, the plan itself
    StandingReport,     ///< comes at every so many meetings
    Awareness,          ///< a week or campaign
    Consultation,       ///< somebody asks the partnership by a day
    CommissionedReport, ///< written for the partnership: brief, drafts, comments, sign-off
    Other
};

/// How often it comes to a meeting.
enum class PlanCadence { Once, EveryMeeting, EverySecondMeeting, Quarterly, HalfYearly, Yearly };

enum class PlanStanding { Planned, Done, Dropped };

/// A draft of a commissioned report, or of a response.
struct PlanDraft
{
    std::string version; ///< "v.05"
    Date on = cspdesk::date(2000, 1, 1);
    std::string note;

    friend bool operator==(const PlanDraft&, const PlanDraft&) = default;
};

struct PlanComment
{
    Date on = cspdesk::date(2000, 1, 1);
    std::string by;
    std::string text;
    std::string version; ///< the draft it is about; empty: all of it

    friend bool operator==(const PlanComment&, const PlanComment&) = default;
};

struct PlanMatter
{
    std::string title;
    std::vector<Lead> leads;
    std::string note;     ///< what it is for; the brief of a report; what is asked in a consultation
    std::string response; ///< what was answered, or what became of it
    std::vector<PlanDraft> drafts;
    std::vector<PlanComment> comments;
    std::string signedOffBy;

    friend bool operator==(const PlanMatter&, const PlanMatter&) = default;
};

/// One line of a body's forward plan. The agenda items it became name it.
struct PlanEntry
{
    Id<Body> body;
    PlanKind kind = PlanKind::Other;
    PlanCadence cadence = PlanCadence::Once;
    PlanStanding standing = PlanStanding::Planned;
    Session session = Session::Open; ///< a closed entry is closed matter
    std::optional<Date> from;        ///< when it begins: a week, a consultation, the commission
    std::optional<Date> until;       ///< when it ends, or a response is due
    std::optional<Date> due;         ///< the first meeting on or after this day has it
    std::optional<int> plannedMinutes;
    std::optional<Date> respondedOn;
    std::optional<Date> signedOffOn;
    ItemMatter<PlanMatter> matter;

    friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

Result<> check(const PlanEntry& entry);

} // namespace cspdesk::domain
