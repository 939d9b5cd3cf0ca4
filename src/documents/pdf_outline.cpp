// SPDX-License-Identifier: MIT
#include "documents/pdf_outline.h"

namespace cspdesk::documents::pdf {
namespace {

/// One bookmark among its kin; entry 0 is the root, entry i + 1 the outline entry i.
struct Node
{
    ObjectNumber object = 0;
    std::size_t parent = 0;
    std::vector<std::size_t> kids;
    bool isFolded = false;
    std::size_t shown = 0; ///< descendants that show when this one is open
};

/// A folded bookmark hides what is below it from those above.
void countAsShown(std::vector<Node>& nodes, const std::vector<std::size_t>& ancestors)
{
    for (auto ancestor = ancestors.rbegin(); ancestor != ancestors.rend(); ++ancestor) {
        ++nodes[*ancestor].shown;
        if (nodes[*ancestor].isFolded)
            return;
    }
}

std::vector<Node> nest(Objects& objects, const std::vector<OutlineEntry>& entries)
{
    std::vector<Node> nodes;
    nodes.push_back({.object = objects.reserve()});
    std::vector<std::size_t> open{0};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].isBookmark) {
            nodes.emplace_back();
            continue;
        }
        while (open.size() > 1 && entries[open.back() - 1].level >= entries[i].level)
            open.pop_back();
        const std::size_t parent = open.back();
        nodes.push_back({.object = objects.reserve(), .parent = parent, .isFolded = entries[i].isFolded});
        nodes[parent].kids.push_back(i + 1);
        countAsShown(nodes, open);
        open.push_back(i + 1);
    }
    return nodes;
}

std::string family(const std::vector<Node>& nodes, const Node& node)
{
    if (node.kids.empty())
        return {};
    return "/First " + reference(nodes[node.kids.front()].object) + "/Last " + reference(nodes[node.kids.back()].object)
         + "/Count " + (node.isFolded ? "-" : "") + std::to_string(node.shown);
}

} // namespace

std::string destination(const LaidOutDocument& document, const OutlineEntry& entry,
                        const std::vector<ObjectNumber>& pages)
{
    constexpr double air = 6; // so that the heading does not touch the edge of the window
    return "[" + reference(pages[entry.page]) + "/XYZ null "
         + number(sizeOf(document, document.pages[entry.page]).height - entry.y + air) + " null]";
}

ObjectNumber writeOutline(Objects& objects, const LaidOutDocument& document, const std::vector<ObjectNumber>& pages)
{
    const std::vector<Node> nodes = nest(objects, document.outline);
    objects.set(nodes[0].object, "<</Type/Outlines" + family(nodes, nodes[0]) + ">>");
    for (const Node& parent : nodes) {
        for (std::size_t i = 0; i < parent.kids.size(); ++i) {
            const Node& node = nodes[parent.kids[i]];
            const OutlineEntry& entry = document.outline[parent.kids[i] - 1];
            std::string out = "<</Title " + text(entry.title) + "/Parent " + reference(parent.object);
            out += "/Dest" + destination(document, entry, pages);
            if (i > 0)
                out += "/Prev " + reference(nodes[parent.kids[i - 1]].object);
            if (i + 1 < parent.kids.size())
                out += "/Next " + reference(nodes[parent.kids[i + 1]].object);
            objects.set(node.object, out + family(nodes, node) + ">>");
        }
    }
    return nodes[0].object;
}

} // namespace cspdesk::documents::pdf
