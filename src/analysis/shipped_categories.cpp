// SPDX-License-Identifier: MIT
#include "analysis/shipped_categories.h"

#include "analysis/category_tree_file.h"

#include <span>
#include <string>
#include <utility>

namespace cspdesk {

std::span<const std::pair<std::string_view, std::string_view>> categoryFiles(); ///< resources/categories

namespace analysis {

const statistics::CategoryTree& shippedTree()
{
    static const statistics::CategoryTree tree =
        readCategoryTree(platform::inputOf(std::string(categoryFiles().front().second))).value();
    return tree;
}

std::string_view shippedTreeFile() { return categoryFiles().front().second; }

} // namespace analysis
} // namespace cspdesk
