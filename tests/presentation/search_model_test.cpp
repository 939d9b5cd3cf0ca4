// SPDX-License-Identifier: MIT
#include "presentation/search_model.h"

#include "application/minutes_work.h"
#include "support/sample_workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace cspdesk;
using namespace cspdesk::tests;
using application::kindOf;
using application::RecordKey;
using presentation::SearchLine;
using presentation::SearchModel;

namespace {

/// The marked words of a line.
QStringList marksOf(const presentation::MarkedLine& line)
{
    QStringList words;
    for (const auto& [begin, length] : line.marks)
        words << line.text.mid(begin, length);
    return words;
}

/// The first search of closed matter may take more moments than one.
void settle(const SearchModel& model)
{
    REQUIRE(QTest::qWaitFor([&] { return !model.isWaiting(); }));
}

void ask(SearchModel& model, const QString& words)
{
    model.setWords(words);
    settle(model);
}

} // namespace

TEST_CASE("what is typed is searched with every letter, and the last word may go on")
{
    SampleWorkspace sample;
    SearchModel model(sample.workspace);
    ask(model, QStringLiteral("07"));
    QSignalSpy searched(&model, &SearchModel::searched);
    model.setWords(QStringLiteral("07/0"));
    model.setWords(QStringLiteral("07/04"));
    CHECK(searched.size() == 2);
    REQUIRE(model.rowCount() > 0);
    CHECK(model.lineAt(0).where.record.kind == kindOf<domain::ActionPoint>);
    CHECK(model.lineAt(0).place == QStringLiteral("Action 07/04, 1 July 2025"));
    CHECK(model.lineAt(0).title.text == QStringLiteral("Action 07/04"));
    model.setWords(QStringLiteral("poli"));
    CHECK(model.rowCount() > 0);
    CHECK_FALSE(model.summary().isEmpty());
}

TEST_CASE("marks stand where the words stand, also behind letters of several bytes")
{
    SampleWorkspace sample;
    const auto item = sample.items().front();
    const auto written = sample.workspace.run(application::Verb::AddParagraph, {}, [&](application::UnitOfWork& unit) {
        return application::addParagraph(
            unit, {.meeting = item->meeting, .item = item.id, .text = "Café “Zoë” – the zebras’ drone 🚁 flew."});
    });
    REQUIRE(written.has_value());
    SearchModel model(sample.workspace);
    ask(model, QStringLiteral("zoe zebra drones"));
    REQUIRE(model.rowCount() == 1);
    CHECK(marksOf(model.lineAt(0).excerpt)
          == QStringList{QStringLiteral("Zoë"), QStringLiteral("zebras"), QStringLiteral("drone")});
    CHECK(model.lineAt(0).where == presentation::Place{RecordKey::of(*written), item->meeting});
}

TEST_CASE("the search is narrowed down by group, meeting and closed matter, and forgotten when it is cleared")
{
    SampleWorkspace sample;
    SearchModel model(sample.workspace);
    ask(model, QStringLiteral("review"));
    const int all = model.rowCount();
    REQUIRE(all > 1);
    model.setGroup(application::SearchGroup::Minutes);
    CHECK(model.rowCount() < all);
    for (int row = 0; row < model.rowCount(); ++row)
        CHECK(model.lineAt(row).group == application::SearchGroup::Minutes);
    model.setGroup(std::nullopt);
    model.setMeeting(sample.october());
    CHECK(model.rowCount() < all);
    for (int row = 0; row < model.rowCount(); ++row)
        CHECK(model.lineAt(row).where.meeting == sample.october());
    model.setMeeting(std::nullopt);
    model.setClosedOnly(true);
    settle(model);
    REQUIRE(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        CHECK(model.lineAt(row).isClosed);
    model.clear();
    CHECK(model.rowCount() == 0);
    CHECK_FALSE(model.isAsking());
    CHECK(model.summary().isEmpty());
}

TEST_CASE("a locked file says that closed matter is not searched")
{
    SampleWorkspace sample;
    SearchModel model(sample.workspace);
    CHECK(model.hint().isEmpty());
    REQUIRE(sample.workspace.protect(QStringLiteral("correct horse")).has_value());
    sample.workspace.lock();
    ask(model, QStringLiteral("review"));
    CHECK(model.hint() == QStringLiteral("Closed matter is locked and not searched"));
    for (int row = 0; row < model.rowCount(); ++row)
        CHECK_FALSE(model.lineAt(row).isClosed);
}

TEST_CASE("a screen reader is told what was found, where, and that it is closed")
{
    SampleWorkspace sample;
    SearchModel model(sample.workspace);
    ask(model, QStringLiteral("review"));
    model.setClosedOnly(true);
    settle(model);
    REQUIRE(model.rowCount() > 0);
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.startsWith(QStringLiteral("Closed. ")));
    CHECK(spoken.contains(model.lineAt(0).place));
}
