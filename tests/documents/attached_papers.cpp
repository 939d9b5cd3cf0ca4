// SPDX-License-Identifier: MIT
#include "documents/attached_papers.h"

#include "documents/page_layout.h"
#include "documents/pdf_objects.h"
#include "documents/pdf_writer.h"
#include "documents/small_document.h"

namespace cspdesk::tests {

using namespace documents;
using namespace documents::pdf;

std::string handMade(const std::vector<HandPage>& pages, const std::string& root)
{
    Objects objects;
    const ObjectNumber catalogue = objects.reserve();
    const ObjectNumber tree = objects.reserve();
    const ObjectNumber font = objects.add("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
    std::string kids;
    for (const HandPage& page : pages) {
        const ObjectNumber content =
            objects.addStream(page.content + "BT /F0 14 Tf 60 60 Td (" + page.words + ") Tj ET\n");
        const ObjectNumber number = objects.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox[" + page.box
                                                + "]/Contents " + reference(content) + "/Resources<</Font<</F0 "
                                                + reference(font) + ">>>>" + page.entries + ">>");
        kids += reference(number) + " ";
    }
    objects.set(tree, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>");
    objects.set(catalogue, "<</Type/Catalog/Pages " + reference(tree) + root + ">>");
    return objects.file(catalogue, objects.add("<</Title(Made by hand)>>"));
}

std::string taggedPdf(const std::string& title, const std::string& text)
{
    Document document = documentOf(Heading{2, plain(title), "first"});
    document.blocks.emplace_back(
        Paragraph{{{.text = text + " "}, {.text = "a page", .link = "https://example.org/page"}}});
    document.blocks.emplace_back(PageBreak{});
    document.blocks.emplace_back(Paragraph{{{.text = "back to the start", .link = "#first"}}});
    return writePdf(layOut(document));
}

PackPart paperPart(const std::string& title, int item, const std::string& bytes, const std::string& fileName)
{
    AttachedPaper paper{
        .item = item, .itemTitle = "Multi-agency response", .author = "Shawn Emms", .fileName = fileName};
    paper.read = [bytes] { return std::optional(bytes); };
    return {.title = title, .note = "Item " + std::to_string(item) + ", Shawn Emms", .attached = std::move(paper)};
}

} // namespace cspdesk::tests
