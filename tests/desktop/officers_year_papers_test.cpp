// SPDX-License-Identifier: MIT
#include "application/deadline_work.h"
#include "application/papers_view.h"
#include "application/question_view.h"
#include "desktop/chase_dialog.h"
#include "desktop/deadlines_dialog.h"
#include "desktop/message_bar.h"
#include "desktop/notes_box.h"
#include "desktop/pack_page.h"
#include "desktop/papers_table.h"
#include "desktop/questions_table.h"
#include "desktop/year_desk.h"
#include "presentation/papers_model.h"
#include "support/command_line.h"

#include <QComboBox>
#include <QMimeData>
#include <QTableView>
#include <QTimeEdit>
#include <QUrl>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using Catch::Contains;

namespace {

const Date october = date(2025, 10, 21);

const std::string deepDive = "First deep dive report 2025/26: reoffending, draft";
const std::string terms = "Terms of reference of the Partnership, as proposed";
const std::string quarterly = "County Domestic Abuse and Sexual Violence report, quarter 1 of 2025/26";
const std::string notice = "Notice of the launch";

/// The weeks before a meeting: papers, the pack, deadlines and what the public asks.
struct OctoberDesk : YearDesk
{
    [[nodiscard]] desktop::PapersTable& papers() { return named<desktop::PapersTable>(QStringLiteral("papersTable")); }
    [[nodiscard]] presentation::PapersModel& papersModel()
    {
        return *qobject_cast<presentation::PapersModel*>(papers().model());
    }
    [[nodiscard]] PaperLine paper(const std::string& title)
    {
        const auto view = papersView(workspace.store(), meetingOn(october).id, workspace.today());
        REQUIRE(view.has_value());
        for (const auto& item : view->items)
            for (const PaperLine& line : item.papers)
                if (line.isReadable() && line.matter().title == title)
                    return line;
        FAIL("there is no paper " << title);
        std::abort();
    }
    void choosePaper(const std::string& title)
    {
        papers().choose(papersModel().rowOf(paper(title).paper.id));
        papers().setFocus();
        settle();
    }
    static QString sent(const char* name)
    {
        return QStringLiteral(CSPDESK_SOURCE_DIR "/tests/sample_papers/") + QString::fromLatin1(name);
    }
    void drop(int row, const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPointF place = papers().visualRect(papers().model()->index(row, 0)).center();
        QDragEnterEvent enters(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(papers().viewport(), &enters);
        REQUIRE(enters.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(papers().viewport(), &drop);
        settle();
    }
    void dropOn(const std::string& title, const QString& path)
    {
        drop(papersModel().rowOf(paper(title).paper.id), path);
    }

    /// The pack as a file, for whoever the page has chosen.
    std::string exportPack(const char* name)
    {
        auto& page = named<desktop::PackPage>(QStringLiteral("packPage"));
        settle();
        page.waitForPages();
        settle();
        prompter.filesToSave.emplace_back(file(name));
        trigger("pack.export");
        page.waitForPages();
        settle();
        INFO(window.messageBar().text().toStdString());
        REQUIRE(std::filesystem::exists(file(name)));
        return file(name).string();
    }

    [[nodiscard]] Deadline deadline(DeadlineKind kind)
    {
        const auto view = deadlineView(workspace.store(), meetingOn(october).id, workspace.today());
        REQUIRE(view.has_value());
        const auto found = std::find_if(view->deadlines.begin(), view->deadlines.end(),
                                        [&](const Deadline& each) { return each.kind == kind; });
        REQUIRE(found != view->deadlines.end());
        return *found;
    }

    [[nodiscard]] QWidget& questionForm() { return named<QWidget>(QStringLiteral("questionForm")); }
    template <class Widget>
    [[nodiscard]] Widget& field(const char* name)
    {
        return named<Widget>(QString::fromLatin1(name), &questionForm());
    }
    [[nodiscard]] QuestionLine question(const std::string& subject)
    {
        const auto view = questionsView(workspace.store(), meetingOn(october).id, workspace.today());
        REQUIRE(view.has_value());
        for (const QuestionLine& line : view->lines)
            if (line.question->subject == subject)
                return line;
        FAIL("there is no question about " << subject);
        std::abort();
    }
    void ask(const QString& subject, const QString& words)
    {
        trigger("questions.add");
        type(subject);
        press(Qt::Key_Tab);
        type(words);
        press(Qt::Key_Tab);
    }
    void chooseQuestion(const QString& subject)
    {
        auto& table = named<QTableView>(QStringLiteral("questionsTable"));
        for (int row = 0; row < table.model()->rowCount(); ++row)
            if (table.model()->index(row, 1).data().toString() == subject) {
                table.selectRow(row);
                table.setFocus();
                return settle();
            }
        FAIL("no row is about " << subject.toStdString());
    }
};

bool hasPopplerFor(const std::string& what)
{
    if (hasProgram("pdftotext"))
        return true;
    WARN("pdftotext is not installed: " << what << " was not read again");
    return false;
}

} // namespace

TEST_CASE("From the list of papers to both packs, through reminders, a new version, one to follow and one tabled")
{
    OctoberDesk desk;
    desk.workOn(october, "view.papers");
    CHECK(desk.paper(deepDive).state == PaperState::Overdue);

    // Who owes the report is reminded, and sends it the same day: it is late by three days.
    desk.choosePaper(deepDive);
    desk.press(Qt::Key_C);
    auto* reminder = desk.dialog<desktop::ChaseDialog>();
    REQUIRE(reminder != nullptr);
    desk.named<QPushButton>(QStringLiteral("copyTextButton"), reminder).click();
    Desk::settle();
    CHECK(desk.paper(deepDive).matter().chased.back().on == date(2025, 10, 6));
    desk.choosePaper(deepDive);
    desk.prompter.filesToOpen.emplace_back(OctoberDesk::sent("reoffending-deep-dive.pdf").toStdString());
    desk.trigger("papers.receive");
    CHECK(desk.paper(deepDive).state == PaperState::ReceivedLate);
    CHECK(desk.paper(deepDive).file()->pages == 24);

    // The others come in time; the terms come twice, and both versions are kept.
    desk.comeIn(date(2025, 10, 8));
    desk.workOn(october, "view.papers");
    desk.dropOn(quarterly, OctoberDesk::sent("quarterly-report.pdf"));
    desk.dropOn(terms, OctoberDesk::sent("quarterly-report.pdf")); // the wrong file
    desk.prompter.texts.emplace_back(QStringLiteral("The right file"));
    desk.dropOn(terms, OctoberDesk::sent("terms-of-reference.pdf"));
    CHECK(desk.paper(quarterly).state == PaperState::Received);
    REQUIRE(desk.paper(terms).versions.size() == 2);
    CHECK(desk.paper(terms).file()->name == "terms-of-reference.pdf");
    CHECK(desk.paper(terms).file()->note == "The right file");

    // One more is listed by dropping it on its item, one is to follow, one is first seen at the meeting.
    writeFile(desk.file("Notice of the launch.txt"), "On 14 October at the Guildhall.");
    writeFile(desk.file("Scams leaflet.txt"), "Stop, think, tell.");
    desk.drop(desk.papersModel().rowOf(desk.item(october, "National Hate Crime").id),
              QString::fromStdString(desk.file("Notice of the launch.txt").string()));
    CHECK(desk.paper(notice).state == PaperState::Received);
    desk.drop(desk.papersModel().rowOf(desk.item(october, "Cambridgeshire and Peterborough Against Scams").id),
              QString::fromStdString(desk.file("Scams leaflet.txt").string()));
    desk.choosePaper("Scams leaflet");
    desk.prompter.texts.emplace_back(QStringLiteral("It was printed on the day"));
    desk.press(Qt::Key_T);
    CHECK(desk.paper("Scams leaflet").state == PaperState::Tabled);
    desk.choosePaper("Domestic abuse related death review: overview report");
    desk.press(Qt::Key_F);
    CHECK(desk.paper("Domestic abuse related death review: overview report").state == PaperState::ToFollow);

    // Opened again, all of it is there, byte by byte.
    desk.comeIn(date(2025, 10, 13));
    const auto bytes = bytesOf(desk.workspace.store(), desk.paper(deepDive).last()->id);
    REQUIRE(bytes.has_value());
    CHECK(*bytes == readFile(OctoberDesk::sent("reoffending-deep-dive.pdf").toStdString()));

    // Both packs have the three reports; the public one nothing closed.
    desk.workOn(october, "view.pack");
    const std::string open = desk.exportPack("public.pdf");
    desk.trigger("pack.switch-copy");
    const std::string board = desk.exportPack("board.pdf");
    if (!hasPopplerFor("the pack"))
        return;
    const auto words = [](const std::string& path) {
        return runShell("pdftotext -layout '" + path + "' - | tr -s ' '").output;
    };
    for (const char* told : {"Cambridgeshire Insight", "There were 500 referrals", "hands over properly"}) {
        CHECK_THAT(words(open), Contains(told));
        CHECK_THAT(words(board), Contains(told));
    }
    for (const char* closed : {"overview report", "Cartwright", "OFFICIAL-SENSITIVE", "presented the review"}) {
        CHECK_THAT(words(open), !Contains(closed));
        CHECK_THAT(words(board), Contains(closed));
    }
}

TEST_CASE("The deadlines of October are marked as they are kept, with the document that shows it")
{
    OctoberDesk desk;
    desk.comeIn(date(2025, 10, 13));
    desk.workOn(october, "meeting.deadlines");
    auto* opened = desk.dialog<desktop::DeadlinesDialog>();
    REQUIRE(opened != nullptr);
    auto& dialog = *opened;
    auto& table = desk.named<QTableView>(QStringLiteral("deadlinesView"), &dialog);
    table.selectRow(0);
    desk.prompter.texts = {QStringLiteral("6 October 2025"), QStringLiteral("Meetings page of the website")};
    desk.named<QPushButton>(QStringLiteral("doneOnButton"), &dialog).click();
    desk.settle();
    const Deadline website = desk.deadline(DeadlineKind::WebsiteNotice);
    CHECK(website.state == DeadlineState::Done);
    REQUIRE(website.mark.has_value());
    CHECK(website.mark->value.evidence == "Meetings page of the website");
    dialog.close();
    desk.settle();

    // Posting the agenda on its last day and circulating the minutes are evidence by themselves.
    CHECK(desk.deadline(DeadlineKind::AgendaPosted).state == DeadlineState::DueToday);
    desk.postAgenda(october);
    CHECK(desk.deadline(DeadlineKind::AgendaPosted).state == DeadlineState::Done);
    CHECK(desk.deadline(DeadlineKind::AgendaPosted).mark->value.doneOn == date(2025, 10, 13));
    desk.hold(october);
    desk.circulate(october, date(2025, 11, 5)); // a day late: ten working days end on 4 November
    CHECK(desk.deadline(DeadlineKind::MinutesCirculated).state == DeadlineState::DoneLate);
    CHECK(desk.deadline(DeadlineKind::MinutesCirculated).mark->value.evidence == "E-mail to the Board and members");
}

TEST_CASE(
    "A question in time is promised an answer that is sent later, and a late one is taken with the Chair's reason")
{
    OctoberDesk desk;
    desk.comeIn(date(2025, 10, 20), TimeOfDay{9 * 60});
    desk.workOn(october, "view.questions");
    REQUIRE(QTest::qWaitForWindowActive(&desk.window));
    desk.ask(QStringLiteral("Bins in Mill Road"), QStringLiteral("When are they emptied?"));
    CHECK(desk.question("Bins in Mill Road").notice.inTime); // an hour before ten on the working day before

    desk.comeIn(date(2025, 10, 20), TimeOfDay{15 * 60});
    desk.workOn(october, "view.questions");
    desk.ask(QStringLiteral("Lamps in Romsey"), QStringLiteral("When are they mended?"));
    CHECK_FALSE(desk.question("Lamps in Romsey").notice.inTime);
    CHECK(desk.question("Lamps in Romsey").minutesLate == 5 * 60);
    auto& waiver = desk.field<QWidget>("waiverEdit");
    REQUIRE(waiver.isVisible());
    waiver.setFocus();
    desk.type(QStringLiteral("The lamps went out at noon."));
    desk.press(Qt::Key_Tab);
    CHECK(desk.question("Lamps in Romsey").question->waiver == "The lamps went out at noon.");

    // At the meeting one is promised an answer in writing, the other is answered.
    desk.comeIn(october);
    desk.workOn(october, "view.questions");
    desk.chooseQuestion(QStringLiteral("Bins in Mill Road"));
    desk.press(Qt::Key_W);
    CHECK(desk.question("Bins in Mill Road").question->answerDue == date(2025, 11, 4)); // ten working days
    desk.chooseQuestion(QStringLiteral("Lamps in Romsey"));
    desk.press(Qt::Key_A);
    CHECK(desk.question("Lamps in Romsey").question->outcome == QuestionOutcome::Answered);

    // It is owed until it is sent, two days late.
    desk.comeIn(date(2025, 11, 6));
    CHECK(desk.question("Bins in Mill Road").isOverdue);
    desk.workOn(october, "view.questions");
    desk.chooseQuestion(QStringLiteral("Bins in Mill Road"));
    desk.trigger("questions.answer");
    desk.type(QStringLiteral("On Tuesdays."));
    desk.press(Qt::Key_Tab);
    desk.field<QCheckBox>("answeredBox").click();
    Desk::settle();
    CHECK(desk.question("Bins in Mill Road").question->answer == "On Tuesdays.");
    CHECK(desk.question("Bins in Mill Road").question->answeredOn == date(2025, 11, 6));
    CHECK_FALSE(desk.question("Bins in Mill Road").isOverdue);
    CHECK_FALSE(isOwedAnAnswer(desk.question("Bins in Mill Road").question.value));
}
