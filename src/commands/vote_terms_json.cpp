// SPDX-License-Identifier: MIT
#include "commands/vote_terms_json.h"

#include <algorithm>
#include <functional>

namespace cspdesk::commands {
namespace {

using namespace domain;

constexpr int highest = 1000;

struct Setting
{
    const char* name;
    std::function<void(const CaseJson&, CaseValues&, VoteCase&, const std::string&)> read;
};

Setting yesOrNo(const char* name, bool DecisionRules::*member)
{
    return {name, [member](const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place) {
                situation.rules.*member = values.yesOrNo(value, place);
            }};
}

/// "2/3"
void readFraction(const CaseJson& value, CaseValues& values, const std::string& place, int& numerator, int& denominator)
{
    const std::string text = value.is_string() ? value.get<std::string>() : std::string();
    const std::size_t slash = text.find('/');
    const auto isNumber = [](const std::string& digits) {
        return !digits.empty() && digits.size() <= 3
            && std::all_of(digits.begin(), digits.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
    };
    const std::string above = text.substr(0, slash);
    const std::string below = slash == std::string::npos ? std::string() : text.substr(slash + 1);
    const bool isFraction =
        isNumber(above) && isNumber(below) && std::stoi(above) > 0 && std::stoi(above) <= std::stoi(below);
    if (!isFraction) {
        values.problem(place, CaseValues::shown(value) + " is no fraction up to one, such as \"2/3\"");
        return;
    }
    numerator = std::stoi(above);
    denominator = std::stoi(below);
}

QuorumClass readClass(const CaseJson& value, CaseValues& values, const VoteCase& situation, const std::string& place)
{
    QuorumClass wanted;
    if (!values.isObject(value, place, {"name", "agencies", "least"}))
        return wanted;
    wanted.name = values.name(values.needed(value, "name", place), place + ".name");
    for (const std::string& name : values.names(values.needed(value, "agencies", place), place + ".agencies")) {
        const auto found = std::find_if(situation.agencies.begin(), situation.agencies.end(),
                                        [&](const VotingAgency& each) { return each.name == name; });
        if (found == situation.agencies.end())
            values.problem(place + ".agencies", "“" + name + "” is no agency of anybody in people");
        else
            wanted.agencies.emplace_back(std::stoll(found->key));
    }
    if (value.contains("least"))
        wanted.least = values.number(value["least"], place + ".least", 1, highest);
    return wanted;
}

void readClasses(const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place)
{
    if (!values.isList(value, place))
        return;
    std::size_t index = 0;
    for (const CaseJson& each : value)
        situation.rules.quorumClasses.push_back(
            readClass(each, values, situation, place + '[' + std::to_string(index++) + ']'));
}

std::vector<Setting> quorumSettings()
{
    return {{"quorum", [](const CaseJson& value, CaseValues& values, VoteCase& situation,
                          const std::string& place) { situation.quorum = values.number(value, place, 0, highest); }},
            {"quorum_basis",
             [](const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place) {
                 situation.rules.quorumBasis = values.oneOf<QuorumBasis>(value, place,
                                                                         {{"board members", QuorumBasis::BoardMembers},
                                                                          {"agencies", QuorumBasis::Agencies},
                                                                          {"fraction", QuorumBasis::Fraction}});
             }},
            {"quorum_fraction",
             [](const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place) {
                 readFraction(value, values, place, situation.rules.quorumNumerator, situation.rules.quorumDenominator);
             }},
            {"quorum_classes", readClasses},
            yesOrNo("interest_stays_in_quorum", &DecisionRules::interestStaysInQuorum)};
}

std::vector<Setting> voteSettings()
{
    return {
        {"electorate",
         [](const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place) {
             situation.rules.electorate = values.oneOf<Electorate>(
                 value, place,
                 {{"board members", Electorate::BoardMembers}, {"board and members", Electorate::BoardAndMembers}});
         }},
        {"majority_base",
         [](const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place) {
             situation.rules.majorityBase = values.oneOf<MajorityBase>(value, place,
                                                                       {{"votes cast", MajorityBase::VotesCast},
                                                                        {"present", MajorityBase::Present},
                                                                        {"membership", MajorityBase::Membership}});
         }},
        {"majority_fraction",
         [](const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place) {
             readFraction(value, values, place, situation.rules.majorityNumerator, situation.rules.majorityDenominator);
         }},
        yesOrNo("majority_reached", &DecisionRules::majorityReached),
        {"presider_casts", [](const CaseJson& value, CaseValues& values, VoteCase& situation,
                              const std::string& place) { situation.presiderCasts = values.yesOrNo(value, place); }},
        yesOrNo("elected_presider_casts", &DecisionRules::electedPresiderCasts),
        yesOrNo("casting_vote_without_votes", &DecisionRules::castingVoteWithoutVotes),
        yesOrNo("silence_abstains", &DecisionRules::silenceAbstains),
        yesOrNo("one_may_vote_for_two", &DecisionRules::oneMayVoteForTwo)};
}

std::vector<Setting> otherSettings()
{
    return {
        yesOrNo("notified_votes", &DecisionRules::notifiedVotes),
        yesOrNo("presence_of_anyone_lapses", &DecisionRules::presenceOfAnyoneLapses),
        {"lapsed_vote",
         [](const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place) {
             situation.rules.lapsedVote = values.oneOf<LapsedVote>(value, place,
                                                                   {{"ask presider", LapsedVote::AskPresider},
                                                                    {"stays lapsed", LapsedVote::StaysLapsed},
                                                                    {"revives", LapsedVote::Revives}});
         }},
        yesOrNo("representatives_named_before", &DecisionRules::representativesNamedBefore),
        {"grace_minutes", [](const CaseJson& value, CaseValues& values, VoteCase& situation, const std::string& place) {
             situation.rules.graceMinutes = values.number(value, place, 0, highest);
         }}};
}

std::vector<Setting> allSettings()
{
    std::vector<Setting> settings = quorumSettings();
    for (const std::vector<Setting>& more : {voteSettings(), otherSettings()})
        settings.insert(settings.end(), more.begin(), more.end());
    return settings;
}

} // namespace

void readTerms(const CaseJson& terms, CaseValues& values, VoteCase& situation)
{
    if (!values.isObject(terms, "terms"))
        return;
    const std::vector<Setting> settings = allSettings();
    for (const auto& [name, value] : terms.items()) {
        const auto found = std::find_if(settings.begin(), settings.end(),
                                        [&, &wanted = name](const Setting& each) { return wanted == each.name; });
        if (found != settings.end()) {
            found->read(value, values, situation, "terms." + name);
            continue;
        }
        std::string known;
        for (const Setting& each : settings)
            known += (known.empty() ? "" : ", ") + std::string(each.name);
        values.problem("terms", "there is no setting " + CaseValues::shown(CaseJson(name)) + "; there are: " + known);
    }
}

} // namespace cspdesk::commands
