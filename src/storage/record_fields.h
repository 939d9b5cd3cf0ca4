// SPDX-License-Identifier: MIT
#pragma once

#include "storage/analysis_fields.h"
#include "storage/cycle_fields.h"
#include "storage/delivery_fields.h"
#include "storage/record_parts.h"
#include "storage/vote_fields.h"

namespace cspdesk::storage {

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
    visit("watched_terms", partnership.watchedTerms);
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
    visit("minute_numbering", terms.settings.minuteNumbering);
    visit("decisions", terms.settings.decisions);
    visit("deadlines", terms.settings.deadlines);
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
    visit("speaker_notes", item.speakerNotes);
    visit("closed_ground", item.closedGround);
    visit("ratifies", item.ratifies);
    visit("plan_entry", item.planEntry);
}

template <class Visitor, Is<domain::Attendance> Record>
void describe(Visitor& visit, Record& attendance)
{
    visit("meeting", attendance.meeting);
    visit("person", attendance.person);
    visit("printed_as", attendance.printedAs);
    visit("duty", attendance.duty);
    visit("name", attendance.name);
    visit("organisation", attendance.organisation);
    visit("note", attendance.note);
    visit("stays", attendance.stays);
}

template <class Visitor, Is<domain::Apology> Record>
void describe(Visitor& visit, Record& apology)
{
    visit("meeting", apology.meeting);
    visit("person", apology.person);
    visit("printed_as", apology.printedAs);
    visit("name", apology.name);
    visit("organisation", apology.organisation);
    visit("represented_by", apology.representedBy);
    visit("note", apology.note);
    visit("named_before", apology.namedBefore);
    visit("ruling", apology.ruling);
}

template <class Visitor, Is<domain::Minutes> Record>
void describe(Visitor& visit, Record& minutes)
{
    visit("meeting", minutes.meeting);
    visit("began", minutes.began);
    visit("ended", minutes.ended);
    visit("public_present", minutes.publicPresent);
    visit("public_note", minutes.publicNote);
    visit("agreed_at", minutes.agreedAt);
    visit("amendments", minutes.amendments);
    visit("journal_head", minutes.journalHead);
    visit("corrections", minutes.corrections);
    visit("turns", minutes.turns);
    visit("circulated_on", minutes.circulatedOn);
    visit("signed_by", minutes.signedBy);
    visit("signed_on", minutes.signedOn);
    visit("published_on", minutes.publishedOn);
}

template <class Visitor, Is<domain::MinuteParagraph> Record>
void describe(Visitor& visit, Record& paragraph)
{
    visit("meeting", paragraph.meeting);
    visit("item", paragraph.item);
    visit("position", paragraph.position);
    visit("kind", paragraph.kind);
    visit("label", paragraph.label);
    visit("text", paragraph.text);
    visit("closed_text", paragraph.closedText);
    visit("released_on", paragraph.releasedOn);
    visit("released_by", paragraph.releasedBy);
}

template <class Visitor, Is<domain::Appendix> Record>
void describe(Visitor& visit, Record& appendix)
{
    visit("meeting", appendix.meeting);
    visit("item", appendix.item);
    visit("position", appendix.position);
    visit("title", appendix.title);
    visit("text", appendix.text);
    visit("closed_matter", appendix.closedMatter);
    visit("released_on", appendix.releasedOn);
    visit("released_by", appendix.releasedBy);
}

template <class Visitor, Is<domain::ActionPoint> Record>
void describe(Visitor& visit, Record& action)
{
    visit("meeting", action.meeting);
    visit("number", action.number);
    visit("paragraph", action.paragraph);
    visit("text", action.text);
    visit("owners", action.owners);
    visit("closed_matter", action.closedMatter);
    visit("released_on", action.releasedOn);
    visit("released_by", action.releasedBy);
    visit("due", action.due);
    visit("due_on", action.dueOn);
    visit("raised_again_from", action.raisedAgainFrom);
    visit("former_reference", action.formerReference);
}

template <class Visitor, Is<domain::ActionReview> Record>
void describe(Visitor& visit, Record& review)
{
    visit("action", review.action);
    visit("meeting", review.meeting);
    visit("outcome", review.outcome);
    visit("text", review.text);
    visit("closed_text", review.closedText);
    visit("closed_on", review.closedOn);
    visit("became_item", review.becameItem);
}

template <class Visitor, Is<domain::Reply> Record>
void describe(Visitor& visit, Record& reply)
{
    visit("meeting", reply.meeting);
    visit("person", reply.person);
    visit("mode", reply.mode);
    visit("note", reply.note);
}

template <class Visitor, Is<domain::Presiding> Record>
void describe(Visitor& visit, Record& presiding)
{
    visit("meeting", presiding.meeting);
    visit("person", presiding.person);
    visit("name", presiding.name);
    visit("basis", presiding.basis);
    visit("from", presiding.from);
    visit("only_for", presiding.onlyFor);
    visit("how", presiding.how);
}

template <class Visitor, Is<domain::ItemTime> Record>
void describe(Visitor& visit, Record& time)
{
    visit("meeting", time.meeting);
    visit("item", time.item);
    visit("began", time.began);
    visit("ended", time.ended);
    visit("note", time.note);
}

/// The four columns of matter that follows its item's session.
template <class Visitor, class Matter>
void describeMatter(Visitor& visit, Matter& matter)
{
    visit("matter", matter.open);
    visit("closed_matter", matter.closed);
    visit("released_on", matter.releasedOn);
    visit("released_by", matter.releasedBy);
}

template <class Visitor, Is<domain::Interest> Record>
void describe(Visitor& visit, Record& interest)
{
    visit("meeting", interest.meeting);
    visit("item", interest.item);
    describeMatter(visit, interest.matter);
}

template <class Visitor, Is<domain::Motion> Record>
void describe(Visitor& visit, Record& motion)
{
    visit("meeting", motion.meeting);
    visit("item", motion.item);
    visit("position", motion.position);
    visit("kind", motion.kind);
    visit("standing", motion.standing);
    visit("amends", motion.amends);
    visit("ratifies", motion.ratifies);
    describeMatter(visit, motion.matter);
}

template <class Visitor, Is<domain::NotifiedVote> Record>
void describe(Visitor& visit, Record& vote)
{
    visit("meeting", vote.meeting);
    visit("motion", vote.motion);
    describeMatter(visit, vote.matter);
}

template <class Visitor, Is<domain::DeclaredVote> Record>
void describe(Visitor& visit, Record& vote)
{
    visit("meeting", vote.meeting);
    visit("item", vote.item);
    visit("motion", vote.motion);
    visit("number", vote.number);
    visit("at", vote.at);
    visit("paragraph", vote.paragraph);
    describeMatter(visit, vote.matter);
}

template <class Visitor, Is<domain::Paper> Record>
void describe(Visitor& visit, Record& paper)
{
    visit("meeting", paper.meeting);
    visit("item", paper.item);
    visit("position", paper.position);
    visit("listing", paper.listing);
    visit("access", paper.access);
    visit("due_on", paper.dueOn);
    visit("separate", paper.separate);
    describeMatter(visit, paper.matter);
}

template <class Visitor, Is<domain::PaperVersion> Record>
void describe(Visitor& visit, Record& version)
{
    visit("meeting", version.meeting);
    visit("paper", version.paper);
    visit("number", version.number);
    visit("received_on", version.receivedOn);
    visit("received_at", version.receivedAt);
    describeMatter(visit, version.file);
}

template <class Visitor, Is<domain::DeadlineMark> Record>
void describe(Visitor& visit, Record& mark)
{
    visit("meeting", mark.meeting);
    visit("kind", mark.kind);
    visit("done_on", mark.doneOn);
    visit("done_at", mark.doneAt);
    visit("evidence", mark.evidence);
    visit("sha256", mark.sha256);
    visit("by", mark.by);
}

template <class Visitor, Is<domain::CalendarDay> Record>
void describe(Visitor& visit, Record& day)
{
    visit("date", day.date);
    visit("kind", day.kind);
    visit("name", day.name);
    visit("source", day.source);
}

template <class Visitor, Is<domain::PublishedResult> Record>
void describe(Visitor& visit, Record& result)
{
    visit("day", result.day);
    visit("way", result.way);
    visit("title", result.title);
    visit("place", result.place);
    visit("reason", result.reason);
    visit("tables", result.tables);
    visit("counts", result.counts);
}

template <class Visitor, Is<domain::Asker> Record>
void describe(Visitor& visit, Record& asker)
{
    visit("details", asker.details);
    visit("consents", asker.consents);
    visit("consented_on", asker.consentedOn);
    visit("keep_until", asker.keepUntil);
    visit("removed_on", asker.removedOn);
}

template <class Visitor, Is<domain::PublicQuestion> Record>
void describe(Visitor& visit, Record& question)
{
    visit("meeting", question.meeting);
    visit("number", question.number);
    visit("kind", question.kind);
    visit("item", question.item);
    visit("subject", question.subject);
    visit("parts", question.parts);
    visit("received_on", question.receivedOn);
    visit("received_at", question.receivedAt);
    visit("means", question.means);
    visit("shown_as", question.shownAs);
    visit("asker", question.asker);
    visit("waiver", question.waiver);
    visit("outcome", question.outcome);
    visit("outcome_on", question.outcomeOn);
    visit("ruling", question.ruling);
    visit("answer", question.answer);
    visit("answered_by", question.answeredBy);
    visit("answer_due", question.answerDue);
    visit("answered_on", question.answeredOn);
    visit("supplementary", question.supplementary);
    visit("supplementary_answer", question.supplementaryAnswer);
    visit("appendix", question.appendix);
}

template <class Visitor, Is<domain::PlanEntry> Record>
void describe(Visitor& visit, Record& entry)
{
    visit("body", entry.body);
    visit("kind", entry.kind);
    visit("cadence", entry.cadence);
    visit("standing", entry.standing);
    visit("session", entry.session);
    visit("from", entry.from);
    visit("until", entry.until);
    visit("due", entry.due);
    visit("planned_minutes", entry.plannedMinutes);
    visit("responded_on", entry.respondedOn);
    visit("signed_off_on", entry.signedOffOn);
    describeMatter(visit, entry.matter);
}

namespace detail {

struct AnyVisitor
{
    template <class Member>
    void operator()(const char*, Member&)
    {}
};

} // namespace detail

/// A record or a part of one: what `describe` knows the members of. In a column such a part stands as JSON.
template <class T>
concept Described = requires(detail::AnyVisitor visit, T part)
{
    describe(visit, part);
};

} // namespace cspdesk::storage
