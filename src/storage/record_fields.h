// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"

#include <concepts>
#include <type_traits>

namespace cspdesk::storage {

template <class Record, class T>
concept Is = std::same_as<std::remove_const_t<Record>, T>;

// The one list of what is kept of each record: `visit(name, member)` once for each column, which is also the member's
// name in JSON. The record is constant when it is written and not when it is read.

template <class Visitor, Is<domain::Partnership> Record>
void describe(Visitor& visit, Record& partnership)
{
    visit("name", partnership.name);
    visit("short_name", partnership.shortName);
    visit("area", partnership.area);
    visit("officer_title", partnership.officerTitle);
    visit("email", partnership.email);
    visit("telephone", partnership.telephone);
    visit("website", partnership.website);
    visit("sample_day", partnership.sampleDay);
}

template <class Visitor, Is<domain::Template> Record>
void describe(Visitor& visit, Record& page)
{
    visit("purpose", page.purpose);
    visit("title", page.title);
    visit("text", page.text);
}

template <class Visitor, Is<domain::Agency> Record>
void describe(Visitor& visit, Record& agency)
{
    visit("name", agency.name);
    visit("short_name", agency.shortName);
    visit("statutory", agency.statutory);
    visit("from", agency.validity.from);
    visit("until", agency.validity.until);
    visit("successor", agency.successor);
    visit("note", agency.note);
}

template <class Visitor, Is<domain::Person> Record>
void describe(Visitor& visit, Record& person)
{
    visit("name", person.name);
    visit("honorific", person.honorific);
    visit("organisation", person.organisation);
    visit("email", person.email);
    visit("telephone", person.telephone);
}

template <class Visitor, Is<domain::Body> Record>
void describe(Visitor& visit, Record& body)
{
    visit("name", body.name);
    visit("kind", body.kind);
}

template <class Visitor, Is<domain::Membership> Record>
void describe(Visitor& visit, Record& membership)
{
    visit("body", membership.body);
    visit("agency", membership.agency);
    visit("person", membership.person);
    visit("capacity", membership.capacity);
    visit("unit", membership.unit);
    visit("from", membership.period.from);
    visit("until", membership.period.until);
    visit("note", membership.note);
}

template <class Visitor, Is<domain::Office> Record>
void describe(Visitor& visit, Record& office)
{
    visit("body", office.body);
    visit("role", office.role);
    visit("person", office.person);
    visit("from", office.period.from);
    visit("until", office.period.until);
}

template <class Visitor, Is<domain::TermsOfReference> Record>
void describe(Visitor& visit, Record& terms)
{
    visit("body", terms.body);
    visit("in_force_from", terms.inForceFrom);
    visit("agreed_at", terms.agreedAt);
    visit("quorum", terms.settings.quorum);
    visit("chair_has_casting_vote", terms.settings.chairHasCastingVote);
    visit("notice_rule", terms.settings.noticeRule);
    visit("agenda_notice_days", terms.settings.agendaNoticeDays);
    visit("papers_before_agenda_days", terms.settings.papersBeforeAgendaDays);
    visit("minutes_circulated_days", terms.settings.minutesCirculatedDays);
    visit("question_notice_working_days", terms.settings.questionNoticeWorkingDays);
    visit("question_cut_off", terms.settings.questionCutOff);
    visit("note", terms.note);
}

template <class Visitor, Is<domain::Meeting> Record>
void describe(Visitor& visit, Record& meeting)
{
    visit("body", meeting.body);
    visit("date", meeting.date);
    visit("start", meeting.start);
    visit("end", meeting.end);
    visit("venue", meeting.venue);
    visit("attendance_note", meeting.attendanceNote);
    visit("joining_details", meeting.joiningDetails);
    visit("state", meeting.state);
    visit("cancelled_because", meeting.cancelledBecause);
}

template <class Visitor, Is<domain::AgendaItem> Record>
void describe(Visitor& visit, Record& item)
{
    visit("meeting", item.meeting);
    visit("position", item.position);
    visit("kind", item.kind);
    visit("session", item.session);
    visit("standing", item.standing);
    visit("title", item.title);
    visit("leads", item.leads);
    visit("planned_minutes", item.plannedMinutes);
    visit("closed_matter", item.closedMatter);
}

// Values inside records.

template <class Visitor, Is<domain::Lead> Record>
void describe(Visitor& visit, Record& lead)
{
    visit("person", lead.person);
    visit("office", lead.office);
    visit("words", lead.words);
}

template <class Visitor, Is<domain::ClosedItemMatter> Record>
void describe(Visitor& visit, Record& matter)
{
    visit("title", matter.title);
    visit("leads", matter.leads);
}

} // namespace cspdesk::storage
