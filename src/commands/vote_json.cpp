// SPDX-License-Identifier: MIT
#include "commands/vote_json.h"

#include "documents/notified_table.h"
#include "documents/vote_blocks.h"
#include "wording/vote_words.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

using namespace domain;
using application::MinutesView;
using documents::Audience;
using nlohmann::ordered_json;

ordered_json textOrNull(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

template <class Value>
ordered_json orNull(const std::optional<Value>& value, std::string (*text)(Value))
{
    return value ? ordered_json(text(*value)) : ordered_json();
}

std::string nameOf(MotionKind kind)
{
    switch (kind) {
    case MotionKind::Recommendation: return "recommendation";
    case MotionKind::Motion: return "motion";
    case MotionKind::Amendment: return "amendment";
    case MotionKind::Choice: return "choice";
    case MotionKind::ExcludePublic: return "exclude_public";
    case MotionKind::Ratification: return "ratification";
    }
    return {};
}

std::string nameOf(MotionStanding standing)
{
    switch (standing) {
    case MotionStanding::Open: return "open";
    case MotionStanding::Deferred: return "deferred";
    case MotionStanding::Withdrawn: return "withdrawn";
    case MotionStanding::NotReached: return "not_reached";
    case MotionStanding::ForRatification: return "for_ratification";
    }
    return {};
}

std::string nameOf(VoteMethod method)
{
    switch (method) {
    case VoteMethod::ShowOfHands: return "show_of_hands";
    case VoteMethod::TotalsOnly: return "totals_only";
    case VoteMethod::GeneralAssent: return "general_assent";
    }
    return {};
}

std::string nameOf(InterestConduct conduct)
{
    switch (conduct) {
    case InterestConduct::LeftRoom: return "left";
    case InterestConduct::StayedWithoutVoting: return "stayed_without_voting";
    case InterestConduct::StayedByDispensation: return "stayed_by_dispensation";
    }
    return {};
}

std::string nameOf(InterestKind kind)
{
    switch (kind) {
    case InterestKind::Financial: return "financial";
    case InterestKind::Organisational: return "organisational";
    case InterestKind::Personal: return "personal";
    case InterestKind::Other: return "other";
    }
    return {};
}

ordered_json castingJson(const DeclaredVoteMatter& vote)
{
    switch (vote.situation.castingVote) {
    case CastingVote::NotAsked: return {};
    case CastingVote::Declined: return "declined";
    case CastingVote::For: return vote.result.castingVoteUsed ? ordered_json("for") : ordered_json();
    case CastingVote::Against: return vote.result.castingVoteUsed ? ordered_json("against") : ordered_json();
    }
    return {};
}

ordered_json agenciesJson(const VoteResult& result, Audience audience)
{
    ordered_json agencies = ordered_json::array();
    for (const AgencyVote& vote : result.agencies) {
        ordered_json agency{
            {"agency", vote.name},
            {"vote", vote.choice ? ordered_json(wording::label(*vote.choice).toStdString()) : ordered_json()},
            {"notified", vote.way == VoteWay::Notified}};
        if (audience == Audience::Board)
            agency["how"] = wording::wayText(vote).toStdString();
        agencies.push_back(std::move(agency));
    }
    return agencies;
}

template <class Items, class Text>
ordered_json listOf(const Items& items, Text&& text)
{
    ordered_json list = ordered_json::array();
    for (const auto& item : items)
        list.push_back(text(item));
    return list;
}

ordered_json roundsJson(const DeclaredVoteMatter& vote)
{
    if (!vote.choice)
        return {};
    return listOf(vote.choice->rounds,
                  [&](const ChoiceRound& round) { return documents::roundText(*vote.choice, round).toStdString(); });
}

void addBasis(ordered_json& json, const DeclaredVoteMatter& vote)
{
    const VoteResult& result = vote.result;
    json["quorum_counted"] = listOf(result.quorum.counted, [](const Counted& each) {
        return ordered_json{{"person", each.person},
                            {"agency", textOrNull(each.agency)},
                            {"representing", textOrNull(each.representing)}};
    });
    json["set_aside"] = listOf(result.setAside, [](const SetAside& each) {
        return ordered_json{{"who", each.who}, {"why", wording::setAsideReason(each.reason).toStdString()}};
    });
    json["ambiguities"] =
        listOf(result.ambiguities, [](const Ambiguity& each) { return wording::ambiguityText(each).toStdString(); });
    json["explanation"] = listOf(wording::explanation(vote.situation, result),
                                 [](const QString& sentence) { return sentence.toStdString(); });
}

ordered_json voteJson(const Stored<DeclaredVote>& vote, Audience audience)
{
    if (vote->matter.isSealed())
        return {{"number", vote->number}, {"sealed", true}};
    const DeclaredVoteMatter& matter = vote->matter.value();
    const VoteResult& result = matter.result;
    ordered_json json{{"number", vote->number},
                      {"at", clockTime(vote->at)},
                      {"subject", matter.subject},
                      {"text", matter.text},
                      {"method", nameOf(matter.situation.method)},
                      {"outcome", wording::label(result.outcome).toStdString()},
                      {"reason", textOrNull(wording::label(result.reason).toStdString())},
                      {"for", result.votesFor},
                      {"against", result.against},
                      {"abstain", result.abstain},
                      {"not_voting", result.notVoting},
                      {"tie", result.tie},
                      {"casting_vote", castingJson(matter)},
                      {"presiding", textOrNull(matter.presiding)},
                      {"quorum_count", result.quorum.count},
                      {"quorum_required", result.quorum.required},
                      {"terms_from", orNull(matter.termsFrom, isoDate)},
                      {"agencies", agenciesJson(result, audience)},
                      {"rounds", roundsJson(matter)},
                      {"dissents", matter.dissents},
                      {"void_because", textOrNull(matter.voidBecause)},
                      {"corrections", listOf(matter.corrections,
                                             [](const VoteCorrection& each) {
                                                 return ordered_json{{"on", isoDate(each.on)}, {"text", each.text}};
                                             })},
                      {"released_on", orNull(vote->matter.releasedOn, isoDate)}};
    if (audience == Audience::Board)
        addBasis(json, matter);
    return json;
}

ordered_json notifiedJson(const MinutesView& view, const Stored<Motion>& motion)
{
    ordered_json ledger = ordered_json::array();
    for (const Stored<NotifiedVote>& each : view.proceedings.notified) {
        const NotifiedVoteMatter* matter = each->matter.readable();
        if (each->motion != motion.id || matter == nullptr)
            continue;
        ordered_json entry{{"member", matter->name},
                           {"vote", wording::label(matter->choice).toStdString()},
                           {"condition", textOrNull(matter->condition)},
                           {"received_on", isoDate(matter->receivedOn)},
                           {"received_at", clockTime(matter->receivedAt)},
                           {"text", matter->text},
                           {"withdrawn", matter->withdrawn},
                           {"fate", ordered_json()}};
        for (const Stored<DeclaredVote>& vote : view.proceedings.votes)
            if (vote->motion == motion.id && !vote->matter.isSealed())
                entry["fate"] = documents::notifiedFate(*matter, vote->matter.value()).toStdString();
        ledger.push_back(std::move(entry));
    }
    return ledger;
}

ordered_json personJson(const MinutesView& view, std::optional<Id<Person>> id)
{
    for (const Stored<Person>& person : view.agenda.members.people)
        if (person.id == id)
            return person->name;
    return {};
}

ordered_json motionJson(const MinutesView& view, const Stored<Motion>& motion, Audience audience)
{
    if (motion->matter.isSealed())
        return {{"kind", nameOf(motion->kind)}, {"sealed", true}};
    const MotionMatter& matter = motion->matter.value();
    ordered_json votes = ordered_json::array();
    for (const Stored<DeclaredVote>& vote : view.proceedings.votes)
        if (vote->motion == motion.id)
            votes.push_back(voteJson(vote, audience));
    ordered_json json{{"kind", nameOf(motion->kind)},
                      {"subject", matter.subject},
                      {"text", wordsOf(motion.value)},
                      {"versions", listOf(matter.texts,
                                          [](const MotionText& each) {
                                              return ordered_json{{"text", each.text},
                                                                  {"at", orNull(each.at, clockTime)},
                                                                  {"because", textOrNull(each.because)}};
                                          })},
                      {"moved_by", personJson(view, matter.mover)},
                      {"seconded_by", personJson(view, matter.seconder)},
                      {"candidates", matter.candidates},
                      {"standing", nameOf(motion->standing)},
                      {"reason", textOrNull(matter.reason)},
                      {"ratified_in_writing", orNull(matter.ratifiedInWriting, isoDate)},
                      {"votes", std::move(votes)}};
    if (audience == Audience::Board)
        json["notified"] = notifiedJson(view, motion);
    return json;
}

} // namespace

ordered_json interestsJson(const MinutesView& shown, Id<AgendaItem> item)
{
    ordered_json interests = ordered_json::array();
    for (const Stored<Interest>& each : shown.proceedings.interests) {
        const InterestMatter* matter = each->matter.readable();
        if (each->item == item && matter != nullptr)
            interests.push_back({{"name", matter->name},
                                 {"kind", nameOf(matter->kind)},
                                 {"conduct", nameOf(matter->conduct)},
                                 {"note", textOrNull(matter->note)}});
    }
    return interests;
}

ordered_json motionsJson(const MinutesView& shown, Id<AgendaItem> item, Audience audience)
{
    ordered_json motions = ordered_json::array();
    for (const Stored<Motion>& motion : shown.proceedings.motions)
        if (motion->item == item)
            motions.push_back(motionJson(shown, motion, audience));
    return motions;
}

} // namespace cspdesk::commands
