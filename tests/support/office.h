// SPDX-License-Identifier: MIT
#pragma once

#include "application/new_partnership.h"
#include "application/partnership_work.h"
#include "application/work.h"
#include "storage/partnership_files.h"
#include "support/catch.h"
#include "support/fixed_clock.h"
#include "support/temporary_folder.h"

namespace cspdesk::tests {

/// A partnership file on disk with a clock that stands still: the small language use cases are tested in.
class Office
{
public:
    /// The cheapest key derivation there is: tests are about the seal, not about how long a guess takes.
    static storage::StorageOptions quickFiles() { return {.passphraseCost = {.operations = 1, .memoryBytes = 8192}}; }

    Office() : m_store(newFile()) {}

    [[nodiscard]] application::Store& store() { return *m_store; }
    [[nodiscard]] const FixedClock& clock() const { return m_clock; }
    [[nodiscard]] application::Worker worker() const { return {&m_clock, "officer@desk"}; }
    [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }
    [[nodiscard]] storage::SqlitePartnershipFiles& files() { return m_files; }

    /// Runs a use case and requires that it succeeds.
    template <class Work>
    auto does(application::Verb verb, Work&& work)
    {
        auto performed = application::perform(*m_store, worker(), verb, std::forward<Work>(work));
        REQUIRE(performed.has_value());
        m_last = performed->changes;
        return std::move(performed->value);
    }

    /// Runs a use case that must be refused, and gives the refusal.
    template <class Refusal, class Work>
    Refusal isRefused(application::Verb verb, Work&& work)
    {
        const auto performed = application::perform(*m_store, worker(), verb, std::forward<Work>(work));
        REQUIRE_FALSE(performed.has_value());
        REQUIRE(std::holds_alternative<domain::Refusal>(performed.error()));
        return std::get<Refusal>(std::get<domain::Refusal>(performed.error()));
    }

    [[nodiscard]] const application::ChangeSet& lastChange() const { return m_last; }

    template <class T>
    [[nodiscard]] std::vector<Stored<T>> everything(std::optional<application::RecordKey> parent = std::nullopt) const
    {
        auto records = application::all<T>(*m_store, parent);
        REQUIRE(records.has_value());
        return std::move(*records);
    }

private:
    std::unique_ptr<application::Store> newFile()
    {
        auto store = m_files.create(m_folder.path("office.csp"));
        REQUIRE(store.has_value());
        const auto made = application::perform(
            **store, worker(), application::Verb::CreatePartnership, [&](application::UnitOfWork& unit) {
                return application::newPartnership(unit, "Test Partnership", m_clock.today());
            });
        REQUIRE(made.has_value());
        return std::move(*store);
    }

    TemporaryFolder m_folder;
    FixedClock m_clock;
    storage::SqlitePartnershipFiles m_files{quickFiles()};
    std::unique_ptr<application::Store> m_store;
    application::ChangeSet m_last;
};

} // namespace cspdesk::tests
