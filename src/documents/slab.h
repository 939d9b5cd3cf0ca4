// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/typesetter.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace cspdesk::documents {

/// A line at its place in a slab; `spans` says where the links of its runs lead.
struct SlabLine
{
    double x = 0;
    double top = 0;
    double lineHeight = 0;
    TextLine line;
    std::variant<ElementIndex, Artifact> owner = Artifact::Layout;
    std::shared_ptr<const Spans> spans = {};
};

/// The marks of a figure, placed from the top of its slab.
struct SlabDrawing
{
    ElementIndex element = 0;
    Rectangle box = {};
    std::vector<Mark> marks = {};
};

/// A horizontal slice of a page that is never cut: a line of a paragraph, a row of a table, an empty margin.
struct Slab
{
    double height = 0;
    double spaceBefore = 0;
    double spaceAfter = 0;
    bool keepWithNext = false;
    bool startsPage = false;
    std::vector<Rectangle> backgrounds = {};
    std::vector<SlabLine> lines = {};
    std::optional<SlabDrawing> drawing = std::nullopt;
    std::vector<std::size_t> outlineEntries = {};
    /// The table it is part of, whose heading is repeated when a page ends inside it.
    std::optional<std::size_t> table = std::nullopt;
    /// The bordered box it stands in.
    std::optional<std::size_t> box = std::nullopt;
};

/// The box of a callout, or the bar at the left of a quotation.
enum class BoxLook { Bordered, Bar };

/// Drawn behind its slabs on every page it reaches.
struct SlabBox
{
    double x = 0;
    double width = 0;
    BoxLook look = BoxLook::Bordered;
};

/// A document as one column of slabs, before it is cut into pages.
struct SlabColumn
{
    std::vector<Slab> slabs;
    std::vector<Slab> tableHeadings;
    std::vector<SlabBox> boxes;
    std::vector<StructureElement> elements;
    std::vector<OutlineEntry> outline;
};

} // namespace cspdesk::documents
