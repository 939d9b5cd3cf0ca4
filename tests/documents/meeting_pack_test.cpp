// SPDX-License-Identifier: MIT
#include "documents/meeting_pack.h"

#include "documents/leak_texts.h"
#include "documents/minutes_sample.h"
#include "documents/pack_layout.h"
#include "documents/pdf_writer.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::documents;

namespace {

/// The same board twice: what the June minutes say is what the pack of June would agree.
application::PackView packSample() { return {tests::minutesSample(), tests::minutesSample()}; }

std::vector<std::string> titles(const Pack& pack)
{
    std::vector<std::string> found;
    for (const PackPart& part : pack.parts)
        found.push_back(part.title);
    return found;
}

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("The Board's pack holds agenda, last minutes, actions and register: the public's has no register")
{
    CHECK(
        titles(meetingPack(packSample(), Audience::Board))
        == Titles{"Agenda", "Minutes of 3 June 2025", "Action points to review", "Attendance register of 3 June 2025"});
    CHECK(titles(meetingPack(packSample(), Audience::Public))
          == Titles{"Agenda", "Minutes of 3 June 2025", "Action points to review"});
}

TEST_CASE("A pack without earlier minutes and actions is its agenda")
{
    application::PackView view = packSample();
    view.last.reset();
    view.meeting.reviewed.clear();
    const Pack pack = meetingPack(view, Audience::Public);
    CHECK(titles(pack) == Titles{"Agenda"});
    CHECK(layOutPack(pack).has_value());
}

TEST_CASE("A pack is marked by the closed matter in any of its parts")
{
    CHECK(meetingPack(packSample(), Audience::Board).cover.marking
          == "Board copy: contains closed matter, not for publication");
    CHECK(meetingPack(packSample(), Audience::Public).cover.marking == "Public copy");
}

TEST_CASE("Nothing closed stands in a public pack, in whatever place")
{
    for (const domain::PlacedText& text : textsOf(meetingPack(packSample(), Audience::Public), "pack.pdf")) {
        CAPTURE(text.place);
        CHECK(text.text.find("ebra") == std::string::npos);
    }
}

TEST_CASE("The same pack gives the same bytes")
{
    const auto bytes = [] { return writePdf(*layOutPack(meetingPack(packSample(), Audience::Board))); };
    CHECK(bytes() == bytes());
}

TEST_CASE("Each part of a pack says which paper of the meeting it is")
{
    std::vector<Paper> papers;
    for (const PackPart& part : meetingPack(packSample(), Audience::Board).parts)
        papers.push_back(part.paper.value());
    CHECK(papers == std::vector<Paper>{Paper::Agenda, Paper::Minutes, Paper::ActionPoints, Paper::Register});
}
