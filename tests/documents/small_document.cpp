// SPDX-License-Identifier: MIT
#include "documents/small_document.h"

#include <utility>

namespace cspdesk::tests {

using namespace documents;

Document smallDocument()
{
    Document document;
    document.title = "Minutes <draft> & notes";
    document.metadata = {"Fenland \"CSP\"", "Minutes", "", "2025-10-16"};
    document.masthead = Masthead{"Fenland CSP", "Minutes", "1 October 2025"};
    document.footer = "fenland.example";
    document.marking = "Board copy: contains closed matter";
    document.blocks.emplace_back(
        DefinitionList{{{plain("Date"), plain("1 October 2025")}, {plain("Venue"), plain("Hall")}}});
    document.blocks.emplace_back(Heading{2, plain("Part A"), "part a"});
    document.blocks.emplace_back(Paragraph{
        {{"Fish & chips < "}, {.text = "peas", .bold = true}, {" see "}, {.text = "rules", .link = "#part a"}}});
    document.blocks.emplace_back(Heading{4, plain("Skipped a level")});
    List list{.kind = ListKind::Numbered, .start = 9};
    list.items = {{{Paragraph{plain("Nine")}}},
                  {{Paragraph{plain("Ten")}, List{.items = {{{Paragraph{plain("Inner")}}}}}}}};
    document.blocks.emplace_back(list);
    Table table{.caption = plain("Money"), .columns = {{"What"}, {.heading = "£", .alignment = Alignment::End}}};
    table.columns[0].role = ColumnRole::RowHeader;
    table.rows = {{{{plain("Group")}}, RowKind::Group},
                  {{{plain("Tea")}, {plain("5")}}},
                  {{{plain("Pause")}, {}}, RowKind::Break},
                  {{{plain("Sum")}, {plain("5")}}, RowKind::Total}};
    table.notes = {plain("In pounds.")};
    document.blocks.emplace_back(table);
    document.blocks.emplace_back(Callout{{Paragraph{plain("Mind\nthe gap"), ParagraphStyle::Small}}});
    document.blocks.emplace_back(Figure{"A falling line", plain("Figure 1")});
    return document;
}

Document documentOf(Block block)
{
    Document document;
    document.title = "Title";
    document.blocks.push_back(std::move(block));
    return document;
}

} // namespace cspdesk::tests
