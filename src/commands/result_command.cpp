// SPDX-License-Identifier: MIT
#include "commands/result_command.h"

#include "base/input_file.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "documents/bundle_paper.h"
#include "wording/translate.h"

#include <iostream>

namespace cspdesk::commands {
namespace {

using wording::say;

constexpr std::uint64_t largest = std::uint64_t{100} << 20U; ///< of a bundle; real ones are below 1 MB

int show(const Arguments& arguments, Environment& environment)
{
    const auto output = arguments.value("--output");
    if (output && !isDocumentFile(*output))
        return tellUsage("--output needs a name that ends in .html, .pdf, .docx or .txt", environment);
    const auto file = platform::openInput(arguments.place(0));
    if (!file.has_value())
        return tell(application::Error(file.error()), environment);
    if ((*file)->size() > largest)
        return tellUsage("the file is larger than any result bundle", environment);
    std::string bytes(static_cast<std::size_t>((*file)->size()), '\0');
    if (const auto read = (*file)->readAt(0, bytes); !read.has_value())
        return tell(application::Error(read.error()), environment);
    const auto document = documents::bundleDocument(bytes);
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
