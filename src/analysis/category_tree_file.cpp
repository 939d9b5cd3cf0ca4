// SPDX-License-Identifier: MIT
#include "analysis/category_tree_file.h"

#include <algorithm>

namespace cspdesk::analysis {
namespace {

using Kind = LookupProblem::Kind;
using statistics::CategoryLink;
using statistics::CategoryTree;

/// The fields of `categoryTreeForm()` and of `comparisonFlagsForm()`, in their order.
enum Place : std::size_t { Category, Parent, Reason = Parent };

} // namespace

BasicResult<CategoryTree, LookupRefusal> readCategoryTree(std::unique_ptr<platform::InputFile> bytes)
{
    const auto rows = readLookup(std::move(bytes), categoryTreeForm());
    if (!rows.has_value())
        return refuse(rows.error());
    std::vector<LookupProblem> problems;
    std::vector<CategoryLink> links;
    for (const LookupRow& row : *rows) {
        CategoryLink link{row.fields[Category], row.fields[Parent]};
        if (link.category.empty())
            problems.push_back({row.row, Kind::Blank, "category", {}});
        else if (std::find(links.begin(), links.end(), link) != links.end())
            problems.push_back({row.row, Kind::Twice, "category", link.category});
        links.push_back(std::move(link));
    }
    const CategoryTree tree(std::move(links));
    for (const LookupRow& row : *rows)
        if (!row.fields[Parent].empty() && !tree.has(row.fields[Parent]))
            problems.push_back({row.row, Kind::NotAbove, "parent", row.fields[Parent]});
    if (const auto circle = tree.circle(); circle && problems.empty()) {
        const auto told = std::find_if(rows->begin(), rows->end(),
                                       [&](const LookupRow& row) { return row.fields[Category] == *circle; });
        problems.push_back({told->row, Kind::Circle, "parent", *circle});
    }
    return unlessWrong(tree, std::move(problems));
}

BasicResult<ComparisonFlags, LookupRefusal> readComparisonFlags(std::unique_ptr<platform::InputFile> bytes)
{
    const auto rows = readLookup(std::move(bytes), comparisonFlagsForm());
    if (!rows.has_value())
        return refuse(rows.error());
    std::vector<LookupProblem> problems;
    ComparisonFlags flags;
    for (const LookupRow& row : *rows) {
        const std::string& category = row.fields[Category];
        if (category.empty() || row.fields[Reason].empty())
            problems.push_back({row.row, Kind::Blank, category.empty() ? "category" : "reason", {}});
        else if (!flags.emplace(category, row.fields[Reason]).second)
            problems.push_back({row.row, Kind::Twice, "category", category});
    }
    return unlessWrong(std::move(flags), std::move(problems));
}

} // namespace cspdesk::analysis
