// SPDX-License-Identifier: MIT
#include "documents/bundle_paper.h"

#include "analysis/recipe.h"
#include "analysis/result_bundle.h"
#include "documents/chart_figure.h"
#include "documents/result_table_document.h"
#include "wording/study_names.h"
#include "wording/suspect_charts.h"
#include "wording/translate.h"

namespace cspdesk::documents {
namespace {

using analysis::ResultBundle;

/// The name of the analysis, or of its one table.
std::string titleOf(const ResultBundle& bundle)
{
    if (bundle.tables.size() == 1)
        return bundle.tables.front().title;
    const auto recipe = analysis::parseRecipe(bundle.recipe);
    if (!recipe)
        return wording::say("Statistical tables").toStdString();
    return recipe->name.empty() ? wording::measureName(recipe->question).toStdString() : recipe->name;
}

} // namespace

BasicResult<Document, std::string> bundleDocument(const std::string& bytes)
{
    auto bundle = analysis::readResultBundle(bytes);
    if (!bundle.has_value())
        return refuse(sources::sentence(bundle.error(), wording::say("Row").toStdString()));
    std::vector<ResultPart> parts;
    for (const statistics::ResultTable& table : bundle->tables)
        parts.push_back({table, {}});
    for (const wording::TableChart& one : wording::chartsOf(*bundle))
        parts[one.table].beside.emplace_back(chartFigure(one.chart));
    return resultTableDocument(parts, {.title = titleOf(*bundle)});
}

} // namespace cspdesk::documents
