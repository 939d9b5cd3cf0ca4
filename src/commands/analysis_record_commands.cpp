// SPDX-License-Identifier: MIT
#include "commands/analysis_record_commands.h"

#include "application/work.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "commands/file_day.h"
#include "documents/analysis_records_document.h"
#include "wording/sheet_text.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

using namespace domain;
using nlohmann::ordered_json;

ordered_json dayJson(const std::optional<Date>& day) { return day ? ordered_json(isoDate(*day)) : ordered_json(); }

ordered_json jsonOf(const ScanningIssue& issue)
{
    return {{"assessment", issue.assessment}, {"issue", issue.issue},
            {"change", issue.change},         {"volume", issue.volume},
            {"comment", issue.comment},       {"decision", wording::label(issue.decision).toStdString()},
            {"decided_by", issue.decidedBy},  {"decided_on", dayJson(issue.decidedOn)},
            {"source", issue.source}};
}

ordered_json jsonOf(const DataSource& source)
{
    return {{"name", source.name},
            {"holder", source.holder},
            {"covers", source.covers},
            {"updates", source.updates},
            {"agreement", source.agreement},
            {"contact", source.contact},
            {"caveats", source.caveats},
            {"received", dayJson(source.received)},
            {"review", dayJson(source.review)}};
}

ordered_json jsonOf(const Definition& definition)
{
    return {{"name", definition.name},
            {"use", wording::label(definition.use).toStdString()},
            {"times", definition.times},
            {"within", definition.within},
            {"span", definition.span == DefinitionSpan::Days ? "days" : "months"},
            {"of", definition.of},
            {"source", definition.source},
            {"from", dayJson(definition.from)}};
}

/// Writes all records of a kind as a document or as JSON.
template <class T>
int make(const Arguments& arguments, Environment& environment,
         documents::Document (*documentOf)(const Partnership&, const std::vector<Stored<T>>&, Date))
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const auto output = arguments.value("--output");
    if (output && !isDocumentFile(*output))
        return tellUsage("--output needs " + documentFileNames(), environment);
    if (output && wantsJson(arguments))
        return tellUsage("--output writes the document: leave out --format, or leave out --output", environment);
    const auto store = openForReading(arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    const auto partnership = application::require(**store, Id<Partnership>(1));
    if (!partnership.has_value())
        return tell(partnership.error(), environment);
    const auto records = application::all<T>(**store);
    if (!records.has_value())
        return tell(records.error(), environment);
    if (!wantsJson(arguments))
        return deliver(documentOf(partnership->value, *records, *today), output, environment);
    ordered_json list = ordered_json::array();
    for (const Stored<T>& each : *records)
        list.push_back(jsonOf(each.value));
    environment.out << list.dump(2) << "\n";
    return Done;
}

std::vector<Option> options()
{
    return {{"--output", "FILE", "write " + documentFileNames() + " instead of text to the terminal"},
            {"--format", "text|json", "how the answer is written; text for people without it"},
            passphraseOption};
}

} // namespace

Command scanningCommand()
{
    return {"scanning",
            "write which issues were looked at for the strategic assessment, and what was decided",
            {"FILE.csp"},
            options(),
            [](const Arguments& arguments, Environment& environment) {
                return make<ScanningIssue>(arguments, environment, documents::scanningDocument);
            }};
}

Command sourcesCommand()
{
    return {"sources",
            "write where figures come from, who gives them out and what has to be known of them",
            {"FILE.csp"},
            options(),
            [](const Arguments& arguments, Environment& environment) {
                return make<DataSource>(arguments, environment, documents::sourcesDocument);
            }};
}

Command definitionsCommand()
{
    return {"definitions",
            "write what the words of the figures mean here, with their source",
            {"FILE.csp"},
            options(),
            [](const Arguments& arguments, Environment& environment) {
                return make<Definition>(arguments, environment, documents::definitionsDocument);
            }};
}

} // namespace cspdesk::commands
