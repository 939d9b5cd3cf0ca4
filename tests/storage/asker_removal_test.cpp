// SPDX-License-Identifier: MIT
#include "application/question_work.h"
#include "storage/file_fixture.h"
#include "storage/raw_database.h"
#include "support/catch.h"
#include "support/fixed_clock.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using application::RecordKey;
using application::Verb;

namespace {

/// The bytes that a hexadecimal text stands for.
std::string bytesOf(const std::string& hexadecimal)
{
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hexadecimal.size(); at += 2)
        bytes.push_back(static_cast<char>(std::stoi(hexadecimal.substr(at, 2), nullptr, 16)));
    return bytes;
}

/// A question whose asker was recorded, changed and named with consent, which was then withdrawn.
struct FileWithAsker
{
    TemporaryFolder folder;
    std::filesystem::path path = folder.path("cambridge.csp");
    StorePointer store = createStore(path);
    FixedClock clock;
    Id<domain::PublicQuestion> question{1};

    FileWithAsker()
    {
        const auto item = itemOf(*store, addItem(*store, "Grants"));
        domain::PublicQuestion asked{.meeting = item.meeting, .item = {}, .subject = "Bins"};
        asked.shownAs = "Ivy Nettle of Petersfield";
        asked.parts = {"When are they emptied?"};
        application::AskerEntry ivy{{.name = "Ivy Nettle", .email = "ivy.nettle@example.org"}, true, {}, {}};
        runs([&](auto& unit) {
            auto id = application::recordQuestion(unit, asked, ivy);
            question = must(std::move(id));
            return application::Result<>();
        });
        asked.waiver = "It cannot wait.";
        runs([&](auto& unit) { return application::changeQuestion(unit, question, asked); });
        asked.shownAs = "A resident";
        runs([&](auto& unit) { return application::changeQuestion(unit, question, asked); });
        ivy.consents = false;
        ivy.details.telephone = "01223 000000";
        runs([&](auto& unit) { return application::changeAsker(unit, question, ivy); });
    }
    template <class Work>
    void runs(Work&& work)
    {
        const auto unit = begin(*store, Verb::ChangeQuestion);
        must(work(*unit));
        must(unit->commit());
    }
    [[nodiscard]] application::RemovedAskers remove(Date before)
    {
        return must(application::removeAskers(*store, {&clock, "officer@desk"}, before, before));
    }
};

} // namespace

TEST_CASE("nothing of an asker whose details were removed stays in the file, in clear or sealed")
{
    FileWithAsker file;
    CHECK(fileContains(file.path, "Ivy Nettle of Petersfield")); // in the journal, from when they consented
    CHECK_FALSE(fileContains(file.path, "ivy.nettle@example.org"));
    RawDatabase raw(file.path);
    const std::string details = bytesOf(raw.text("SELECT hex(details) FROM asker"));
    const std::string journal =
        bytesOf(raw.text("SELECT hex(sealed) FROM journal_body WHERE sealed IS NOT NULL LIMIT 1"));
    REQUIRE(details.size() > 64);
    REQUIRE(journal.size() > 64);
    REQUIRE(fileContains(file.path, details.substr(0, 40)));
    REQUIRE(fileContains(file.path, journal.substr(0, 40)));

    CHECK(file.remove(date(2100, 1, 1)).askers == 1);
    for (const std::string& trace : {details.substr(0, 40), details.substr(details.size() - 40), journal.substr(0, 40),
                                     std::string("Nettle"), std::string("ivy.nettle"), std::string("01223 000000")})
        CHECK_FALSE(fileContains(file.path, trace));
    CHECK(fileContains(file.path, "When are they emptied?"));
    CHECK(raw.text("SELECT count(*) FROM asker WHERE details IS NOT NULL") == "0");
    CHECK(raw.text("SELECT count(*) FROM journal_body JOIN journal_entry USING (sequence) WHERE touched LIKE '%asker%'")
          == "0");
    CHECK(must(file.store->check()).isSound());
}

TEST_CASE("a removal that was cut short before the journal was purged is completed by the next")
{
    FileWithAsker file;
    file.runs([&](auto& unit) -> application::Result<> {
        auto asker = must(application::require(unit, Id<domain::Asker>(1)));
        asker.value.details = {};
        asker.value.removedOn = date(2026, 11, 1);
        return unit.put(RecordKey::of(asker.id), asker.value);
    });
    const auto removed = file.remove(date(2026, 11, 2));
    CHECK(removed.askers == 0);
    CHECK(removed.entries == 3); // recorded, changed, removed
    CHECK(RawDatabase(file.path).text("SELECT count(*) FROM journal_body JOIN journal_entry USING (sequence)"
                                      " WHERE touched LIKE '%asker%'")
          == "0");
}
