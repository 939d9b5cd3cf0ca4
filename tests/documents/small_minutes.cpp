// SPDX-License-Identifier: MIT
#include "documents/small_minutes.h"

namespace cspdesk::tests {
namespace {

using namespace documents;

NumberedParagraph paragraph(std::string number, std::string words, std::string id = {})
{
    return {std::move(number), {Paragraph{plain(std::move(words))}}, std::move(id)};
}

} // namespace

Document smallMinutes()
{
    Document document;
    document.title = "Minutes: 1 October 2025";
    document.metadata.created = "2025-10-16";
    document.masthead = Masthead{"Fenland CSP", "Minutes", "1 October 2025"};
    std::vector<Block>& blocks = document.blocks;
    blocks.emplace_back(Heading{2, plain("Apologies"), "item-1", "1"});
    blocks.emplace_back(paragraph("1.1", "Apologies were received from the Fire Authority."));
    blocks.emplace_back(Heading{2, plain("Update on the plan"), "item-8", "8"});
    NumberedParagraph first =
        paragraph("8.1", "The Board heard the update of the police, which covered the quarter to the end of September, "
                         "and asked for these to be looked at before the next meeting:");
    first.blocks.emplace_back(List{.items = {{{Paragraph{plain("lighting")}}}, {{Paragraph{plain("patrols")}}}}});
    blocks.emplace_back(first);
    NumberedParagraph second = paragraph("8.2", "A member of the public asked:", "p8.2");
    second.blocks.emplace_back(
        Quotation{{Paragraph{plain("When will the bridge be lit?")}, Paragraph{plain("And who pays?")}}});
    second.blocks.emplace_back(Paragraph{plain("Action point 08/01"), ParagraphStyle::Action});
    blocks.emplace_back(second);
    blocks.emplace_back(NumberedParagraph{"", {Paragraph{plain("The Chair left, and the Vice Chair presided.")}}});
    blocks.emplace_back(paragraph("8.3", "The Board noted the update."));
    blocks.emplace_back(Paragraph{{{"See paragraph "}, {.text = "8.2", .link = "#p8.2"}, {"."}}});
    return document;
}

} // namespace cspdesk::tests
