// SPDX-License-Identifier: MIT
#include "package/manual_pages.h"

#include "commands/command_line.h"
#include "support/catch.h"
#include "support/command_line.h"

#include <algorithm>
#include <regex>
#include <set>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

/// A page as plain text without its markup: hyphens as they are typed, one space between words.
std::string plainText(std::string page)
{
    page = std::regex_replace(page, std::regex("Fl \\\\-"), "--");
    page = std::regex_replace(page, std::regex("\\\\-"), "-");
    page = std::regex_replace(page, std::regex("\\b(Ar|Op|It|Cm) |[\\n.]"), " ");
    return std::regex_replace(page, std::regex(" +"), " ");
}

/// The section on one command; empty where there is none.
std::string sectionOn(const std::string& command)
{
    const std::string page = cliManualPage();
    const std::size_t start = page.find("\n.Ss " + std::regex_replace(command, std::regex("-"), "\\-") + "\n");
    if (start == std::string::npos)
        return {};
    return page.substr(start, page.find("\n.S", start + 1) - start);
}

std::set<std::string> found(const std::string& text, const std::regex& pattern)
{
    std::set<std::string> words;
    for (auto match = std::sregex_iterator(text.begin(), text.end(), pattern); match != std::sregex_iterator(); ++match)
        words.insert((*match)[1].str());
    return words;
}

} // namespace

TEST_CASE("the manual page has every command of the table and all it takes")
{
    REQUIRE_FALSE(commands::commandTable().empty());
    for (const commands::Command& command : commands::commandTable()) {
        const std::string section = plainText(sectionOn(command.name));
        CAPTURE(command.name, section);
        CHECK_THAT(section, Contains(command.help.substr(1)));
        for (const std::string& place : command.places)
            CHECK_THAT(section, Contains(' ' + plainText(place)));
        for (const commands::Option& option : command.options) {
            CHECK_THAT(section, Contains(option.name + (option.placeholder.empty() ? "" : ' ' + option.placeholder)));
            CHECK_THAT(section, Contains(plainText(option.help.substr(1))));
        }
    }
}

TEST_CASE("the examples of the manual page name commands and options that there are")
{
    const std::string page = readFile(resources + "man/cspdesk-cli.1.in");
    const std::string examples = plainText(page.substr(page.find(".Sh EXAMPLES")));
    std::set<std::string> commands;
    std::set<std::string> options;
    for (const commands::Command& command : commands::commandTable()) {
        commands.insert(command.name);
        for (const commands::Option& option : command.options)
            options.insert(option.name);
    }
    const std::set<std::string> named = found(examples, std::regex("cspdesk-cli ([a-z-]+)"));
    CHECK(named.size() >= 5);
    CHECK(std::includes(commands.begin(), commands.end(), named.begin(), named.end()));
    const std::set<std::string> given = found(examples, std::regex(" (--[a-z-]+)"));
    CHECK(given.size() >= 4);
    CHECK(std::includes(options.begin(), options.end(), given.begin(), given.end()));
}

#ifdef CSPDESK_PROGRAM
TEST_CASE("the manual page of the desktop has every option that the program lists")
{
    const TemporaryFolder folder;
    const CommandOutcome help = runShell("XDG_STATE_HOME='" + folder.root().string()
                                         + "' QT_QPA_PLATFORM=offscreen '" CSPDESK_PROGRAM "' --help");
    REQUIRE(help.exitCode == 0);
    const std::set<std::string> options = found(help.output, std::regex("\\s(--[a-z-]+)"));
    REQUIRE(options.size() >= 4);
    for (const std::string& option : options)
        CHECK_THAT(plainText(desktopManualPage()), Contains(option.substr(2)));
    CHECK_THAT(plainText(desktopManualPage()), Contains("--measure-start") && Contains("--screenshots DIR"));
}
#endif

TEST_CASE("mandoc finds no fault in the manual pages, and shows each command with its options", "[outside]")
{
    if (!hasProgram("mandoc")) {
        WARN("mandoc is not installed: not checked");
        return;
    }
    const TemporaryFolder folder;
    writeFile(folder.path("cspdesk-cli.1"), cliManualPage());
    writeFile(folder.path("cspdesk.1"), desktopManualPage());
    for (const char* name : {"cspdesk-cli.1", "cspdesk.1"}) {
        const CommandOutcome outcome = runShell("mandoc -T lint -W warning '" + folder.path(name).string() + "'");
        CHECK(outcome.output.empty());
        CHECK(outcome.exitCode == 0);
    }
    const std::string shown =
        runShell("mandoc -T ascii -O width=400 '" + folder.path("cspdesk-cli.1").string() + "' | col -b").output;
    CHECK_THAT(shown, Contains("cspdesk-cli agenda FILE.csp --meeting DATE [--audience board|public] [--output FILE]"));
    for (const commands::Command& command : commands::commandTable())
        CHECK_THAT(shown, Contains("cspdesk-cli " + command.name));
}
