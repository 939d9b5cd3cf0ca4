// SPDX-License-Identifier: MIT
#pragma once

#include "application/delivery_view.h"

#include <string>
#include <vector>

namespace cspdesk::application {

/// How often the Board members of an agency were there, of the meetings they had a seat at.
struct AgencyPresence
{
    std::string agency;
    int seats = 0; ///< a seat at a meeting: two members at one meeting are two
    int attended = 0;
    int represented = 0;
    int apologies = 0; ///< without a representative

    friend bool operator==(const AgencyPresence&, const AgencyPresence&) = default;
};

struct YearMeeting
{
    Stored<domain::Meeting> meeting;
    int boardMembers = 0; ///< who attended as Board members
    int others = 0;
};

struct YearDecision
{
    Date on = cspdesk::date(2000, 1, 1);
    std::string subject;
    bool carried = false;
};

struct ActionCount
{
    int raised = 0;
    int closed = 0;
    int carried = 0; ///< carried over at the last meeting of the year that looked at them
};

struct QuestionCount
{
    int received = 0;
    int answered = 0; ///< at the meeting or in writing
};

struct DutyOfYear
{
    std::string name;
    domain::DutyDone done;
};

/// What a year of the partnership's Board came to, from what the file holds that the public may read. Meetings of other
/// bodies are not counted, nor closed matter: not even how much there is of it.
struct AnnualAccount
{
    Period period;
    std::vector<YearMeeting> meetings;    ///< those that were held
    int registered = 0;                   ///< meetings of which the file knows who was there
    std::vector<AgencyPresence> presence; ///< at these
    std::vector<YearDecision> decisions;
    ActionCount actions;
    QuestionCount questions;
    std::optional<SafetyPlanView> plan;
    std::vector<FundLine> funds;                                 ///< whose time touches the year
    std::vector<Stored<domain::Recommendation>> recommendations; ///< answered in the year
    std::vector<std::string> released;                           ///< words released of reviews
    std::vector<DutyOfYear> duties;
};

/// The review that is kept for the year that begins in April of `year`, or one that was not begun yet. Without a year
/// the last that is over.
Result<domain::AnnualReview> annualReviewOf(const Reader& reader, Id<domain::Body> body, std::optional<int> year,
                                            Date today);

Result<AnnualAccount> annualAccount(const Reader& reader, Id<domain::Body> body, Date from, Date until, Date today);

} // namespace cspdesk::application
