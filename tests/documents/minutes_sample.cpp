// SPDX-License-Identifier: MIT
#include "documents/minutes_sample.h"

namespace cspdesk::tests {
namespace {

using namespace domain;

const Id<Body> board(1);
const Id<Meeting> february(1);
const Id<Meeting> june(2);
const Id<Meeting> october(3);

Stored<Meeting> meetingOf(Id<Meeting> id, Date day, MeetingState state)
{
    Meeting meeting{.body = board, .date = day, .start = {10 * 60}, .end = {12 * 60}, .state = state};
    meeting.venue = "The Maltings, Ely";
    return {id, meeting};
}

std::vector<Stored<Meeting>> meetings()
{
    return {meetingOf(february, date(2025, 2, 25), MeetingState::MinutesPublished),
            meetingOf(june, date(2025, 6, 3), MeetingState::MinutesDraft),
            meetingOf(october, date(2025, 10, 7), MeetingState::Planned)};
}

AgendaItem item(int position, ItemKind kind, const char* title)
{
    AgendaItem made{.meeting = june, .position = position, .kind = kind};
    made.title = title;
    return made;
}

std::vector<Stored<AgendaItem>> items()
{
    AgendaItem closed = item(2, ItemKind::Report, "A review");
    closed.session = Session::Closed;
    closed.closedMatter = ClosedItemMatter{"Review of the zebra case", {}};
    return {{Id<AgendaItem>(1), item(0, ItemKind::Welcome, "Welcome and apologies")},
            {Id<AgendaItem>(5), item(1, ItemKind::Heading, "Reports")},
            {Id<AgendaItem>(2), closed},
            {Id<AgendaItem>(3), item(3, ItemKind::Break, "Comfort break")},
            {Id<AgendaItem>(4), item(4, ItemKind::PublicQuestions, "Questions from the public")}};
}

MinuteParagraph paragraph(int itemNumber, int position, std::string text)
{
    MinuteParagraph made{.meeting = june, .item = Id<AgendaItem>(itemNumber), .position = position};
    made.text = std::move(text);
    return made;
}

MinuteParagraph closedParagraph(int position, std::string text)
{
    MinuteParagraph made = paragraph(2, position, {});
    made.closedText = std::move(text);
    return made;
}

std::vector<Stored<MinuteParagraph>> paragraphs()
{
    MinuteParagraph released = paragraph(2, 1, "The Board asked for better record keeping.");
    released.releasedOn = date(2025, 6, 20);
    released.releasedBy = "Ann Archer, Chair";
    MinuteParagraph note = paragraph(4, 1, "Ann Archer left and Bob Baker took the chair.");
    note.kind = ParagraphKind::Note;
    const auto id = [](int number) { return Id<MinuteParagraph>(number); };
    return {{id(1), paragraph(1, 0, "The Chair welcomed everybody.")},
            {id(2), closedParagraph(0, "The zebra was discussed at length.")},
            {id(3), released},
            {id(4), closedParagraph(2, "The zebra will be discussed again.")},
            {id(5), paragraph(4, 0, "A member of the public asked:\n\n> When will the bridge be lit?")},
            {id(6), note},
            {id(7), paragraph(4, 2, "The answer is in *Appendix 2*. Three things follow:\n\n- lighting\n- patrols")}};
}

ActionPoint action(int number, std::optional<int> raisedBy, std::string text, std::string owner)
{
    ActionPoint made{.meeting = june, .number = number};
    if (raisedBy)
        made.paragraph = Id<MinuteParagraph>(*raisedBy);
    made.text = std::move(text);
    made.owners = {ActionOwner{.words = std::move(owner)}};
    return made;
}

std::vector<Stored<ActionPoint>> actions()
{
    ActionPoint old = action(1, std::nullopt, "Report on the bridge.", "Bob Baker");
    old.meeting = february;
    ActionPoint released = action(2, 3, "Write guidance on record keeping.", "Ann Archer");
    released.releasedOn = date(2025, 6, 20);
    ActionPoint dated = action(3, 7, "Light the bridge.", "Bob Baker");
    dated.due = ActionDue::OnDate;
    dated.dueOn = date(2025, 8, 14);
    dated.formerReference = "11/04";
    ActionPoint second = action(4, 7, "Patrol the bridge.", "Cambridgeshire Constabulary");
    second.due = ActionDue::NoDate;
    const auto id = [](int number) { return Id<ActionPoint>(number); };
    return {{id(9), old},
            {id(1), inSession(action(1, 2, "Ask the zebra.", "Zebra Trust"), Session::Closed)},
            {id(2), released},
            {id(3), dated},
            {id(4), second}};
}

std::vector<Stored<ActionReview>> reviews()
{
    ActionReview review{.action = Id<ActionPoint>(9), .meeting = june};
    review.text = "The survey is late.";
    return {{Id<ActionReview>(1), review}};
}

Stored<Attendance> present(int number, AttendanceClass printedAs, const char* name, const char* organisation)
{
    Attendance made{.meeting = june, .person = Id<Person>(number), .printedAs = printedAs};
    made.name = name;
    made.organisation = organisation;
    return {Id<Attendance>(number), made};
}

AttendanceRegister attendance()
{
    Stored<Attendance> chair = present(1, AttendanceClass::Board, "Ann Archer", "East Cambridgeshire District Council");
    chair.value.duty = AttendanceDuty::Presided;
    chair.value.note = "until paragraph 3.1";
    Apology shawn{.meeting = june, .person = Id<Person>(4)};
    shawn.name = "Inspector Dan Dean";
    shawn.organisation = "Cambridgeshire Constabulary";
    shawn.representedBy = Id<Person>(3);
    Apology eve{.meeting = june, .person = Id<Person>(5), .printedAs = AttendanceClass::Member};
    eve.name = "Eve Ellis";
    eve.organisation = "Camcycle";
    const Stored<Apology> forDan{Id<Apology>(1), shawn};
    const Stored<Agency> ccvs{Id<Agency>(1), Agency{.name = "Voluntary Service"}};
    const Stored<Membership> seat{Id<Membership>(1), Membership{.body = board, .agency = ccvs.id}};
    AttendanceRegister made;
    made.present = {{chair, AttendanceCapacity::BoardMember, {}},
                    {present(2, AttendanceClass::Board, "Bob Baker", "Fire and Rescue Service"),
                     AttendanceCapacity::BoardMember,
                     {}},
                    {present(3, AttendanceClass::Guest, "Sergeant Cat Cole", "Cambridgeshire Constabulary"),
                     AttendanceCapacity::Representative,
                     {forDan}}};
    made.apologies = {{forDan, "Sergeant Cat Cole", false}, {{Id<Apology>(2), eve}, {}, false}};
    made.awaited = {Seat{seat, ccvs, std::nullopt, {}}};
    made.noWord = {Seat{seat, ccvs, Stored<Person>{Id<Person>(6), Person{.name = "Fay Ford"}}, {}}};
    made.boardMembersPresent = 3;
    return made;
}

std::vector<Stored<Appendix>> appendices()
{
    Appendix closed{.meeting = june, .item = Id<AgendaItem>(2)};
    closed.closedMatter = AppendixMatter{"The zebra report", "Stripes."};
    Appendix open{.meeting = june, .item = Id<AgendaItem>(4), .position = 1};
    open.title = "Question and answer";
    open.text = "The bridge is to be lit by *October*.";
    return {{Id<Appendix>(1), closed}, {Id<Appendix>(2), open}};
}

Partnership partnership()
{
    Partnership made;
    made.name = "Fenland CSP";
    made.email = "csp@fenland.example";
    return made;
}

} // namespace

application::MinutesView minutesSample()
{
    application::AgendaView agenda{
        partnership(), {board, Body{.name = "Board"}}, meetings()[1], {}, {}, {}, {}, {}, {}};
    agenda.order = runningOrder(agenda.meeting.value, items());
    agenda.terms.quorum = 3;
    Minutes minutes{.meeting = june};
    minutes.ended = TimeOfDay{11 * 60 + 35};
    minutes.publicPresent = 2;
    minutes.publicNote = "after the closed session";
    application::MinutesView view{agenda, minutes, attendance(), {}, appendices(), {}, {}, {}, std::nullopt, {}};
    view.items = minutedItems(agenda.order, paragraphs(), MinuteNumbering::PerItem);
    for (ActionLine& line : actionLines(actions(), reviews(), meetings(), date(2025, 9, 1))) {
        for (const MinutedItem& each : view.items)
            for (const NumberedParagraph& numbered : each.paragraphs)
                if (line.action->paragraph == numbered.paragraph.id)
                    line.paragraphNumber = numbered.number;
        (line.action->meeting == june ? view.raised : view.reviewed).push_back(std::move(line));
    }
    return view;
}

application::ActionLogView actionLogSample()
{
    return {partnership(),
            {board, Body{.name = "Board"}},
            actionLines(actions(), reviews(), meetings(), date(2025, 9, 1)),
            {},
            {},
            meetings(),
            date(2025, 9, 1)};
}

} // namespace cspdesk::tests
