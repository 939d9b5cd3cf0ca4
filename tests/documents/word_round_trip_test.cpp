// SPDX-License-Identifier: MIT
#include "application/minutes_differences.h"
#include "application/minutes_work.h"
#include "documents/docx_writer.h"
#include "documents/edited_word.h"
#include "documents/minutes_document.h"
#include "documents/return_marks.h"
#include "documents/returned_word.h"
#include "domain/paragraph_links.h"
#include "support/sample_office.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::documents;
using namespace cspdesk::domain;
using tests::EditedWord;
using Kind = MinutesDifference::Kind;

namespace {

/// The minutes of 1 July 2025 on their way out and back.
class RoundTrip
{
public:
    RoundTrip()
    {
        const auto found = meetingOn(*office.store, date(2025, 7, 1));
        REQUIRE(found.has_value());
        july = found->id;
    }

    /// Where the paragraph with this number stands in a Word file.
    [[nodiscard]] std::size_t place(const EditedWord& word, const std::string& number) const
    {
        return word.findNamed(paragraph(number).paragraph.id.number());
    }

    [[nodiscard]] MinutesView view() const { return viewOf(*office.store); }

    [[nodiscard]] std::string exported(Audience audience = Audience::Board)
    {
        const auto key = audience == Audience::Public ? office.publicStore() : nullptr;
        Document document = minutesDocument(viewOf(key ? *key : *office.store), audience);
        nameOrigin(document, facts());
        return writeDocx(document);
    }

    [[nodiscard]] BasicResult<MinutesDifferences, ReturnRefusal> compared(const std::string& docx)
    {
        const auto word = sources::readDocx(docx);
        REQUIRE(word.has_value());
        const MinutesView now = view();
        return differencesOf(now, facts().origin, returnedMinutes(*word, now));
    }

    [[nodiscard]] MinutesDifferences differences(const std::string& docx)
    {
        auto found = compared(docx);
        REQUIRE(found.has_value());
        return std::move(*found);
    }

    void accept(const std::vector<MinutesDifference>& all, const std::set<std::size_t>& chosen)
    {
        office.does(Verb::ImportMinutes, [&](UnitOfWork& unit) { return acceptDifferences(unit, july, all, chosen); });
    }

    void acceptAll(const MinutesDifferences& found)
    {
        std::set<std::size_t> chosen;
        for (std::size_t i = 0; i < found.differences.size(); ++i)
            chosen.insert(i);
        accept(found.differences, chosen);
    }

    [[nodiscard]] FileFacts facts()
    {
        auto found = office.files.inspect(office.store->path());
        REQUIRE(found.has_value());
        return std::move(*found);
    }

    /// The words under the item with this number, a line each, with "note" before what has no number.
    [[nodiscard]] std::vector<std::string> under(int number) const
    {
        std::vector<std::string> lines;
        for (const MinutedItem& item : view().items)
            if (item.line.number == number)
                for (const auto& each : item.paragraphs)
                    lines.push_back((each.number.empty() ? "note: " : "") + *readableText(each.paragraph.value));
        return lines;
    }

    [[nodiscard]] domain::NumberedParagraph paragraph(const std::string& number) const
    {
        const MinutesView now = view();
        for (const MinutedItem& item : now.items)
            for (const auto& each : item.paragraphs)
                if (each.number == number)
                    return each;
        FAIL("there is no paragraph " << number);
        return now.items.front().paragraphs.front();
    }

    [[nodiscard]] std::string text(const std::string& number) const
    {
        return *readableText(paragraph(number).paragraph.value);
    }

    void rewrite(const std::string& number, const std::string& words)
    {
        const auto kept = paragraph(number);
        office.does(Verb::ChangeParagraph, [&](UnitOfWork& unit) {
            return changeParagraph(unit, kept.paragraph.id, withText(kept.paragraph.value, words));
        });
    }

    Id<MinuteParagraph> write(const std::string& number, const std::string& words)
    {
        MinuteParagraph added = paragraph(number).paragraph.value;
        added.text = words;
        added.position = 1000;
        return office.does(Verb::AddParagraph, [&](UnitOfWork& unit) { return addParagraph(unit, added); }).value;
    }

    tests::SampleOffice office;
    Id<Meeting> july{0};

private:
    static MinutesView viewOf(const Store& store)
    {
        const auto found = meetingOn(store, date(2025, 7, 1));
        REQUIRE(found.has_value());
        auto made = minutesView(store, found->id, date(2025, 10, 6));
        REQUIRE(made.has_value());
        return std::move(*made);
    }
};

std::vector<Kind> kindsOf(const MinutesDifferences& found)
{
    std::vector<Kind> kinds;
    for (const MinutesDifference& each : found.differences)
        kinds.push_back(each.kind);
    return kinds;
}

/// A few words from the middle of a text, to find its paragraph by.
std::string wordsFrom(const std::string& text) { return text.substr(0, std::min<std::size_t>(text.size(), 30)); }

} // namespace

TEST_CASE("Minutes that come back from Word as they left have no difference")
{
    RoundTrip trip;
    for (const Audience audience : {Audience::Board, Audience::Public}) {
        const MinutesDifferences found = trip.differences(trip.exported(audience));
        CHECK(found.differences.empty());
        CHECK(found.remarks.empty());
        CHECK(found.isPublicCopy == (audience == Audience::Public));
    }
}

TEST_CASE("Everything the small markup can say comes back from Word as it left")
{
    RoundTrip trip;
    const std::string rich =
        "## Part\n\nIt was **agreed**, *with care*, to read [the plan](https://plan.example/a?b=c).\n\n"
        "- one **thing**\n- another\n\n1. first\n2. second\n\n> as was said\n\nAnd 5 \\* 3 is 15.";
    trip.rewrite("8.1", rich);
    trip.rewrite("8.2", "- begins with\n- a list");
    trip.rewrite("9.1", "");
    const MinutesDifferences found = trip.differences(trip.exported());
    CHECK(found.differences.empty());
}

TEST_CASE("References to other paragraphs come back as references, whatever number they have by now")
{
    RoundTrip trip;
    const std::string link = "](" + paragraphLink(trip.paragraph("9.1").paragraph.id.number()) + ")";
    trip.rewrite("8.1", "As was said in [8.9" + link + ", it goes on.");
    CHECK(trip.differences(trip.exported(Audience::Public)).differences.empty());
    EditedWord word(trip.exported());
    word.replace("it goes on", "it ends");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed});
    CHECK(found.differences.front().after == "As was said in [paragraph 9.1" + link + ", it ends.");
}

TEST_CASE("A word changed in Word is one difference, and taking it changes that paragraph alone")
{
    RoundTrip trip;
    const std::string before = trip.text("8.1");
    EditedWord word(trip.exported());
    word.replace(wordsFrom(before), "Entirely new words");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed});
    CHECK(found.differences.front().number == "8.1");
    CHECK(found.differences.front().before == before);
    CHECK(found.differences.front().after == "Entirely new words" + before.substr(wordsFrom(before).size()));
    CHECK_FALSE(found.differences.front().isConflict);
    const MinutesView then = trip.view();
    trip.acceptAll(found);
    CHECK(trip.text("8.1") == found.differences.front().after);
    CHECK(trip.view().raised.size() == then.raised.size());
    CHECK(trip.differences(trip.exported()).differences.empty());
}

TEST_CASE("A paragraph written in Word is new where it stands, numbered or a note as it was made")
{
    RoundTrip trip;
    trip.rewrite("8.1", "The Board heard how the plan was coming on.");
    EditedWord word(trip.exported());
    const std::size_t at = trip.place(word, "8.1");
    const std::string like = word.xml(at);
    const std::string properties = like.substr(0, like.find("</w:pPr>") + 8);
    word.insert(at + 1, properties + "<w:r><w:t>First of two</w:t></w:r></w:p>");
    word.insert(at + 2, "<w:p><w:r><w:t>And a note</w:t></w:r></w:p>");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Added, Kind::Added});
    auto expected = trip.under(8);
    trip.acceptAll(found);
    expected.insert(expected.begin() + 1, {"First of two", "note: And a note"});
    CHECK(trip.under(8) == expected);
}

TEST_CASE("Of new paragraphs one behind the other, those taken stand in their order")
{
    RoundTrip trip;
    trip.rewrite("8.1", "The Board heard how the plan was coming on.");
    EditedWord word(trip.exported());
    const std::size_t at = trip.place(word, "8.1");
    for (const char* words : {"three", "two", "one"})
        word.insert(at + 1, "<w:p><w:r><w:t>" + std::string(words) + "</w:t></w:r></w:p>");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(found.differences.size() == 3);
    auto expected = trip.under(8);
    trip.accept(found.differences, {0, 2});
    expected.insert(expected.begin() + 1, {"note: one", "note: three"});
    CHECK(trip.under(8) == expected);
}

TEST_CASE("A paragraph deleted in Word is a removal that says how many action points hang on it")
{
    RoundTrip trip;
    const MinutesView then = trip.view();
    REQUIRE_FALSE(then.raised.empty());
    std::string number;
    std::size_t actions = 0;
    for (const ActionLine& line : then.raised)
        if (!line.paragraphNumber.empty())
            number = line.paragraphNumber;
    for (const ActionLine& line : then.raised)
        actions += line.paragraphNumber == number ? 1U : 0U;
    trip.rewrite(number, "Somebody is to do something.");
    EditedWord word(trip.exported());
    word.remove(trip.place(word, number));
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Removed});
    CHECK(found.differences.front().number == number);
    CHECK(found.differences.front().actions == actions);
    trip.acceptAll(found);
    CHECK(trip.view().raised.size() == then.raised.size());
}

TEST_CASE("The same document read back twice adds nothing the second time")
{
    RoundTrip trip;
    trip.rewrite("8.1", "The Board heard how the plan was coming on.");
    EditedWord word(trip.exported());
    const std::size_t at = trip.place(word, "8.1");
    const std::string like = word.xml(at);
    const std::string properties = like.substr(0, like.find("</w:pPr>") + 8);
    word.insert(at + 1, properties + "<w:r><w:t>First of two</w:t></w:r></w:p>");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Added});
    trip.acceptAll(found);
    CHECK(trip.differences(word.docx()).differences.empty());
}

TEST_CASE("A paragraph split in Word keeps its identity in the first half")
{
    RoundTrip trip;
    trip.rewrite("8.1", "The first half stays here. The second half goes on.");
    EditedWord word(trip.exported());
    word.split("The second half");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed, Kind::Added});
    CHECK(found.differences[0].after == "The first half stays here.");
    CHECK(found.differences[1].after == "The second half goes on.");
    CHECK(found.differences[1].isNumbered);
    trip.acceptAll(found);
    CHECK(trip.text("8.2") == "The second half goes on.");
}

TEST_CASE("Paragraphs joined in Word are one changed and one removed")
{
    RoundTrip trip;
    trip.rewrite("8.1", "A long first paragraph about the plan.");
    trip.rewrite("8.2", "And briefly.");
    EditedWord word(trip.exported());
    word.join(word.find("And briefly."));
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed, Kind::Removed});
    CHECK(found.differences[0].number == "8.1");
    CHECK(found.differences[1].number == "8.2");
}

TEST_CASE("Of a paragraph copied in Word the first keeps its identity")
{
    RoundTrip trip;
    trip.rewrite("8.1", "The Board heard how the plan was coming on.");
    EditedWord word(trip.exported());
    const std::size_t at = trip.place(word, "8.1");
    word.insert(at + 1, word.xml(at));
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Added});
    CHECK(found.differences.front().after == trip.text("8.1"));
}

TEST_CASE("A paragraph moved in Word is moved, within its item and to another")
{
    RoundTrip trip;
    trip.rewrite("8.1", "The Board heard how the plan was coming on.");
    trip.rewrite("8.2", "And one more thing was said.");
    const std::vector<std::string> eight = trip.under(8);
    REQUIRE(eight.size() > 2);
    EditedWord word(trip.exported());
    word.move(trip.place(word, "8.1"), trip.place(word, "8.2") + 1);
    MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Moved});
    CHECK_FALSE(found.differences.front().movedFrom);
    trip.acceptAll(found);
    CHECK(trip.under(8)[0] == eight[1]);
    CHECK(trip.under(8)[1] == eight[0]);

    EditedWord again(trip.exported());
    const std::string nine = trip.text("9.1");
    again.move(trip.place(again, "8.1"), trip.place(again, "9.1"));
    found = trip.differences(again.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Moved});
    CHECK(found.differences.front().movedFrom);
    trip.acceptAll(found);
    CHECK(trip.text("9.1") == eight[1]);
    CHECK(trip.text("9.2") == nine);
}

TEST_CASE("A paragraph whose number was taken away in Word becomes a note")
{
    RoundTrip trip;
    EditedWord word(trip.exported());
    const std::size_t at = trip.place(word, "8.1");
    const std::string content = tests::contentOf(word.xml(at));
    word.remove(at);
    word.insert(at, "<w:p>" + content + "</w:p>");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::BecameNote});
    const std::string words = trip.text("8.1");
    trip.acceptAll(found);
    CHECK(trip.under(8).front() == "note: " + words);
}

TEST_CASE("Where the names were lost, items are known by their titles and paragraphs by their words")
{
    RoundTrip trip;
    trip.rewrite("8.1", "The Board heard how the plan for the year was coming on, and asked for figures.");
    EditedWord word(trip.exported());
    word.dropBookmarks();
    word.replace("asked for figures", "asked for more figures");
    MinutesDifferences found = trip.differences(word.docx());
    // A line that the program writes in running text cannot be told from one that somebody wrote: the list of public
    // questions seems to belong to the paragraph before it.
    std::erase_if(found.differences, [](const MinutesDifference& each) { return each.kind == Kind::Added; });
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed, Kind::Changed});
    CHECK(found.differences.front().number == "6.3");
    CHECK(found.differences.back().number == "8.1");
}

TEST_CASE("A document that is no minutes of this meeting is not recognised")
{
    RoundTrip trip;
    Document letter{.title = "A letter"};
    letter.blocks = {Paragraph{plain("Dear Chair")}};
    const auto found = trip.compared(writeDocx(letter));
    REQUIRE_FALSE(found.has_value());
    CHECK(found.error().kind == ReturnRefusal::Kind::NothingRecognised);
}

TEST_CASE("What was changed in the file alone since the export is no difference of Word's")
{
    RoundTrip trip;
    const std::string docx = trip.exported();
    trip.rewrite("8.1", "Changed here meanwhile.");
    trip.write("8.1", "Written here meanwhile.");
    CHECK(trip.differences(docx).differences.empty());
}

TEST_CASE("A paragraph changed in Word and in the file is a conflict, with the words of both")
{
    RoundTrip trip;
    const std::string before = trip.text("8.1");
    EditedWord word(trip.exported());
    word.replace(wordsFrom(before), "In Word");
    trip.rewrite("8.1", "In the file.");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed});
    CHECK(found.differences.front().isConflict);
    CHECK(found.differences.front().before == "In the file.");
    CHECK(found.differences.front().after.starts_with("In Word"));
}

TEST_CASE("Differences are not taken into a file that changed after they were listed")
{
    RoundTrip trip;
    EditedWord word(trip.exported());
    word.replace(wordsFrom(trip.text("8.1")), "In Word");
    const MinutesDifferences found = trip.differences(word.docx());
    trip.rewrite("8.1", "In the file.");
    const auto done = perform(*trip.office.store, trip.office.worker(), Verb::ImportMinutes, [&](UnitOfWork& unit) {
        return acceptDifferences(unit, trip.july, found.differences, {0});
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(std::get<Failure>(done.error()).kind == Failure::Kind::ChangedSince);
    CHECK(trip.text("8.1") == "In the file.");
}

TEST_CASE("A public copy that comes back takes no closed paragraph away")
{
    RoundTrip trip;
    const std::string docx = trip.exported(Audience::Public);
    for (const MinutedItem& item : trip.view().items)
        if (item.line.item->session == Session::Closed)
            trip.office.does(Verb::AddParagraph, [&](UnitOfWork& unit) {
                return addParagraph(unit, MinuteParagraph{.meeting = trip.july,
                                                          .item = item.line.item.id,
                                                          .position = 0,
                                                          .text = "Closed matter."});
            });
    CHECK(trip.differences(docx).differences.empty());
    CHECK(trip.differences(trip.exported(Audience::Public)).differences.empty());
}

TEST_CASE("Minutes of another file, of another meeting and agreed ones are refused")
{
    RoundTrip trip;
    const auto word = sources::readDocx(trip.exported());
    REQUIRE(word.has_value());
    const ReturnedMinutes returned = returnedMinutes(*word, trip.view());
    const auto refusal = [](const auto& result) {
        REQUIRE_FALSE(result.has_value());
        return result.error().kind;
    };
    CHECK(refusal(differencesOf(trip.view(), "another file", returned)) == ReturnRefusal::Kind::OtherFile);
    MinutesView other = trip.view();
    other.agenda.meeting.id = Id<Meeting>(99);
    const auto wrongMeeting = differencesOf(other, trip.facts().origin, returned);
    CHECK(refusal(wrongMeeting) == ReturnRefusal::Kind::OtherMeeting);
    CHECK(wrongMeeting.error().meeting == date(2025, 7, 1));
    MinutesView agreed = trip.view();
    agreed.agenda.meeting.value.state = MeetingState::MinutesAgreed;
    CHECK(refusal(differencesOf(agreed, trip.facts().origin, returned)) == ReturnRefusal::Kind::Agreed);
}

TEST_CASE("Tracked changes are taken as accepted, comments and tables are told")
{
    RoundTrip trip;
    trip.rewrite("8.1", "The Board noted it.");
    EditedWord word(trip.exported());
    word.replaceXml("<w:t xml:space=\"preserve\">The Board noted it.</w:t></w:r>",
                    "<w:t xml:space=\"preserve\">The Board </w:t></w:r>"
                    "<w:del w:id=\"90\" w:author=\"Chair\"><w:r><w:delText>noted</w:delText></w:r></w:del>"
                    "<w:ins w:id=\"91\" w:author=\"Chair\"><w:r><w:t>agreed</w:t></w:r></w:ins>"
                    "<w:r><w:t xml:space=\"preserve\"> it.</w:t></w:r>");
    word.addPart("comments.xml", "comments",
                 "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                 "<w:comment w:id=\"1\" w:author=\"The Chair\"><w:p><w:r><w:t>Is that so?</w:t></w:r></w:p></w:comment>"
                 "</w:comments>");
    const MinutesDifferences found = trip.differences(word.docx());
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed});
    CHECK(found.differences.front().after == "The Board agreed it.");
    CHECK(found.remarks
          == std::vector<ReturnedRemark>{
              {.kind = ReturnedRemark::Kind::TrackedChanges, .count = 2},
              {.kind = ReturnedRemark::Kind::Comment, .author = "The Chair", .text = "Is that so?"}});
}

TEST_CASE("The hidden names in a Word file hold numbers and checksums, and a bookmark at most 40 characters")
{
    CHECK(paragraphMark(Id<MinuteParagraph>(INT64_MAX), "text").size() <= 39);
    const auto mark = readMark("_" + paragraphMark(Id<MinuteParagraph>(12), "a") + "_2");
    REQUIRE(mark);
    CHECK(mark->kind == ReadMark::Kind::Paragraph);
    CHECK(mark->number == 12);
    CHECK(mark->textMark == "e40c292c");
    for (const char* name :
         {"", "_", "_csp_", "_csp_p", "_csp_q1", "csp_p1", "to_p8_1", "_Toc12", "_csp_p99999999999999999999"})
        CHECK_FALSE(readMark(name));
}

TEST_CASE("Every reason to take a file for no minutes is told in whole sentences")
{
    using Fault = sources::DocxFault;
    for (int kind = 0; kind <= int(Fault::Kind::Damaged); ++kind)
        for (const Fault& fault :
             {Fault{Fault::Kind(kind), "word/document.xml", "the end is missing"},
              Fault{Fault::Kind(kind), {}, "the zip file cannot be opened: it may be cut short"}}) {
            const wording::ErrorText text = faultText(fault);
            for (const QString& part : {text.title, text.detail, text.advice})
                CHECK((part.isEmpty() || part.endsWith(QLatin1Char('.'))));
        }
}
