// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <vector>

namespace cspdesk::documents {

enum class NoPdfText { NotInstalled, Failed, GivenUp };

/// The words of each page of a PDF as poppler's pdftotext reads them: in the order of reading, hidden and invisible
/// words among them, ligatures taken apart. It runs as a program of its own, so that a file that breaks it breaks
/// nothing here, and is ended after two minutes.
[[nodiscard]] BasicResult<std::vector<std::string>, NoPdfText> textOfPages(const std::string& pdf,
                                                                           const std::function<bool()>& goesOn = {});

} // namespace cspdesk::documents
