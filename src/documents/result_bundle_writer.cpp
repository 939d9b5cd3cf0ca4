// SPDX-License-Identifier: MIT
#include "documents/result_bundle_writer.h"

#include "base/text.h"
#include "documents/docx_package.h"
#include "documents/html_writer.h"
#include "documents/result_table_document.h"
#include "statistics/table_csv.h"
#include "wording/figure_text.h"

namespace cspdesk::documents {
namespace {

using analysis::BundlePart;
using analysis::ResultBundle;

std::vector<BundlePart> partsOf(const ResultBundle& bundle)
{
    std::vector<BundlePart> parts;
    std::vector<ResultPart> paper;
    for (const statistics::ResultTable& table : bundle.tables) {
        paper.push_back({table});
        const std::string number = bundle.tables.size() == 1 ? "" : "-" + std::to_string(paper.size());
        parts.push_back(
            {"table" + number + ".csv", tableCsv(wording::markedForFile(table), statistics::CsvReader::Spreadsheet)});
    }
    parts.push_back({bundle.tables.size() == 1 ? "table.html" : "tables.html", writeHtml(resultTableDocument(paper))});
    for (std::size_t i = 0; i < bundle.charts.size(); ++i)
        parts.push_back({"chart-" + std::to_string(i + 1) + ".svg", bundle.charts[i]});
    if (!bundle.recipe.empty())
        parts.push_back({"recipe.json", bundle.recipe});
    return parts;
}

} // namespace

BasicResult<std::string, BundleRefusal> writeResultBundle(const ResultBundle& bundle)
{
    if (bundle.tables.empty())
        return refuse(BundleRefusal::NoTable);
    if (!bundle.isProtected() && trimmed(bundle.unprotectedReason).empty())
        return refuse(BundleRefusal::NotProtected);
    const std::vector<BundlePart> others = partsOf(bundle);
    std::vector<docx::Part> zipped{{std::string(analysis::bundleHead), bundleHeadText(bundle, others)}};
    for (const BundlePart& part : others)
        zipped.push_back({part.name, part.content});
    return docx::packed(zipped);
}

} // namespace cspdesk::documents
