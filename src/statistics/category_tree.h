// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::statistics {

/// A category and the one it is part of; none for one at the top.
struct CategoryLink
{
    std::string category;
    std::string parent = {};

    friend bool operator==(const CategoryLink&, const CategoryLink&) = default;
};

/// A category where it stands in a tree.
struct TreePlace
{
    std::string category;
    std::string parent;
    std::size_t depth = 0;
};

/// Categories and what they are part of, as the partnership prints them (Strategic Assessment 2015/16, Appendix F). A
/// category may be part of several others, and then stands under each: racially aggravated criminal damage is criminal
/// damage as well as racially aggravated crime.
class CategoryTree
{
public:
    CategoryTree() = default;
    explicit CategoryTree(std::vector<CategoryLink> links) : m_links(std::move(links)) {}

    [[nodiscard]] bool isEmpty() const { return m_links.empty(); }
    [[nodiscard]] const std::vector<CategoryLink>& links() const { return m_links; }
    [[nodiscard]] bool has(std::string_view category) const;
    [[nodiscard]] std::vector<std::string> partsOf(std::string_view category) const;
    /// Each category in its places, in the order of the links, parts below what they are part of.
    [[nodiscard]] std::vector<TreePlace> places() const;
    /// A category that is part of itself by some way; such a tree cannot be counted.
    [[nodiscard]] std::optional<std::string> circle() const;

    friend bool operator==(const CategoryTree&, const CategoryTree&) = default;

private:
    std::vector<CategoryLink> m_links;
};

} // namespace cspdesk::statistics
