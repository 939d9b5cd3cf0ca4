// SPDX-License-Identifier: MIT
#include "commands/document_output.h"

#include "commands/answers.h"
#include "documents/docx_writer.h"
#include "documents/html_writer.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/text_writer.h"
#include "wording/translate.h"

#include <filesystem>
#include <iostream>

namespace cspdesk::commands {
namespace {

std::string endingOf(const std::string& path) { return std::filesystem::path(path).extension().string(); }

void tellMissing(const documents::LaidOutDocument& pages, Environment& environment)
{
    for (const documents::MissingCharacter& missing : pages.missing)
        print(environment.problems, wording::say("No font has the character U+%1; its code stands in its place.")
                                        .arg(qulonglong(missing.character), 4, 16, QLatin1Char('0')));
}

std::string pdfOf(const documents::LaidOutDocument& pages, Environment& environment)
{
    tellMissing(pages, environment);
    return documents::writePdf(pages);
}

int write(const std::string& content, const std::string& path, Environment& environment)
{
    if (const auto written = writeWhole(path, content); !written.has_value())
        return tell(written.error(), environment);
    print(environment.out, wording::say("Wrote “%1”.").arg(wording::text(path)));
    return Done;
}

} // namespace

bool isDocumentFile(const std::string& path)
{
    const std::string ending = endingOf(path);
    return ending == ".html" || ending == ".pdf" || ending == ".docx" || ending == ".txt";
}

std::string documentFileNames() { return "FILE.html, .pdf, .docx or .txt"; }

int deliver(const documents::Document& document, const std::optional<std::string>& path, Environment& environment)
{
    if (!path) {
        environment.out << documents::writeText(document);
        return Done;
    }
    const std::string ending = endingOf(*path);
    const std::string content = ending == ".html" ? documents::writeHtml(document)
                              : ending == ".pdf"  ? pdfOf(documents::layOut(document), environment)
                              : ending == ".docx" ? documents::writeDocx(document)
                                                  : documents::writeText(document);
    return write(content, *path, environment);
}

int deliverPdf(const std::string& pdf, const documents::LaidOutDocument& pages, const std::string& path,
               Environment& environment)
{
    tellMissing(pages, environment);
    return write(pdf, path, environment);
}

} // namespace cspdesk::commands
