// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"
#include "documents/document.h"
#include "documents/laid_out_document.h"

namespace cspdesk::commands {

/// Whether the name's ending is a format documents are written in.
bool isDocumentFile(const std::string& path);

/// The names a document may be written under, for people: "FILE.html, .pdf, .docx or .txt".
std::string documentFileNames();

/// Writes the document in the format of the file's ending, or as text to the terminal where there is no file.
int deliver(const documents::Document& document, const std::optional<std::string>& path, Environment& environment);

/// Writes a PDF that was made of the pages.
int deliverPdf(const std::string& pdf, const documents::LaidOutDocument& pages, const std::string& path,
               Environment& environment);

} // namespace cspdesk::commands
