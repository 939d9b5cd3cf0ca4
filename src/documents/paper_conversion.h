// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/attached_paper.h"

#include <functional>
#include <string>

namespace cspdesk::documents {

/// Whether files of that ending, in small letters without the dot, go through LibreOffice.
[[nodiscard]] bool isWordEnding(const std::string& ending);

/// A PDF of what a paper came as: itself where it is one, a page for a picture, the tables and charts of a result
/// bundle, and for a Word document what LibreOffice makes of it where that is installed. `goesOn` is asked while
/// LibreOffice works.
[[nodiscard]] BasicResult<std::string, WhySeparate> pdfOf(std::string bytes, const std::string& fileName,
                                                          const std::function<bool()>& goesOn);

} // namespace cspdesk::documents
