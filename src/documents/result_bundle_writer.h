// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/result_bundle.h"
#include "base/result.h"

#include <string>

namespace cspdesk::documents {

enum class BundleRefusal {
    NoTable,     ///< there is nothing to hand over
    NotProtected ///< nothing is hidden in a table, and no reason is given
};

/// A bundle as a file ".cspresult": a zip of "result.json", each table as CSV and all as a web page, the charts and the
/// recipe. The same bundle gives the same bytes.
[[nodiscard]] BasicResult<std::string, BundleRefusal> writeResultBundle(const analysis::ResultBundle& bundle);

} // namespace cspdesk::documents
