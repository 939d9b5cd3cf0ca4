// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/slab.h"

#include <memory>
#include <string>
#include <utility>

namespace cspdesk::documents {

/// The left edge and width that text may fill.
struct Measure
{
    double x = 0;
    double width = 0;
};

/// How a paragraph is cut off from its neighbours.
struct ParagraphFit
{
    double spaceBefore = 0;
    double spaceAfter = 0;
    bool keepWithNext = false;
    Alignment alignment = Alignment::Start;
};

/// Appends paragraphs and elements to a column of slabs; what the layouts of blocks and tables share.
class SlabWriter
{
public:
    SlabWriter(Typesetter& typesetter, SlabColumn& column) : m_typesetter(typesetter), m_column(column) {}

    ElementIndex element(ElementIndex parent, ElementRole role);
    StructureElement& at(ElementIndex index) { return m_column.elements[index]; }

    /// The lines of a text, aligned in the measure and stacked from `top`.
    std::vector<SlabLine> lines(const Spans& spans, const TextStyle& style, const Measure& measure, Alignment alignment,
                                std::variant<ElementIndex, Artifact> owner, double top = 0);

    /// One slab a line; no line is left alone at the foot or the head of a page.
    void paragraph(const Spans& spans, const TextStyle& style, const Measure& measure, ElementIndex owner,
                   const ParagraphFit& fit);

    void add(Slab slab);
    /// Slabs added from now on stand in this box; answers the one before.
    std::optional<std::size_t> standIn(std::optional<std::size_t> box) { return std::exchange(m_box, box); }

    Typesetter& typesetter() { return m_typesetter; }
    SlabColumn& column() { return m_column; }

private:
    Typesetter& m_typesetter;
    SlabColumn& m_column;
    std::optional<std::size_t> m_box;
};

/// The text of spans without their styling.
[[nodiscard]] std::string joined(const Spans& spans);

} // namespace cspdesk::documents
