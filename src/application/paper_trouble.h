// SPDX-License-Identifier: MIT
#pragma once

#include "domain/paper.h"

namespace cspdesk::application {

/// Why the file of a paper will not stand in a pack, as far as is known of it without reading it again.
enum class PaperTrouble {
    None,
    NoPages,    ///< a PDF whose pages could not be counted: it needs a password, is protected or damaged
    NotItsName, ///< its bytes are of another kind than its name says
    NoKind      ///< of a kind that has no pages: a spreadsheet, an archive
};

[[nodiscard]] PaperTrouble troubleOf(const domain::PaperFile& file);

/// The ending of a file name in small letters and without its dot: "pdf"; empty where it has none.
[[nodiscard]] std::string endingOf(const std::string& fileName);

} // namespace cspdesk::application
