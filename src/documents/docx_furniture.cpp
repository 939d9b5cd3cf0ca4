// SPDX-License-Identifier: MIT
#include "documents/docx_furniture.h"

#include "documents/docx_text.h"
#include "documents/docx_xml.h"
#include "documents/page_style.h"

namespace cspdesk::documents::docx {
namespace {

namespace style = page_style;

std::string part(std::string_view root, const std::string& content)
{
    const std::string tag = "w:" + std::string(root);
    return std::string(declaration) + "<" + tag + std::string(nameSpaces) + ">" + content + "</" + tag + ">";
}

/// The thin line that parts header and footer from the page.
std::string rule(std::string_view side)
{
    return wrapped("pBdr", "<w:" + std::string(side) + " w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\""
                               + hex(style::rule) + "\"/>");
}

std::string line(std::string_view styleId, const std::string& properties, const std::string& content)
{
    return "<w:p>" + wrapped("pPr", setting("pStyle", styleId) + properties) + content + "</w:p>";
}

std::string field(std::string_view name)
{
    return "<w:fldSimple w:instr=\" " + std::string(name) + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
}

std::string optionalRun(const std::string& text) { return text.empty() ? std::string() : run(text); }

} // namespace

std::string headerPart(const Document& document)
{
    const bool hasLine = !document.headerLeft.empty() || !document.headerRight.empty();
    std::string out;
    if (!document.marking.empty())
        out += line("Marking", hasLine ? std::string() : rule("bottom"), run(document.marking));
    if (hasLine)
        out += line("Header", rule("bottom"),
                    optionalRun(document.headerLeft) + "<w:r><w:tab/></w:r>" + optionalRun(document.headerRight));
    return part("hdr", out.empty() ? line("Header", {}, {}) : out);
}

std::string footerPart(const Document& document)
{
    return part("ftr", line("Footer", rule("top"),
                            optionalRun(document.footer) + "<w:r><w:tab/></w:r>" + run("Page ") + field("PAGE")
                                + run(" of ") + field("NUMPAGES")));
}

std::string section(const Document& document, const std::string& header, const std::string& footer)
{
    const bool twoLines = !document.marking.empty() && !(document.headerLeft.empty() && document.headerRight.empty());
    const double lines = twoLines ? 2 : 1;
    const double top = style::headerTop + lines * style::furniture.lineHeight + style::headerGap;
    const double bottom = style::footerBottom + style::furniture.lineHeight + style::footerGap;
    const auto length = [](std::string_view name, double points) {
        return " w:" + std::string(name) + "=\"" + std::to_string(twips(points)) + "\"";
    };
    const PageSize sheet = style::sheetOf(document.orientation);
    const std::string held =
        document.orientation == PageOrientation::Landscape ? " w:orient=\"landscape\"" : std::string();
    return wrapped("sectPr", "<w:headerReference w:type=\"default\" r:id=\"" + header
                                 + "\"/><w:footerReference w:type=\"default\"" + " r:id=\"" + footer + "\"/><w:pgSz"
                                 + length("w", sheet.width) + length("h", sheet.height) + held + "/><w:pgMar"
                                 + length("top", top) + length("right", style::sideMargin) + length("bottom", bottom)
                                 + length("left", style::sideMargin) + length("header", style::headerTop)
                                 + length("footer", style::footerBottom) + " w:gutter=\"0\"/>");
}

} // namespace cspdesk::documents::docx
