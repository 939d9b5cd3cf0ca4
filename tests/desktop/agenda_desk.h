// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/agenda_table.h"
#include "desktop/desk.h"
#include "desktop/line_box.h"
#include "domain/agenda.h"

#include <QLineEdit>
#include <QTest>

namespace cspdesk::tests {

/// The agenda of 21 October 2025 in front, with the keyboard in its running order.
struct AgendaDesk : Desk
{
    AgendaDesk()
    {
        withSample();
        trigger("view.agenda");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        table().setFocus();
    }

    [[nodiscard]] desktop::AgendaTable& table() { return named<desktop::AgendaTable>(QStringLiteral("agendaTable")); }
    [[nodiscard]] std::vector<Stored<domain::AgendaItem>> items() const
    {
        return itemsOf(meetingOn(date(2025, 10, 21)).id);
    }
    [[nodiscard]] Stored<domain::AgendaItem> item(const std::string& title) const
    {
        for (const auto& each : items())
            if (domain::boardTitle(each.value) == title)
                return each;
        FAIL("there is no item " << title);
        return items().front();
    }
    [[nodiscard]] bool has(const std::string& title) const
    {
        for (const auto& each : items())
            if (domain::boardTitle(each.value) == title)
                return true;
        return false;
    }
    [[nodiscard]] int placeOf(const std::string& title) const { return item(title)->position; }

    void choose(const std::string& title)
    {
        table().choose(item(title).id);
        settle();
    }
    /// What the chosen item is called, as the Board reads it.
    [[nodiscard]] std::string chosen()
    {
        const auto id = table().chosenItem();
        for (const auto& each : items())
            if (id == each.id)
                return domain::boardTitle(each.value);
        return {};
    }

    /// The field over the title of the chosen item; null while nothing is being typed.
    [[nodiscard]] desktop::LineBox* titleEditor()
    {
        settle();
        return table().findChild<desktop::LineBox*>(QStringLiteral("agendaTitleEditor"));
    }
    desktop::LineBox& editTitle(const std::string& title)
    {
        choose(title);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_F2);
        REQUIRE(titleEditor() != nullptr);
        return *titleEditor();
    }
    void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget, key, modifiers);
        settle();
    }
    [[nodiscard]] std::vector<application::Draft> drafts() const
    {
        auto found = workspace.store().drafts();
        REQUIRE(found.has_value());
        return std::move(*found);
    }
};

} // namespace cspdesk::tests
