// SPDX-License-Identifier: MIT
#include "documents/page_layout.h"

#include "documents/document_layout.h"

namespace cspdesk::documents {

LaidOutDocument layOut(const Document& document)
{
    DocumentLayout layout(document);
    LaidOutDocument out = layout.pages();
    layout.drawFurniture(out, 0);
    out.missing = layout.missing();
    return out;
}

} // namespace cspdesk::documents
