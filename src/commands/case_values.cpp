// SPDX-License-Identifier: MIT
#include "commands/case_values.h"

#include "base/text.h"

#include <algorithm>

namespace cspdesk::commands {

namespace {

constexpr std::size_t longestShown = 40;
constexpr std::size_t longestName = 1000;
constexpr std::size_t longestList = 500; // of people, agencies, interests: no meeting has more

} // namespace

std::string CaseValues::shown(const CaseJson& value)
{
    const bool isText = value.is_string();
    const std::string text = isText ? value.get<std::string>() : value.dump();
    const std::string words = shortened(singleLine(text), longestShown);
    return isText ? "“" + words + "”" : words;
}

void CaseValues::problem(const std::string& place, const std::string& what)
{
    if (m_problem.empty())
        m_problem = place + ": " + what;
}

std::string CaseValues::name(const CaseJson& value, const std::string& place)
{
    if (!value.is_string()) {
        problem(place, shown(value) + " is no name; write one between quotation marks");
        return {};
    }
    std::string text = value.get<std::string>();
    if (trimmed(text).empty())
        problem(place, "the name is empty");
    else if (text != singleLine(text) || characterCount(text) > longestName)
        problem(place, shown(value) + " is no name: it is too long, or has line breaks or spaces at its ends");
    return text;
}

bool CaseValues::yesOrNo(const CaseJson& value, const std::string& place)
{
    if (!value.is_boolean())
        problem(place, shown(value) + " is neither true nor false");
    return value.is_boolean() && value.get<bool>();
}

int CaseValues::number(const CaseJson& value, const std::string& place, int least, int most)
{
    const bool isPositive = value.is_number_unsigned();
    const bool fits = isPositive && value.get<std::uint64_t>() >= static_cast<std::uint64_t>(least)
                   && value.get<std::uint64_t>() <= static_cast<std::uint64_t>(most);
    if (fits)
        return value.get<int>();
    problem(place, shown(value) + " is no whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
}

std::vector<std::string> CaseValues::names(const CaseJson& value, const std::string& place)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return {name(value, place)};
    if (!value.is_array()) {
        problem(place, shown(value) + " is neither a name, a list of names nor null");
        return {};
    }
    if (value.size() > longestList) {
        problem(place, "a list of " + std::to_string(value.size()) + " is longer than " + std::to_string(longestList));
        return {};
    }
    std::vector<std::string> list;
    for (const CaseJson& each : value) {
        const std::string text = name(each, place + '[' + std::to_string(list.size()) + ']');
        if (std::find(list.begin(), list.end(), text) != list.end())
            problem(place, shown(each) + " stands in it twice");
        list.push_back(text);
    }
    return list;
}

bool CaseValues::isObject(const CaseJson& value, const std::string& place)
{
    if (!value.is_object())
        problem(place, shown(value) + " is no object; write { ... }");
    return value.is_object();
}

bool CaseValues::isObject(const CaseJson& value, const std::string& place, std::initializer_list<const char*> members)
{
    if (!isObject(value, place))
        return false;
    std::string known;
    for (const char* member : members)
        known += (known.empty() ? "" : ", ") + std::string(member);
    for (const auto& [key, each] : value.items())
        if (std::find(members.begin(), members.end(), key) == members.end())
            problem(place,
                    "there is no member “" + shortened(singleLine(key), longestShown) + "”; there are: " + known);
    return true;
}

bool CaseValues::isList(const CaseJson& value, const std::string& place)
{
    if (!value.is_array())
        problem(place, shown(value) + " is no list; write [ ... ]");
    else if (value.size() > longestList)
        problem(place, "a list of " + std::to_string(value.size()) + " is longer than " + std::to_string(longestList));
    return value.is_array() && value.size() <= longestList;
}

const CaseJson& CaseValues::needed(const CaseJson& object, const char* member, const std::string& place)
{
    static const CaseJson nothing;
    const auto found = object.find(member);
    if (found != object.end())
        return *found;
    problem(place, std::string("“") + member + "” is missing");
    return nothing;
}

} // namespace cspdesk::commands
