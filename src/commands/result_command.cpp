// SPDX-License-Identifier: MIT
#include "commands/result_command.h"

#include "commands/answers.h"
#include "commands/document_output.h"
#include "documents/bundle_paper.h"
#include "wording/translate.h"

#include <iostream>

namespace cspdesk::commands {
namespace {

using wording::say;

int show(const Arguments& arguments, Environment& environment)
{
    const auto output = arguments.value("--output");
    if (output && !isDocumentFile(*output))
        return tellUsage("--output needs a name that ends in .html, .pdf, .docx or .txt", environment);
    const auto bytes = contentOf(arguments.place(0), environment);
    if (!bytes.has_value())
        return bytes.error();
    const auto document = documents::bundleDocument(*bytes);
    if (document.has_value())
        return deliver(*document, output, environment);
    print(environment.problems, say("%1: %2").arg(wording::text(arguments.place(0)), wording::text(document.error())));
    return Refused;
}

} // namespace

Command resultCommand()
{
    return {"stats show",
            "show the tables that an analyst handed over",
            {"RESULT.cspresult"},
            {{"--output", "FILE",
              "write to a file instead of the terminal; its ending says the format: html, pdf, docx, txt"}},
            show};
}

} // namespace cspdesk::commands
