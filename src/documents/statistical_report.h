// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/earlier_result.h"
#include "analysis/report_source.h"
#include "analysis/result_bundle.h"
#include "documents/document.h"

#include <map>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// Result bundles by the name that the report gives them.
using ReportBundles = std::map<std::string, analysis::ResultBundle>;

/// The results as they can be audited beside each other; where what was asked is not known, by themselves.
std::vector<analysis::EarlierResult> resultsOf(const ReportBundles& bundles);

/// The report with numbered headings, tables and figures, and the figures in its sentences as the tables have them: a
/// hidden one stands there as hidden. Where it asks for technical notes, the notes of method stand there, else below
/// each table. On upright sheets, unless a table is too wide for them. Without protection in one of its bundles it is
/// marked as not for publication on every page.
BasicResult<Document, std::vector<analysis::ReportFault>> statisticalReport(const analysis::ReportSource& source,
                                                                            const ReportBundles& bundles);

} // namespace cspdesk::documents
