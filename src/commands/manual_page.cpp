// SPDX-License-Identifier: MIT
#include "commands/manual_page.h"

#include "commands/command_line.h"

#include <cctype>

namespace cspdesk::commands {
namespace {

const std::string placeOfCommands = "@COMMANDS@\n";

/// Text that roff shows as it is: a hyphen stays a hyphen that can be copied, and no line begins with a request.
std::string escaped(const std::string& text)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '\\')
            result += "\\e";
        else if (letter == '-')
            result += "\\-";
        else
            result += letter;
    }
    return result.starts_with('.') || result.starts_with('\'') ? "\\&" + result : result;
}

/// The short help of the terminal as a sentence.
std::string sentence(const std::string& help)
{
    std::string text = escaped(help);
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text.ends_with('.') ? text : text + '.';
}

/// "--meeting DATE" as arguments of an mdoc macro, which writes the first hyphen itself.
std::string flag(const Option& option)
{
    const std::string placeholder = option.placeholder.empty() ? "" : " Ar " + escaped(option.placeholder);
    return "Fl " + escaped(option.name.substr(1)) + placeholder;
}

std::string section(const Command& command)
{
    std::string text = ".Ss " + escaped(command.name) + "\n.Nm\n.Cm " + escaped(command.name) + '\n';
    for (const std::string& place : command.places)
        text += ".Ar " + escaped(place) + '\n';
    for (const Option& option : command.options)
        text += (option.isNeeded ? "." : ".Op ") + flag(option) + '\n';
    text += ".Pp\n" + sentence(command.help) + '\n';
    if (command.options.empty())
        return text;
    text += ".Bl -tag -width Ds\n";
    for (const Option& option : command.options)
        text += ".It " + flag(option) + '\n' + sentence(option.help) + '\n';
    return text + ".El\n";
}

} // namespace

std::string manualPage(std::string writtenPart)
{
    std::string sections;
    for (const Command& command : commandTable())
        sections += section(command);
    const std::size_t place = writtenPart.find(placeOfCommands);
    if (place != std::string::npos)
        writtenPart.replace(place, placeOfCommands.size(), sections);
    return writtenPart;
}

} // namespace cspdesk::commands
