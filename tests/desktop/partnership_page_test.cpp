// SPDX-License-Identifier: MIT
#include "desktop/agency_dialog.h"
#include "desktop/date_field.h"
#include "desktop/desk.h"
#include "desktop/membership_dialog.h"
#include "desktop/office_dialog.h"
#include "desktop/partnership_details_dialog.h"
#include "desktop/person_dialog.h"
#include "desktop/succession_dialog.h"
#include "desktop/terms_dialog.h"
#include "presentation/record_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

enum Tab { Members, Agencies, People, Offices };

struct Partnership : Desk
{
    Partnership()
    {
        withSample();
        trigger("view.partnership");
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void go(Tab tab)
    {
        named<QTabBar>(QStringLiteral("partnershipTabs")).setCurrentIndex(tab);
        settle();
    }
    [[nodiscard]] QTableView& table(const QString& tab) { return *named<QWidget>(tab).findChild<QTableView*>(); }
    [[nodiscard]] static int rowWith(const QTableView& table, const QString& text)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            for (int column = 0; column < table.model()->columnCount(); ++column)
                if (table.model()->index(row, column).data().toString() == text)
                    return row;
        return -1;
    }
    void choose(QTableView& table, const QString& text)
    {
        const int row = rowWith(table, text);
        INFO(text.toStdString());
        REQUIRE(row >= 0);
        table.setCurrentIndex(table.model()->index(row, 0));
        settle();
    }
    template <class Dialog>
    Dialog& opened()
    {
        auto* open = dialog<Dialog>();
        REQUIRE(open != nullptr);
        return *open;
    }
    void type(QDialog& within, const QString& field, const QString& text)
    {
        auto& line = named<QLineEdit>(field, &within);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    bool shows(QDialog& within, const QString& label) { return named<QLabel>(label, &within).isVisible(); }
    void accept(desktop::RecordDialog& dialog)
    {
        dialog.submit();
        settle();
    }
    template <class T>
    [[nodiscard]] std::vector<Stored<T>> everything() const
    {
        auto records = application::all<T>(workspace.store());
        REQUIRE(records.has_value());
        return std::move(*records);
    }
};

} // namespace

TEST_CASE("A member is appointed by typing a name nobody knows yet, and undone in one step")
{
    Partnership desk;
    const std::size_t people = desk.everything<domain::Person>().size();
    desk.trigger("partnership.add");
    auto& dialog = desk.opened<desktop::MembershipDialog>();
    auto& agency = desk.named<QComboBox>(QStringLiteral("agencyCombo"), &dialog);
    agency.setCurrentIndex(agency.findText(QStringLiteral("British Transport Police")));
    desk.named<QComboBox>(QStringLiteral("personCombo"), &dialog).setEditText(QStringLiteral("Nia Okafor"));
    CHECK(desk.named<QLabel>(QStringLiteral("personHintLabel"), &dialog)
              .text()
              .contains(QStringLiteral("will be added")));
    desk.accept(dialog);
    QTableView& table = desk.table(QStringLiteral("membersTab"));
    CHECK(table.currentIndex().row() == Partnership::rowWith(table, QStringLiteral("Nia Okafor")));
    CHECK(desk.everything<domain::Person>().size() == people + 1);
    desk.trigger("edit.undo");
    CHECK(Partnership::rowWith(table, QStringLiteral("Nia Okafor")) < 0);
    CHECK(desk.everything<domain::Person>().size() == people);
}

TEST_CASE("A second seat for the same person and agency is refused beside the person")
{
    Partnership desk;
    desk.trigger("partnership.add");
    auto& dialog = desk.opened<desktop::MembershipDialog>();
    auto& agency = desk.named<QComboBox>(QStringLiteral("agencyCombo"), &dialog);
    agency.setCurrentIndex(agency.findText(QStringLiteral("Probation Service")));
    desk.named<QComboBox>(QStringLiteral("personCombo"), &dialog).setEditText(QStringLiteral("agata ciesielska"));
    desk.accept(dialog);
    CHECK(desk.dialog<desktop::MembershipDialog>() != nullptr);
    CHECK(desk.shows(dialog, QStringLiteral("personProblemLabel")));
}

TEST_CASE("A member who leaves is succeeded from a day on, and history stays")
{
    Partnership desk;
    QTableView& table = desk.table(QStringLiteral("membersTab"));
    desk.choose(table, QStringLiteral("Diane Lane"));
    desk.trigger("partnership.end");
    auto& dialog = desk.opened<desktop::SuccessionDialog>();
    desk.named<QComboBox>(QStringLiteral("successorCombo"), &dialog).setEditText(QStringLiteral("Rachel Speechley"));
    desktop::setDate(desk.named<QDateEdit>(QStringLiteral("dayEdit"), &dialog), date(2025, 11, 1));
    desk.accept(dialog);
    auto& day = desk.named<QDateEdit>(QStringLiteral("rosterDayEdit"));
    CHECK(Partnership::rowWith(table, QStringLiteral("Diane Lane")) > 0);
    desktop::setDate(day, date(2025, 11, 1));
    CHECK(Partnership::rowWith(table, QStringLiteral("Diane Lane")) < 0);
    CHECK(Partnership::rowWith(table, QStringLiteral("Rachel Speechley")) > 0);
}

TEST_CASE("A seat cannot end before it began, and the day says so")
{
    Partnership desk;
    desk.choose(desk.table(QStringLiteral("membersTab")), QStringLiteral("Diane Lane"));
    desk.trigger("partnership.end");
    auto& dialog = desk.opened<desktop::SuccessionDialog>();
    desk.named<QRadioButton>(QStringLiteral("endButton"), &dialog).setChecked(true);
    desktop::setDate(desk.named<QDateEdit>(QStringLiteral("dayEdit"), &dialog), date(2020, 1, 1));
    desk.accept(dialog);
    CHECK(desk.shows(dialog, QStringLiteral("dayProblemLabel")));
}

TEST_CASE("An agency needs a name, and is added once it has one")
{
    Partnership desk;
    desk.go(Agencies);
    desk.trigger("partnership.add");
    auto& dialog = desk.opened<desktop::AgencyDialog>();
    desk.accept(dialog);
    REQUIRE(desk.shows(dialog, QStringLiteral("nameProblemLabel")));
    CHECK(desk.named<QLineEdit>(QStringLiteral("nameEdit"), &dialog).hasFocus());
    desk.type(dialog, QStringLiteral("nameEdit"), QStringLiteral("Cambridge Rough Sleepers Trust"));
    desk.accept(dialog);
    CHECK(Partnership::rowWith(desk.table(QStringLiteral("agenciesTab")),
                               QStringLiteral("Cambridge Rough Sleepers Trust"))
          >= 0);
}

TEST_CASE("An agency with members is kept, and the message bar says what to do instead")
{
    Partnership desk;
    desk.go(Agencies);
    desk.choose(desk.table(QStringLiteral("agenciesTab")), QStringLiteral("Probation Service"));
    desk.trigger("partnership.remove");
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("ending, not by removing")));
    CHECK(Partnership::rowWith(desk.table(QStringLiteral("agenciesTab")), QStringLiteral("Probation Service")) >= 0);
}

TEST_CASE("People are found while their name is typed, and changed by Enter")
{
    Partnership desk;
    desk.go(People);
    auto& search = desk.named<QLineEdit>(QStringLiteral("peopleSearchEdit"));
    search.setFocus();
    QTest::keyClicks(&search, QStringLiteral("talbot"));
    QTableView& table = desk.table(QStringLiteral("peopleTab"));
    REQUIRE(table.model()->rowCount() == 1);
    QTest::keyClick(&search, Qt::Key_Return);
    CHECK(table.hasFocus());
    QTest::keyClick(&table, Qt::Key_F2);
    auto& dialog = desk.opened<desktop::PersonDialog>();
    desk.type(dialog, QStringLiteral("telephoneEdit"), QStringLiteral("01223 000000"));
    desk.accept(dialog);
    CHECK(Partnership::rowWith(table, QStringLiteral("01223 000000")) == 0);
}

TEST_CASE("A person no longer needed is removed and comes back by undo")
{
    Partnership desk;
    desk.go(People);
    QTableView& table = desk.table(QStringLiteral("peopleTab"));
    desk.choose(table, QStringLiteral("George Bateman"));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Delete);
    Desk::settle();
    CHECK(Partnership::rowWith(table, QStringLiteral("George Bateman")) < 0);
    CHECK(desk.window.messageBar().text().contains(QStringLiteral("George Bateman")));
    desk.trigger("edit.undo");
    CHECK(Partnership::rowWith(table, QStringLiteral("George Bateman")) >= 0);
}

TEST_CASE("Nobody is elected to an office that somebody holds")
{
    Partnership desk;
    desk.go(Offices);
    desk.trigger("partnership.add");
    auto& dialog = desk.opened<desktop::OfficeDialog>();
    auto& person = desk.named<QComboBox>(QStringLiteral("personCombo"), &dialog);
    person.setCurrentIndex(person.findText(QStringLiteral("Scott Fretwell")));
    desk.accept(dialog);
    CHECK(desk.shows(dialog, QStringLiteral("fromProblemLabel")));
    CHECK(desk.named<QLabel>(QStringLiteral("fromProblemLabel"), &dialog)
              .text()
              .contains(QStringLiteral("Samantha Shimmon")));
}

TEST_CASE("The public information page shows what stands for its placeholders while it is typed")
{
    Partnership desk;
    desk.trigger("partnership.details");
    auto& dialog = desk.opened<desktop::PartnershipDetailsDialog>();
    auto& text = desk.named<QPlainTextEdit>(QStringLiteral("textEdit"), &dialog);
    auto& preview = desk.named<QTextBrowser>(QStringLiteral("previewBrowser"), &dialog);
    text.setPlainText(QStringLiteral("Ring **{telephone}** by {question-deadline}. <b>{unknown}</b>"));
    // The terms of 2025: questions by 10:00 on the working day before the meeting of Tuesday 21 October 2025.
    const QString shown = QStringLiteral("Ring 01223 457808 by 10:00 on Monday 20 October 2025. <b>{unknown}</b>");
    CHECK(QTest::qWaitFor([&] { return preview.toPlainText().trimmed() == shown; }, 2000));
    desk.accept(dialog);
    CHECK(desk.everything<domain::Template>().front()->text
          == "Ring **{telephone}** by {question-deadline}. <b>{unknown}</b>");
}

TEST_CASE("Text typed for the public is not thrown away unasked")
{
    Partnership desk;
    desk.trigger("partnership.details");
    auto& dialog = desk.opened<desktop::PartnershipDetailsDialog>();
    desk.named<QPlainTextEdit>(QStringLiteral("textEdit"), &dialog).setPlainText(QStringLiteral("Changed"));
    desk.prompter.confirmations.push_back(false);
    dialog.reject();
    CHECK(desk.dialog<desktop::PartnershipDetailsDialog>() != nullptr);
    desk.prompter.confirmations.push_back(true);
    dialog.reject();
    CHECK(desk.dialog<desktop::PartnershipDetailsDialog>() == nullptr);
}

TEST_CASE("The names that no public copy may hold are kept sealed, one a line")
{
    Partnership desk;
    desk.trigger("partnership.details");
    auto& dialog = desk.opened<desktop::PartnershipDetailsDialog>();
    desk.named<QPlainTextEdit>(QStringLiteral("watchedEdit"), &dialog).setPlainText(QStringLiteral("Zebedee\nQuokka"));
    desk.accept(dialog);
    const auto kept = desk.everything<domain::Partnership>().front()->watchedTerms;
    REQUIRE(kept.isReadable());
    CHECK(*kept.readable() == "Zebedee\nQuokka");
    const auto withoutKey = desk.workspace.publicStore();
    REQUIRE(withoutKey.has_value());
    const auto seen = application::require(**withoutKey, Id<domain::Partnership>(1));
    REQUIRE(seen.has_value());
    CHECK(seen->value.watchedTerms.isSealed());
    CHECK_FALSE(tests::readFile(desk.workspace.store().path()).find("Zebedee") != std::string::npos);
}

TEST_CASE("A partnership keeps a name")
{
    Partnership desk;
    desk.trigger("partnership.details");
    auto& dialog = desk.opened<desktop::PartnershipDetailsDialog>();
    desk.named<QLineEdit>(QStringLiteral("nameEdit"), &dialog).clear();
    desk.accept(dialog);
    CHECK(desk.shows(dialog, QStringLiteral("nameProblemLabel")));
    CHECK(desk.everything<domain::Partnership>().front()->name == "Cambridge Community Safety Partnership");
}

TEST_CASE("The terms of reference say what they come to for the next meeting")
{
    Partnership desk;
    desk.trigger("partnership.terms");
    auto& dialog = desk.opened<desktop::TermsDialog>();
    auto& effect = desk.named<QLabel>(QStringLiteral("effectLabel"), &dialog);
    // Five clear working days before Tuesday 21 October 2025: posted by Monday 13 October.
    CHECK(effect.text().contains(QStringLiteral("posted by Monday 13 October 2025")));
    desk.named<QSpinBox>(QStringLiteral("noticeDaysSpin"), &dialog).setValue(4);
    CHECK(effect.text().contains(QStringLiteral("posted by Tuesday 14 October 2025")));
    desk.named<QSpinBox>(QStringLiteral("quorumSpin"), &dialog).setValue(0);
    desk.accept(dialog);
    CHECK(desk.shows(dialog, QStringLiteral("quorumProblemLabel")));
}

TEST_CASE("The terms of reference say how days are counted, and what that comes to for the next meeting")
{
    Partnership desk;
    desk.trigger("partnership.terms");
    auto& dialog = desk.opened<desktop::TermsDialog>();
    auto& groups = desk.named<QListWidget>(QStringLiteral("groupsList"), &dialog);
    groups.setCurrentRow(int(presentation::TermsGroup::Deadlines));
    REQUIRE(groups.currentItem()->text() == QStringLiteral("Deadlines"));
    auto& words = desk.named<QLabel>(QStringLiteral("wordsLabel"), &dialog);
    // Ten clear working days before Tuesday 21 October 2025: on the website by Monday 6 October.
    CHECK(words.text().contains(QStringLiteral("by Monday 6 October 2025, 10 clear working days before the meeting")));
    // The tenth working day after Tuesday 21 October is Tuesday 4 November; a day earlier where the meeting is day 1.
    CHECK(words.text().contains(QStringLiteral("Tuesday 4 November 2025")));
    auto& counting = desk.named<QComboBox>(QStringLiteral("minutesCountCombo"), &dialog);
    counting.setCurrentIndex(counting.findData(int(domain::DaysAfter::MeetingIsFirst)));
    CHECK(words.text().contains(QStringLiteral("Monday 3 November 2025")));
    desk.named<QSpinBox>(QStringLiteral("websiteDaysSpin"), &dialog).setValue(0);
    CHECK(words.text().contains(QStringLiteral("No day is set")));
    desk.named<QSpinBox>(QStringLiteral("websiteDaysSpin"), &dialog).setValue(7);
    auto& hour = desk.named<QTimeEdit>(QStringLiteral("postingCutOffTimeEdit"), &dialog);
    CHECK_FALSE(hour.isEnabled());
    desk.named<QCheckBox>(QStringLiteral("postingCutOffCheckBox"), &dialog).setChecked(true);
    CHECK(hour.isEnabled());
    hour.setTime(QTime(16, 30));
    CHECK(words.text().contains(QStringLiteral("after 16:30 counts as posted the next day")));
    desk.named<QCheckBox>(QStringLiteral("officeClosuresCheckBox"), &dialog).setChecked(false);
    desk.accept(dialog);
    const domain::DeadlineRules rules = desk.everything<domain::TermsOfReference>().back()->settings.deadlines;
    CHECK(rules.websiteNoticeDays == 7);
    CHECK(rules.postingCutOff == TimeOfDay{16 * 60 + 30});
    CHECK_FALSE(rules.officeClosuresCount);
    CHECK(rules.minutesCount == domain::DaysAfter::MeetingIsFirst);
}

TEST_CASE("A new version of the terms stands beside the old ones")
{
    Partnership desk;
    desk.trigger("partnership.terms");
    auto& dialog = desk.opened<desktop::TermsDialog>();
    REQUIRE(desk.named<QListWidget>(QStringLiteral("versionsList"), &dialog).count() == 2);
    desk.named<QPushButton>(QStringLiteral("newVersionButton"), &dialog).click();
    desktop::setDate(desk.named<QDateEdit>(QStringLiteral("inForceFromEdit"), &dialog), date(2025, 10, 21));
    desk.named<QSpinBox>(QStringLiteral("quorumSpin"), &dialog).setValue(6);
    desk.accept(dialog);
    const auto versions = desk.everything<domain::TermsOfReference>();
    REQUIRE(versions.size() == 3);
    CHECK(versions.back()->settings.quorum == 6);
    CHECK(versions.back()->inForceFrom == date(2025, 10, 21));
    CHECK_FALSE(versions.back()->agreedAt.has_value());
}

TEST_CASE("A file open for reading shows the partnership and changes nothing")
{
    Partnership desk;
    const auto path = desk.workspace.store().path();
    desk.workspace.close();
    auto writer = desk.colleague();
    REQUIRE(writer->open(path, application::OpenMode::Write).has_value());
    REQUIRE(desk.workspace.open(path, application::OpenMode::Read).has_value());
    Desk::settle();
    desk.trigger("view.partnership");
    CHECK(desk.table(QStringLiteral("membersTab")).model()->rowCount() > 10);
    for (const char* id :
         {"partnership.add", "partnership.edit", "partnership.end", "partnership.remove", "partnership.details"}) {
        INFO(id);
        CHECK_FALSE(desk.action(id).isEnabled());
    }
}
