// SPDX-License-Identifier: MIT
#pragma once

#include "documents/page_canvas.h"
#include "documents/slab.h"

namespace cspdesk::documents {

/// The top and bottom of the part of a page that text may fill.
struct PageRoom
{
    double top = 0;
    double bottom = 0;

    [[nodiscard]] double height() const { return bottom - top; }
};

/// Cuts a column of slabs into pages; what must stay together moves to the next page together.
void flow(const SlabColumn& column, const PageRoom& room, LaidOutDocument& document, PageCanvas& canvas);

} // namespace cspdesk::documents
