// SPDX-License-Identifier: MIT
#pragma once

#include "application/meeting_work.h"
#include "application/partnership_work.h"
#include "domain/reply.h"
#include "presentation/agenda_model.h"
#include "presentation/workspace.h"
#include "storage/partnership_files.h"
#include "support/catch.h"
#include "support/fixed_clock.h"
#include "support/temporary_folder.h"

namespace cspdesk::tests {

/// Lets the sample that is open stand still on another day.
inline void standStillOn(presentation::Workspace& workspace, Date day)
{
    auto partnership = application::require(workspace.store(), Id<domain::Partnership>(1));
    REQUIRE(partnership.has_value());
    partnership->value.sampleDay = day;
    REQUIRE(workspace
                .run(application::Verb::ChangePartnership, {},
                     [&](application::UnitOfWork& unit) {
                         return application::changePartnership(unit, partnership->value);
                     })
                .has_value());
    const auto path = workspace.store().path();
    workspace.close();
    REQUIRE(workspace.open(path, application::OpenMode::Write).has_value());
}

/// Takes away what the public asked of the meeting.
inline void forgetQuestions(presentation::Workspace& workspace, Id<domain::Meeting> meeting)
{
    const auto questions =
        application::all<domain::PublicQuestion>(workspace.store(), application::RecordKey::of(meeting));
    REQUIRE(questions.has_value());
    REQUIRE(workspace
                .run(application::Verb::RemoveQuestion, {},
                     [&](application::UnitOfWork& unit) -> application::Result<> {
                         for (const auto& question : *questions)
                             CSPDESK_TRY(unit.remove(application::RecordKey::of(question.id)));
                         return {};
                     })
                .has_value());
}

/// Takes back what the sample says of who will come to a meeting, so that a test begins with nothing.
inline void forgetReplies(presentation::Workspace& workspace, Id<domain::Meeting> meeting)
{
    const auto replies = application::all<domain::Reply>(workspace.store(), application::RecordKey::of(meeting));
    const auto apologies = application::all<domain::Apology>(workspace.store(), application::RecordKey::of(meeting));
    REQUIRE((replies.has_value() && apologies.has_value()));
    REQUIRE(workspace
                .run(application::Verb::ReplyToInvitation, {},
                     [&](application::UnitOfWork& unit) -> application::Result<> {
                         for (const auto& reply : *replies)
                             CSPDESK_TRY(unit.remove(application::RecordKey::of(reply.id)));
                         for (const auto& apology : *apologies)
                             CSPDESK_TRY(unit.remove(application::RecordKey::of(apology.id)));
                         return {};
                     })
                .has_value());
    workspace.undoStack().clear();
}

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

    /// Lets the sample stand still on another day.
    void standStillOn(Date day) { tests::standStillOn(workspace, day); }

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
