// SPDX-License-Identifier: MIT
#include "commands/vote_case_json.h"
#include "wording/vote_words.h"

#include <nlohmann/json.hpp>

#include <iterator>

namespace cspdesk::commands {
namespace {

using namespace domain;
using nlohmann::ordered_json;

/// The word, or null where there is none.
ordered_json orNull(const QString& word)
{
    return word.isEmpty() ? ordered_json(nullptr) : ordered_json(word.toStdString());
}

ordered_json choiceJson(const std::optional<VoteChoice>& choice)
{
    return orNull(choice ? wording::label(*choice) : QString());
}

ordered_json agencyJson(const AgencyVote& vote)
{
    return {{"agency", vote.name},
            {"vote", choiceJson(vote.choice)},
            {"how", wording::wayText(vote).toStdString()},
            {"entitled", vote.entitled}};
}

ordered_json setAsideJson(const SetAside& setAside)
{
    static constexpr const char* kinds[] = {"hand", "notified vote", "casting vote"};
    return {{"who", setAside.who},
            {"agency", setAside.agency.empty() ? ordered_json(nullptr) : ordered_json(setAside.agency)},
            {"what", kinds[static_cast<std::size_t>(setAside.kind)]},
            {"vote", choiceJson(setAside.choice)},
            {"why", wording::setAsideReason(setAside.reason).toStdString()}};
}

ordered_json ambiguityJson(const Ambiguity& ambiguity)
{
    static constexpr const char* kinds[] = {"casting vote without votes",
                                            "presider has interest",
                                            "lapsed vote",
                                            "member without vote present",
                                            "interest stays",
                                            "one for two",
                                            "silence abstains",
                                            "elected presider casts",
                                            "seat represented twice",
                                            "notified by two",
                                            "independent presider",
                                            "deputy of interested"};
    static_assert(std::size(kinds) == static_cast<std::size_t>(AmbiguityKind::DeputyOfInterested) + 1);
    return {{"kind", kinds[static_cast<std::size_t>(ambiguity.kind)]},
            {"about", ambiguity.about},
            {"reading", wording::ambiguityText(ambiguity).toStdString()},
            {"outcome", wording::label(ambiguity.outcome).toStdString()},
            {"reason", orNull(wording::label(ambiguity.reason))},
            {"changes_outcome", ambiguity.changesOutcome}};
}

template <class Values, class ToJson>
ordered_json listJson(const Values& values, ToJson&& toJson)
{
    ordered_json list = ordered_json::array();
    for (const auto& each : values)
        list.push_back(toJson(each));
    return list;
}

} // namespace

ordered_json voteResultJson(const VoteCase& situation, const VoteResult& result)
{
    return {{"quorate", result.quorum.reached},
            {"quorum_count", result.quorum.count},
            {"quorum_required", result.quorum.required},
            {"for", result.votesFor},
            {"against", result.against},
            {"abstain", result.abstain},
            {"not_voting", result.notVoting},
            {"entitled", result.entitled},
            {"tie", result.tie},
            {"casting_vote_used", result.castingVoteUsed},
            {"outcome", wording::label(result.outcome).toStdString()},
            {"reason", orNull(wording::label(result.reason))},
            {"agencies", listJson(result.agencies, agencyJson)},
            {"set_aside", listJson(result.setAside, setAsideJson)},
            {"ambiguities", listJson(result.ambiguities, ambiguityJson)},
            {"explanation", listJson(wording::explanation(situation, result),
                                     [](const QString& sentence) { return ordered_json(sentence.toStdString()); })}};
}

} // namespace cspdesk::commands
