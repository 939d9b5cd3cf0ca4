// SPDX-License-Identifier: MIT
#include "presentation/backups_model.h"

#include "support/catch.h"

#include <QAbstractItemModelTester>

using namespace cspdesk;
using application::Backup;
using presentation::BackupsModel;

TEST_CASE("Backups show when they were made, how old and large they are, and who did what last")
{
    application::JournalEntry last;
    last.when = *parseMoment("2025-10-05T14:59:00Z");
    last.who = "louise@desk-4";
    last.verb = "change-item";
    const Backup good{
        "a.csp", {date(2025, 10, 5), TimeOfDay{16 * 60 + 5}}, application::FileFacts{"", last, 340'000}, {}};
    const Backup bad{"b.csp",
                     {date(2025, 9, 1), TimeOfDay{9 * 60}},
                     std::nullopt,
                     application::failure(Failure::Kind::Damaged, "b.csp")};
    BackupsModel model({good, bad}, date(2025, 10, 6));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    REQUIRE(model.rowCount() == 2);
    CHECK(text(0, BackupsModel::Made) == QStringLiteral("5 October 2025, 16:05"));
    CHECK(text(0, BackupsModel::Age) == QStringLiteral("yesterday"));
    CHECK(text(0, BackupsModel::Size) == QStringLiteral("340 kB"));
    CHECK(text(0, BackupsModel::LastChange)
          == QStringLiteral("Agenda item changed, louise@desk-4, 5 October 2025, 14:59 UTC"));
    CHECK(text(1, BackupsModel::Age) == QStringLiteral("35 days ago"));
    CHECK(text(1, BackupsModel::LastChange) == QStringLiteral("Cannot be opened"));
    CHECK(model.backupAt(1)->path == "b.csp");
    CHECK(model.backupAt(2) == nullptr);
}
