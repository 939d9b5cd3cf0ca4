// SPDX-License-Identifier: MIT
#pragma once

#include "application/meeting_work.h"
#include "application/new_partnership.h"
#include "storage/partnership_files.h"
#include "support/catch.h"
#include "support/fixed_clock.h"
#include "support/temporary_folder.h"

namespace cspdesk::tests {

/// The sample partnership in a file of its own.
class SampleOffice
{
public:
    SampleOffice()
    {
        auto made = application::createSample(files, m_folder.path("cambridge.csp"), worker());
        REQUIRE(made.has_value());
        store = std::move(*made);
    }

    [[nodiscard]] application::Worker worker() const { return {&m_clock, "officer@desk"}; }
    [[nodiscard]] Stored<domain::Meeting> october() const
    {
        auto meeting = application::meetingOn(*store, date(2025, 10, 21));
        REQUIRE(meeting.has_value());
        return std::move(*meeting);
    }
    [[nodiscard]] std::unique_ptr<application::Store> publicStore()
    {
        auto opened = files.open(store->path(), application::OpenMode::Public);
        REQUIRE(opened.has_value());
        return std::move(*opened);
    }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return m_folder.path(name); }

    template <class Work>
    auto does(application::Verb verb, Work&& work)
    {
        auto performed = application::perform(*store, worker(), verb, std::forward<Work>(work));
        REQUIRE(performed.has_value());
        return std::move(*performed);
    }

    storage::SqlitePartnershipFiles files{{.passphraseCost = {.operations = 1, .memoryBytes = 8192}}};
    std::unique_ptr<application::Store> store;

private:
    TemporaryFolder m_folder;
    FixedClock m_clock;
};

} // namespace cspdesk::tests
