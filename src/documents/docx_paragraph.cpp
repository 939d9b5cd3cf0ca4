// SPDX-License-Identifier: MIT
#include "documents/docx_paragraph.h"

#include "documents/docx_xml.h"

namespace cspdesk::documents::docx {
namespace {

std::string xml(const Indents& indents)
{
    std::string out = "<w:ind w:left=\"" + std::to_string(indents.left) + "\"";
    if (indents.right != 0)
        out += " w:right=\"" + std::to_string(indents.right) + "\"";
    // Said even where it is nothing, or the list's own would hold.
    return out + " w:hanging=\"" + std::to_string(indents.hanging) + "\"/>";
}

std::string spacing(const ParagraphLook& look)
{
    std::string out;
    if (look.spaceBefore)
        out += " w:before=\"" + std::to_string(*look.spaceBefore) + "\"";
    if (look.spaceAfter)
        out += " w:after=\"" + std::to_string(*look.spaceAfter) + "\"";
    return out.empty() ? out : "<w:spacing" + out + "/>";
}

/// In a paragraph from right to left, Word takes "right" for the end of the line as well.
std::string justification(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Start: return {};
    case Alignment::Centre: return setting("jc", "center");
    case Alignment::End: return setting("jc", "right");
    }
    return {};
}

} // namespace

std::string paragraph(const ParagraphLook& look, const std::string& content)
{
    std::string properties = look.style.empty() ? std::string() : setting("pStyle", look.style);
    properties += look.keepWithNext ? "<w:keepNext/>" : "";
    properties += look.startsPage ? "<w:pageBreakBefore/>" : "";
    if (look.list)
        properties += wrapped("numPr", setting("ilvl", look.list->level) + setting("numId", look.list->list));
    properties += look.rightToLeft ? "<w:bidi/>" : "";
    properties += spacing(look);
    if (look.indents)
        properties += xml(*look.indents);
    properties += justification(look.alignment);
    return "<w:p>" + wrapped("pPr", properties) + content + "</w:p>";
}

} // namespace cspdesk::documents::docx
