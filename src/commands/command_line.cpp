// SPDX-License-Identifier: MIT
#include "commands/command_line.h"

#include <algorithm>
#include <iostream>

namespace cspdesk::commands {
namespace {

std::string usageOf(const Command& command)
{
    std::string line = "cspdesk-cli " + command.name;
    for (const std::string& place : command.places)
        line += ' ' + place;
    for (const Option& option : command.options) {
        const std::string words = option.name + (option.placeholder.empty() ? "" : ' ' + option.placeholder);
        line += option.isNeeded ? ' ' + words : " [" + words + ']';
    }
    return line;
}

void printHelp(std::ostream& out)
{
    out << "cspdesk-cli - the secretariat of a Community Safety Partnership\n\n"
           "Usage: cspdesk-cli [--help | --version] COMMAND ...\n\nCommands:\n";
    std::size_t longest = 0;
    for (const Command& command : commandTable())
        longest = std::max(longest, command.name.size());
    for (const Command& command : commandTable())
        out << "  " << command.name << std::string(longest + 2 - command.name.size(), ' ') << command.help << '\n';
    out << "\n`cspdesk-cli COMMAND --help` says more. Exit codes: 0 done, 1 refused or found wanting, 2 wrong usage, 3 "
           "failed.\n";
}

void printHelp(const Command& command, std::ostream& out)
{
    out << command.help << "\n\nUsage: " << usageOf(command) << "\n";
    if (!command.options.empty())
        out << '\n';
    for (const Option& option : command.options) {
        const std::string head = option.name + (option.placeholder.empty() ? "" : ' ' + option.placeholder);
        out << "  " << head << std::string(26 - std::min<std::size_t>(head.size(), 25), ' ') << option.help << '\n';
    }
}

/// The command that the words begin with. A name may have two words: "stats concentration".
const Command* commandIn(std::span<const std::string> words)
{
    const std::span<const Command> table = commandTable();
    const std::string pair = words.size() > 1 ? words[0] + ' ' + words[1] : std::string();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Command& each) { return each.name == words[0] || each.name == pair; });
    return found == table.end() ? nullptr : &*found;
}

/// The second words that go with a first one: "people, persistent".
std::string secondWords(const std::string& first)
{
    std::string list;
    for (const Command& each : commandTable())
        if (each.name.starts_with(first + ' '))
            list += (list.empty() ? "" : ", ") + each.name.substr(first.size() + 1);
    return list;
}

int wrongUsage(const std::string& message, std::ostream& problems, const Command* command)
{
    problems << "cspdesk-cli: " << message << '\n';
    problems << (command != nullptr ? "Usage: " + usageOf(*command) : "Try `cspdesk-cli --help`.") << '\n';
    return WrongUsage;
}

} // namespace

int runCommandLine(std::span<const std::string> words, Environment& environment)
{
    if (words.empty())
        return wrongUsage("which command?", environment.problems, nullptr);
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        printHelp(environment.out);
        return Done;
    }
    if (words[0] == "--version") {
        environment.out << "cspdesk-cli " CSPDESK_VERSION "\n";
        return Done;
    }
    const Command* const command = commandIn(words);
    if (command == nullptr) {
        const std::string second = secondWords(words[0]);
        return wrongUsage(second.empty() ? "there is no command “" + words[0] + "”"
                                         : "“" + words[0] + "” goes with one of: " + second,
                          environment.problems, nullptr);
    }
    const std::span<const std::string> rest = words.subspan(command->name.find(' ') == std::string::npos ? 1 : 2);
    if (std::find(rest.begin(), rest.end(), "--help") != rest.end()) {
        printHelp(*command, environment.out);
        return Done;
    }
    const auto arguments = Arguments::parse(rest, command->places, command->options);
    if (!arguments.has_value())
        return wrongUsage(arguments.error().message, environment.problems, command);
    return command->run(*arguments, environment);
}

} // namespace cspdesk::commands
