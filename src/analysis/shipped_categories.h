// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/category_tree.h"

#include <string_view>

namespace cspdesk::analysis {

/// The name of the tree of categories that comes with the program.
inline constexpr std::string_view shippedTreeName = "appendix-f";

/// That tree, as the Strategic Assessment 2015/16 prints it in Appendix F (resources/categories/appendix-f.csv).
const statistics::CategoryTree& shippedTree();
/// The same as the file that it is, so that somebody can make a tree of their own from it.
std::string_view shippedTreeFile();

} // namespace cspdesk::analysis
