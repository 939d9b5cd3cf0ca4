// SPDX-License-Identifier: MIT
#include "analysis/keyword_file.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace cspdesk {

std::span<const std::pair<std::string_view, std::string_view>> keywordFiles(); ///< resources/keywords

namespace analysis {
namespace {

using statistics::Keyword;
using statistics::KeywordKind;
using statistics::KeywordList;
using Kind = LookupProblem::Kind;

std::optional<KeywordKind> kindIn(const std::string& text, const std::string& term)
{
    if (text == "word")
        return KeywordKind::Word;
    if (text == "stem")
        return KeywordKind::Stem;
    if (text == "phrase")
        return KeywordKind::Phrase;
    if (text == "not")
        return KeywordKind::Not;
    const bool hasSeveral = statistics::wordsToCompare(term).size() > 1;
    return text.empty() ? std::optional(hasSeveral ? KeywordKind::Phrase : KeywordKind::Word) : std::nullopt;
}

} // namespace

BasicResult<std::vector<KeywordList>, LookupRefusal> readKeywordLists(std::unique_ptr<platform::InputFile> bytes)
{
    enum KeywordField : std::size_t { List, Term, OfKind };
    const auto rows = readLookup(std::move(bytes), keywordsForm());
    if (!rows.has_value())
        return refuse(rows.error());
    std::vector<KeywordList> out;
    std::vector<LookupProblem> problems;
    for (const LookupRow& row : *rows) {
        const std::string& name = row.fields[List];
        const std::string& term = row.fields[Term];
        const auto kind = kindIn(row.fields[OfKind], term);
        if (name.empty())
            problems.push_back({row.row, Kind::Blank, "list", {}});
        if (statistics::wordsToCompare(term).empty())
            problems.push_back({row.row, Kind::Blank, "term", {}});
        if (!kind)
            problems.push_back({row.row, Kind::NotOneOf, "kind", row.fields[OfKind]});
        auto list = std::find_if(out.begin(), out.end(), [&](const KeywordList& each) { return each.name == name; });
        if (list == out.end()) {
            if (out.size() == statistics::KeywordMatcher::mostLists)
                problems.push_back({row.row, Kind::NotOneOf, "list", name});
            list = out.insert(out.end(), KeywordList{name, {}});
        }
        list->keywords.push_back({term, kind.value_or(KeywordKind::Word)});
    }
    return unlessWrong(std::move(out), std::move(problems));
}

const std::vector<KeywordList>& shippedKeywordLists()
{
    static const std::vector<KeywordList> lists =
        readKeywordLists(platform::inputOf(std::string(keywordFiles().front().second))).value();
    return lists;
}

} // namespace analysis
} // namespace cspdesk
