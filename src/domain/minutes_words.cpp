// SPDX-License-Identifier: MIT
#include "domain/minutes_lint.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace cspdesk::domain {
namespace {

constexpr std::array<std::string_view, 29> outcomes{
    "agree",       "agreed",    "approve",   "approved",    "resolved",  "carried",   "noted",     "adopted",
    "accepted",    "endorsed",  "ratified",  "deferred",    "withdrawn", "rejected",  "refused",   "declined",
    "lost",        "elected",   "appointed", "recommended", "decided",   "confirmed", "supported", "unanimous",
    "unanimously", "postponed", "granted",   "declared",    "consented"};

/// Of these, what makes business of a note: the others may just tell what happened.
constexpr std::array<std::string_view, 9> decisions{"agreed",   "resolved", "carried",  "adopted",    "endorsed",
                                                    "ratified", "rejected", "approved", "unanimously"};

/// What people are said to do who were in the room.
constexpr std::array<std::string_view, 37> speaking{
    "said",        "asked",      "noted",     "confirmed",    "explained",   "presented", "gave",      "offered",
    "suggested",   "thanked",    "welcomed",  "reported",     "stressed",    "added",     "told",      "proposed",
    "seconded",    "moved",      "answered",  "replied",      "responded",   "raised",    "spoke",     "shared",
    "highlighted", "emphasised", "expressed", "cautioned",    "recommended", "invited",   "commented", "updated",
    "announced",   "questioned", "warned",    "acknowledged", "objected"};

struct Word
{
    std::string text;
    bool endsSentence = false; ///< a stop, a colon or a line end stands behind it
    bool endsPhrase = false;   ///< or a comma
};

bool isPartOfWord(unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '\'' || c >= 0x80; }

std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    std::string current;
    const auto finish = [&](bool sentence, bool phrase) {
        if (!current.empty())
            words.push_back({std::exchange(current, {}), false, false});
        if (!words.empty()) {
            words.back().endsSentence = words.back().endsSentence || sentence;
            words.back().endsPhrase = words.back().endsPhrase || phrase || sentence;
        }
    };
    for (const char c : text) {
        if (isPartOfWord(static_cast<unsigned char>(c)))
            current += c;
        else
            finish(c == '.' || c == ':' || c == ';' || c == '\n' || c == '?' || c == '!', c != ' ');
    }
    finish(true, true);
    return words;
}

bool isCapital(const std::string& word)
{
    const auto first = static_cast<unsigned char>(word.front());
    return std::isupper(first) != 0 || first >= 0xC3;
}

/// "OPCC", "CCSP": an abbreviation is nobody's name.
bool isAbbreviation(const std::string& word)
{
    return word.size() > 1 && std::none_of(word.begin(), word.end(), [](unsigned char c) { return std::islower(c); });
}

constexpr std::array<std::string_view, 40> noNames{
    "The",        "A",      "An",      "It",           "She",         "He",          "They",      "This",
    "That",       "Board",  "Chair",   "Vice",         "Council",     "Partnership", "Group",     "Police",
    "Service",    "Team",   "Office",  "Trust",        "Officer",     "Members",     "Member",    "Committee",
    "Department", "Street", "Home",    "Commissioner", "University",  "Agency",      "Authority", "Fund",
    "Report",     "Forum",  "Network", "Unit",         "Association", "Charity",     "Society",   "Panel"};

template <std::size_t size>
bool isOneOf(std::string_view word, const std::array<std::string_view, size>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t size>
bool holdsOneOf(std::string_view text, const std::array<std::string_view, size>& wanted)
{
    for (const Word& word : wordsOf(text)) {
        std::string lower = word.text;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (isOneOf(lower, wanted))
            return true;
    }
    return false;
}

constexpr std::array<std::string_view, 12> ranks{"Councillor", "Cllr",           "Inspector", "Sergeant",
                                                 "Chief",      "Superintendent", "Detective", "Constable",
                                                 "Dr",         "Professor",      "Mr",        "Mrs"};

/// Words that have a capital because a sentence begins with them.
constexpr std::array<std::string_view, 16> openers{"Then", "Following", "After",   "Before", "When", "While",
                                                   "Also", "Later",     "However", "As",     "In",   "For",
                                                   "At",   "There",     "Again",   "Finally"};

} // namespace

bool tellsOutcome(std::string_view text) { return holdsOneOf(text, outcomes); }

bool decidesSomething(std::string_view text)
{
    constexpr std::array<std::string_view, 2> passing{"chair", "chaired"};
    return holdsOneOf(text, decisions) && !holdsOneOf(text, passing);
}

std::vector<std::string> speakersIn(std::string_view text)
{
    std::vector<std::string> names;
    std::vector<std::string> run; // of words with capitals just before
    bool isOfPhrase = true;       // nothing that makes it another's words stands before it
    bool begins = true;
    for (const Word& word : wordsOf(text)) {
        if (run.empty() && (isOneOf(word.text, ranks) || isOneOf(word.text, openers)))
            continue; // a name may begin behind it
        if (isCapital(word.text) && !isAbbreviation(word.text)) {
            if (run.empty())
                isOfPhrase = begins;
            run.push_back(word.text);
        } else {
            const bool isName =
                (run.size() == 2 || run.size() == 3)
                && std::none_of(run.begin(), run.end(), [](const std::string& each) { return isOneOf(each, noNames); });
            if (isName && isOfPhrase && isOneOf(word.text, speaking)) {
                std::string name;
                for (const std::string& each : run)
                    name += (name.empty() ? "" : " ") + each;
                if (std::find(names.begin(), names.end(), name) == names.end())
                    names.push_back(std::move(name));
            }
            run.clear();
        }
        begins = word.endsPhrase || word.text == "and";
        if (word.endsPhrase)
            run.clear();
    }
    return names;
}

} // namespace cspdesk::domain
