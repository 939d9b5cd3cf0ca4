// SPDX-License-Identifier: MIT
#include "commands/report_command.h"

#include "commands/answers.h"
#include "commands/document_output.h"
#include "documents/statistical_report.h"
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
    const auto bundles = bundlesOf(*source, file, environment);
    if (!bundles.has_value())
        return bundles.error();
    const auto document = documents::statisticalReport(*source, *bundles);
    if (!document.has_value())
        return tellFaults(file, document.error(), environment);
    return deliver(*document, output, environment);
}

} // namespace

Command reportCommand()
{
    return {"stats report",
            "put a report together from an analyst's words and saved results",
            {"REPORT.txt"},
            {{"--output", "FILE",
              "write to a file instead of the terminal; its ending says the format: html, pdf, docx, txt"}},
            run};
}

} // namespace cspdesk::commands
