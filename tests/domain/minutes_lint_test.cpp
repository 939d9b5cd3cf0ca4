// SPDX-License-Identifier: MIT
#include "domain/minutes_lint.h"

#include "support/catch.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::domain;
using enum MinutesRemark::Kind;

namespace {

/// Minutes with nothing to say about: one item, one paragraph, everybody there. Each test spoils one thing.
struct Sound
{
    Id<Meeting> id{1};
    Meeting meeting{.body = Id<Body>(1), .date = date(2025, 7, 1), .state = MeetingState::MinutesDraft};
    Minutes minutes{.meeting = id, .ended = TimeOfDay{12 * 60}};
    AttendanceRegister attendance;
    std::vector<MinutedItem> items;
    std::vector<Stored<Appendix>> appendices;
    std::vector<ActionLine> raised;
    std::vector<ActionLine> toReview;
    MembershipRecords records;
    std::vector<Stored<Presiding>> presiding;
    std::vector<Stored<Motion>> motions;
    std::vector<Stored<DeclaredVote>> votes;
    std::vector<std::string> bodyNames{"Cambridge City Council", "Cambridgeshire Constabulary"};
    MinuteNumbering numbering = MinuteNumbering::PerItem;
    std::set<std::int64_t> referred;
    std::vector<int> inquorate;
    std::function<std::vector<std::string>(std::string_view)> doubtfulFigures;

    Sound()
    {
        add("Ann Archer", AttendanceDuty::Presided);
        add("Councillor Bob Baker");
        attendance.boardMembersPresent = 5;
        item(ItemKind::Report, "Ann Archer said that the bridge was lit.");
    }
    void add(const std::string& name, AttendanceDuty duty = AttendanceDuty::None)
    {
        const auto number = std::int64_t(attendance.present.size() + 1);
        RegisterLine line{
            .attendance = {Id<Attendance>(number),
                           Attendance{.meeting = id, .person = Id<Person>(number), .duty = duty, .name = name}}};
        attendance.present.push_back(line);
    }
    MinutedItem& item(ItemKind kind, const std::string& text, ParagraphKind paragraphKind = ParagraphKind::Numbered)
    {
        const auto number = std::int64_t(items.size() + 1);
        MinutedItem minuted{
            .line = {.item = {Id<AgendaItem>(number), AgendaItem{.meeting = id, .kind = kind, .title = "Item"}},
                     .number = int(number),
                     .start = {}},
            .paragraphs = {}};
        MinuteParagraph paragraph{.meeting = id, .item = Id<AgendaItem>(number), .kind = paragraphKind, .text = text};
        const std::string printed = paragraphKind == ParagraphKind::Note ? "" : std::to_string(number) + ".1";
        minuted.paragraphs.push_back({{Id<MinuteParagraph>(number), paragraph}, printed});
        items.push_back(std::move(minuted));
        return items.back();
    }
    void action(const ActionPoint& point)
    {
        raised.push_back({.action = {Id<ActionPoint>(1), point}, .reference = "07/01", .paragraphNumber = "1.1"});
    }
    [[nodiscard]] std::vector<MinutesRemark> read() const
    {
        return minutesRemarks({.meeting = meeting,
                               .id = id,
                               .minutes = minutes,
                               .attendance = attendance,
                               .items = items,
                               .appendices = appendices,
                               .raised = raised,
                               .toReview = toReview,
                               .records = records,
                               .presiding = presiding,
                               .motions = motions,
                               .votes = votes,
                               .bodyNames = bodyNames,
                               .quorum = 5,
                               .numbering = numbering,
                               .paragraphsReferred = referred,
                               .inquorateVotes = inquorate,
                               .doubtfulFigures = doubtfulFigures});
    }
    [[nodiscard]] std::vector<MinutesRemark::Kind> kinds() const
    {
        std::vector<MinutesRemark::Kind> found;
        for (const MinutesRemark& remark : read())
            found.push_back(remark.kind);
        return found;
    }
};

using Kinds = std::vector<MinutesRemark::Kind>;

} // namespace

TEST_CASE("Of minutes that are right nothing is said") { CHECK(Sound().kinds().empty()); }

TEST_CASE("An item for decision whose minutes do not say what was decided is told, with its place")
{
    Sound sound;
    sound.item(ItemKind::Decision, "Ann Archer spoke to the report.");
    const auto remarks = sound.read();
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].kind == DecisionWithoutOutcome);
    CHECK(remarks[0].where == "2");
    CHECK(remarks[0].item == Id<AgendaItem>(2));
    CHECK(weightOf(remarks[0].kind) == RemarkWeight::Fault);
    for (const char* outcome : {"The Board agreed the report.", "It was deferred.", "The Board did not approve it.",
                                "The minutes were **agreed**."}) {
        Sound decided;
        decided.item(ItemKind::Decision, outcome);
        CHECK(decided.kinds().empty());
    }
}

TEST_CASE("A vote or a motion that was set aside is an outcome, an open motion is none")
{
    Sound sound;
    sound.item(ItemKind::Decision, "Ann Archer spoke to the report.");
    Motion motion{.meeting = sound.id, .item = Id<AgendaItem>(2), .matter = MotionMatter{.subject = "Grant"}};
    sound.motions.push_back({Id<Motion>(1), motion});
    CHECK(sound.kinds() == Kinds{DecisionWithoutOutcome, MotionWithoutOutcome});
    sound.motions[0].value.standing = MotionStanding::Deferred;
    CHECK(sound.kinds().empty());
    sound.motions[0].value.standing = MotionStanding::Open;
    sound.votes.push_back({Id<DeclaredVote>(1), DeclaredVote{.meeting = sound.id,
                                                             .item = Id<AgendaItem>(2),
                                                             .motion = Id<Motion>(1),
                                                             .matter = DeclaredVoteMatter{}}});
    CHECK(sound.kinds().empty());
    sound.inquorate = {1};
    CHECK(sound.kinds() == Kinds{VoteWithoutQuorum});
}

TEST_CASE("An action without an owner or a date is told by its reference")
{
    Sound sound;
    sound.action({.meeting = sound.id,
                  .number = 1,
                  .paragraph = Id<MinuteParagraph>(1),
                  .text = "Do it.",
                  .due = ActionDue::NoDate});
    CHECK(sound.kinds() == Kinds{ActionWithoutOwner, ActionWithoutDate});
    CHECK(sound.read()[0].about == "07/01");
    CHECK(sound.read()[0].action == Id<ActionPoint>(1));
    sound.raised[0].action.value.owners = {{{}, {}, "Everybody"}};
    sound.raised[0].action.value.due = ActionDue::NextMeeting;
    CHECK(sound.kinds().empty());
}

TEST_CASE("A note that decides something looks like business, who took the chair does not")
{
    Sound sound;
    sound.item(ItemKind::Report, "Keryn left, and Ann Archer chaired the remainder as agreed.", ParagraphKind::Note);
    CHECK(sound.kinds().empty());
    sound.item(ItemKind::Report, "The grant was approved.", ParagraphKind::Note);
    CHECK(sound.kinds() == Kinds{UnnumberedBusiness});
    CHECK(sound.read()[0].paragraph == Id<MinuteParagraph>(3));
    Sound raising;
    raising.item(ItemKind::Report, "Ann will see to it.", ParagraphKind::Note);
    raising.action({.meeting = raising.id,
                    .number = 1,
                    .paragraph = Id<MinuteParagraph>(2),
                    .text = "See to it.",
                    .owners = {{{}, {}, "Ann"}}});
    CHECK(raising.kinds() == Kinds{UnnumberedBusiness});
}

TEST_CASE("Somebody who is said to have spoken and is not put down as present is told once")
{
    Sound sound;
    sound.item(ItemKind::Report,
               "Chris Mills gave a presentation. Then Chris Mills said more, and Bob Baker thanked him.");
    const auto remarks = sound.read();
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].kind == NotOnRegister);
    CHECK(remarks[0].about == "Chris Mills");
    CHECK(remarks[0].where == "2.1");
}

TEST_CASE("Speakers are people: not agencies, not who is only spoken of, whatever their rank")
{
    using Names = std::vector<std::string>;
    CHECK(speakersIn("Chief Inspector Mike Jackman cautioned against it.") == Names{"Mike Jackman"});
    CHECK(speakersIn("The County Council said no.").empty());
    CHECK(speakersIn("Ann thanked Nik Johnson for it.").empty());
    CHECK(speakersIn("It was noted that Gareth Boyd leads the group.").empty());
    CHECK(speakersIn("Nick Morris asked, and Mary-Anne O'Neill added to it.")
          == Names{"Nick Morris", "Mary-Anne O'Neill"});
    Sound sound;
    sound.item(ItemKind::Report, "Cambridgeshire Constabulary reported a fall. Cambridge City Council noted it.");
    CHECK(sound.kinds().empty());
}

TEST_CASE("A closed item says why it is closed, in words or by a resolution")
{
    Sound sound;
    sound.items[0].line.item.value = inSession(sound.items[0].line.item.value, Session::Closed);
    CHECK(sound.kinds() == Kinds{ClosedWithoutGround});
    sound.items[0].line.item.value.closedGround = "Personal data of a family";
    CHECK(sound.kinds().empty());
}

TEST_CASE("A reference that leads nowhere is told, typed or chosen")
{
    Sound sound;
    sound.item(ItemKind::Report, "As in [paragraph 4.1](paragraph:77).");
    CHECK(sound.kinds() == Kinds{MissingReference});
    sound.referred = {77};
    CHECK(sound.kinds().empty());
    sound.item(ItemKind::Report, "As in [[9.9 of 1 May]].");
    REQUIRE(sound.kinds() == Kinds{MissingReference});
    CHECK(sound.read()[0].about == "[[9.9 of 1 May]]");
}

TEST_CASE("Figures that do not go together are told with their place, where somebody can say so")
{
    Sound sound;
    sound.item(ItemKind::Report, "Of 56 children 36 (45%) were boys.");
    CHECK(sound.kinds().empty());
    sound.doubtfulFigures = [](std::string_view words) {
        return words.find("45%") == std::string_view::npos ? std::vector<std::string>()
                                                           : std::vector<std::string>{"36 (45%)"};
    };
    REQUIRE(sound.kinds() == Kinds{FigureThatCannotBe});
    CHECK(sound.read()[0].about == "36 (45%)");
    CHECK(sound.read()[0].where == "2.1");
    CHECK(weightOf(FigureThatCannotBe) == RemarkWeight::Doubt);
}

TEST_CASE("A heading has something below it, and is no line in bold")
{
    Sound sound;
    sound.item(ItemKind::Report, "## Aims\n\nTo light it.\n\n## Results");
    REQUIRE(sound.kinds() == Kinds{EmptyHeading});
    CHECK(sound.read()[0].about == "Results");
    sound.items.pop_back();
    sound.item(ItemKind::Report, "**Next steps**\n\nTo light it.");
    CHECK(sound.kinds() == Kinds{HeadingInBold});
    sound.items.pop_back();
    sound.item(ItemKind::Report, "**Who is affected**: victims and their families.\n\nAnd others.");
    CHECK(sound.kinds().empty());
}

TEST_CASE("Numbers of their own may not stand twice, and an appendix may not be empty")
{
    Sound sound;
    sound.numbering = MinuteNumbering::Own;
    sound.item(ItemKind::Report, "More.");
    sound.items[1].paragraphs[0].number = sound.items[0].paragraphs[0].number;
    sound.appendices.push_back({Id<Appendix>(1), Appendix{.meeting = sound.id, .title = "Question", .text = ""}});
    CHECK(sound.kinds() == Kinds{NumberTwice, EmptyAppendix});
    CHECK(sound.read()[1].appendix == Id<Appendix>(1));
}

TEST_CASE("Actions of earlier meetings that nobody looked at are told together")
{
    Sound sound;
    ActionLine line{.action = {Id<ActionPoint>(5), ActionPoint{.meeting = Id<Meeting>(9), .number = 2, .text = "Do."}},
                    .reference = "02/02"};
    sound.toReview = {line, line};
    sound.toReview[1].reference = "02/03";
    REQUIRE(sound.kinds() == Kinds{ActionsNotReviewed});
    CHECK(sound.read()[0].about == "02/02, 02/03");
    CHECK(sound.read()[0].count == 2);
    for (ActionLine& each : sound.toReview)
        each.history.push_back(
            {{Id<ActionReview>(1), ActionReview{.action = each.action.id, .meeting = sound.id}}, date(2025, 7, 1)});
    CHECK(sound.kinds().empty());
}

TEST_CASE("What is sealed is passed over: nobody can read it")
{
    Sound sound;
    MinuteParagraph& paragraph = sound.items[0].paragraphs[0].paragraph.value;
    paragraph.text.clear();
    paragraph.closedText = Closed<std::string>::sealed();
    CHECK(sound.kinds().empty());
}
