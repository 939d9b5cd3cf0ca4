// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/agenda.h"
#include "domain/paper.h"
#include "domain/roster.h"
#include "domain/working_days.h"

namespace cspdesk::application {

/// Everything the agenda of one meeting is shown and printed from. Read from a store without the key, closed matter in
/// it is sealed: a public copy made of it cannot hold what it does not have.
struct AgendaView
{
    domain::Partnership partnership;
    Stored<domain::Body> body;
    Stored<domain::Meeting> meeting;
    domain::RunningOrder order;
    domain::MembershipRecords members;
    domain::TermsSettings terms;
    domain::MeetingDeadlines deadlines;
    std::optional<Date> nextMeeting; ///< the body's next planned meeting
    std::vector<Stored<domain::Template>> templates;
    std::vector<Stored<domain::Paper>> papers; ///< by item and place; papers_view.h makes lists of them
    std::vector<Stored<domain::PaperVersion>> paperVersions;
};

Result<AgendaView> agendaView(const Reader& reader, Id<domain::Meeting> id);

} // namespace cspdesk::application
