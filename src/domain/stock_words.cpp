// SPDX-License-Identifier: MIT
#include "domain/stock_words.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace cspdesk::domain {
namespace {

constexpr std::string_view smallWords =
    "a about above across after again against all also although always am an and another any anyone anything are "
    "around as asked at away back be became because become been before being below between both but by came can cannot "
    "come could did do does doing done down due during each either else enough etc even ever every few first for "
    "forward found four from full further gave get give given go going good had has have having he her here hers him "
    "his how however i if in into is it its itself just keep kept last later least less let like long made make making "
    "many may me might mine more most much must my necessary need needed needs never new next no nobody none nor not "
    "nothing now of off often on once one only or other others our ours out over own part per place please put rather "
    "s said same say see seen set several shall she should since six so some someone something soon still such t take "
    "taken taking than that the their theirs them themselves then there therefore these they third this those though "
    "three through thus time to today together too took toward towards two under until up upon us use used using very "
    "was way we well went were what when where whether which while who whole whom whose why will with within without "
    "work worked working would yet you your yours five seven eight nine ten second";

constexpr std::string_view paperWords =
    "abuse account achieved inquorate quorate quorum action actions added additional address addressed agencies agency "
    "agenda agree agreed "
    "agreement agrees aim aims amended amendment amendments annual answer answered answers apologies apology "
    "appendix approval approve approved area areas arising arrange arranged attached attend attendance attended "
    "attending behaviour board boards body brief briefing briefly business campaign carried case cases "
    "chair chaired chairman chairperson chairs circulate circulated city clear close closed comment commented comments "
    "committee communities community complete completed concern concerns conclude concluded confidential confirm "
    "confirmed consider consideration considered contact continue continued copies copy council councillor councillors "
    "councils county crime crimes current currently data date dates day days deadline decide decided decision "
    "decisions "
    "detail details deputy develop development director discuss discussed discussion discussions disorder district "
    "document documents domestic draft drafted end ended ensure expected explained feedback figures final findings "
    "fire "
    "follow followed following follows fund funding future general group groups head health held help high hold impact "
    "important improve include included includes including information informed introduced introduction invited issue "
    "issues item items join joined joint know lead leads led letter link list local look low main manager mark matter "
    "matters meet meeting meetings member members membership mention mentioned minute minutes month months monthly "
    "moved national non note noted notes noting number numbers offer office officer officers open opened order outcome "
    "outcomes outline outlined outstanding page pages paper papers paragraph partner partners partnership partnerships "
    "people performance period person plan planned planning plans point points police policy present presentation "
    "presented previous priorities priority private probation problem problems process programme progress project "
    "projects proposal proposals propose proposed provide provided public publish published purpose quarter quarterly "
    "question questions raised received recent recently recommend recommendation recommendations recommended record "
    "recorded reduce reduced referred regarding relating related relevant report reported reports representative "
    "representatives request requested require required resolved resource resources response result results review "
    "reviewed reviews risk risks role safeguarding safer safety schedule scheduled secretariat section send senior "
    "sent "
    "service services session sessions share shared sign signed slides start started statement statements statutory "
    "steering strategic strategies strategy subject submit submitted summary support supported task team teams terms "
    "thank thanked thanks theme themes title update updated updates verbal vice view views violence vote voted want "
    "wanted week weekly weeks welcome welcomed word words work year years yearly young youth";

constexpr std::array<std::string_view, 21> months{
    "january",  "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan",      "feb",   "apr",   "aug", "sept", "sep",  "oct",    "nov",       "dec"};

constexpr std::array<std::string_view, 9> dayWords{"monday",   "tuesday", "wednesday", "thursday", "friday",
                                                   "saturday", "sunday",  "am",        "pm"};

std::unordered_set<std::string_view> stock()
{
    std::unordered_set<std::string_view> words(months.begin(), months.end());
    words.insert(dayWords.begin(), dayWords.end());
    for (std::string_view list : {smallWords, paperWords})
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(' '), list.size());
            words.insert(list.substr(0, end));
            list.remove_prefix(std::min(end + 1, list.size()));
        }
    return words;
}

} // namespace

bool isStockWord(std::string_view word)
{
    static const std::unordered_set<std::string_view> words = stock();
    const bool isPossessive = word.size() > 1 && word.back() == 's'; // "chair's" has lost its apostrophe
    return words.contains(word) || (isPossessive && words.contains(word.substr(0, word.size() - 1)));
}

bool isMonth(std::string_view word) { return std::find(months.begin(), months.end(), word) != months.end(); }

} // namespace cspdesk::domain
