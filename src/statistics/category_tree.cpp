// SPDX-License-Identifier: MIT
#include "statistics/category_tree.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace cspdesk::statistics {

bool CategoryTree::has(std::string_view category) const
{
    return std::any_of(m_links.begin(), m_links.end(),
                       [&](const CategoryLink& link) { return link.category == category; });
}

std::vector<std::string> CategoryTree::partsOf(std::string_view category) const
{
    std::vector<std::string> out;
    for (const CategoryLink& link : m_links)
        if (link.parent == category)
            out.push_back(link.category);
    return out;
}

std::vector<TreePlace> CategoryTree::places() const
{
    std::vector<TreePlace> out;
    const std::function<void(const std::string&, std::size_t)> add = [&](const std::string& parent, std::size_t depth) {
        for (const CategoryLink& link : m_links)
            if (link.parent == parent) {
                out.push_back({link.category, link.parent, depth});
                add(link.category, depth + 1);
            }
    };
    add({}, 0);
    return out;
}

std::optional<std::string> CategoryTree::circle() const
{
    std::multimap<std::string, std::string> parents;
    for (const CategoryLink& link : m_links)
        if (!link.parent.empty())
            parents.emplace(link.category, link.parent);
    for (const CategoryLink& link : m_links) {
        std::set<std::string> above;
        std::vector<std::string> next{link.category};
        while (!next.empty()) {
            const std::string at = next.back();
            next.pop_back();
            const auto [begin, end] = parents.equal_range(at);
            for (auto each = begin; each != end; ++each) {
                if (each->second == link.category)
                    return link.category;
                if (above.insert(each->second).second)
                    next.push_back(each->second);
            }
        }
    }
    return std::nullopt;
}

} // namespace cspdesk::statistics
