// SPDX-License-Identifier: MIT
#include "application/question_work.h"

#include "application/agenda_work.h"
#include "application/home_view.h"
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "application/question_view.h"
#include "application/revert.h"
#include "support/office.h"

#include <fstream>
#include <iterator>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

constexpr TimeOfDay at(int hour, int minute) { return TimeOfDay{hour * 60 + minute}; }

/// A meeting on Tuesday 21 October 2025 at 10:00 with an item for the public and one on grants.
class QuestionOffice : public tests::Office
{
public:
    Id<Meeting> october = plans(date(2025, 10, 21));
    Id<AgendaItem> forThePublic = item("Pre-advised questions", ItemKind::PublicQuestions);
    Id<AgendaItem> grants = item("Grants", ItemKind::Decision);

    Id<Meeting> plans(Date day)
    {
        const auto words = [](Date each) { return isoDate(each); };
        return does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
            return planMeeting(
                unit, Meeting{.body = everything<Body>()[0].id, .date = day, .start = at(10, 0), .end = at(12, 0)},
                false, words);
        });
    }
    Id<AgendaItem> item(const std::string& title, ItemKind kind)
    {
        return does(Verb::AddItem, [&](UnitOfWork& unit) {
            return addItem(unit, AgendaItem{.meeting = october, .position = 99, .kind = kind, .title = title});
        });
    }
    [[nodiscard]] PublicQuestion aboutBins() const
    {
        PublicQuestion question{.meeting = october, .item = {}, .subject = "Bins", .parts = {"When are they emptied?"}};
        question.receivedOn = date(2025, 10, 20);
        question.receivedAt = at(10, 0);
        return question;
    }
    Id<PublicQuestion> records(const PublicQuestion& question, const std::optional<AskerEntry>& asker = {})
    {
        return does(Verb::RecordQuestion, [&](UnitOfWork& unit) { return recordQuestion(unit, question, asker); });
    }
    void changes(Id<PublicQuestion> id, const PublicQuestion& question)
    {
        does(Verb::ChangeQuestion, [&](UnitOfWork& unit) { return changeQuestion(unit, id, question); });
    }
    [[nodiscard]] PublicQuestion question(Id<PublicQuestion> id) { return require(store(), id)->value; }
    [[nodiscard]] QuestionsView view(Date today = date(2025, 10, 6))
    {
        auto read = questionsView(store(), october, today);
        REQUIRE(read.has_value());
        return std::move(*read);
    }
    RemovedAskers removesAskers(Date before)
    {
        const auto removed = removeAskers(store(), worker(), before, before);
        REQUIRE(removed.has_value());
        return *removed;
    }
    [[nodiscard]] std::string bytes()
    {
        std::ifstream in(store().path(), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

const AskerEntry ivy{
    {.name = "Ivy Nettle", .organisation = {}, .address = {}, .email = "ivy@example.org", .telephone = {}},
    false,
    {},
    {}};

} // namespace

TEST_CASE("A question gets the next number of its meeting, and lines and parts are tidied")
{
    QuestionOffice office;
    PublicQuestion question = office.aboutBins();
    question.subject = "  Bins\n in  Mill Road ";
    question.parts = {" one ", "", "two"};
    const auto first = office.records(question);
    const auto second = office.records(office.aboutBins());
    CHECK(office.question(first).number == 1);
    CHECK(office.question(first).subject == "Bins in Mill Road");
    CHECK(office.question(first).parts == std::vector<std::string>{"one", "two"});
    CHECK(office.question(second).number == 2);
    office.does(Verb::RemoveQuestion, [&](UnitOfWork& unit) { return removeQuestion(unit, first); });
    CHECK(office.question(office.records(office.aboutBins())).number == 3);
}

TEST_CASE("A question needs a subject, and an item of its own meeting")
{
    QuestionOffice office;
    PublicQuestion question = office.aboutBins();
    question.subject = " ";
    CHECK(office
              .isRefused<EmptyField>(Verb::RecordQuestion,
                                     [&](UnitOfWork& unit) { return recordQuestion(unit, question); })
              .field
          == Field::Subject);
    question = office.aboutBins();
    question.meeting = office.plans(date(2026, 2, 10));
    question.item = office.grants;
    office.isRefused<NoSuchRecord>(Verb::RecordQuestion,
                                   [&](UnitOfWork& unit) { return recordQuestion(unit, question); });
}

TEST_CASE("Late notice is told and refused by nobody")
{
    QuestionOffice office;
    office.records(office.aboutBins());
    PublicQuestion late = office.aboutBins();
    late.receivedAt = at(10, 1);
    office.records(late);
    PublicQuestion onAgenda = office.aboutBins();
    onAgenda.item = office.grants;
    onAgenda.receivedOn = date(2025, 10, 21);
    onAgenda.receivedAt = at(9, 59);
    office.records(onAgenda);
    const auto view = office.view();
    REQUIRE(view.lines.size() == 3);
    CHECK(view.lines[0].notice.inTime);
    CHECK_FALSE(view.lines[1].notice.inTime);
    CHECK(view.lines[1].minutesLate == 1);
    CHECK(view.lines[2].notice.inTime);
    CHECK(view.lines[2].itemTitle == "Grants");
    CHECK(view.otherMatters.result == date(2025, 10, 20));
    const auto order = inSuggestedOrder(view.lines);
    CHECK(order[0].question->number == 3);
    CHECK(order[1].question->number == 1);
}

TEST_CASE("Days on which the office is closed move the cut-off where the terms count them")
{
    QuestionOffice office;
    office.does(Verb::ChangeCalendar, [&](UnitOfWork& unit) {
        return add(unit, CalendarDay{date(2025, 10, 20), CalendarDayKind::OfficeClosed, "Flood", {}});
    });
    office.records(office.aboutBins());
    CHECK(office.view().lines[0].notice.date == date(2025, 10, 17));
    CHECK_FALSE(office.view().lines[0].notice.inTime);
}

TEST_CASE("A written answer that is promised without a day is due when the terms say")
{
    QuestionOffice office;
    const auto id = office.records(office.aboutBins());
    PublicQuestion promised = office.question(id);
    promised.outcome = QuestionOutcome::WrittenAnswer;
    promised.outcomeOn = date(2025, 10, 21);
    office.changes(id, promised);
    CHECK(office.question(id).answerDue == date(2025, 11, 4)); // ten working days
    CHECK_FALSE(office.view(date(2025, 11, 4)).lines[0].isOverdue);
    CHECK(office.view(date(2025, 11, 5)).lines[0].isOverdue);
    const auto owed = questionDuties(office.store(), date(2025, 11, 5));
    REQUIRE((owed.has_value() && owed->owed.size() == 1));
    CHECK(owed->owed[0].due == date(2025, 11, 4));
    promised = office.question(id);
    promised.answeredOn = date(2025, 11, 6);
    office.changes(id, promised);
    CHECK(questionDuties(office.store(), date(2025, 11, 7))->owed.empty());
}

TEST_CASE("A refusal and a redirection need their ground")
{
    QuestionOffice office;
    const auto id = office.records(office.aboutBins());
    for (const auto outcome : {QuestionOutcome::Refused, QuestionOutcome::Redirected}) {
        PublicQuestion question = office.question(id);
        question.outcome = outcome;
        CHECK(office
                  .isRefused<EmptyField>(Verb::ChangeQuestion,
                                         [&](UnitOfWork& unit) { return changeQuestion(unit, id, question); })
                  .field
              == Field::Ruling);
    }
}

TEST_CASE("Who asked is closed matter, kept as long after the meeting as the terms say")
{
    QuestionOffice office;
    office.records(office.aboutBins(), ivy);
    const Asker asker = office.everything<Asker>()[0].value;
    CHECK(asker.keepUntil == date(2026, 10, 21));
    CHECK(asker.details.readable()->name == "Ivy Nettle");
    const auto forPublic = office.files().open(office.store().path(), OpenMode::Public);
    REQUIRE(forPublic.has_value());
    CHECK(all<Asker>(**forPublic)->at(0)->details.isSealed());
    CHECK(questionsView(**forPublic, office.october, date(2025, 10, 6)).has_value());
}

TEST_CASE("The public name cannot be the asker's own without consent, nor can consent go while it is shown")
{
    QuestionOffice office;
    PublicQuestion question = office.aboutBins();
    question.shownAs = "Ivy Nettle";
    office.isRefused<NamesTheAsker>(Verb::RecordQuestion,
                                    [&](UnitOfWork& unit) { return recordQuestion(unit, question, ivy); });
    AskerEntry consenting = ivy;
    consenting.consents = true;
    consenting.consentedOn = date(2025, 10, 20);
    const auto id = office.records(question, consenting);
    office.isRefused<NamesTheAsker>(Verb::ChangeQuestion, [&](UnitOfWork& unit) { return changeAsker(unit, id, ivy); });
    question = office.question(id);
    question.shownAs = "A resident";
    office.changes(id, question);
    office.does(Verb::ChangeQuestion, [&](UnitOfWork& unit) { return changeAsker(unit, id, ivy); });
    CHECK_FALSE(office.everything<Asker>()[0]->consentedOn);
}

TEST_CASE("While the file is locked details stay sealed, and what the public reads of the asker stays as it is")
{
    QuestionOffice office;
    const auto id = office.records(office.aboutBins(), ivy);
    REQUIRE(office.store().protect("open sesame", Moment{}, "officer@desk").has_value());
    office.store().lock();
    PublicQuestion question = office.question(id);
    question.answer = "On Mondays.";
    office.changes(id, question); // the rest of it can be worked on
    question.shownAs = "Anybody";
    const auto shown = perform(office.store(), office.worker(), Verb::ChangeQuestion,
                               [&](UnitOfWork& unit) { return changeQuestion(unit, id, question); });
    REQUIRE_FALSE(shown.has_value());
    CHECK(std::get<Failure>(shown.error()).kind == Failure::Kind::Sealed);
    const auto changed = perform(office.store(), office.worker(), Verb::ChangeQuestion,
                                 [&](UnitOfWork& unit) { return changeAsker(unit, id, ivy); });
    REQUIRE_FALSE(changed.has_value());
    CHECK(std::get<Failure>(changed.error()).kind == Failure::Kind::Sealed);
    REQUIRE(office.store().unlock("open sesame").has_value());
    CHECK(office.everything<Asker>()[0]->details.readable()->email == "ivy@example.org");
}

TEST_CASE("A question moves to another meeting behind those there, and is about no item of it yet")
{
    QuestionOffice office;
    const auto february = office.plans(date(2026, 2, 10));
    PublicQuestion question = office.aboutBins();
    question.item = office.grants;
    const auto id = office.records(question, ivy);
    office.does(Verb::ChangeQuestion, [&](UnitOfWork& unit) { return moveQuestion(unit, id, february); });
    CHECK(office.question(id).meeting == february);
    CHECK(office.question(id).number == 1);
    CHECK_FALSE(office.question(id).item);
    CHECK(office.question(id).asker);
}

TEST_CASE("A question is printed as an appendix under the item for the public, and renewed there")
{
    QuestionOffice office;
    const auto id = office.records(office.aboutBins());
    const auto append = [&](const std::string& text) {
        return office.does(Verb::AddAppendix,
                           [&](UnitOfWork& unit) { return appendToMinutes(unit, id, "Public question", text); });
    };
    const auto appendix = append("When?");
    CHECK(office.question(id).appendix == appendix);
    CHECK(append("When? On Mondays.") == appendix);
    const auto kept = office.everything<Appendix>();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]->text == "When? On Mondays.");
    CHECK(kept[0]->item == office.forThePublic);
    CHECK(office.view().lines[0].appendixNumber == 1);
    office.does(Verb::RemoveAppendix, [&](UnitOfWork& unit) { return removeAppendix(unit, appendix); });
    CHECK_FALSE(office.question(id).appendix);
}

TEST_CASE("Removal takes the details of those whose time is over from record and journal, and leaves the rest")
{
    QuestionOffice office;
    const auto id = office.records(office.aboutBins(), ivy);
    AskerEntry later = ivy;
    later.details = {.name = "Rowan Sedge", .organisation = {}, .address = {}, .email = {}, .telephone = {}};
    later.keepUntil = date(2030, 1, 1);
    office.records(office.aboutBins(), later);
    CHECK(office.removesAskers(date(2026, 10, 21)).askers == 0); // kept until that very day
    const RemovedAskers removed = office.removesAskers(date(2026, 10, 22));
    CHECK(removed.askers == 1);
    CHECK(removed.entries == 2); // the question was recorded; the details were removed
    const auto askers = office.everything<Asker>();
    CHECK(askers[0]->details.isAbsent());
    CHECK(askers[0]->removedOn == date(2026, 10, 22));
    CHECK(askers[1]->details.readable()->name == "Rowan Sedge");
    CHECK(office.question(id).parts[0] == "When are they emptied?");
    CHECK(office.view(date(2026, 11, 1)).lines[0].isRemovalDue == false);
    const auto report = office.store().check();
    REQUIRE(report.has_value());
    CHECK(report->isSound());
    CHECK(office.removesAskers(date(2026, 10, 22)).entries == 0);
}

TEST_CASE("Removal works while the file is locked")
{
    QuestionOffice office;
    office.records(office.aboutBins(), ivy);
    REQUIRE(office.store().protect("open sesame", Moment{}, "officer@desk").has_value());
    office.store().lock();
    CHECK(office.removesAskers(date(2027, 1, 1)).askers == 1);
    REQUIRE(office.store().unlock("open sesame").has_value());
    CHECK(office.everything<Asker>()[0]->details.isAbsent());
    CHECK(office.store().check()->isSound());
}

TEST_CASE("Removal finds the asker of a question that was taken off the register, or added by a slip")
{
    QuestionOffice office;
    const auto id = office.records(office.aboutBins(), ivy);
    office.does(Verb::RemoveQuestion, [&](UnitOfWork& unit) { return removeQuestion(unit, id); });
    CHECK(questionDuties(office.store(), date(2027, 1, 1))->askersToRemove == 1);
    office.records(office.aboutBins(), ivy);
    const auto slip = office.lastChange();
    office.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, slip); });
    const RemovedAskers removed = office.removesAskers(date(2027, 1, 1));
    CHECK(removed.askers == 1);
    CHECK(removed.entries == 4); // recorded, removed; recorded by a slip, taken back
}
