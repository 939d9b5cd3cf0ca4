// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace cspdesk::commands {

using CaseJson = nlohmann::ordered_json;

/// Takes plain values out of JSON and keeps the first thing that is wrong, with its place. What is wrong gives an empty
/// value, so that reading goes on without a check behind every line; nothing is made of it in the end.
class CaseValues
{
public:
    void problem(const std::string& place, const std::string& what);
    [[nodiscard]] const std::string& firstProblem() const { return m_problem; }

    std::string name(const CaseJson& value, const std::string& place);
    bool yesOrNo(const CaseJson& value, const std::string& place);
    int number(const CaseJson& value, const std::string& place, int least, int most);
    /// One name, a list of names, or null for none.
    std::vector<std::string> names(const CaseJson& value, const std::string& place);
    /// Whether it is an object with these members only.
    bool isObject(const CaseJson& value, const std::string& place, std::initializer_list<const char*> members);
    bool isObject(const CaseJson& value, const std::string& place);
    bool isList(const CaseJson& value, const std::string& place);
    /// The member, which must be there.
    const CaseJson& needed(const CaseJson& object, const char* member, const std::string& place);

    /// One of some words.
    template <class Value>
    Value oneOf(const CaseJson& value, const std::string& place,
                std::initializer_list<std::pair<const char*, Value>> words)
    {
        std::string known;
        for (const auto& [word, meaning] : words) {
            if (value.is_string() && value.get_ref<const std::string&>() == word)
                return meaning;
            known += (known.empty() ? "" : ", ") + std::string(word);
        }
        problem(place, shown(value) + " is none of: " + known);
        return words.begin()->second;
    }

    /// A value as it is quoted in a message, shortened.
    static std::string shown(const CaseJson& value);

private:
    std::string m_problem;
};

} // namespace cspdesk::commands
