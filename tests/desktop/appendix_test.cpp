// SPDX-License-Identifier: MIT
#include "desktop/appendix_dialog.h"
#include "desktop/minutes_desk.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

std::vector<Stored<domain::Appendix>> appendicesOf(const Desk& desk)
{
    const auto appendices = application::all<domain::Appendix>(
        desk.workspace.store(), application::RecordKey::of(desk.meetingOn(date(2025, 7, 1)).id));
    REQUIRE(appendices.has_value());
    return *appendices;
}

/// The desk at the minutes of 1 July 2025.
struct JulyMinutes : Desk
{
    JulyMinutes()
    {
        withSample();
        trigger("view.minutes");
        trigger("meeting.previous");
    }

    desktop::AppendixDialog& form()
    {
        auto* open = dialog<desktop::AppendixDialog>();
        REQUIRE(open != nullptr);
        return *open;
    }
};

} // namespace

TEST_CASE("An appendix is added behind the others, and undone")
{
    JulyMinutes desk;
    desk.trigger("minutes.add-appendix");
    auto& form = desk.form();
    desk.named<QLineEdit>(QStringLiteral("titleEdit"), &form).setText(QStringLiteral("Timetable"));
    desk.named<QPlainTextEdit>(QStringLiteral("textEdit"), &form).setPlainText(QStringLiteral("- first\n- second"));
    form.submit();
    Desk::settle();
    REQUIRE(appendicesOf(desk).size() == 2);
    CHECK(appendicesOf(desk)[1]->title == "Timetable");
    CHECK(appendicesOf(desk)[1]->position == 1);
    desk.trigger("edit.undo");
    CHECK(appendicesOf(desk).size() == 1);
}

TEST_CASE("An appendix of a closed item is sealed, and the form says so")
{
    JulyMinutes desk;
    desk.trigger("minutes.add-appendix");
    auto& form = desk.form();
    desk.named<QLineEdit>(QStringLiteral("titleEdit"), &form).setText(QStringLiteral("Zebra plan"));
    auto& items = desk.named<QComboBox>(QStringLiteral("itemCombo"), &form);
    items.setCurrentIndex(2); // the second item was considered in closed session
    CHECK(desk.named<QLabel>(QStringLiteral("itemHintLabel"), &form).text().contains(QStringLiteral("closed matter")));
    form.submit();
    Desk::settle();
    REQUIRE(appendicesOf(desk).size() == 2);
    CHECK(appendicesOf(desk)[1]->title.empty());
    CHECK(*readableTitle(appendicesOf(desk)[1].value) == "Zebra plan");
}

TEST_CASE("An appendix without a title is not kept, and what was typed is not thrown away unasked")
{
    JulyMinutes desk;
    desk.trigger("minutes.add-appendix");
    auto& form = desk.form();
    desk.named<QPlainTextEdit>(QStringLiteral("textEdit"), &form).setPlainText(QStringLiteral("words"));
    form.submit();
    Desk::settle();
    CHECK(appendicesOf(desk).size() == 1);
    desk.prompter.confirmations.push_back(false);
    form.reject();
    CHECK(desk.dialog<desktop::AppendixDialog>() != nullptr);
    desk.prompter.confirmations.push_back(true);
    form.reject();
    CHECK(desk.dialog<desktop::AppendixDialog>() == nullptr);
}
