// SPDX-License-Identifier: MIT
#include "documents/minutes_document.h"

#include "documents/docx_writer.h"
#include "documents/html_writer.h"
#include "documents/minutes_sample.h"
#include "documents/page_layout.h"
#include "documents/page_text.h"
#include "documents/text_writer.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using Catch::Contains;

namespace {

std::string text(const application::MinutesView& view, Audience audience)
{
    return writeText(minutesDocument(view, audience));
}

application::MinutesView agreedSample()
{
    application::MinutesView view = tests::minutesSample();
    view.agenda.meeting.value.state = domain::MeetingState::MinutesAgreed;
    view.agreedOn = date(2025, 10, 7);
    view.minutes.amendments = "In 3.1, *bridge* reads *footbridge*.";
    view.minutes.journalHead = "5f2ac0de";
    view.minutes.corrections = {{date(2025, 11, 4), "The meeting ended at 11:40."}};
    return view;
}

} // namespace

TEST_CASE("The minutes for the Board read as a partnership sends them out")
{
    const Document document = minutesDocument(tests::minutesSample(), Audience::Board);
    CHECK(tests::differenceFromGolden("documents/golden/minutes_board.txt", writeText(document)) == "");
    CHECK(tests::differenceFromGolden("documents/golden/minutes_board.html", writeHtml(document)) == "");
}

TEST_CASE("The minutes for the public have the same numbers and no closed matter")
{
    const Document document = minutesDocument(tests::minutesSample(), Audience::Public);
    const std::string html = writeHtml(document);
    CHECK(tests::differenceFromGolden("documents/golden/minutes_public.txt", writeText(document)) == "");
    for (const char* closed : {"ebra", "Stripes", "06/01", "Appendix 1"})
        CHECK_THAT(html, !Contains(closed));
    for (const char* open : {"A review", "Considered in closed session", ">2.2<", "better record keeping",
                             "Released by Ann Archer, Chair on 20 June 2025", "Action point 06/02",
                             "Action points 06/03 and 06/04", "Appendix 2: Question and answer"})
        CHECK_THAT(html, Contains(open));
}

TEST_CASE("What an unreadable closed paragraph stands for is said on the board copy and left out of the public one")
{
    application::MinutesView view = tests::minutesSample();
    for (domain::MinutedItem& item : view.items)
        for (domain::NumberedParagraph& paragraph : item.paragraphs)
            if (paragraph.paragraph->closedText.isReadable())
                paragraph.paragraph.value.closedText = domain::Closed<std::string>::sealed();
    CHECK_THAT(text(view, Audience::Board), Contains("2.1   Closed matter: unlock the file to read it"));
    CHECK_THAT(text(view, Audience::Public), !Contains("2.1") && Contains("2.2"));
}

TEST_CASE("An open text that stands under a closed item by mistake is not published")
{
    application::MinutesView view = tests::minutesSample();
    domain::MinuteParagraph& paragraph = view.items[2].paragraphs[0].paragraph.value;
    paragraph.closedText = {};
    paragraph.text = "Typed while the item was open.";
    CHECK_THAT(text(view, Audience::Board), Contains("Typed while the item was open."));
    CHECK_THAT(text(view, Audience::Public), !Contains("Typed while"));
}

TEST_CASE("Breaks and headings of the agenda stand in the minutes only where something was minuted")
{
    application::MinutesView view = tests::minutesSample();
    CHECK_THAT(text(view, Audience::Board), !Contains("Comfort break") && !Contains("Reports"));
    view.items[3].paragraphs = {view.items[0].paragraphs[0]};
    view.items[3].paragraphs[0].paragraph.value.item = view.items[3].line.item.id;
    CHECK_THAT(text(view, Audience::Board), Contains("Comfort break"));
}

TEST_CASE("Minutes say that they are a draft until they are agreed, then at which meeting and with what")
{
    const std::string draft = text(tests::minutesSample(), Audience::Public);
    CHECK_THAT(draft, Contains("Draft minutes") && Contains("not yet agreed") && !Contains("Agreement"));
    const std::string agreed = text(agreedSample(), Audience::Public);
    CHECK_THAT(agreed, !Contains("Draft") && Contains("Agreed at the meeting of 7 October 2025, with amendments"));
    CHECK_THAT(agreed, Contains("bridge reads footbridge") && Contains("5f2ac0de"));
    CHECK_THAT(agreed, Contains("4 November 2025") && Contains("The meeting ended at 11:40."));
}

TEST_CASE("Minutes of a meeting that has none yet name its items and nothing else")
{
    application::MinutesView view = tests::minutesSample();
    for (domain::MinutedItem& item : view.items)
        item.paragraphs.clear();
    view.attendance = {};
    view.appendices.clear();
    view.raised.clear();
    view.minutes = {.meeting = view.agenda.meeting.id};
    const std::string words = text(view, Audience::Public);
    CHECK_THAT(words, Contains("From 10:00") && Contains("Welcome and apologies") && !Contains("Attendance"));
    CHECK_FALSE(layOut(minutesDocument(view, Audience::Public)).pages.empty());
}

TEST_CASE("Minutes are written as pages and as a Word file")
{
    const Document document = minutesDocument(tests::minutesSample(), Audience::Board);
    const LaidOutDocument pages = layOut(document);
    const std::size_t last = pages.pages.size() - 1;
    CHECK_THAT(tests::textOnPage(pages, last), Contains("Appendix 1") && Contains("Appendix 2"));
    CHECK_THAT(tests::textOnPage(pages, last - 1), !Contains("Appendix 1: "));
    CHECK(pages.missing.empty());
    CHECK(writeDocx(document).substr(0, 2) == "PK");
}
