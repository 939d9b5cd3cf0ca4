// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Failed;
using commands::Refused;
using commands::WrongUsage;
using Json = nlohmann::ordered_json;

namespace {

/// A case in which one of three agencies has an interest, one is represented and one notified its vote.
const std::string example = R"({
    "people": {"A": {"agency": "City Council", "board_member": true}, "B": {"agency": "Fire and Rescue", "board_member": true},
               "C": {"agency": "Probation", "board_member": true}, "J": {"agency": "Probation", "board_member": false}},
    "presiding": "A", "present": ["A", "J"], "represents": {"J": "C"}, "hands": {"A": "for", "J": "against"},
    "notified": [{"member": "B", "vote": "abstain", "received": "before"}], "casting_vote": null,
    "interests": [{"person": "A", "leaves": false}], "terms": {"quorum": 2}})";

/// Worked out by hand from the rules: A may not vote and stays in the quorum, J votes for C, B's notified vote stands.
const std::string answer = R"({
    "quorate": true, "quorum_count": 2, "quorum_required": 2,
    "for": 0, "against": 1, "abstain": 1, "not_voting": 0, "entitled": 2,
    "tie": false, "casting_vote_used": false, "outcome": "not carried", "reason": null,
    "agencies": [
        {"agency": "City Council", "vote": null, "how": "no vote: a declared interest", "entitled": false},
        {"agency": "Fire and Rescue", "vote": "abstain", "how": "notified beforehand by B", "entitled": true},
        {"agency": "Probation", "vote": "against", "how": "by hand, by J, representing C", "entitled": true}],
    "set_aside": [
        {"who": "A", "agency": "City Council", "what": "hand", "vote": "for", "why": "declared an interest"}],
    "ambiguities": [
        {"kind": "presider has interest", "about": "A",
         "reading": "A was to preside and has an interest; the chair passes to another for this item. The other reading would give: not decided (nobody presiding).",
         "outcome": "not decided", "reason": "nobody presiding", "changes_outcome": true},
        {"kind": "interest stays", "about": "A",
         "reading": "A has an interest and stays in the room; whether that counts in the quorum is open. The other reading would give: not decided (inquorate).",
         "outcome": "not decided", "reason": "inquorate", "changes_outcome": true}],
    "explanation": [
        "Two Board members are present; two are needed.",
        "A has declared an interest, stays in the room and does not vote.",
        "For: none.",
        "Against: Probation (by J, representing C).",
        "Abstained: notified, Fire and Rescue.",
        "Not counted: the hand of A (declared an interest).",
        "The motion is not carried, because more agencies voted against than for."]})";

Json judged(Terminal& terminal, const std::string& situation)
{
    writeFile(terminal.path("case.json"), situation);
    REQUIRE(terminal.run({"vote-check", terminal.path("case.json"), "--format", "json"}) == Done);
    CHECK(terminal.problems.str().empty());
    return Json::parse(terminal.out.str());
}

/// The example with some members replaced or added; null takes one out.
std::string exampleWith(const std::string& patch)
{
    nlohmann::json json = nlohmann::json::parse(example);
    json.merge_patch(nlohmann::json::parse(patch));
    return json.dump();
}

/// What is said of a case that is refused.
std::string refusal(const std::string& situation)
{
    Terminal terminal;
    writeFile(terminal.path("case.json"), situation);
    const int code = terminal.run({"vote-check", terminal.path("case.json"), "--format", "json"});
    CHECK(code == Refused);
    CHECK(terminal.out.str().empty());
    const std::string problem = terminal.problems.str();
    const std::string start = "cspdesk-cli: " + terminal.path("case.json") + ": ";
    CHECK(problem.starts_with(start));
    return problem.starts_with(start) ? problem.substr(start.size()) : problem;
}

} // namespace

TEST_CASE("A described vote is judged, with every agency's vote, what was set aside and the other readings")
{
    Terminal terminal;
    CHECK(judged(terminal, example).dump(1) == Json::parse(answer).dump(1));
}

TEST_CASE("A described vote is told to people as sentences")
{
    Terminal terminal;
    terminal.in.str(example);
    REQUIRE(terminal.run({"vote-check", "-"}) == Done);
    CHECK(
        terminal.out.str()
        == "The motion is not carried: no votes for and one against, with one abstention.\n"
           "\n"
           "Two Board members are present; two are needed.\n"
           "A has declared an interest, stays in the room and does not vote.\n"
           "For: none.\n"
           "Against: Probation (by J, representing C).\n"
           "Abstained: notified, Fire and Rescue.\n"
           "Not counted: the hand of A (declared an interest).\n"
           "The motion is not carried, because more agencies voted against than for.\n"
           "\n"
           "Agencies:\n"
           "  City Council: no vote: a declared interest\n"
           "  Fire and Rescue: abstain (notified beforehand by B)\n"
           "  Probation: against (by hand, by J, representing C)\n"
           "\n"
           "Where the terms of reference allow another reading:\n"
           "  A was to preside and has an interest; the chair passes to another for this item. The other reading would "
           "give: not decided (nobody presiding).\n"
           "  A has an interest and stays in the room; whether that counts in the quorum is open. The other reading "
           "would give: not decided (inquorate).\n");
}

TEST_CASE("A case could be judged whatever its outcome, and the reason is told")
{
    Terminal terminal;
    Json json = judged(terminal, exampleWith(R"({"terms": {"quorum": 3}})"));
    CHECK(json["outcome"] == "not decided");
    CHECK(json["reason"] == "inquorate");
    CHECK(json["quorum_required"] == 3);
    json = judged(terminal, exampleWith(R"({"terms": null})"));
    CHECK(json["quorum_required"] == 5); // the number of the terms of reference
    json = judged(terminal, exampleWith(R"({"presiding": null})"));
    CHECK(json["reason"] == "nobody presiding");
    json = judged(terminal, exampleWith(R"({"interests": [], "casting_vote": "for"})"));
    CHECK(json["tie"] == true);
    CHECK(json["casting_vote_used"] == true);
    CHECK(json["outcome"] == "carried");
    CHECK(json["reason"].is_null());
    json = judged(terminal, exampleWith(R"({"interests": [], "casting_vote": "declined"})"));
    CHECK(json["reason"] == "tie unresolved");
    json = judged(terminal,
                  exampleWith(R"({"present": ["A", "J", "C"], "interests": [], "rulings": {"Probation": null}})"));
    CHECK(json["agencies"][2]["how"] == "present, no hand raised"); // J is in attendance now
    json = judged(terminal, exampleWith(R"({"interests": [{"agency": "Probation", "leaves": true}]})"));
    CHECK(json["quorum_count"] == 1);
}

TEST_CASE("People may sit for several agencies or none, and come for several members")
{
    Terminal terminal;
    const Json json = judged(terminal, R"({
        "people": {"A": {"agency": ["City", "County"], "board_member": true}, "Ind": {"agency": null, "board_member": true},
                   "P": {"agency": "Police", "board_member": true}, "F": {"agency": "Fire", "board_member": true},
                   "R": {"board_member": false}},
        "presiding": "Ind", "present": ["A", "Ind", "R"], "represents": {"R": ["P", "F"]},
        "hands": {"A": "for", "R": "for", "Ind": "against"}, "terms": {"quorum": 3}})");
    CHECK(json["quorum_count"] == 3);
    CHECK(json["for"] == 2);
    CHECK(json["outcome"] == "carried");
    CHECK(json["agencies"][1]["agency"] == "County");
    CHECK(json["agencies"][1]["vote"].is_null());
    CHECK(json["set_aside"].size() == 3); // A for the County, R for Fire, and the chair without an agency
}

TEST_CASE("Every setting of the terms can be overridden by its name")
{
    Terminal terminal;
    Json json = judged(terminal, exampleWith(R"({"interests": [], "hands": {"A": "for", "J": null}, "terms": {
        "quorum_basis": "fraction", "quorum_fraction": "2/3", "quorum_classes": [{"name": "the blue lights",
        "agencies": ["Fire and Rescue", "Probation"], "least": 1}], "interest_stays_in_quorum": false,
        "electorate": "board and members", "majority_base": "membership", "majority_fraction": "2/3",
        "majority_reached": true, "presider_casts": false, "elected_presider_casts": false,
        "casting_vote_without_votes": true, "silence_abstains": true, "one_may_vote_for_two": true,
        "notified_votes": false, "presence_of_anyone_lapses": true, "lapsed_vote": "revives",
        "representatives_named_before": true, "grace_minutes": 5}})"));
    CHECK(json["quorum_required"] == 2); // two thirds of three seats
    CHECK(json["quorate"] == true);
    CHECK(json["abstain"] == 1);
    CHECK(json["reason"] == "majority not reached"); // one of three
    CHECK(json["set_aside"][0]["why"] == "the terms of reference know no notified votes");
    CHECK_THAT(refusal(exampleWith(R"({"terms": {"quorom": 4}})")),
               Contains("there is no setting “quorom”") && Contains("there are: quorum, quorum_basis,"));
    CHECK_THAT(refusal(exampleWith(R"({"terms": {"quorum": "four"}})")),
               Contains("terms.quorum: “four” is no whole number"));
    CHECK_THAT(refusal(exampleWith(R"({"terms": {"quorum": -1}})")), Contains("terms.quorum: -1 is no whole number"));
    CHECK_THAT(refusal(exampleWith(R"({"terms": {"majority_fraction": "3/2"}})")), Contains("no fraction up to one"));
    CHECK_THAT(refusal(exampleWith(R"({"terms": {"lapsed_vote": "never"}})")),
               Contains("“never” is none of: ask presider, stays lapsed, revives"));
}

TEST_CASE("Totals and general assent can be described, and a flaw of a notified vote")
{
    Terminal terminal;
    Json json = judged(terminal, exampleWith(R"({"interests": [], "hands": null, "method": "totals only",
                                                 "totals": {"for": 1, "against": 0, "not_voting": 1}})"));
    CHECK(json["outcome"] == "carried");
    CHECK(json["abstain"] == 1);
    json = judged(terminal,
                  exampleWith(R"({"interests": [], "hands": null, "method": "totals only", "totals": {"for": 3}})"));
    CHECK(json["reason"] == "totals do not reconcile");
    json =
        judged(terminal,
               exampleWith(R"({"interests": [], "hands": {"A": null, "J": "against"}, "method": "general assent"})"));
    CHECK(json["reason"] == "dissent");
    const std::pair<const char*, const char*> flaws[] = {
        {R"("received": "after")", "received too late"},
        {R"("received": "before", "oral": true)", "not in writing"},
        {R"("received": "before", "condition": "if the grant is matched")", "conditional: kept as a comment"},
        {R"("received": "before", "original_text": true)", "notified on the original text, which was amended"},
        {R"("received": "before", "lapsed": true)", "lapsed when the agency came"}};
    for (const auto& [flaw, why] : flaws) {
        json = judged(terminal,
                      exampleWith(std::string(R"({"notified": [{"member": "B", "vote": "for", )") + flaw + "}]}"));
        CHECK(json["for"] == 0);
        CHECK(json["set_aside"][1]["why"] == why);
    }
}

TEST_CASE("What is wrong with a described vote is told with its place")
{
    CHECK_THAT(refusal(exampleWith(R"({"present": ["A", "Zoe"]})")), Contains("present[1]: “Zoe” is not in people"));
    CHECK_THAT(refusal(exampleWith(R"({"presiding": "Zoe"})")), Contains("presiding: “Zoe” is not in people"));
    CHECK_THAT(refusal(exampleWith(R"({"hands": {"Zoe": "for"}})")), Contains("hands: “Zoe” is not in people"));
    CHECK_THAT(refusal(exampleWith(R"({"represents": {"J": "Zoe"}})")),
               Contains("represents.J: “Zoe” is not in people"));
    CHECK_THAT(refusal(exampleWith(R"({"represents": {"J": "J"}})")), Contains("nobody represents themselves"));
    CHECK_THAT(refusal(exampleWith(R"({"notified": [{"member": "Zoe", "vote": "for", "received": "before"}]})")),
               Contains("notified[0].member: “Zoe”"));
    CHECK_THAT(refusal(exampleWith(R"({"notified": [{"member": "B", "vote": "for"}]})")),
               Contains("notified[0]: “received” is missing"));
    CHECK_THAT(refusal(exampleWith(R"({"hands": {"A": "yes"}})")),
               Contains("hands.A: “yes” is none of: for, against, abstain"));
    CHECK_THAT(refusal(exampleWith(R"({"casting_vote": true})")), Contains("casting_vote: true is none of"));
    CHECK_THAT(refusal(exampleWith(R"({"present": "A"})")), Contains("present: “A” is no list"));
    CHECK_THAT(refusal(exampleWith(R"({"people": {"A": {"agency": 7}}})")),
               Contains("people.A.agency: 7 is neither a name, a list of names nor null"));
    CHECK_THAT(refusal(exampleWith(R"({"people": {"A": {"agency": ["X", "X"]}}})")), Contains("twice"));
    CHECK_THAT(refusal(exampleWith(R"({"people": {"A": {"board_member": "yes"}}})")),
               Contains("people.A.board_member: “yes” is neither true nor false"));
    CHECK_THAT(refusal(exampleWith(R"({"people": null})")), Contains("“people” is missing"));
    CHECK_THAT(refusal(exampleWith(R"({"chair": "A"})")), Contains("there is no member “chair”; there are: people,"));
    CHECK_THAT(refusal(exampleWith(R"({"interests": [{"agency": "Zoo"}]})")),
               Contains("interests[0].agency: “Zoo” is no agency of anybody in people"));
    CHECK_THAT(refusal(exampleWith(R"({"interests": [{"leaves": true}]})")), Contains("a person or an agency"));
    CHECK_THAT(refusal(exampleWith(R"({"totals": {"for": 1}})")), Contains("totals only"));
    CHECK_THAT(refusal("[]"), Contains("the case: [] is no object"));
    CHECK_THAT(refusal(R"({"people": {"A": {}, "A": {}}})"), Contains("“A” stands twice in one object"));
    CHECK_THAT(refusal("{\n\"people\": {},\n}"), Contains("line 3: this is no JSON"));
    CHECK_THAT(refusal(""), Contains("this is no JSON"));
    CHECK_THAT(refusal("{\"people\": {\"\xff\": {}}}"), Contains("this is no JSON"));
    CHECK_THAT(refusal(R"({"people": {}, "terms": {"quorum": 1e999}})"), Contains("too large"));
    CHECK_THAT(refusal(std::string(250'001, ' ')), Contains("larger than 250 kB"));
}

TEST_CASE("A case that cannot be read fails, and other usage is wrong")
{
    Terminal terminal;
    CHECK(terminal.run({"vote-check", terminal.path("none.json")}) == Failed);
    CHECK_THAT(terminal.problems.str(), Contains("none.json"));
    CHECK(terminal.run({"vote-check", terminal.path("")}) == Failed);
    CHECK(terminal.run({"vote-check"}) == WrongUsage);
    CHECK(terminal.run({"vote-check", "-", "--format", "csv"}) == WrongUsage);
}
