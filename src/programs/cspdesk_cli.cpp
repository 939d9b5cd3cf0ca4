// SPDX-License-Identifier: MIT
// The command line as it is called. What a script asks for in bulk, a plain table of an extract, is answered here, by a
// program that loads neither Qt nor fonts nor a database; everything else is answered by the program it becomes.
#include "analysis/repeat_rows.h"
#include "analysis/suspect_answer.h"
#include "base/platform.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace cspdesk;

/// The file of `stats repeat-suspects FILE --format csv --protect off`, in whatever order; nothing for other words.
std::optional<std::string> fileOfPlainTable(const std::vector<std::string>& words)
{
    if (words.size() != 7 || words[0] != "stats" || words[1] != "repeat-suspects")
        return std::nullopt;
    std::optional<std::string> file;
    bool isCsv = false;
    bool isOpen = false;
    for (std::size_t at = 2; at < words.size(); ++at) {
        const std::string next = at + 1 < words.size() ? words[at + 1] : std::string();
        if (words[at] == "--format" && next == "csv" && !isCsv) {
            isCsv = true;
            ++at;
        } else if (words[at] == "--protect" && next == "off" && !isOpen) {
            isOpen = true;
            ++at;
        } else if (!file && !words[at].starts_with('-')) {
            file = words[at];
        } else {
            return std::nullopt;
        }
    }
    return isCsv && isOpen ? file : std::nullopt;
}

/// Nothing where there is anything to tell beside the table.
std::optional<std::string> plainTable(const std::string& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) // what comes through a pipe can be read once only
        return std::nullopt;
    auto file = platform::openInput(path);
    if (!file.has_value())
        return std::nullopt;
    const auto answer = analysis::answer(std::move(*file), {});
    if (!answer.has_value() || !answer->alike.empty()
        || std::any_of(answer->report.problemCounts.begin(), answer->report.problemCounts.end(),
                       [](std::uint64_t count) { return count > 0; }))
        return std::nullopt;
    return analysis::repeatSuspectsCsv(*answer);
}

int print(const std::string& table)
{
    constexpr int failed = 3;
    std::fputs("Not for publication: small numbers are not hidden\n", stderr);
    const bool isWritten =
        std::fwrite(table.data(), 1, table.size(), stdout) == table.size() && std::fflush(stdout) == 0;
    return isWritten ? 0 : failed;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (const auto file = fileOfPlainTable(words))
        if (const auto table = plainTable(*file))
            return print(*table);
    platform::becomeProgram("cspdesk-cli-office", words);
    std::fputs("cspdesk-cli: the program cspdesk-cli-office is missing; install CSP Desk again\n", stderr);
    return 3;
}
