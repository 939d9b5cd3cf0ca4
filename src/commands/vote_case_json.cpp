// SPDX-License-Identifier: MIT
#include "commands/vote_case_json.h"

#include "commands/case_values.h"
#include "commands/vote_terms_json.h"

#include <algorithm>
#include <map>
#include <set>

namespace cspdesk::commands {
namespace {

using namespace domain;

constexpr std::size_t mostPeople = 200;
constexpr int highest = 1000;

VoteChoice readChoice(const CaseJson& value, CaseValues& values, const std::string& place)
{
    return values.oneOf<VoteChoice>(
        value, place, {{"for", VoteChoice::For}, {"against", VoteChoice::Against}, {"abstain", VoteChoice::Abstain}});
}

/// Reads one case, member by member. People first: everybody and every agency named elsewhere is looked up in them.
class CaseReader
{
public:
    BasicResult<VoteCase, std::string> read(const CaseJson& json)
    {
        if (values.isObject(json, "the case",
                            {"people", "presiding", "presiding_basis", "present", "represents", "method", "hands",
                             "totals", "notified", "casting_vote", "rulings", "interests", "terms"})) {
            readPeople(values.needed(json, "people", "the case"));
            readRoom(json);
            readVotes(json);
            if (json.contains("terms"))
                readTerms(json["terms"], values, situation);
        }
        if (!values.firstProblem().empty())
            return refuse(values.firstProblem());
        return situation;
    }

private:
    void readPeople(const CaseJson& people)
    {
        if (!values.isObject(people, "people"))
            return;
        if (people.size() > mostPeople) {
            values.problem("people", "more than " + std::to_string(mostPeople) + " people are no board");
            return;
        }
        for (const auto& [name, value] : people.items()) {
            values.name(CaseJson(name), "people");
            const std::string place = "people." + name;
            VotingPerson person{.key = name, .name = name, .agencies = {}};
            if (values.isObject(value, place, {"agency", "board_member", "member"})) {
                person.boardMember = flag(value, "board_member", place);
                person.member = flag(value, "member", place);
                if (value.contains("agency"))
                    for (const std::string& agency : values.names(value["agency"], place + ".agency"))
                        person.agencies.push_back(agencyKey(agency, person.boardMember));
            }
            situation.people.push_back(std::move(person));
            m_known.insert(name);
        }
    }

    void readRoom(const CaseJson& json)
    {
        if (json.contains("presiding") && !json["presiding"].is_null())
            situation.presiding = known(json["presiding"], "presiding");
        if (json.contains("presiding_basis"))
            situation.basis = values.oneOf<PresidingBasis>(json["presiding_basis"], "presiding_basis",
                                                           {{"chair", PresidingBasis::Chair},
                                                            {"vice chair", PresidingBasis::ViceChair},
                                                            {"elected", PresidingBasis::Elected},
                                                            {"stepped in", PresidingBasis::SteppedIn}});
        if (const CaseJson* present = list(json, "present"))
            for (const CaseJson& each : *present)
                situation.present.push_back(known(each, at("present", situation.present.size())));
        if (json.contains("represents") && values.isObject(json["represents"], "represents"))
            for (const auto& [representative, members] : json["represents"].items())
                readRepresentative(representative, members);
        if (const CaseJson* interests = list(json, "interests"))
            for (const CaseJson& each : *interests)
                readInterest(each, at("interests", situation.interests.size()));
    }

    void readRepresentative(const std::string& representative, const CaseJson& members)
    {
        const std::string place = "represents." + representative;
        known(CaseJson(representative), "represents");
        for (const std::string& member : values.names(members, place)) {
            known(CaseJson(member), place);
            if (member == representative)
                values.problem(place, "nobody represents themselves");
            situation.represents.push_back({representative, member});
        }
    }

    void readInterest(const CaseJson& value, const std::string& place)
    {
        DeclaredInterest interest;
        if (values.isObject(value, place, {"person", "agency", "leaves", "may_vote"})) {
            if (value.contains("person") == value.contains("agency"))
                values.problem(place, "an interest names a person or an agency, one of the two");
            else if (flag(value, "leaves", place) && flag(value, "may_vote", place))
                values.problem(place, "whoever leaves does not vote: leaves or may_vote, one of the two");
            else if (value.contains("person"))
                interest.person = known(value["person"], place + ".person");
            else
                interest.agency = knownAgency(value["agency"], place + ".agency");
            interest.leaves = flag(value, "leaves", place);
            interest.mayVote = flag(value, "may_vote", place);
        }
        situation.interests.push_back(std::move(interest));
    }

    void readVotes(const CaseJson& json)
    {
        if (json.contains("method"))
            situation.method = values.oneOf<VoteMethod>(json["method"], "method",
                                                        {{"show of hands", VoteMethod::ShowOfHands},
                                                         {"totals only", VoteMethod::TotalsOnly},
                                                         {"general assent", VoteMethod::GeneralAssent}});
        if (json.contains("hands") && values.isObject(json["hands"], "hands"))
            for (const auto& [person, choice] : json["hands"].items())
                situation.hands.push_back(
                    {known(CaseJson(person), "hands"), readChoice(choice, values, "hands." + person)});
        if (json.contains("totals"))
            readTotals(json["totals"]);
        if (const CaseJson* notified = list(json, "notified"))
            for (const CaseJson& each : *notified)
                readNotified(each, at("notified", situation.notified.size()));
        if (json.contains("rulings") && values.isObject(json["rulings"], "rulings"))
            for (const auto& [agency, choice] : json["rulings"].items())
                readRuling(agency, choice);
        if (json.contains("casting_vote") && !json["casting_vote"].is_null())
            situation.castingVote = values.oneOf<CastingVote>(
                json["casting_vote"], "casting_vote",
                {{"for", CastingVote::For}, {"against", CastingVote::Against}, {"declined", CastingVote::Declined}});
    }

    void readTotals(const CaseJson& value)
    {
        if (situation.method != VoteMethod::TotalsOnly)
            values.problem("totals", "they belong to \"method\": \"totals only\"");
        if (!values.isObject(value, "totals", {"for", "against", "abstain", "not_voting"}))
            return;
        const auto count = [&](const char* member) {
            return value.contains(member) ? values.number(value[member], std::string("totals.") + member, 0, highest)
                                          : 0;
        };
        situation.totals = CountedTotals{count("for"), count("against"), count("abstain"), count("not_voting")};
    }

    void readRuling(const std::string& agency, const CaseJson& choice)
    {
        AgencyRuling ruling{knownAgency(CaseJson(agency), "rulings"), {}};
        if (!choice.is_null())
            ruling.choice = readChoice(choice, values, "rulings." + agency);
        situation.rulings.push_back(std::move(ruling));
    }

    void readNotified(const CaseJson& value, const std::string& place)
    {
        NotifiedBallot ballot;
        if (values.isObject(value, place,
                            {"member", "vote", "received", "oral", "condition", "original_text", "proxy", "withdrawn",
                             "lapsed", "ruled_to_count"})) {
            ballot.member = known(values.needed(value, "member", place), place + ".member");
            ballot.choice = readChoice(values.needed(value, "vote", place), values, place + ".vote");
            ballot.flaw = readFlaw(value, place);
            ballot.ruledToCount = flag(value, "ruled_to_count", place);
        }
        situation.notified.push_back(std::move(ballot));
    }

    /// The first of the flaws, where there are several.
    NotifiedFlaw readFlaw(const CaseJson& value, const std::string& place)
    {
        const bool isLate = values.oneOf<bool>(values.needed(value, "received", place), place + ".received",
                                               {{"before", false}, {"after", true}});
        const std::pair<bool, NotifiedFlaw> flaws[] = {
            {isLate, NotifiedFlaw::Late},
            {flag(value, "oral", place), NotifiedFlaw::Oral},
            {flag(value, "withdrawn", place), NotifiedFlaw::Withdrawn},
            {flag(value, "proxy", place), NotifiedFlaw::Proxy},
            {hasCondition(value, place), NotifiedFlaw::Conditional},
            {flag(value, "original_text", place), NotifiedFlaw::OriginalText},
            {flag(value, "lapsed", place), NotifiedFlaw::Lapsed}};
        const auto found =
            std::find_if(std::begin(flaws), std::end(flaws), [](const auto& each) { return each.first; });
        return found == std::end(flaws) ? NotifiedFlaw::None : found->second;
    }

    /// Its words, or true.
    bool hasCondition(const CaseJson& value, const std::string& place)
    {
        if (!value.contains("condition") || value["condition"].is_null())
            return false;
        const CaseJson& condition = value["condition"];
        return condition.is_string() ? !condition.get_ref<const std::string&>().empty()
                                     : values.yesOrNo(condition, place + ".condition");
    }

    bool flag(const CaseJson& object, const char* member, const std::string& place)
    {
        return object.contains(member) && values.yesOrNo(object[member], place + '.' + member);
    }

    /// The list of that name, where there is one.
    const CaseJson* list(const CaseJson& json, const char* member)
    {
        return json.contains(member) && values.isList(json[member], member) ? &json[member] : nullptr;
    }

    static std::string at(const char* list, std::size_t index)
    {
        return std::string(list) + '[' + std::to_string(index) + ']';
    }

    std::string known(const CaseJson& value, const std::string& place)
    {
        std::string name = values.name(value, place);
        if (!m_known.contains(name))
            values.problem(place, CaseValues::shown(value) + " is not in people");
        return name;
    }

    std::string knownAgency(const CaseJson& value, const std::string& place)
    {
        const auto found = m_agencies.find(values.name(value, place));
        if (found == m_agencies.end()) {
            values.problem(place, CaseValues::shown(value) + " is no agency of anybody in people");
            return {};
        }
        return situation.agencies[found->second].key;
    }

    /// Agencies are numbered as they come; one with a Board member is of the membership.
    std::string agencyKey(const std::string& name, bool hasBoardMember)
    {
        const auto [found, isNew] = m_agencies.emplace(name, situation.agencies.size());
        if (isNew)
            situation.agencies.push_back(
                {.key = std::to_string(situation.agencies.size() + 1), .name = name, .filled = false});
        VotingAgency& agency = situation.agencies[found->second];
        agency.filled = agency.filled || hasBoardMember;
        return agency.key;
    }

    CaseValues values;
    VoteCase situation;
    std::set<std::string> m_known;
    std::map<std::string, std::size_t> m_agencies;
};

/// Watches the members go by while JSON is read: of two with one name the later would win unseen.
class DoubledMembers
{
public:
    bool operator()(int /*depth*/, CaseJson::parse_event_t event, CaseJson& parsed)
    {
        if (event == CaseJson::parse_event_t::object_start) {
            m_members.emplace_back();
        } else if (event == CaseJson::parse_event_t::object_end) {
            m_members.pop_back();
        } else if (event == CaseJson::parse_event_t::key) {
            if (!m_members.back().insert(parsed.get<std::string>()).second && doubled.empty())
                doubled = CaseValues::shown(parsed);
        }
        return true;
    }

    std::string doubled;

private:
    std::vector<std::set<std::string>> m_members;
};

std::string placeInText(const std::string& text, std::size_t byte)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const auto line = std::count(text.begin(), end, '\n') + 1;
    return "line " + std::to_string(line);
}

} // namespace

BasicResult<VoteCase, std::string> voteCaseFrom(const std::string& json)
{
    DoubledMembers members;
    CaseJson value;
    try {
        value = CaseJson::parse(json, std::ref(members));
    } catch (const CaseJson::parse_error& error) {
        return refuse(placeInText(json, error.byte)
                      + ": this is no JSON; look for a comma, a quotation mark or a bracket "
                        "that is missing or too many");
    } catch (const CaseJson::exception&) {
        return refuse(std::string("it holds a number that is too large"));
    }
    if (!members.doubled.empty())
        return refuse(members.doubled + " stands twice in one object; each name may stand once");
    return CaseReader().read(value);
}

} // namespace cspdesk::commands
