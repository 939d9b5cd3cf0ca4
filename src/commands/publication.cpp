// SPDX-License-Identifier: MIT
#include "commands/publication.h"

#include "commands/answers.h"
#include "commands/document_output.h"
#include "documents/leak_texts.h"
#include "documents/publication_check.h"
#include "wording/leak_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <sstream>

namespace cspdesk::commands {
namespace {

using application::Store;
using domain::PlacedText;
using nlohmann::ordered_json;

/// One of what a list of that name holds: "question", "apology".
std::string oneOf(std::string name)
{
    const auto drops = [&name](std::string_view ending, std::string_view other) {
        if (!name.ends_with(ending))
            return false;
        name.replace(name.size() - ending.size(), ending.size(), other);
        return true;
    };
    (void)(drops("ies", "y") || drops("s", ""));
    return name;
}

/// Every text of a JSON value with its place, as a person finds it: "question 2, subject".
void addTexts(const ordered_json& value, const std::string& name, const std::string& within,
              std::vector<PlacedText>& texts)
{
    const std::string place = within.empty() || name.empty() ? within + name : within + ", " + name;
    if (value.is_string())
        texts.push_back({place, value.get<std::string>()});
    else if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            addTexts(value[i], oneOf(name) + ' ' + std::to_string(i + 1), within, texts);
    else if (value.is_object())
        for (const auto& [key, each] : value.items()) {
            std::string words = key;
            std::replace(words.begin(), words.end(), '_', ' ');
            addTexts(each, words, place, texts);
        }
}

std::string fileNameOf(const std::optional<std::string>& path)
{
    return path ? std::filesystem::path(*path).filename().string() : std::string();
}

/// The file opened so that closed matter can be read, or nothing where it stays locked and that was asked for.
application::Result<std::unique_ptr<Store>> openForCheck(const Arguments& arguments, Environment& environment)
{
    if (!arguments.has(uncheckedOption.name))
        return openUnlocked(arguments, environment);
    auto store = openForReading(arguments, environment);
    CSPDESK_TRY(store);
    CSPDESK_TRY(unlockIfAsked(arguments, **store));
    if ((*store)->closedMatter() == application::ClosedMatterAccess::Locked)
        store->reset();
    return store;
}

int tellLeaks(const std::vector<domain::Leak>& leaks, Environment& environment)
{
    const wording::LeakRefusal refusal = wording::leakRefusal(leaks);
    print(environment.problems, wording::say("cspdesk-cli: %1").arg(refusal.title));
    print(environment.problems, refusal.detail);
    print(environment.problems, refusal.advice);
    return Refused;
}

} // namespace

const Option uncheckedOption{"--unchecked", "",
                             "write a public copy of a locked file without comparing it with the closed matter"};

int checkForPublic(const std::vector<PlacedText>& words, const Arguments& arguments, Environment& environment)
{
    const auto store = openForCheck(arguments, environment);
    if (!store.has_value()) {
        const int code = tell(store.error(), environment);
        if (const auto* failure = std::get_if<Failure>(&store.error());
            failure && failure->kind == Failure::Kind::Sealed)
            print(
                environment.problems,
                wording::say("A public copy is compared with the closed matter before it is written. With --unchecked "
                             "it is written without that."));
        return code;
    }
    if (*store == nullptr) {
        print(environment.problems,
              wording::say("cspdesk-cli: The closed matter is locked: this copy was not compared with it."));
        return Done;
    }
    const auto leaks = documents::leaksIn(words, **store);
    if (!leaks.has_value())
        return tell(leaks.error(), environment);
    return leaks->empty() ? int(Done) : tellLeaks(*leaks, environment);
}

int deliverPaper(const documents::Document& document, const PaperRequest& request, const Arguments& arguments,
                 Environment& environment)
{
    if (request.isForPublic())
        if (const int code =
                checkForPublic(documents::textsOf(document, fileNameOf(request.output)), arguments, environment);
            code != Done)
            return code;
    return deliver(document, request.output, environment);
}

int deliverJson(const ordered_json& answer, const PaperRequest& request, const Arguments& arguments,
                Environment& environment)
{
    if (request.isForPublic()) {
        std::vector<PlacedText> texts;
        addTexts(answer, {}, {}, texts);
        if (const int code = checkForPublic(texts, arguments, environment); code != Done)
            return code;
    }
    environment.out << answer.dump(2) << '\n';
    return Done;
}

int deliverText(const std::string& text, const std::vector<PlacedText>& placed, const PaperRequest& request,
                const Arguments& arguments, Environment& environment)
{
    if (request.isForPublic())
        if (const int code = checkForPublic(placed, arguments, environment); code != Done)
            return code;
    environment.out << text;
    return Done;
}

std::vector<PlacedText> rowsOf(const std::string& csv)
{
    std::vector<PlacedText> rows;
    std::string row;
    bool isQuoted = false;
    const auto finish = [&] {
        rows.push_back({wording::say("row %1").arg(rows.size() + 1).toStdString(), std::exchange(row, {})});
    };
    for (const char each : csv) {
        isQuoted = isQuoted != (each == '"');
        if (each == '\n' && !isQuoted)
            finish();
        else
            row += each;
    }
    if (!row.empty())
        finish();
    return rows;
}

std::vector<PlacedText> linesOf(const std::string& text)
{
    std::vector<PlacedText> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back({wording::say("line %1").arg(lines.size() + 1).toStdString(), line});
    return lines;
}

std::string audienceName(documents::Audience audience)
{
    return audience == documents::Audience::Public ? "public" : "board";
}

} // namespace cspdesk::commands
