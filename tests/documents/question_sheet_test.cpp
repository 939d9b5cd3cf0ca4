// SPDX-License-Identifier: MIT
#include "application/question_work.h"
#include "documents/chairs_brief_document.h"
#include "documents/html_writer.h"
#include "documents/minutes_document.h"
#include "documents/question_sheet_document.h"
#include "documents/text_writer.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/sample_office.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using namespace cspdesk::domain;
using application::UnitOfWork;
using application::Verb;
using Catch::Contains;

namespace {

constexpr TimeOfDay at(int hour, int minute) { return TimeOfDay{hour * 60 + minute}; }

/// The October meeting of the sample with one question more that came late, and a statement.
class OctoberQuestions : public tests::SampleOffice
{
public:
    OctoberQuestions()
    {
        PublicQuestion late{.meeting = october().id, .item = {}, .subject = "Bins in Mill Road"};
        late.parts = {"When are they emptied?"};
        late.receivedOn = date(2025, 10, 20);
        late.receivedAt = at(12, 10);
        late.waiver = "the contract ends this week";
        records(late, application::AskerEntry{
                          {.name = "Ivy Nettle", .organisation = "Friends of Mill Road", .email = "ivy@example.org"},
                          false,
                          {},
                          {}});
        PublicQuestion statement{
            .meeting = october().id, .kind = QuestionKind::Statement, .item = {}, .subject = "Thanks"};
        statement.receivedOn = date(2025, 10, 17);
        statement.receivedAt = at(9, 0);
        statement.shownAs = "A shopkeeper";
        records(statement, std::nullopt);
    }
    void records(const PublicQuestion& question, const std::optional<application::AskerEntry>& asker)
    {
        does(Verb::RecordQuestion,
             [&](UnitOfWork& unit) { return application::recordQuestion(unit, question, asker); });
    }
    [[nodiscard]] std::string sheet(const application::Store& from, Audience audience) const
    {
        const auto view = application::questionsView(from, october().id, date(2025, 10, 6));
        REQUIRE(view.has_value());
        return writeText(questionSheetDocument(*view, audience));
    }
};

} // namespace

TEST_CASE("The Chair's sheet has who asked, whether notice was in time, the order and the time for each")
{
    OctoberQuestions office;
    const std::string text = office.sheet(*office.store, Audience::Board);
    CHECK(tests::differenceFromGolden("documents/golden/question_sheet_board.txt", text) == "");
    CHECK_THAT(text, Contains("Ivy Nettle, Friends of Mill Road") && Contains("Late by 2 hours 10 minutes"));
    CHECK_THAT(text, !Contains("ivy@example.org"));
}

TEST_CASE("The public sheet comes from a file without its key and names nobody who did not consent")
{
    OctoberQuestions office;
    const auto withoutKey = office.publicStore();
    const std::string text = office.sheet(*withoutKey, Audience::Public);
    CHECK(tests::differenceFromGolden("documents/golden/question_sheet_public.txt", text) == "");
    CHECK(text == office.sheet(*office.store, Audience::Public)); // the key makes no difference
    for (const char* closed :
         {"Nettle", "Friends of Mill Road", "example.org", "Sam Sample", "Late by", "the contract"})
        CHECK_THAT(text, !Contains(closed));
}

TEST_CASE("A sheet without questions says so")
{
    tests::SampleOffice office;
    auto view = application::questionsView(*office.store, office.october().id, date(2025, 10, 6));
    REQUIRE(view.has_value());
    view->lines.clear();
    CHECK_THAT(writeText(questionSheetDocument(*view, Audience::Board)), Contains("Nobody has given notice"));
}

TEST_CASE("The Chair's sheet says that who asked is locked, and that it was removed")
{
    OctoberQuestions office;
    auto view = application::questionsView(*office.publicStore(), office.october().id, date(2025, 10, 6));
    REQUIRE(view.has_value());
    CHECK_THAT(writeText(questionSheetDocument(*view, Audience::Board)), Contains("unlock the file to read it"));
    view->lines[1].asker->value.details = {};
    view->lines[1].asker->value.removedOn = date(2026, 11, 1);
    CHECK_THAT(writeText(questionSheetDocument(*view, Audience::Board)),
               Contains("The details were removed on 1 November 2026."));
}

TEST_CASE("The chair's brief lists the questions under their item, and the minutes what became of them")
{
    OctoberQuestions office;
    const auto brief = application::minutesView(*office.store, office.october().id, date(2025, 10, 6));
    REQUIRE(brief.has_value());
    CHECK_THAT(writeText(chairsBriefDocument(*brief)), Contains("Statement 3, A shopkeeper: Thanks"));
    CHECK_THAT(writeText(minutesDocument(*brief, Audience::Public)), !Contains("Bins in Mill Road"));

    const auto july = application::meetingOn(*office.store, date(2025, 7, 1));
    REQUIRE(july.has_value());
    const auto minutes = application::minutesView(*office.publicStore(), july->id, date(2025, 10, 6));
    REQUIRE(minutes.has_value());
    CHECK_THAT(writeText(minutesDocument(*minutes, Audience::Public)),
               Contains("Question 1, A member of the public") && Contains("Answered in writing on 15 July 2025"));
}
