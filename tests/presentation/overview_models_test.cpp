// SPDX-License-Identifier: MIT
#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "presentation/journal_model.h"
#include "presentation/meetings_model.h"
#include "storage/partnership_files.h"
#include "support/catch.h"
#include "support/fixed_clock.h"
#include "support/temporary_folder.h"

#include <QAbstractItemModelTester>

using namespace cspdesk;
using namespace cspdesk::tests;
using presentation::JournalModel;
using presentation::MeetingsModel;
using presentation::RecordRow;

namespace {

class SampleDesk
{
public:
    SampleDesk() { REQUIRE(workspace.createSample(m_folder.path("cambridge.csp")).has_value()); }

    void setVenue(const std::string& venue)
    {
        const auto meeting = application::meetingOn(workspace.store(), date(2025, 10, 21));
        REQUIRE(meeting.has_value());
        domain::Meeting moved = meeting->value;
        moved.venue = venue;
        REQUIRE(workspace
                    .run(application::Verb::ChangeMeeting, QStringLiteral("change meeting"),
                         [&](application::UnitOfWork& unit) {
                             return application::changeMeeting(unit, meeting->id, moved);
                         })
                    .has_value());
    }

private:
    TemporaryFolder m_folder;
    FixedClock m_clock;
    storage::SqlitePartnershipFiles m_files{{.passphraseCost = {.operations = 1, .memoryBytes = 8192}}};

public:
    presentation::Workspace workspace{m_files, m_clock, "officer@desk"};
};

std::string text(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString().toStdString();
}

} // namespace

TEST_CASE("Meetings stand newest first, those to come apart from those that have been")
{
    SampleDesk desk;
    MeetingsModel model(desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() == 6);
    CHECK(text(model, 0, MeetingsModel::Date) == "To come");
    CHECK(text(model, 1, MeetingsModel::Date) == "Tuesday 24 February 2026");
    CHECK(text(model, 2, MeetingsModel::Date) == "Tuesday 21 October 2025");
    CHECK(text(model, 2, MeetingsModel::State) == "Planned");
    CHECK(text(model, 2, MeetingsModel::Items) == "17");
    CHECK(text(model, 3, MeetingsModel::Date) == "Past");
    CHECK(text(model, 4, MeetingsModel::Date) == "Tuesday 1 July 2025");
    CHECK(model.index(3, 0).data(MeetingsModel::RowKindRole).toInt() == int(RecordRow::Kind::Band));
    CHECK_FALSE(model.flags(model.index(3, 0)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.likelyRow() == 2);
}

TEST_CASE("The list of meetings follows every change and keeps its rows where only their details changed")
{
    SampleDesk desk;
    MeetingsModel model(desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, [&resets] { ++resets; });
    desk.setVenue("The Guildhall");
    CHECK(text(model, 2, MeetingsModel::Venue) == "The Guildhall");
    CHECK(resets == 0);
    desk.workspace.close();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("A long journal is read in portions")
{
    SampleDesk desk;
    for (std::size_t change = 0; change < JournalModel::portion + 4; ++change)
        desk.setVenue("Room " + std::to_string(change));
    JournalModel model(desk.workspace); // without a model tester: that reads on by itself
    model.refresh();
    CHECK(model.rowCount() == int(JournalModel::portion));
    REQUIRE(model.canFetchMore({}));
    model.fetchMore({});
    CHECK(model.rowCount() == int(JournalModel::portion) + 5);
    CHECK_FALSE(model.canFetchMore({}));
    CHECK(text(model, model.rowCount() - 1, JournalModel::What) == "Sample partnership loaded");
}

TEST_CASE("The journal keeps the promises of a model")
{
    SampleDesk desk;
    JournalModel model(desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.refresh();
    REQUIRE(model.rowCount() == 1);
    desk.setVenue("The Guildhall");
    model.refresh();
    CHECK(model.rowCount() == 2);
    CHECK(text(model, 0, JournalModel::What) == "Meeting changed");
    desk.workspace.close();
    CHECK(model.rowCount() == 0);
}
