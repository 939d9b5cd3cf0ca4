// SPDX-License-Identifier: MIT
#include "documents/docx_styles.h"

#include "documents/docx_xml.h"
#include "documents/page_style.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cspdesk::documents::docx {
namespace {

namespace style = page_style;

constexpr std::string_view typeface = "Noto Sans";

/// The content of an rPr: half points for sizes.
std::string textLook(const TextStyle& text)
{
    const int size = static_cast<int>(std::lround(text.size * 2));
    std::string out = text.bold ? "<w:b/><w:bCs/>" : "";
    out += text.italic ? "<w:i/><w:iCs/>" : "";
    return out + setting("color", hex(text.colour)) + setting("sz", size) + setting("szCs", size);
}

std::string spacing(double before, double after, double line)
{
    return "<w:spacing w:before=\"" + std::to_string(twips(before)) + "\" w:after=\"" + std::to_string(twips(after))
         + "\" w:line=\"" + std::to_string(twips(line)) + "\" w:lineRule=\"atLeast\"/>";
}

/// A paragraph style; its properties come in the order of CT_PPrBase: what goes before the spacing, the spacing, the
/// rest.
struct StyleEntry
{
    std::string_view id;
    std::string_view name; ///< names of Word's own styles make them Word's own
    TextStyle text;
    double before = 0;
    double after = 0;
    std::string first = {};
    std::string last = {};
    bool isOffered = true; ///< in Word's gallery of styles
    std::string_view basedOn = "Normal";
    std::string_view next = "Normal";
};

bool isWordsOwn(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> names{"Normal", "Title",  "Subtitle", "Quote",
                                                           "header", "footer", "caption",  "List Paragraph"};
    return name.starts_with("heading ") || std::find(names.begin(), names.end(), name) != names.end();
}

std::string xml(const StyleEntry& entry)
{
    std::string out = "<w:style w:type=\"paragraph\"";
    out += entry.id == "Normal" ? " w:default=\"1\"" : "";
    out += isWordsOwn(entry.name) ? "" : " w:customStyle=\"1\"";
    out += " w:styleId=\"" + std::string(entry.id) + "\">" + setting("name", entry.name);
    if (entry.id != "Normal")
        out += setting("basedOn", entry.basedOn) + setting("next", entry.next);
    out += entry.isOffered ? "<w:qFormat/>" : "";
    out += wrapped("pPr", entry.first + spacing(entry.before, entry.after, entry.text.lineHeight) + entry.last);
    return out + wrapped("rPr", textLook(entry.text)) + "</w:style>";
}

std::string border(std::string_view side, double points, int space, const Colour& colour)
{
    const int eighths = std::clamp(static_cast<int>(std::lround(points * 8)), 2, 96);
    return "<w:" + std::string(side) + " w:val=\"single\" w:sz=\"" + std::to_string(eighths) + "\" w:space=\""
         + std::to_string(space) + "\" w:color=\"" + hex(colour) + "\"/>";
}

std::string shading(const Colour& colour)
{
    return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + hex(colour) + "\"/>";
}

std::string indent(int left, int right = 0)
{
    return "<w:ind w:left=\"" + std::to_string(left) + "\" w:right=\"" + std::to_string(right) + "\"/>";
}

std::string rightTab(double contentWidth)
{
    const int width = twips(contentWidth);
    return "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + std::to_string(width) + "\"/></w:tabs>";
}

std::string headingEntries()
{
    const TextStyle looks[] = {{15, 21, style::accent, true},
                               {12, 17, style::accent, true},
                               {10.5, 15.5, style::ink, true},
                               {10.5, 15.5, style::ink, true},
                               {10.5, 15.5, style::ink, true}};
    constexpr double before[] = {22, 16, 12, 12, 12};
    constexpr double after[] = {7, 5, 4, 4, 4};
    std::string out;
    for (int i = 0; i < 5; ++i)
        out += xml({.id = headingStyle(i + 2),
                    .name = "heading " + std::to_string(i + 1),
                    .text = looks[i],
                    .before = before[i],
                    .after = after[i],
                    .first = "<w:keepNext/><w:keepLines/>",
                    .last = setting("outlineLvl", i)});
    return out;
}

std::string titleEntries(double contentWidth)
{
    const std::string bar = wrapped("pBdr", border("top", 5, 0, style::accent));
    const std::string rule = wrapped("pBdr", border("bottom", 2, 10, style::accent));
    const int barEnd = twips(contentWidth - 54);
    return xml({"MastheadBar", "Masthead Bar", style::small, 0, 2, "<w:keepNext/>" + bar, indent(0, barEnd), false})
         + xml({"Organisation", "Organisation", style::organisation, 0, 2, "<w:keepNext/>"})
         + xml({"Title", "Title", style::kind, 0, 0, "<w:keepNext/>"})
         + xml({"Subtitle", "Subtitle", style::occasion, 2, 18, "<w:keepNext/>" + rule});
}

std::string textEntries()
{
    const std::string bar = wrapped("pBdr", border("left", 2, 10, style::rule));
    const std::string box =
        wrapped("pBdr", border("top", style::thinRule, 8, style::rule) + border("left", 3, 9, style::accent)
                            + border("bottom", style::thinRule, 8, style::rule)
                            + border("right", style::thinRule, 8, style::rule))
        + shading(style::tint);
    return xml({"Lead", "Lead", style::lead, 0, style::paragraphGap})
         + xml({"Small", "Small", style::small, 0, style::paragraphGap})
         + xml({"Note", "Note", style::note, 0, style::paragraphGap})
         + xml({"ActionPoint", "Action Point", style::action, 0, style::paragraphGap, "<w:keepLines/>",
                setting("jc", "right")})
         + xml({"NumberedParagraph",
                "Numbered Paragraph",
                style::body,
                0,
                style::paragraphGap,
                {},
                {},
                true,
                "Normal",
                "NumberedParagraph"})
         + xml({"ListParagraph",
                "List Paragraph",
                style::body,
                0,
                style::listItemGap,
                {},
                {},
                true,
                "Normal",
                "ListParagraph"})
         + xml({"Quote", "Quote", {10.5, 15.5, style::ink}, 0, style::paragraphGap, bar, indent(240)})
         + xml({"Callout", "Callout", style::body, 0, style::paragraphGap, box, indent(240, 200)})
         + xml({"Definition", "Definition", style::body, 0, 3, {}, {}, true, "Normal", "Definition"});
}

std::string tableEntries()
{
    const auto cell = [](std::string_view id, std::string_view name, const TextStyle& text) {
        return xml({.id = id, .name = name, .text = text, .basedOn = "TableText", .next = "TableText"});
    };
    return xml({"TableText", "Table Text", style::cell, 0, 0, {}, {}, true, "Normal", "TableText"})
         + cell("TableHeading", "Table Heading", style::columnHeading)
         + cell("DenseTableText", "Dense Table Text", style::denseCell)
         + cell("DenseTableHeading", "Dense Table Heading", style::denseHeading)
         + cell("DenseTableGroup", "Dense Table Group", style::denseGroupCell)
         + cell("DenseTableBreak", "Dense Table Break", style::denseBreakCell)
         + cell("DenseTableTotal", "Dense Table Total", style::denseTotalCell)
         + cell("TableRowHeading", "Table Row Heading", {10, 14, style::ink, true})
         + cell("TableGroup", "Table Group", style::groupCell) + cell("TableBreak", "Table Break", style::breakCell)
         + cell("TableTotal", "Table Total", style::totalCell) + xml({"TableNote", "Table Note", style::small, 4, 4})
         + xml({"TableEnd", "Table End", {1, 1, style::ink}, 0, style::blockGap - 1, {}, {}, false})
         + xml({"Caption", "caption", style::caption, style::blockGap, 4, "<w:keepNext/>"});
}

std::string furnitureEntries(double contentWidth)
{
    return xml({"Header", "header", style::furniture, 0, 0, rightTab(contentWidth), {}, false})
         + xml({"Footer", "footer", style::furniture, 0, 0, rightTab(contentWidth), {}, false})
         + xml({"Marking", "Marking", style::marking, 0, 0, {}, {}, false, "Header"});
}

std::string otherEntries()
{
    return "<w:style w:type=\"character\" w:styleId=\"Hyperlink\">" + setting("name", "Hyperlink")
         + wrapped("rPr", setting("color", hex(style::link)) + setting("u", "single")) + "</w:style>"
         + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"DefinitionLabel\">"
         + setting("name", "Definition Label") + wrapped("rPr", "<w:b/><w:bCs/>" + setting("color", hex(style::accent)))
         + "</w:style>" + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
         + setting("name", "Normal Table") + "</w:style>";
}

} // namespace

std::string_view styleOf(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::Body: return {};
    case ParagraphStyle::Lead: return "Lead";
    case ParagraphStyle::Small: return "Small";
    case ParagraphStyle::Note: return "Note";
    case ParagraphStyle::Action: return "ActionPoint";
    }
    return {};
}

/// The title of the document has a style of its own, so sections, which are level 2 in the tree, are Word's level 1.
std::string headingStyle(int level) { return "Heading" + std::to_string(std::clamp(level - 1, 1, 5)); }

std::string stylesPart(const std::string& language, PageOrientation orientation)
{
    std::string fonts = "<w:rFonts";
    for (const char* script : {"ascii", "hAnsi", "eastAsia", "cs"})
        fonts += " w:" + std::string(script) + "=\"" + std::string(typeface) + "\"";
    std::string out = std::string(declaration) + "<w:styles" + std::string(nameSpaces) + ">";
    out += "<w:docDefaults><w:rPrDefault>" + wrapped("rPr", fonts + "/>" + setting("lang", language))
         + "</w:rPrDefault><w:pPrDefault/></w:docDefaults>";
    out += xml({"Normal", "Normal", style::body, 0, style::paragraphGap, "<w:widowControl/>"});
    return out + titleEntries(style::contentWidthOf(orientation)) + headingEntries() + textEntries() + tableEntries()
         + furnitureEntries(style::contentWidthOf(orientation)) + otherEntries() + "</w:styles>";
}

std::string fontsPart()
{
    return std::string(declaration) + "<w:fonts" + std::string(nameSpaces) + "><w:font w:name=\""
         + std::string(typeface) + "\">" + setting("altName", "Segoe UI") + setting("panose1", "020B0502040504020204")
         + setting("charset", "00") + setting("family", "swiss") + setting("pitch", "variable") + "</w:font></w:fonts>";
}

} // namespace cspdesk::documents::docx
