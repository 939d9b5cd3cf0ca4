// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// What a command takes, for the parser and for the help.
struct Option
{
    std::string name;        ///< "--meeting"
    std::string placeholder; ///< "DATE"; empty for a switch
    std::string help;
    bool isNeeded = false;
    bool mayRepeat = false;
};

struct UsageError
{
    std::string message;
};

/// The words behind a command, parted into places and options.
class Arguments
{
public:
    /// Refuses unknown and repeated options, missing values and a wrong number of places. `--` ends the options. A
    /// place in brackets may be left out; it is empty then. A last place that ends in "..." is one or more.
    static BasicResult<Arguments, UsageError>
    parse(std::span<const std::string> words, std::span<const std::string> places, std::span<const Option> options);

    [[nodiscard]] const std::string& place(std::size_t index) const { return m_places[index]; }
    [[nodiscard]] const std::vector<std::string>& places() const { return m_places; }
    [[nodiscard]] bool has(const std::string& option) const { return m_values.contains(option); }
    [[nodiscard]] std::optional<std::string> value(const std::string& option) const;
    /// All of one that may be given more than once, as they came.
    [[nodiscard]] std::vector<std::string> values(const std::string& option) const;

private:
    std::vector<std::string> m_places;
    std::multimap<std::string, std::string> m_values;
};

} // namespace cspdesk::commands
