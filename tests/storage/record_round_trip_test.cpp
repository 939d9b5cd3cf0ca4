// SPDX-License-Identifier: MIT
#include "storage/file_fixture.h"
#include "support/catch.h"

#include <set>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::Record;
using application::RecordKey;

namespace {

const std::string awkward =
    "O'Brien & «Söhne»; DROP TABLE \"x\" -- \\ % ? שלום 👮🏽‍♀️ e\u0301\r\n\ttab\x01";

domain::PublicQuestion fullQuestion(Id<domain::Meeting> meeting, Id<domain::AgendaItem> item)
{
    domain::PublicQuestion question{meeting, 4, domain::QuestionKind::Statement, item, awkward, {awkward, "b"}};
    question.receivedOn = date(2025, 10, 20);
    question.receivedAt = TimeOfDay{600};
    question.means = domain::QuestionMeans::InPerson;
    question.shownAs = "A resident";
    question.asker = Id<domain::Asker>(1);
    question.waiver = "urgent";
    question.outcome = domain::QuestionOutcome::FreedomOfInformation;
    question.outcomeOn = date(2025, 10, 21);
    question.ruling = "ruling";
    question.answer = awkward;
    question.answeredBy = "by";
    question.answerDue = date(2025, 11, 4);
    question.answeredOn = date(2025, 11, 3);
    question.supplementary = "more";
    question.supplementaryAnswer = awkward;
    question.appendix = Id<domain::Appendix>(1);
    return question;
}

/// One record of each kind with every field set to something that is not its default, in an order in which they can be
/// added.
std::vector<Record> fullRecords()
{
    const Id<domain::Body> body(1);
    const Id<domain::Agency> agency(1);
    const Id<domain::Person> person(1);
    const Id<domain::Meeting> meeting(1);
    const Period period{date(2024, 2, 29), date(2028, 2, 29)};
    const std::vector<domain::Lead> leads{
        {person, {}, awkward}, {{}, domain::OfficeRole::ViceChair, ""}, {{}, {}, "b"}};
    const Id<domain::AgendaItem> item(1);
    const std::vector<domain::ActionOwner> owners{{person, {}, awkward}, {{}, body, ""}, {{}, {}, "words"}};
    domain::Agency withoutSuccessor{awkward, "S", true, period, {}, "n"};
    return {
        domain::Partnership{awkward, "short", "area", "title", "e@x", "01", "https://x", date(2025, 10, 6), awkward},
        domain::Template{domain::Template::Purpose::PublicInformation, "t", awkward},
        withoutSuccessor,
        domain::Agency{"b", "S", true, period, agency, awkward},
        domain::Person{awkward, "Cllr", "org", "e", "t"},
        domain::Body{awkward, domain::Body::Kind::ProblemSolvingGroup},
        domain::Membership{body, agency, person, domain::Capacity::BoardMember, awkward, period, "n"},
        domain::Membership{body, agency, {}, domain::Capacity::Member, "", Period{date(1000, 1, 1), {}}, ""},
        domain::Office{body, domain::OfficeRole::SupportOfficer, person, period},
        domain::Meeting{body, date(9999, 12, 31), TimeOfDay{0}, TimeOfDay{23 * 60 + 59}, "v", "a", awkward,
                        domain::MeetingState::Cancelled, awkward},
        domain::TermsOfReference{
            body, date(2025, 1, 1), meeting,
            domain::TermsSettings{7,
                                  false,
                                  domain::NoticeRule::ClearCalendar,
                                  1,
                                  3,
                                  4,
                                  6,
                                  TimeOfDay{9 * 60 + 5},
                                  domain::MinuteNumbering::Own,
                                  {},
                                  {12, TimeOfDay{960}, false, domain::DaysAfter::MeetingIsFirst, 1, 2, 3, 4, 5, 6, 7}},
            awkward},
        domain::AgendaItem{meeting, 3, domain::ItemKind::Break, domain::Session::Open, true, awkward, leads, 0, {}},
        domain::AgendaItem{meeting,
                           4,
                           domain::ItemKind::Decision,
                           domain::Session::Closed,
                           true,
                           "open title",
                           {},
                           45,
                           domain::ClosedItemMatter{awkward, leads}},
        domain::Attendance{meeting, person, domain::AttendanceClass::Member, domain::AttendanceDuty::TookMinutes,
                           awkward, "org", "note"},
        domain::Person{"second"},
        domain::Apology{meeting, person, domain::AttendanceClass::Member, "name", awkward, Id<domain::Person>(2), "n"},
        domain::Minutes{meeting,
                        TimeOfDay{1},
                        TimeOfDay{2},
                        3,
                        awkward,
                        meeting,
                        "amended",
                        "head",
                        {{date(2026, 1, 2), awkward}, {date(2026, 1, 3), ""}},
                        {},
                        date(2026, 1, 4),
                        awkward,
                        date(2026, 1, 5),
                        date(2026, 1, 6)},
        domain::MinuteParagraph{
            meeting, item, 7, domain::ParagraphKind::Note, "label", awkward, {}, date(2025, 7, 2), "who"},
        domain::MinuteParagraph{meeting, item, 8, domain::ParagraphKind::Note, "label", "", awkward, {}, ""},
        domain::Appendix{meeting, item, 2, "title", awkward, {}, date(2025, 7, 2), "who"},
        domain::Appendix{meeting, {}, 3, "", "", domain::AppendixMatter{awkward, "text"}, {}, ""},
        domain::ActionPoint{meeting,
                            4,
                            Id<domain::MinuteParagraph>(1),
                            awkward,
                            owners,
                            {},
                            date(2025, 7, 2),
                            "who",
                            domain::ActionDue::OnDate,
                            date(2025, 9, 1),
                            {},
                            awkward},
        domain::ActionPoint{meeting,
                            5,
                            {},
                            "",
                            {},
                            domain::ActionMatter{awkward, owners},
                            {},
                            "",
                            domain::ActionDue::NoDate,
                            {},
                            Id<domain::ActionPoint>(1),
                            ""},
        domain::ActionReview{
            Id<domain::ActionPoint>(1), meeting, domain::ActionOutcome::Closed, awkward, {}, date(2025, 7, 3), item},
        domain::ActionReview{Id<domain::ActionPoint>(2), meeting, domain::ActionOutcome::Closed, "", awkward, {}, {}},
        domain::Reply{meeting, person, domain::PresenceMode::Online, awkward},
        domain::Presiding{meeting, person, awkward, domain::PresidingBasis::SteppedIn, TimeOfDay{700}, item,
                          "nominated"},
        domain::ItemTime{meeting, item, TimeOfDay{600}, TimeOfDay{620}, awkward},
        domain::Interest{meeting, item, domain::InterestMatter{.person = person, .name = awkward}},
        domain::Motion{.meeting = meeting,
                       .item = item,
                       .position = 2,
                       .matter = domain::MotionMatter{.subject = "s", .texts = {{awkward, TimeOfDay{1}, "b"}}}},
        domain::NotifiedVote{meeting, Id<domain::Motion>(1), domain::NotifiedVoteMatter{.name = awkward}},
        domain::DeclaredVote{meeting, item, Id<domain::Motion>(1), 3, TimeOfDay{640}, Id<domain::MinuteParagraph>(1),
                             domain::DeclaredVoteMatter{.text = awkward}},
        domain::Paper{
            meeting, item, 2, domain::PaperListing::Tabled, domain::PaperAccess::BoardOnly, date(2025, 10, 1), true,
            domain::PaperMatter{
                awkward, "author", person, agency, "OFFICIAL", "urgent", "note", {{date(2025, 10, 2), awkward}}}},
        // Of no bytes: so their hash, from `sha256sum /dev/null`.
        domain::PaperVersion{meeting, Id<domain::Paper>(1), 3, date(2025, 10, 3), TimeOfDay{601},
                             domain::PaperFile{awkward, "application/pdf", 0,
                                               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 24,
                                               "note"}},
        domain::DeadlineMark{meeting, domain::DeadlineKind::MinutesCirculated, date(2025, 10, 3), TimeOfDay{602},
                             awkward, "hash", "who"},
        domain::CalendarDay{date(2022, 6, 3), domain::CalendarDayKind::OfficeClosed, awkward, "source"},
        domain::Asker{domain::AskerDetails{awkward, "org", "address", "e", "t"}, true, date(2025, 10, 4),
                      date(2026, 10, 4), date(2026, 10, 5)},
        fullQuestion(meeting, item),
        domain::PlanEntry{body, domain::PlanKind::Consultation, domain::PlanCadence::HalfYearly,
                          domain::PlanStanding::Dropped, domain::Session::Open, date(2025, 1, 1), date(2025, 2, 1),
                          date(2025, 3, 1), 15, date(2025, 1, 30), date(2025, 1, 31),
                          domain::PlanMatter{awkward,
                                             leads,
                                             "note",
                                             "response",
                                             {{"v.05", date(2025, 1, 2), awkward}},
                                             {{date(2025, 1, 3), "by", awkward, "v.05"}},
                                             "signed"}},
        domain::PublishedResult{date(2025, 11, 3), domain::PublishedWay::Paper, awkward, "place", "reason",
                                R"({"tables":[]})", false},
        domain::ScanningIssue{"2015/16", awkward, "+8%", "11,209", awkward, domain::ScanningDecision::LeaveOut, "group",
                              date(2015, 9, 1), "source"},
        domain::DataSource{awkward, "holder", awkward, "quarterly", "agreement", "contact", awkward, date(2025, 4, 1),
                           date(2026, 4, 1)},
        domain::Definition{domain::DefinitionUse::RepeatReferral, awkward, 3, 30, domain::DefinitionSpan::Days, "of",
                           awkward, date(2011, 4, 1)},
        domain::GroupCase{
            meeting,
            domain::GroupCaseDetails{
                awkward, "Abbey", "several wards", "multiple", {"noise", awkward}, {"fear"}, {"housing"}, awkward}},
        domain::SafetyPlan{body,
                           awkward,
                           date(2011, 4, 1),
                           date(2014, 3, 31),
                           awkward,
                           "achievements",
                           awkward,
                           "consultation",
                           "equality",
                           {{awkward, true, "reason"}},
                           {{"Year one", date(2011, 4, 1), date(2012, 3, 31), date(2011, 3, 1), awkward}}},
        domain::Priority{Id<domain::SafetyPlan>(1), 4, awkward, date(2011, 4, 1), date(2012, 3, 31), awkward, "aims",
                         awkward, "delivery", body, "lead", 2, 3},
        domain::Target{Id<domain::Priority>(1),
                       3,
                       awkward,
                       "per cent",
                       "clients",
                       domain::TargetMeasure::Share,
                       domain::TargetBaseline::Known,
                       domain::whole(35),
                       date(2010, 4, 1),
                       date(2011, 3, 31),
                       domain::TargetDirection::Maintain,
                       domain::TargetGoal::PercentChange,
                       domain::Quantity{29'500},
                       date(2012, 3, 31),
                       "lead",
                       awkward,
                       "note",
                       {{date(2011, 4, 1), date(2011, 6, 30), domain::Quantity{-8400}, 482, awkward, "note"}},
                       2,
                       3},
        domain::Milestone{body, Id<domain::Priority>(1), awkward, "owner", date(2025, 4, 1), date(2025, 5, 1), awkward},
        domain::GroupReport{body, date(2025, 10, 21), domain::GroupProgress::Stalled, awkward},
        domain::Fund{awkward,
                     "giver",
                     date(2025, 4, 1),
                     date(2026, 3, 31),
                     domain::Pence{3'000'050},
                     domain::pounds(5000),
                     awkward,
                     {{date(2026, 4, 30), awkward, date(2026, 4, 29)}}},
        domain::Bid{Id<domain::Fund>(1),
                    awkward,
                    agency,
                    "applicant",
                    domain::Pence{495'001},
                    awkward,
                    Id<domain::Priority>(1),
                    "conditions",
                    date(2025, 6, 1),
                    item,
                    domain::BidOutcome::AgreedInPart,
                    domain::pounds(4000),
                    date(2025, 7, 1),
                    "minute",
                    {{date(2025, 8, 1), domain::Pence{-5}, awkward}},
                    {{date(2025, 9, 1), domain::pounds(9), awkward}},
                    awkward,
                    date(2026, 4, 2)},
        domain::DeathReview{domain::ReviewMatter{awkward,
                                                 "chair",
                                                 {"member", awkward},
                                                 {{domain::ReviewStage::Published, date(2025, 1, 2), awkward}},
                                                 {{awkward, "owner", date(2025, 2, 3), date(2025, 3, 4), "progress"}},
                                                 "publication",
                                                 awkward},
                            "released", date(2025, 4, 5), "by"},
        domain::Duty{awkward,
                     "basis",
                     domain::PlanCadence::Quarterly,
                     date(2025, 9, 1),
                     30,
                     "owner",
                     awkward,
                     Id<domain::PlanEntry>(1),
                     {{date(2024, 9, 1), awkward}}},
        domain::Recommendation{awkward,
                               domain::RecommendationKind::Strategic,
                               "4",
                               awkward,
                               domain::BoardAnswer::Amended,
                               date(2025, 10, 21),
                               "minute",
                               "owner",
                               date(2026, 1, 1),
                               Id<domain::ActionPoint>(1),
                               Id<domain::Target>(1),
                               {{date(2025, 11, 1), awkward}},
                               date(2026, 2, 1),
                               awkward},
        domain::AnnualReview{body, date(2024, 4, 1), date(2025, 3, 31), awkward, date(2025, 5, 1), date(2025, 7, 1),
                             "minute"},
        domain::SharingAgreement{
            awkward, {"Police", awkward}, "covers", "holder", date(2024, 1, 1), date(2026, 1, 1), awkward},
        domain::OutsideSeat{awkward, "person", date(2024, 1, 1), date(2026, 1, 1), {{date(2025, 2, 2), awkward}}},
        domain::PublicNotice{domain::NoticeMedium::SocialMedia, awkward, date(2025, 3, 3), "to", awkward},
        domain::Induction{
            person, domain::InductionKind::HandOver, date(2025, 4, 4), {{awkward, date(2025, 5, 5), "by"}}, awkward},
    };
}

template <class Enum, class Make>
void checkEveryValue(application::Store& store, Enum last, Make&& make)
{
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        const Record record = make(static_cast<Enum>(value));
        CHECK(read(store, add(store, record)) == record);
    }
}

} // namespace

TEST_CASE("each kind of record comes back with every field as it was")
{
    TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    std::vector<std::pair<RecordKey, Record>> added;
    {
        const auto store = createStore(path);
        for (const Record& record : fullRecords())
            added.emplace_back(add(*store, record), record);
    }
    std::set<std::size_t> kinds;
    const auto store = openStore(path);
    for (const auto& [key, record] : added) {
        INFO(application::kindNames.at(key.kind) << ' ' << key.number);
        CHECK(read(*store, key) == record);
        kinds.insert(key.kind);
    }
    CHECK(kinds.size() == application::kindCount);
    CHECK(must(store->check()).isSound());
}

TEST_CASE("each kind of record comes back with every field at its default")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    const Id<domain::Meeting> meeting(1);
    const std::vector<Record> records{domain::Partnership{},
                                      domain::Template{},
                                      domain::Agency{},
                                      domain::Person{},
                                      domain::Body{},
                                      domain::Membership{.body = Id<domain::Body>(1), .agency = Id<domain::Agency>(1)},
                                      domain::Office{.body = Id<domain::Body>(1), .person = Id<domain::Person>(1)},
                                      domain::TermsOfReference{.body = Id<domain::Body>(1)},
                                      domain::Meeting{.body = Id<domain::Body>(1)},
                                      domain::AgendaItem{.meeting = meeting},
                                      domain::Attendance{.meeting = meeting, .person = Id<domain::Person>(1)},
                                      domain::Apology{.meeting = meeting, .person = Id<domain::Person>(1)},
                                      domain::Minutes{.meeting = meeting},
                                      domain::MinuteParagraph{.meeting = meeting, .item = Id<domain::AgendaItem>(1)},
                                      domain::Appendix{.meeting = meeting},
                                      domain::ActionPoint{.meeting = meeting, .number = 1},
                                      domain::ActionReview{.action = Id<domain::ActionPoint>(1), .meeting = meeting},
                                      domain::Reply{.meeting = meeting, .person = Id<domain::Person>(1)},
                                      domain::Presiding{.meeting = meeting, .person = Id<domain::Person>(1)},
                                      domain::ItemTime{.meeting = meeting}};
    for (const Record& record : records)
        CHECK(read(*store, add(*store, record)) == record);
}

TEST_CASE("every value of every enumeration can be kept")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    const RecordKey item = addItem(*store, "Welcome");
    const Id<domain::Meeting> meeting = itemOf(*store, item).meeting;
    const Id<domain::Body> body(1);
    const Id<domain::Agency> agency(add(*store, agencyNamed("Police")).number);
    const Id<domain::Person> person(add(*store, domain::Person{.name = "Sam"}).number);

    checkEveryValue(*store, domain::Body::Kind::ProblemSolvingGroup,
                    [](auto value) { return domain::Body{.name = "B", .kind = value}; });
    checkEveryValue(*store, domain::Capacity::Member,
                    [&](auto value) { return domain::Membership{.body = body, .agency = agency, .capacity = value}; });
    checkEveryValue(*store, domain::OfficeRole::SupportOfficer,
                    [&](auto value) { return domain::Office{.body = body, .role = value, .person = person}; });
    checkEveryValue(*store, domain::NoticeRule::ClearCalendar, [&](auto value) {
        return domain::TermsOfReference{.body = body, .settings = {.noticeRule = value}};
    });
    checkEveryValue(*store, domain::MeetingState::Cancelled,
                    [&](auto value) { return domain::Meeting{.body = body, .state = value}; });
    checkEveryValue(*store, domain::ItemKind::Heading,
                    [&](auto value) { return domain::AgendaItem{.meeting = meeting, .kind = value}; });
    checkEveryValue(*store, domain::Session::Closed,
                    [&](auto value) { return domain::AgendaItem{.meeting = meeting, .session = value}; });
    checkEveryValue(*store, domain::MinuteNumbering::Own, [&](auto value) {
        return domain::TermsOfReference{.body = body, .settings = {.minuteNumbering = value}};
    });
    checkEveryValue(*store, domain::AttendanceClass::Guest, [&](auto value) {
        return domain::Apology{.meeting = meeting, .person = person, .printedAs = value};
    });
    checkEveryValue(*store, domain::AttendanceDuty::TookMinutes, [&](auto value) {
        return domain::Attendance{.meeting = meeting, .person = person, .duty = value};
    });
    checkEveryValue(*store, domain::ParagraphKind::Note, [&](auto value) {
        return domain::MinuteParagraph{.meeting = meeting, .item = Id<domain::AgendaItem>(item.number), .kind = value};
    });
    int number = 0;
    checkEveryValue(*store, domain::ActionDue::NoDate, [&](auto value) {
        return domain::ActionPoint{.meeting = meeting, .number = ++number, .due = value, .dueOn = date(2025, 10, 21)};
    });
    checkEveryValue(*store, domain::ActionOutcome::CarriedOver, [&](auto value) {
        return domain::ActionReview{.action = Id<domain::ActionPoint>(value == domain::ActionOutcome::Closed ? 1 : 2),
                                    .meeting = meeting,
                                    .outcome = value};
    });
}

TEST_CASE("every value of the enumerations of papers, questions, deadlines and the plan can be kept")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    const Id<domain::AgendaItem> item(addItem(*store, "Welcome").number);
    const Id<domain::Meeting> meeting(1);
    const Id<domain::Body> body(1);
    const auto paper = [&](domain::PaperListing listing, domain::PaperAccess access) {
        return domain::Paper{.meeting = meeting,
                             .item = item,
                             .listing = listing,
                             .access = access,
                             .matter = domain::PaperMatter{.title = "t"}};
    };
    const auto entry = [&](domain::PlanKind kind, domain::PlanCadence cadence, domain::PlanStanding standing) {
        return domain::PlanEntry{.body = body,
                                 .kind = kind,
                                 .cadence = cadence,
                                 .standing = standing,
                                 .matter = domain::PlanMatter{.title = "t"}};
    };

    checkEveryValue(*store, domain::PaperListing::Tabled,
                    [&](auto value) { return paper(value, domain::PaperAccess::WithItem); });
    checkEveryValue(*store, domain::PaperAccess::BoardOnly,
                    [&](auto value) { return paper(domain::PaperListing::Expected, value); });
    checkEveryValue(*store, domain::DeadlineKind::MinutesCirculated,
                    [&](auto value) { return domain::DeadlineMark{.meeting = meeting, .kind = value}; });
    checkEveryValue(*store, domain::CalendarDayKind::OfficeClosed,
                    [](auto value) { return domain::CalendarDay{.kind = value}; });
    checkEveryValue(*store, domain::PublishedWay::Paper,
                    [](auto value) { return domain::PublishedResult{.way = value}; });
    checkEveryValue(*store, domain::DaysAfter::MeetingIsFirst, [&](auto value) {
        return domain::TermsOfReference{.body = body, .settings = {.deadlines = {.minutesCount = value}}};
    });
    int number = 0;
    const auto question = [&] { return domain::PublicQuestion{.meeting = meeting, .number = ++number}; };
    checkEveryValue(*store, domain::QuestionKind::Statement, [&](auto value) {
        auto asked = question();
        asked.kind = value;
        return asked;
    });
    checkEveryValue(*store, domain::QuestionMeans::InPerson, [&](auto value) {
        auto asked = question();
        asked.means = value;
        return asked;
    });
    checkEveryValue(*store, domain::QuestionOutcome::Withdrawn, [&](auto value) {
        auto asked = question();
        asked.outcome = value;
        return asked;
    });
    checkEveryValue(*store, domain::PlanKind::Other,
                    [&](auto value) { return entry(value, domain::PlanCadence::Once, domain::PlanStanding::Planned); });
    checkEveryValue(*store, domain::PlanCadence::Yearly,
                    [&](auto value) { return entry(domain::PlanKind::Other, value, domain::PlanStanding::Planned); });
    checkEveryValue(*store, domain::PlanStanding::Dropped,
                    [&](auto value) { return entry(domain::PlanKind::Other, domain::PlanCadence::Once, value); });
}

TEST_CASE("every value of the enumerations of the plan and its delivery can be kept")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    addItem(*store, "Welcome"); // brings a body along
    const Id<domain::Body> body(1);
    const Id<domain::SafetyPlan> plan(add(*store, domain::SafetyPlan{.body = body}).number);
    const Id<domain::Priority> priority(add(*store, domain::Priority{.plan = plan}).number);
    const Id<domain::Fund> fund(add(*store, domain::Fund{}).number);

    checkEveryValue(*store, domain::TargetMeasure::Figure,
                    [&](auto value) { return domain::Target{.priority = priority, .kind = value}; });
    checkEveryValue(*store, domain::TargetBaseline::ToBeEstablished,
                    [&](auto value) { return domain::Target{.priority = priority, .baseline = value}; });
    checkEveryValue(*store, domain::TargetDirection::Watch,
                    [&](auto value) { return domain::Target{.priority = priority, .direction = value}; });
    checkEveryValue(*store, domain::TargetGoal::PercentChange,
                    [&](auto value) { return domain::Target{.priority = priority, .goal = value}; });
    checkEveryValue(*store, domain::GroupProgress::Finished,
                    [&](auto value) { return domain::GroupReport{.group = body, .progress = value}; });
    checkEveryValue(*store, domain::BidOutcome::Withdrawn,
                    [&](auto value) { return domain::Bid{.fund = fund, .outcome = value}; });
    checkEveryValue(*store, domain::ReviewStage::Closed, [](auto value) {
        return domain::DeathReview{.matter = domain::ReviewMatter{.steps = {{.stage = value}}}};
    });
    checkEveryValue(*store, domain::PlanCadence::Yearly, [](auto value) { return domain::Duty{.cadence = value}; });
    checkEveryValue(*store, domain::RecommendationKind::Other,
                    [](auto value) { return domain::Recommendation{.kind = value}; });
    checkEveryValue(*store, domain::BoardAnswer::Declined,
                    [](auto value) { return domain::Recommendation{.answer = value}; });
    checkEveryValue(*store, domain::NoticeMedium::Letter,
                    [](auto value) { return domain::PublicNotice{.medium = value}; });
    const Id<domain::Person> person(add(*store, domain::Person{.name = "Sam"}).number);
    checkEveryValue(*store, domain::InductionKind::HandOver,
                    [&](auto value) { return domain::Induction{.person = person, .kind = value}; });
}

TEST_CASE("a megabyte of text comes back whole, open and closed")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    std::string text;
    while (text.size() < 1'000'000)
        text += awkward;
    const domain::Template page{.title = "t", .text = text};
    CHECK(read(*store, add(*store, page)) == Record(page));
    const domain::AgendaItem item{.meeting = itemOf(*store, addItem(*store, "Welcome")).meeting,
                                  .session = domain::Session::Closed,
                                  .closedMatter = domain::ClosedItemMatter{text, {}}};
    CHECK(read(*store, add(*store, item)) == Record(item));
}

TEST_CASE("a character that is nothing, in the middle of a text, does not cut it off")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    const domain::Agency agency = agencyNamed(std::string("a\0b", 3));
    CHECK(read(*store, add(*store, agency)) == Record(agency));
}

TEST_CASE("text that is not UTF-8 is not kept, wherever it would stand")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    const auto meeting = itemOf(*store, addItem(*store, "Welcome")).meeting;
    const std::string ill = "caf\xe9";
    const std::vector<Record> records{
        agencyNamed(ill), domain::AgendaItem{.meeting = meeting, .leads = {{{}, {}, ill}}},
        domain::AgendaItem{
            .meeting = meeting, .session = domain::Session::Closed, .closedMatter = domain::ClosedItemMatter{ill, {}}},
        domain::Meeting{.body = Id<domain::Body>(1), .joiningDetails = ill}};
    for (const Record& record : records) {
        const auto unit = begin(*store);
        CHECK(failureOf(unit->add(record)).kind == Failure::Kind::Constraint);
    }
}

TEST_CASE("the database itself refuses what no record may be")
{
    TemporaryFolder folder;
    const auto store = createStore(folder.path("cambridge.csp"));
    const auto meeting = itemOf(*store, addItem(*store, "Welcome")).meeting;
    const Id<domain::Body> body(1);
    const Period reversed{date(2025, 2, 1), date(2025, 1, 1)};
    const std::vector<Record> records{
        domain::Agency{.name = "ends before it begins", .validity = reversed},
        domain::Agency{.name = "before the calendar", .validity = {date(999, 1, 1), {}}},
        domain::Agency{.name = "no such day", .validity = {date(2025, 2, 30), {}}},
        domain::Agency{.name = "no such successor", .successor = Id<domain::Agency>(77)},
        domain::Meeting{.body = Id<domain::Body>(77)},
        domain::Meeting{.body = body, .end = TimeOfDay{24 * 60 + 10}},
        domain::TermsOfReference{.body = body, .settings = {.quorum = -1}},
        domain::TermsOfReference{.body = body, .agreedAt = Id<domain::Meeting>(77)},
        domain::AgendaItem{.meeting = meeting, .position = -1},
        domain::AgendaItem{.meeting = meeting, .plannedMinutes = -1},
        domain::AgendaItem{.meeting = meeting, .closedMatter = domain::ClosedItemMatter{"of an open item", {}}},
        domain::AgendaItem{.meeting = meeting, .session = domain::Session::Closed, .leads = {{{}, {}, "open lead"}}}};
    for (std::size_t index = 0; index < records.size(); ++index) {
        INFO("record " << index);
        const auto unit = begin(*store);
        CHECK(failureOf(unit->add(records[index])).kind == Failure::Kind::Constraint);
    }
}
