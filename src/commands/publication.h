// SPDX-License-Identifier: MIT
#pragma once

#include "commands/paper_request.h"
#include "documents/document.h"
#include "domain/leak_check.h"

#include <nlohmann/json_fwd.hpp>

namespace cspdesk::commands {

extern const Option uncheckedOption;

/// Whether the words may go out to the public: compares them with the closed matter of the file, read through a second
/// store. `Done` when nothing was found; otherwise the places are told and nothing may be written. A locked file cannot
/// be compared, and is refused unless `--unchecked` was given.
int checkForPublic(const std::vector<domain::PlacedText>& words, const Arguments& arguments, Environment& environment);

/// Writes the document where the request says; a public copy only after the check.
int deliverPaper(const documents::Document& document, const PaperRequest& request, const Arguments& arguments,
                 Environment& environment);

/// The same for an answer in JSON.
int deliverJson(const nlohmann::ordered_json& answer, const PaperRequest& request, const Arguments& arguments,
                Environment& environment);

/// The same for a list in words or CSV; `placed` is the same text with its places.
int deliverText(const std::string& text, const std::vector<domain::PlacedText>& placed, const PaperRequest& request,
                const Arguments& arguments, Environment& environment);

/// The rows of a CSV list as a spreadsheet counts them, or the lines of a list in words, each with its place for the
/// check: "row 3", "line 12".
std::vector<domain::PlacedText> rowsOf(const std::string& csv);
std::vector<domain::PlacedText> linesOf(const std::string& text);

/// "board" or "public"
std::string audienceName(documents::Audience audience);

} // namespace cspdesk::commands
