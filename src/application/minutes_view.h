// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "application/paragraph_references.h"
#include "application/proceedings.h"
#include "application/question_view.h"
#include "domain/action_points.h"
#include "domain/attendance.h"
#include "domain/minutes.h"
#include "domain/minutes_lint.h"

namespace cspdesk::application {

/// Everything the minutes, the register and the actions of one meeting are shown and printed from. Read from a store
/// without the key, closed matter in it is sealed.
struct MinutesView
{
    AgendaView agenda; ///< the meeting, its items and who there is
    domain::Minutes minutes;
    domain::AttendanceRegister attendance;
    std::vector<domain::MinutedItem> items;
    std::vector<Stored<domain::Appendix>> appendices; ///< in order; Appendix 1 is the first
    std::vector<domain::ActionLine> raised;           ///< by this meeting, with their history as of today
    std::vector<domain::ActionLine> reviewed;         ///< from earlier meetings: what this meeting has to review
    std::vector<Stored<domain::Body>> bodies;
    std::optional<Date> agreedOn; ///< the day of the meeting that agreed the minutes
    std::vector<domain::MinutesRemark> remarks;
    Proceedings proceedings;
    std::vector<ReferredParagraph> referred = {}; ///< what the texts refer to, as far as it is there
    std::vector<QuestionLine> questions = {};     ///< of the public, by number
};

/// Whether the actions to be reviewed say under which paragraphs of earlier minutes they were raised. Where years of
/// minutes have to be read for that, a screen that changes with every word does without.
enum class EarlierParagraphs { Named, LeftOut };

/// `today` decides what is overdue.
Result<MinutesView> minutesView(const Reader& reader, Id<domain::Meeting> id, Date today,
                                EarlierParagraphs earlier = EarlierParagraphs::Named);

/// All actions of a body, oldest first.
struct ActionLogView
{
    domain::Partnership partnership;
    Stored<domain::Body> body;
    std::vector<domain::ActionLine> actions;
    domain::MembershipRecords members;
    std::vector<Stored<domain::Body>> bodies;
    std::vector<Stored<domain::Meeting>> meetings;
    Date today;
};

Result<ActionLogView> actionLogView(const Reader& reader, Id<domain::Body> body, Date today);

} // namespace cspdesk::application
