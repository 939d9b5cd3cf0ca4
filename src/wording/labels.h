// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "application/home_view.h"
#include "application/journal.h"
#include "application/store.h"
#include "domain/action_points.h"
#include "domain/agenda.h"
#include "domain/attendance.h"
#include "domain/minutes.h"
#include "domain/partnership.h"
#include "domain/terms.h"

#include <QString>

namespace cspdesk::wording {

QString label(domain::Field field); ///< the name of a field in the middle of a sentence: "closed title"
QString label(domain::MeetingState state);
QString label(domain::MeetingVerb verb); ///< as the text of an action: "Publish agenda"
QString label(domain::ItemKind kind);
QString label(domain::Session session);
QString label(domain::Capacity capacity);
QString label(domain::OfficeRole role);
QString label(domain::Body::Kind kind);
QString label(domain::NoticeRule rule);
QString label(domain::MinuteNumbering numbering);
QString label(domain::AttendanceClass printedAs); ///< the heading people are printed under
QString label(domain::AttendanceDuty duty);       ///< as it stands behind a name; empty for none
QString label(domain::AttendanceCapacity capacity);
QString label(domain::ActionStatus status);
QString label(domain::ActionOutcome outcome);
QString label(application::ClosedMatterAccess access);
QString verbLabel(const std::string& verb); ///< of a journal entry, by its stable name
/// Who did what last, and when: "Agenda item changed, louise@desk-4, 6 October 2025, 09:05 UTC".
QString lastChangeText(const std::optional<application::JournalEntry>& last);
QString kindLabel(std::size_t kind); ///< "agenda item"

/// "Chief Inspector Mike Jackman"
QString fullName(const domain::Person& person);
/// "Cambridge City Council (Communities)"
QString agencyWithUnit(const domain::Agency& agency, const std::string& unit);
/// "Michael Yates (Policy and Insight Team)", as the agenda prints a lead.
QString leadText(const domain::Lead& lead, const domain::MembershipRecords& members);
/// All leads of an item in one line, for the Board where its closed matter is readable.
QString leadsText(const std::vector<domain::Lead>& leads, const domain::MembershipRecords& members);

/// "Scott Liddle", "Multi-Agency Steering Group", "Keryn Jalli (City Council)".
QString ownerText(const domain::ActionOwner& owner, const domain::MembershipRecords& members,
                  const std::vector<Stored<domain::Body>>& bodies);
QString ownersText(const std::vector<domain::ActionOwner>& owners, const domain::MembershipRecords& members,
                   const std::vector<Stored<domain::Body>>& bodies);

/// What the Home page says of a task, with what to do.
struct TaskText
{
    QString title;
    QString detail;
};
TaskText taskText(const application::Task& task, Date today);

/// "10:00 on Monday 20 October 2025"
QString questionDeadline(const domain::MeetingDeadlines& deadlines);

} // namespace cspdesk::wording
