// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "desktop/desk.h"
#include "desktop/minutes_table.h"
#include "desktop/name_popup.h"
#include "presentation/current_meeting.h"

#include <QLineEdit>
#include <QTest>

namespace cspdesk::tests {

/// The minutes of a meeting of the sample in front, with the keyboard in them. Those of 21 October 2025 are blank;
/// those of 1 July 2025 are written.
struct MinutesDesk : Desk
{
    explicit MinutesDesk(Date day = date(2025, 10, 21))
    {
        withSample();
        trigger("view.minutes");
        while (view().agenda.meeting->date > day)
            trigger("meeting.previous");
        REQUIRE(QTest::qWaitForWindowActive(&window));
        table().setFocus();
    }

    [[nodiscard]] desktop::MinutesTable& table() { return named<desktop::MinutesTable>(QStringLiteral("minutesList")); }
    [[nodiscard]] const presentation::MinutesModel& model()
    {
        return *static_cast<const presentation::MinutesModel*>(table().model());
    }
    [[nodiscard]] const application::MinutesView& view()
    {
        REQUIRE(model().view().has_value());
        return *model().view();
    }
    /// What the file says, whatever the screen shows.
    [[nodiscard]] std::vector<std::string> paragraphs(int item)
    {
        const auto stored = application::minutesView(workspace.store(), view().agenda.meeting.id, date(2025, 10, 6));
        REQUIRE(stored.has_value());
        std::vector<std::string> texts;
        for (const auto& each : stored->items)
            if (each.line.number == item)
                for (const auto& paragraph : each.paragraphs) {
                    const std::string* text = domain::readableText(paragraph.paragraph.value);
                    texts.push_back(paragraph.number + " " + (text == nullptr ? "(sealed)" : *text));
                }
        return texts;
    }
    [[nodiscard]] int headingOf(int item)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            const auto* line = model().lineAt(row);
            if (line->kind == presentation::MinutesLine::Kind::Heading && line->number == QString::number(item))
                return row;
        }
        FAIL("there is no item " << item);
        return -1;
    }
    /// Opens the first paragraph of the item.
    desktop::ParagraphEditor& write(int item)
    {
        table().choose(headingOf(item));
        table().setFocus();
        press(Qt::Key_Return);
        REQUIRE(table().editor() != nullptr);
        return *table().editor();
    }
    /// The keys go to whatever has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* at = QApplication::focusWidget();
        REQUIRE(at != nullptr);
        QTest::keyClick(at, key, modifiers);
        settle();
    }
    void type(const QString& words)
    {
        for (const QChar letter : words)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1(),
                            letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
        settle();
    }
    [[nodiscard]] std::vector<application::Draft> drafts() const
    {
        auto found = workspace.store().drafts();
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    [[nodiscard]] std::vector<std::string> actions()
    {
        std::vector<std::string> references;
        for (const auto& action : view().raised)
            references.push_back(action.reference);
        return references;
    }
};

} // namespace cspdesk::tests
