// SPDX-License-Identifier: MIT
#include "documents/small_pack.h"

#include "documents/sample_agenda.h"
#include "documents/small_document.h"
#include "documents/small_minutes.h"

#include <string>

namespace cspdesk::tests {

using namespace documents;

namespace {

Document cover()
{
    Document cover;
    cover.title = "Meeting pack: Cambridge Community Safety Partnership, 15 October 2025";
    cover.metadata = {"Cambridge Community Safety Partnership", "Papers of 15 October 2025", "", "2025-10-06"};
    cover.masthead =
        Masthead{"Cambridge Community Safety Partnership", "Meeting pack", "Board meeting, Wednesday 15 October 2025"};
    cover.headerLeft = "Cambridge Community Safety Partnership";
    cover.headerRight = "Meeting pack, 15 October 2025";
    cover.marking = "Board copy";
    cover.blocks.emplace_back(DefinitionList{
        {{plain("Time"), plain("13:30 to 16:30")}, {plain("Venue"), plain("Committee Room 1, The Guildhall")}}});
    return cover;
}

} // namespace

Pack smallPack()
{
    Pack pack{.cover = cover()};
    pack.parts.push_back({"Agenda", "Running order and information for the public", sampleAgenda()});
    pack.parts.push_back({"Minutes of the open session of 16 July 2025", "Item 9", smallMinutes()});
    Document paper = smallDocument();
    paper.marking.clear();
    pack.parts.push_back({"Priority 1: violence against women and girls, task group report with recommendations on "
                          "safer routes and the night-time economy",
                          "Item 12", paper});
    pack.parts.push_back({"The same paper again", "", smallDocument()});
    return pack;
}

Pack packOf(std::size_t parts)
{
    Pack pack{.cover = cover()};
    for (std::size_t i = 0; i < parts; ++i) {
        Document paper = documentOf(Paragraph{plain("Text of paper " + std::to_string(i + 1) + ".")});
        if (i % 3 == 1) {
            paper.blocks.emplace_back(PageBreak{});
            paper.blocks.emplace_back(Paragraph{plain("Second page.")});
        }
        pack.parts.push_back({"Paper " + std::to_string(i + 1), i % 2 == 0 ? "Item" : "", paper});
    }
    return pack;
}

} // namespace cspdesk::tests
