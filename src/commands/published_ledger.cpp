// SPDX-License-Identifier: MIT
#include "commands/published_ledger.h"

#include "application/published_work.h"
#include "commands/answers.h"
#include "commands/file_day.h"
#include "commands/stats_output.h"
#include "wording/format_text.h"
#include "wording/published_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace cspdesk::commands {
namespace {

using application::OpenMode;
using domain::PublishedResult;
using nlohmann::ordered_json;
using wording::say;
using wording::text;
using Published = std::vector<Stored<PublishedResult>>;

const char* nameOf(domain::PublishedWay way)
{
    switch (way) {
    case domain::PublishedWay::File: return "file";
    case domain::PublishedWay::Print: return "print";
    case domain::PublishedWay::Copy: return "copy";
    case domain::PublishedWay::Paper: return "paper";
    }
    return "";
}

std::string jsonOf(const Published& published)
{
    ordered_json out = ordered_json::array();
    for (const Stored<PublishedResult>& each : published) {
        ordered_json entry{{"number", each.id.number()}, {"day", isoDate(each->day)},    {"title", each->title},
                           {"way", nameOf(each->way)},   {"place", each->place},         {"reason", each->reason},
                           {"counts", each->counts},     {"kept", !each->tables.empty()}};
        out.push_back(std::move(entry));
    }
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

void list(const Published& published, std::ostream& out)
{
    if (published.empty())
        print(out, say("Nothing went out yet."));
    for (const Stored<PublishedResult>& each : published) {
        print(out, say("%1. %2: %3").arg(each.id.number()).arg(wording::plainDate(each->day), text(each->title)));
        print(out, say("   %1. %2").arg(wording::publishedWhere(each.value), wording::publishedState(each.value)));
        if (!each->reason.empty())
            print(out, say("   Although something stood against it, because: %1").arg(text(each->reason)));
    }
}

int show(const Published& published, const std::string& number, Environment& environment)
{
    for (const Stored<PublishedResult>& each : published) {
        if (std::to_string(each.id.number()) != number)
            continue;
        auto kept = analysis::parseEarlierResult(each->tables);
        if (!kept) {
            print(environment.problems, say("Its figures were not kept, since nothing was hidden in them."));
            return Refused;
        }
        return deliver({.tables = std::move(kept->tables), .title = each->title}, {}, environment);
    }
    print(environment.problems, say("There is no record %1 of published figures.").arg(text(number)));
    return Refused;
}

int run(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const auto store = environment.files.open(arguments.place(0), OpenMode::Read);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto published = application::publishedResults(**store);
    if (!published.has_value())
        return tell(published.error(), environment);
    if (const auto number = arguments.value("--show"))
        return show(*published, *number, environment);
    if (wantsJson(arguments))
        environment.out << jsonOf(*published);
    else
        list(*published, environment.out);
    return Done;
}

} // namespace

BasicResult<std::vector<statistics::PublishedTable>, int>
earlierTables(const std::string& file, const analysis::EarlierResult& result, Environment& environment)
{
    const auto store = environment.files.open(file, OpenMode::Read);
    if (!store.has_value())
        return refuse(int{tell(store.error(), environment)});
    const auto published = application::publishedResults(**store);
    if (!published.has_value())
        return refuse(int{tell(published.error(), environment)});
    return wording::tablesBeside(*published, result);
}

int keepPublished(const std::string& file, PublishedResult published, Environment& environment)
{
    const auto store = environment.files.open(file, OpenMode::Write);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    published.day = *today;
    const auto done = application::perform(
        **store, environment.worker, application::Verb::PublishResult,
        [&](application::UnitOfWork& unit) { return application::keepPublished(unit, std::move(published)); });
    return done.has_value() ? int{Done} : tell(done.error(), environment);
}

Command publishedCommand()
{
    return {"published",
            "list the figures that went out, which later ones are audited beside",
            {"FILE"},
            {{"--show", "NUMBER", "show the tables of one of them as they went out"},
             {"--format", "FORMAT", "text or json: text if not said"}},
            run};
}

} // namespace cspdesk::commands
