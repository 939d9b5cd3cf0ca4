// SPDX-License-Identifier: MIT
#include "commands/report_command.h"

#include "commands/answers.h"
#include "commands/document_output.h"
#include "documents/draft_findings.h"
#include "documents/html_writer.h"
#include "documents/statistical_report.h"
#include "sources/draft.h"
#include "wording/release_text.h"
#include "wording/report_text.h"
#include "wording/translate.h"

#include <filesystem>

namespace cspdesk::commands {
namespace {

using wording::say;

int tellFaults(const std::string& file, const std::vector<analysis::ReportFault>& faults, Environment& environment)
{
    for (const analysis::ReportFault& fault : faults)
        print(environment.problems, say("%1: %2").arg(wording::text(file), wording::reportFaultText(fault)));
    return Refused;
}

/// The bundles lie beside the report, unless it says where else.
BasicResult<documents::ReportBundles, int> bundlesOf(const analysis::ReportSource& source,
                                                     const std::filesystem::path& report, Environment& environment)
{
    documents::ReportBundles out;
    for (const auto& [name, file] : source.sources) {
        const auto bytes = contentOf(report.parent_path() / file, environment);
        if (!bytes.has_value())
            return refuse(int{bytes.error()});
        auto bundle = analysis::readResultBundle(*bytes);
        if (!bundle.has_value()) {
            print(environment.problems,
                  say("%1: %2").arg(wording::text(file),
                                    wording::text(sources::sentence(bundle.error(), say("Row").toStdString()))));
            return refuse(int{Refused});
        }
        out.emplace(name, std::move(*bundle));
    }
    return out;
}

/// What goes into a file passes the audit or carries a reason, below each table.
int passGate(documents::ReportBundles& bundles, const Arguments& arguments, Environment& environment)
{
    const QStringList obstacles = wording::reportObstacles(documents::resultsOf(bundles));
    if (obstacles.isEmpty())
        return Done;
    const QString reason = wording::text(arguments.value("--reason").value_or("")).trimmed();
    if (!reason.isEmpty()) {
        for (auto& [name, bundle] : bundles)
            wording::noteReason(bundle.tables, reason);
        return Done;
    }
    for (const QString& each : obstacles)
        print(environment.problems, each);
    print(environment.problems, say("To write the report to a file all the same, say why with --reason."));
    return Refused;
}

/// The sentences of the report and its tables together, as their reader has them.
void tellFindings(const documents::Document& document, Environment& environment)
{
    const auto draft = sources::readDraft(documents::writeHtml(document));
    if (!draft.has_value())
        return;
    for (const documents::DraftFinding& finding : documents::draftFindings(*draft))
        print(environment.problems, say("“%1”: %2").arg(wording::text(finding.text), finding.why));
}

int run(const Arguments& arguments, Environment& environment)
{
    const auto output = arguments.value("--output");
    if (output && !isDocumentFile(*output))
        return tellUsage("--output needs a name that ends in .html, .pdf, .docx or .txt", environment);
    const std::string file = arguments.place(0);
    std::error_code unknown;
    if (output && std::filesystem::equivalent(*output, file, unknown))
        return tellUsage("--output is the report's own source", environment);
    const auto text = contentOf(file, environment);
    if (!text.has_value())
        return text.error();
    const auto source = analysis::parseReport(*text);
    if (!source.has_value())
        return tellFaults(file, source.error(), environment);
    auto bundles = bundlesOf(*source, file, environment);
    if (!bundles.has_value())
        return bundles.error();
    if (const int code = output ? passGate(*bundles, arguments, environment) : int{Done}; code != Done)
        return code;
    const auto document = documents::statisticalReport(*source, *bundles);
    if (!document.has_value())
        return tellFaults(file, document.error(), environment);
    tellFindings(*document, environment);
    return deliver(*document, output, environment);
}

} // namespace

Command reportCommand()
{
    return {"stats report",
            "put a report together from an analyst's words and saved results",
            {"REPORT.txt"},
            {{"--output", "FILE",
              "write to a file instead of the terminal; its ending says the format: html, pdf, docx, txt"},
             {"--reason", "TEXT", "why a report is written in which small numbers are not hidden or can be told"}},
            run};
}

} // namespace cspdesk::commands
