// SPDX-License-Identifier: MIT
#pragma once

#include "storage/record_parts.h"

namespace cspdesk::storage {

// What is kept of the plan, its targets and its money, and of what the partnership answers for.

template <class Visitor, Is<domain::PlanEdition> Record>
void describe(Visitor& visit, Record& record)
{
    visit("name", record.name);
    visit("from", record.from);
    visit("until", record.until);
    visit("agreed_on", record.agreedOn);
    visit("changes", record.changes);
}

template <class Visitor, Is<domain::ConsideredPriority> Record>
void describe(Visitor& visit, Record& record)
{
    visit("title", record.title);
    visit("chosen", record.chosen);
    visit("reason", record.reason);
}

template <class Visitor, Is<domain::Reading> Record>
void describe(Visitor& visit, Record& record)
{
    visit("from", record.from);
    visit("until", record.until);
    visit("value", record.value);
    visit("of", record.of);
    visit("source", record.source);
    visit("note", record.note);
}

template <class Visitor, Is<domain::GrantReturn> Record>
void describe(Visitor& visit, Record& record)
{
    visit("due", record.due);
    visit("what", record.what);
    visit("sent", record.sent);
}

template <class Visitor, Is<domain::MoneyLine> Record>
void describe(Visitor& visit, Record& record)
{
    visit("on", record.on);
    visit("amount", record.amount);
    visit("what", record.what);
}

template <class Visitor, Is<domain::ReviewStep> Record>
void describe(Visitor& visit, Record& record)
{
    visit("stage", record.stage);
    visit("on", record.on);
    visit("note", record.note);
}

template <class Visitor, Is<domain::ReviewAction> Record>
void describe(Visitor& visit, Record& record)
{
    visit("recommendation", record.recommendation);
    visit("owner", record.owner);
    visit("due", record.due);
    visit("done", record.done);
    visit("progress", record.progress);
}

template <class Visitor, Is<domain::ReviewMatter> Record>
void describe(Visitor& visit, Record& record)
{
    visit("pseudonym", record.pseudonym);
    visit("chair", record.chair);
    visit("panel", record.panel);
    visit("steps", record.steps);
    visit("actions", record.actions);
    visit("publication", record.publication);
    visit("note", record.note);
}

template <class Visitor, Is<domain::DutyDone> Record>
void describe(Visitor& visit, Record& record)
{
    visit("on", record.on);
    visit("evidence", record.evidence);
}

template <class Visitor, Is<domain::RecommendationProgress> Record>
void describe(Visitor& visit, Record& record)
{
    visit("on", record.on);
    visit("text", record.text);
}

template <class Visitor, Is<domain::SeatFeedback> Record>
void describe(Visitor& visit, Record& record)
{
    visit("on", record.on);
    visit("text", record.text);
}

template <class Visitor, Is<domain::InductionStep> Record>
void describe(Visitor& visit, Record& record)
{
    visit("what", record.what);
    visit("on", record.on);
    visit("by", record.by);
}

template <class Visitor, Is<domain::SafetyPlan> Record>
void describe(Visitor& visit, Record& record)
{
    visit("body", record.body);
    visit("title", record.title);
    visit("from", record.from);
    visit("until", record.until);
    visit("foreword", record.foreword);
    visit("achievements", record.achievements);
    visit("choosing", record.choosing);
    visit("consultation", record.consultation);
    visit("equality", record.equality);
    visit("considered", record.considered);
    visit("editions", record.editions);
}

template <class Visitor, Is<domain::Priority> Record>
void describe(Visitor& visit, Record& record)
{
    visit("plan", record.plan);
    visit("number", record.number);
    visit("title", record.title);
    visit("from", record.from);
    visit("until", record.until);
    visit("why", record.why);
    visit("aims", record.aims);
    visit("how", record.how);
    visit("delivery", record.delivery);
    visit("group", record.group);
    visit("lead", record.lead);
    visit("since_edition", record.sinceEdition);
    visit("until_edition", record.untilEdition);
}

template <class Visitor, Is<domain::Target> Record>
void describe(Visitor& visit, Record& record)
{
    visit("priority", record.priority);
    visit("number", record.number);
    visit("measure", record.measure);
    visit("unit", record.unit);
    visit("population", record.population);
    visit("kind", record.kind);
    visit("baseline", record.baseline);
    visit("baseline_value", record.baselineValue);
    visit("baseline_from", record.baselineFrom);
    visit("baseline_until", record.baselineUntil);
    visit("direction", record.direction);
    visit("goal", record.goal);
    visit("goal_value", record.goalValue);
    visit("due", record.due);
    visit("lead", record.lead);
    visit("source", record.source);
    visit("note", record.note);
    visit("readings", record.readings);
    visit("since_edition", record.sinceEdition);
    visit("until_edition", record.untilEdition);
}

template <class Visitor, Is<domain::Milestone> Record>
void describe(Visitor& visit, Record& record)
{
    visit("group", record.group);
    visit("priority", record.priority);
    visit("text", record.text);
    visit("owner", record.owner);
    visit("due", record.due);
    visit("done", record.done);
    visit("note", record.note);
}

template <class Visitor, Is<domain::GroupReport> Record>
void describe(Visitor& visit, Record& record)
{
    visit("group", record.group);
    visit("on", record.on);
    visit("progress", record.progress);
    visit("text", record.text);
}

template <class Visitor, Is<domain::Fund> Record>
void describe(Visitor& visit, Record& record)
{
    visit("name", record.name);
    visit("giver", record.giver);
    visit("from", record.from);
    visit("until", record.until);
    visit("amount", record.amount);
    visit("most_for_one", record.mostForOne);
    visit("conditions", record.conditions);
    visit("returns", record.returns);
}

template <class Visitor, Is<domain::Bid> Record>
void describe(Visitor& visit, Record& record)
{
    visit("fund", record.fund);
    visit("project", record.project);
    visit("agency", record.agency);
    visit("applicant", record.applicant);
    visit("amount", record.amount);
    visit("purpose", record.purpose);
    visit("priority", record.priority);
    visit("conditions", record.conditions);
    visit("received", record.received);
    visit("item", record.item);
    visit("outcome", record.outcome);
    visit("awarded", record.awarded);
    visit("decided_on", record.decidedOn);
    visit("decision", record.decision);
    visit("payments", record.payments);
    visit("spending", record.spending);
    visit("results", record.results);
    visit("reported_on", record.reportedOn);
}

template <class Visitor, Is<domain::DeathReview> Record>
void describe(Visitor& visit, Record& record)
{
    visit("matter", record.matter);
    visit("released", record.released);
    visit("released_on", record.releasedOn);
    visit("released_by", record.releasedBy);
}

template <class Visitor, Is<domain::Duty> Record>
void describe(Visitor& visit, Record& record)
{
    visit("name", record.name);
    visit("basis", record.basis);
    visit("cadence", record.cadence);
    visit("due", record.due);
    visit("remind_days", record.remindDays);
    visit("owner", record.owner);
    visit("note", record.note);
    visit("entry", record.entry);
    visit("done", record.done);
}

template <class Visitor, Is<domain::Recommendation> Record>
void describe(Visitor& visit, Record& record)
{
    visit("source", record.source);
    visit("kind", record.kind);
    visit("number", record.number);
    visit("text", record.text);
    visit("answer", record.answer);
    visit("answered_on", record.answeredOn);
    visit("minute", record.minute);
    visit("owner", record.owner);
    visit("due", record.due);
    visit("action", record.action);
    visit("target", record.target);
    visit("progress", record.progress);
    visit("closed_on", record.closedOn);
    visit("closure", record.closure);
}

template <class Visitor, Is<domain::AnnualReview> Record>
void describe(Visitor& visit, Record& record)
{
    visit("body", record.body);
    visit("from", record.from);
    visit("until", record.until);
    visit("text", record.text);
    visit("compiled_on", record.compiledOn);
    visit("agreed_on", record.agreedOn);
    visit("minute", record.minute);
}

template <class Visitor, Is<domain::SharingAgreement> Record>
void describe(Visitor& visit, Record& record)
{
    visit("name", record.name);
    visit("signatories", record.signatories);
    visit("covers", record.covers);
    visit("holder", record.holder);
    visit("signed_on", record.signedOn);
    visit("review", record.review);
    visit("note", record.note);
}

template <class Visitor, Is<domain::OutsideSeat> Record>
void describe(Visitor& visit, Record& record)
{
    visit("board", record.board);
    visit("person", record.person);
    visit("since", record.since);
    visit("until", record.until);
    visit("feedback", record.feedback);
}

template <class Visitor, Is<domain::PublicNotice> Record>
void describe(Visitor& visit, Record& record)
{
    visit("medium", record.medium);
    visit("title", record.title);
    visit("sent_on", record.sentOn);
    visit("to", record.to);
    visit("text", record.text);
}

template <class Visitor, Is<domain::Induction> Record>
void describe(Visitor& visit, Record& record)
{
    visit("person", record.person);
    visit("kind", record.kind);
    visit("begun", record.begun);
    visit("steps", record.steps);
    visit("note", record.note);
}

} // namespace cspdesk::storage
