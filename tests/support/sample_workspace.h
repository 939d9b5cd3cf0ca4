// SPDX-License-Identifier: MIT
#pragma once

#include "application/meeting_work.h"
#include "presentation/agenda_model.h"
#include "presentation/workspace.h"
#include "storage/partnership_files.h"
#include "support/catch.h"
#include "support/fixed_clock.h"
#include "support/temporary_folder.h"

namespace cspdesk::tests {

/// The sample partnership open in a workspace, as the screens have it.
struct SampleWorkspace
{
    TemporaryFolder folder;
    FixedClock clock;
    /// The cheapest key derivation there is: tests are about the seal, not about how long a guess takes.
    storage::SqlitePartnershipFiles files{{.passphraseCost = {.operations = 1, .memoryBytes = 8192}}};
    presentation::Workspace workspace{files, clock, "officer@desk"};

    SampleWorkspace() { REQUIRE(workspace.createSample(folder.path("cambridge.csp")).has_value()); }

    [[nodiscard]] Id<domain::Meeting> october() const
    {
        const auto meeting = application::meetingOn(workspace.store(), date(2025, 10, 21));
        REQUIRE(meeting.has_value());
        return meeting->id;
    }

    template <class T>
    [[nodiscard]] std::vector<Stored<T>> everything() const
    {
        auto records = application::all<T>(workspace.store());
        REQUIRE(records.has_value());
        return std::move(*records);
    }

    [[nodiscard]] std::vector<Stored<domain::AgendaItem>> items() const
    {
        auto records = application::all<domain::AgendaItem>(workspace.store(), application::RecordKey::of(october()));
        REQUIRE(records.has_value());
        return std::move(*records);
    }

    /// The first item of October's agenda whose title the Board reads so.
    [[nodiscard]] Stored<domain::AgendaItem> item(const std::string& title) const
    {
        for (const Stored<domain::AgendaItem>& each : items())
            if (domain::boardTitle(each.value) == title)
                return each;
        FAIL("there is no item " << title);
        return items().front();
    }
};

} // namespace cspdesk::tests
