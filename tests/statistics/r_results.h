// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/event_table.h"

#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace cspdesk::tests {

/// A line of a file that R wrote, by its headings.
using RLine = std::map<std::string, std::string>;

/// `name` in a folder of tests/statistics, where make_expected.R says how it came about.
inline std::vector<RLine> fromR(const std::string& name, const std::string& folder = "survival")
{
    std::ifstream file(std::string(CSPDESK_SOURCE_DIR) + "/tests/statistics/" + folder + '/' + name);
    const auto fieldsOf = [](const std::string& line) {
        std::vector<std::string> fields;
        std::istringstream stream(line + ',');
        for (std::string field; std::getline(stream, field, ',');)
            fields.push_back(field);
        return fields;
    };
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> headings = fieldsOf(line);
    std::vector<RLine> lines;
    while (std::getline(file, line)) {
        const std::vector<std::string> fields = fieldsOf(line);
        RLine& out = lines.emplace_back();
        for (std::size_t place = 0; place < headings.size(); ++place)
            out[headings[place]] = fields.at(place);
    }
    return lines;
}

/// Nothing for what R calls NA.
inline std::optional<double> numberIn(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(std::stod(text));
}

/// The people of one group of a data set, or of all where none is named.
inline statistics::EventTable tableFromR(const std::string& set, const std::string& group)
{
    statistics::EventTable table;
    for (const RLine& line : fromR(set + ".csv"))
        if (group.empty() || line.at("group") == group)
            table.add(std::stoi(line.at("time")), line.at("status") == "1");
    return table;
}

} // namespace cspdesk::tests
