// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/attached_paper.h"

#include <functional>
#include <string>

namespace cspdesk::documents {

/// Whether LibreOffice is installed.
[[nodiscard]] bool hasOfficeConverter();

/// Has LibreOffice make a PDF of a document, in a private folder and with settings of its own: no macro runs, nothing
/// is fetched from elsewhere, and nobody's open LibreOffice is touched. Gives up after a minute, or when `goesOn` says
/// so.
[[nodiscard]] BasicResult<std::string, WhySeparate>
convertWithOffice(const std::string& bytes, const std::string& ending, const std::function<bool()>& goesOn);

} // namespace cspdesk::documents
