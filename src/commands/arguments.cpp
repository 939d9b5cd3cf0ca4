// SPDX-License-Identifier: MIT
#include "commands/arguments.h"

#include <algorithm>
#include <iterator>

namespace cspdesk::commands {
namespace {

const Option* optionNamed(std::span<const Option> options, const std::string& name)
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option& each) { return each.name == name; });
    return found == options.end() ? nullptr : &*found;
}

} // namespace

BasicResult<Arguments, UsageError> Arguments::parse(std::span<const std::string> words,
                                                    std::span<const std::string> places,
                                                    std::span<const Option> options)
{
    Arguments arguments;
    bool onlyPlaces = false;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string& word = words[index];
        if (onlyPlaces || word.size() < 2 || word[0] != '-') {
            arguments.m_places.push_back(word);
            continue;
        }
        if (word == "--") {
            onlyPlaces = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const Option* option = optionNamed(options, name);
        if (option == nullptr)
            return refuse(UsageError{"there is no option " + name});
        if (!option->mayRepeat && arguments.has(name))
            return refuse(UsageError{name + " is given twice"});
        std::string value;
        if (!option->placeholder.empty()) {
            if (equals == std::string::npos && index + 1 == words.size())
                return refuse(UsageError{name + " needs " + option->placeholder});
            value = equals == std::string::npos ? words[++index] : word.substr(equals + 1);
        } else if (equals != std::string::npos) {
            return refuse(UsageError{name + " takes no value"});
        }
        arguments.m_values.emplace(name, std::move(value));
    }
    for (const Option& option : options)
        if (option.isNeeded && !arguments.has(option.name))
            return refuse(UsageError{option.name + " is missing"});
    while (arguments.m_places.size() < places.size()) {
        const std::string& place = places[arguments.m_places.size()];
        if (!place.starts_with('['))
            return refuse(UsageError{place + " is missing"});
        arguments.m_places.emplace_back();
    }
    const bool takesMore = !places.empty() && places.back().ends_with("...");
    if (arguments.m_places.size() > places.size() && !takesMore)
        return refuse(UsageError{"“" + arguments.m_places[places.size()] + "” is one word too many"});
    return arguments;
}

std::optional<std::string> Arguments::value(const std::string& option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Arguments::values(const std::string& option) const
{
    const auto [begin, end] = m_values.equal_range(option);
    std::vector<std::string> out;
    std::transform(begin, end, std::back_inserter(out), [](const auto& each) { return each.second; });
    return out;
}

} // namespace cspdesk::commands
