// SPDX-License-Identifier: MIT
#include "application/minutes_work.h"
#include "desktop/minutes_desk.h"

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

constexpr int paragraphCount = 150;

const std::string words = "The **Chair** thanked officers for the report and asked how the figures compare with those "
                          "of the year before; it was said that they are lower, and that a fuller answer will come "
                          "with the next report, once the data of the second half of the year are in.";

} // namespace

TEST_CASE("Minutes of 150 paragraphs change one paragraph at a time: the other lines are not touched")
{
    MinutesDesk desk;
    const auto meeting = desk.view().agenda.meeting.id;
    const auto items = desk.itemsOf(meeting);
    REQUIRE(desk.workspace
                .run(application::Verb::AddParagraph, QStringLiteral("fill"),
                     [&](application::UnitOfWork& unit) -> application::Result<> {
                         for (int each = 0; each < paragraphCount; ++each)
                             CSPDESK_TRY(application::addParagraph(unit, {.meeting = meeting,
                                                                          .item = items[std::size_t(each) % 6].id,
                                                                          .position = 1000,
                                                                          .text = std::to_string(each) + ' ' + words}));
                         return {};
                     })
                .has_value());
    desk.write(4);
    desk.type(QStringLiteral("X"));
    int touched = 0;
    int rebuilt = 0;
    QObject::connect(desk.table().model(), &QAbstractItemModel::dataChanged, &desk.window, [&] { ++touched; });
    QObject::connect(desk.table().model(), &QAbstractItemModel::rowsInserted, &desk.window,
                     [&](const QModelIndex&, int first, int last) { rebuilt += last - first + 1; });
    QObject::connect(desk.table().model(), &QAbstractItemModel::modelReset, &desk.window, [&] { rebuilt += 1000; });
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("Y"));
    CHECK(touched == 1);
    CHECK(rebuilt == 1); // the room for the next paragraph
    REQUIRE(desk.table().editor() != nullptr);
    desk.press(Qt::Key_Escape);
}
