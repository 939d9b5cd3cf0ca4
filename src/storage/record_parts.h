// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"

#include <concepts>
#include <type_traits>

namespace cspdesk::storage {

template <class Record, class T>
concept Is = std::same_as<std::remove_const_t<Record>, T>;

// The members of values inside records, as record_fields.h lists those of records.

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

template <class Visitor, Is<domain::ActionOwner> Record>
void describe(Visitor& visit, Record& owner)
{
    visit("person", owner.person);
    visit("body", owner.body);
    visit("words", owner.words);
}

template <class Visitor, Is<domain::ActionMatter> Record>
void describe(Visitor& visit, Record& matter)
{
    visit("text", matter.text);
    visit("owners", matter.owners);
}

template <class Visitor, Is<domain::AppendixMatter> Record>
void describe(Visitor& visit, Record& matter)
{
    visit("title", matter.title);
    visit("text", matter.text);
}

template <class Visitor, Is<domain::Correction> Record>
void describe(Visitor& visit, Record& correction)
{
    visit("on", correction.on);
    visit("text", correction.text);
}

template <class Visitor, Is<domain::Stay> Record>
void describe(Visitor& visit, Record& stay)
{
    visit("arrived", stay.arrived);
    visit("left", stay.left);
    visit("mode", stay.mode);
    visit("because", stay.because);
    visit("why", stay.why);
}

template <class Visitor, Is<domain::SessionTurn> Record>
void describe(Visitor& visit, Record& turn)
{
    visit("at", turn.at);
    visit("session", turn.session);
    visit("reminded", turn.reminded);
    visit("public_present", turn.publicPresent);
}

template <class Visitor, Is<domain::InterestMatter> Record>
void describe(Visitor& visit, Record& interest)
{
    visit("person", interest.person);
    visit("agency", interest.agency);
    visit("name", interest.name);
    visit("kind", interest.kind);
    visit("conduct", interest.conduct);
    visit("declared_at", interest.declaredAt);
    visit("note", interest.note);
}

template <class Visitor, Is<domain::MotionText> Record>
void describe(Visitor& visit, Record& text)
{
    visit("text", text.text);
    visit("at", text.at);
    visit("because", text.because);
}

template <class Visitor, Is<domain::MotionMatter> Record>
void describe(Visitor& visit, Record& motion)
{
    visit("subject", motion.subject);
    visit("texts", motion.texts);
    visit("mover", motion.mover);
    visit("seconder", motion.seconder);
    visit("amended_words", motion.amendedWords);
    visit("candidates", motion.candidates);
    visit("reason", motion.reason);
    visit("ratified_in_writing", motion.ratifiedInWriting);
}

template <class Visitor, Is<domain::NotifiedVoteMatter> Record>
void describe(Visitor& visit, Record& vote)
{
    visit("member", vote.member);
    visit("name", vote.name);
    visit("choice", vote.choice);
    visit("condition", vote.condition);
    visit("as_proxy", vote.asProxy);
    visit("text", vote.text);
    visit("received_on", vote.receivedOn);
    visit("received_at", vote.receivedAt);
    visit("means", vote.means);
    visit("withdrawn", vote.withdrawn);
    visit("ruling", vote.ruling);
    visit("note", vote.note);
}

} // namespace cspdesk::storage
