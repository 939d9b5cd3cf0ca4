// SPDX-License-Identifier: MIT
#include "commands/vote_check_command.h"

#include "commands/answers.h"
#include "commands/vote_case_json.h"
#include "domain/vote_result.h"
#include "wording/translate.h"
#include "wording/vote_words.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace domain;
using wording::say;

/// No described meeting is longer; a file that is was named by mistake.
constexpr std::size_t mostBytes = 250'000;

/// Up to one byte more than may be.
std::string readSome(std::istream& stream)
{
    std::string text(mostBytes + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

application::Result<std::string> readCase(const std::string& path, Environment& environment)
{
    if (path == "-") {
        if (environment.in == nullptr)
            return refuse(application::failure(Failure::Kind::CannotOpen, path));
        return readSome(*environment.in);
    }
    std::error_code problem;
    if (!std::filesystem::exists(path, problem))
        return refuse(application::failure(Failure::Kind::NotFound, path));
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path, problem))
        return refuse(application::failure(Failure::Kind::CannotOpen, path));
    std::string text = readSome(stream);
    if (stream.bad())
        return refuse(application::failure(Failure::Kind::CannotOpen, path));
    return text;
}

QString agencyLine(const AgencyVote& vote)
{
    const QString name = wording::text(vote.name);
    return vote.choice ? say("  %1: %2 (%3)").arg(name, wording::label(*vote.choice), wording::wayText(vote))
                       : say("  %1: %2").arg(name, wording::wayText(vote));
}

void printResult(const VoteCase& situation, const VoteResult& result, std::ostream& out)
{
    print(out, wording::resultSentence(situation, result));
    print(out, {});
    for (const QString& sentence : wording::explanation(situation, result))
        print(out, sentence);
    print(out, say("\nAgencies:"));
    for (const AgencyVote& vote : result.agencies)
        print(out, agencyLine(vote));
    if (result.ambiguities.empty())
        return;
    print(out, say("\nWhere the terms of reference allow another reading:"));
    for (const Ambiguity& ambiguity : result.ambiguities)
        print(out, say("  %1").arg(wording::ambiguityText(ambiguity)));
}

int refuseCase(const std::string& path, const std::string& problem, Environment& environment)
{
    environment.problems << "cspdesk-cli: " << (path == "-" ? "standard input" : path) << ": " << problem << '\n';
    return Refused;
}

int checkVote(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const std::string& path = arguments.place(0);
    const auto text = readCase(path, environment);
    if (!text.has_value())
        return tell(text.error(), environment);
    if (text->size() > mostBytes)
        return refuseCase(path, "it is larger than 250 kB, which no described meeting is", environment);
    const auto situation = voteCaseFrom(*text);
    if (!situation.has_value())
        return refuseCase(path, situation.error(), environment);
    const VoteResult result = judge(*situation);
    if (wantsJson(arguments))
        environment.out << voteResultJson(*situation, result).dump(2) << '\n';
    else
        printResult(*situation, result, environment.out);
    return Done;
}

} // namespace

Command voteCheckCommand()
{
    return {"vote-check",
            "judge a vote that a JSON file describes (- for standard input) and tell the reasoned result",
            {"CASE.json"},
            {formatOption},
            checkVote};
}

} // namespace cspdesk::commands
