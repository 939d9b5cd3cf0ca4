// SPDX-License-Identifier: MIT
#pragma once

#include "storage/record_parts.h"

namespace cspdesk::storage {

// What is kept of the records that an analysis stands on.

template <class Visitor, Is<domain::ScanningIssue> Record>
void describe(Visitor& visit, Record& issue)
{
    visit("assessment", issue.assessment);
    visit("issue", issue.issue);
    visit("change", issue.change);
    visit("volume", issue.volume);
    visit("comment", issue.comment);
    visit("decision", issue.decision);
    visit("decided_by", issue.decidedBy);
    visit("decided_on", issue.decidedOn);
    visit("source", issue.source);
}

template <class Visitor, Is<domain::DataSource> Record>
void describe(Visitor& visit, Record& source)
{
    visit("name", source.name);
    visit("holder", source.holder);
    visit("covers", source.covers);
    visit("updates", source.updates);
    visit("agreement", source.agreement);
    visit("contact", source.contact);
    visit("caveats", source.caveats);
    visit("received", source.received);
    visit("review", source.review);
}

template <class Visitor, Is<domain::Definition> Record>
void describe(Visitor& visit, Record& definition)
{
    visit("use", definition.use);
    visit("name", definition.name);
    visit("times", definition.times);
    visit("within", definition.within);
    visit("span", definition.span);
    visit("of", definition.of);
    visit("source", definition.source);
    visit("from", definition.from);
}

template <class Visitor, Is<domain::GroupCaseDetails> Record>
void describe(Visitor& visit, Record& details)
{
    visit("reference", details.reference);
    visit("ward", details.ward);
    visit("spread", details.spread);
    visit("incidents", details.incidents);
    visit("issues", details.issues);
    visit("impacts", details.impacts);
    visit("needs", details.needs);
    visit("note", details.note);
}

template <class Visitor, Is<domain::GroupCase> Record>
void describe(Visitor& visit, Record& entry)
{
    visit("meeting", entry.meeting);
    visit("details", entry.details);
}

} // namespace cspdesk::storage
