// SPDX-License-Identifier: MIT
#include "domain/minutes.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

const Id<Meeting> meetingId(1);

/// An agenda of a welcome, a break and a closed report, with paragraphs under them in the order they are given.
class MinuteBook
{
public:
    MinuteBook()
    {
        item(ItemKind::Welcome, Session::Open);
        item(ItemKind::Break, Session::Open);
        item(ItemKind::Report, Session::Closed);
    }

    void paragraph(std::int64_t item, int position, ParagraphKind kind = ParagraphKind::Numbered,
                   const std::string& label = {})
    {
        const Id<MinuteParagraph> id(static_cast<std::int64_t>(m_paragraphs.size()) + 1);
        m_paragraphs.push_back(
            {id, MinuteParagraph{.meeting = meetingId,
                                 .item = Id<AgendaItem>(item),
                                 .position = position,
                                 .kind = kind,
                                 .label = label,
                                 .closedText = item == 3 ? Closed<std::string>::sealed() : Closed<std::string>()}});
    }

    [[nodiscard]] std::vector<std::string> numbers(MinuteNumbering numbering, int first = 1) const
    {
        const Meeting meeting{.body = Id<Body>(1)};
        std::vector<std::string> numbers;
        for (const MinutedItem& item : minutedItems(runningOrder(meeting, m_items), m_paragraphs, numbering, first))
            for (const NumberedParagraph& each : item.paragraphs)
                numbers.push_back(each.number);
        return numbers;
    }

private:
    void item(ItemKind kind, Session session)
    {
        const int position = static_cast<int>(m_items.size());
        m_items.push_back({Id<AgendaItem>(position + 1),
                           AgendaItem{.meeting = meetingId, .position = position, .kind = kind, .session = session}});
    }

    std::vector<Stored<AgendaItem>> m_items;
    std::vector<Stored<MinuteParagraph>> m_paragraphs;
};

using Numbers = std::vector<std::string>;

} // namespace

TEST_CASE("Paragraphs are numbered by item and order, notes carry none, and a break is passed over")
{
    MinuteBook book;
    book.paragraph(1, 1);
    book.paragraph(1, 0);
    book.paragraph(1, 2, ParagraphKind::Note);
    book.paragraph(1, 3);
    book.paragraph(2, 0);
    book.paragraph(3, 0);
    CHECK(book.numbers(MinuteNumbering::PerItem) == Numbers{"1.1", "1.2", "", "1.3", "", "2.1"});
}

TEST_CASE("Numbers may go on through a meeting, from where the year stands, or be the officer's own")
{
    MinuteBook book;
    book.paragraph(1, 0, ParagraphKind::Numbered, "CSP/7");
    book.paragraph(1, 1, ParagraphKind::Note, "ignored");
    book.paragraph(3, 0, ParagraphKind::Numbered, "CSP/8");
    CHECK(book.numbers(MinuteNumbering::InMeeting) == Numbers{"1", "", "2"});
    CHECK(book.numbers(MinuteNumbering::InYear, 41) == Numbers{"41", "", "42"});
    CHECK(book.numbers(MinuteNumbering::Own) == Numbers{"CSP/7", "", "CSP/8"});
}

TEST_CASE("A paragraph under a closed item is closed matter until it is released")
{
    const MinuteParagraph open{.meeting = meetingId, .item = Id<AgendaItem>(1), .text = "Review presented."};
    const MinuteParagraph closed = inSession(open, Session::Closed);
    CHECK(closed.text.empty());
    REQUIRE(closed.closedText.isReadable());
    CHECK(*readableText(closed) == "Review presented.");
    CHECK(inSession(closed, Session::Open) == open);

    MinuteParagraph released = closed;
    released.releasedOn = date(2025, 7, 15);
    released = inSession(released, Session::Closed);
    CHECK(released.text == "Review presented.");
    CHECK(released.closedText.isAbsent());
    CHECK(withText(closed, "Other words.").text.empty());
    CHECK(*readableText(withText(closed, "Other words.")) == "Other words.");
}

TEST_CASE("Sealed matter stays as it is, whatever session it is put into")
{
    MinuteParagraph sealed{.meeting = meetingId, .item = Id<AgendaItem>(1)};
    sealed.closedText = Closed<std::string>::sealed();
    CHECK(inSession(sealed, Session::Open) == sealed);
    CHECK(readableText(sealed) == nullptr);

    Appendix appendix{.meeting = meetingId, .title = "A", .text = "b"};
    const Appendix closed = inSession(appendix, Session::Closed);
    CHECK(closed.title.empty());
    CHECK(*readableTitle(closed) == "A");
    CHECK(inSession(closed, Session::Open) == appendix);
}

TEST_CASE("Minutes are written until they are agreed, and never for a cancelled meeting")
{
    CHECK(minutesMayChange(MeetingState::Planned));
    CHECK(minutesMayChange(MeetingState::MinutesDraft));
    CHECK(minutesMayChange(MeetingState::MinutesCirculated));
    CHECK_FALSE(minutesMayChange(MeetingState::MinutesAgreed));
    CHECK_FALSE(minutesMayChange(MeetingState::MinutesPublished));
    CHECK_FALSE(minutesMayChange(MeetingState::Cancelled));
}

TEST_CASE("A meeting ends after it began, and the public are not fewer than none")
{
    const Meeting meeting{.body = Id<Body>(1), .start = TimeOfDay{600}, .end = TimeOfDay{780}};
    CHECK(check(Minutes{.meeting = meetingId, .ended = TimeOfDay{755}, .publicPresent = 2}, meeting).has_value());
    CHECK_FALSE(check(Minutes{.meeting = meetingId, .ended = TimeOfDay{600}}, meeting).has_value());
    CHECK(check(Minutes{.meeting = meetingId, .began = TimeOfDay{590}, .ended = TimeOfDay{600}}, meeting).has_value());
    CHECK_FALSE(check(Minutes{.meeting = meetingId, .publicPresent = -1}, meeting).has_value());
}
