// SPDX-License-Identifier: MIT
#include "storage/fault.h"
#include "storage/file_fixture.h"
#include "storage/record_json.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::tests;
using application::Entry;
using application::Record;
using application::Verb;

namespace {

/// One record in the form of the sample.
std::string document(const std::string& kind, const std::string& body)
{
    return R"({"records":[{"kind":")" + kind + R"(","number":3,"body":)" + body + "}]}";
}

Record onlyRecord(const std::string& kind, const std::string& body)
{
    const std::vector<Entry> entries = storage::entriesFrom(document(kind, body), "test.json");
    CHECK(entries.at(0).key.number == 3);
    return entries.at(0).record;
}

Failure faultIn(const std::string& text)
{
    try {
        static_cast<void>(storage::entriesFrom(text, "test.json"));
    } catch (const storage::Fault& fault) {
        return std::get<Failure>(fault.error());
    }
    throw std::runtime_error("it was read without a fault");
}

std::string placeOfFault(const std::string& kind, const std::string& body)
{
    const Failure failure = faultIn(document(kind, body));
    CHECK(failure.kind == Failure::Kind::Damaged);
    return failure.where;
}

} // namespace

TEST_CASE("the sample loads into a new file, record by record, under the numbers it gives")
{
    TemporaryFolder folder;
    const auto entries = must(storage::SqlitePartnershipFiles(cheapOptions()).sample());
    REQUIRE_FALSE(entries.empty());
    const auto store = createStore(folder.path("sample.csp"));
    const auto unit = must(store->begin(Verb::LoadSample, noon(), "anna@desk-4"));
    for (const Entry& entry : entries)
        must(unit->put(entry.key, entry.record));
    CHECK(must(unit->commit()).changes.size() == entries.size());
    for (const Entry& entry : entries)
        CHECK(read(*store, entry.key) == entry.record);
    const auto report = must(store->check());
    CHECK(report.isSound());
    CHECK(static_cast<std::size_t>(report.records) == entries.size());
}

TEST_CASE("a record in the sample has the members of its table, and defaults for those left out")
{
    CHECK(onlyRecord("agency", R"({"name":"Police","statutory":true,"from":"2013-05-01","until":null,"successor":4})")
          == Record(domain::Agency{.name = "Police",
                                   .statutory = true,
                                   .validity = {date(2013, 5, 1), {}},
                                   .successor = Id<domain::Agency>(4)}));
    CHECK(onlyRecord("terms", R"({"body":2,"in_force_from":"2025-01-01","notice_rule":"clear_calendar","quorum":6})")
          == Record(
              domain::TermsOfReference{.body = Id<domain::Body>(2),
                                       .inForceFrom = date(2025, 1, 1),
                                       .settings = {.quorum = 6, .noticeRule = domain::NoticeRule::ClearCalendar}}));
    CHECK(onlyRecord("meeting", R"({"body":2,"start":"09:30","joining_details":"link"})")
          == Record(domain::Meeting{
              .body = Id<domain::Body>(2), .start = TimeOfDay{9 * 60 + 30}, .joiningDetails = std::string("link")}));
    CHECK(onlyRecord("agenda_item",
                     R"({"meeting":2,"session":"closed","closed_matter":{"title":"t","leads":[{"office":"chair"}]}})")
          == Record(domain::AgendaItem{.meeting = Id<domain::Meeting>(2),
                                       .session = domain::Session::Closed,
                                       .closedMatter =
                                           domain::ClosedItemMatter{"t", {{{}, domain::OfficeRole::Chair, ""}}}}));
}

TEST_CASE("a fault in the sample names its place")
{
    const std::string agency = "test.json, record 1 (agency 3)";
    CHECK(placeOfFault("agency", R"({"nmae":"x"})") == agency + ".nmae");
    CHECK(placeOfFault("agency", R"({"name":7})") == agency + ".name");
    CHECK(placeOfFault("agency", R"({"name":null})") == agency + ".name");
    CHECK(placeOfFault("agency", R"({"statutory":1})") == agency + ".statutory");
    CHECK(placeOfFault("agency", R"({"from":"2025-02-30"})") == agency + ".from");
    CHECK(placeOfFault("agency", R"({"successor":0})") == agency + ".successor");
    CHECK(placeOfFault("agency", R"({"successor":18446744073709551615})") == agency + ".successor");
    CHECK(placeOfFault("agency", R"([])") == agency);
    CHECK(placeOfFault("body", R"({"kind":"bored"})") == "test.json, record 1 (body 3).kind");
    CHECK(placeOfFault("office", R"({"body":1})") == "test.json, record 1 (office 3).person");
    const std::string item = "test.json, record 1 (agenda_item 3)";
    CHECK(placeOfFault("agenda_item", R"({"meeting":1,"planned_minutes":1.5})") == item + ".planned_minutes");
    CHECK(placeOfFault("agenda_item", R"({"meeting":1,"position":3000000000})") == item + ".position");
    CHECK(placeOfFault("agenda_item", R"({"meeting":1,"leads":[{},{"person":"x"}]})") == item + ".leads[1].person");
    CHECK(placeOfFault("agenda_item", R"({"meeting":1,"leads":{}})") == item + ".leads");
    CHECK(placeOfFault("agenda_item", R"({"meeting":1,"closed_matter":{"titel":""}})")
          == item + ".closed_matter.titel");
    CHECK(placeOfFault("meeting", R"({"body":1,"joining_details":{"sealed":true}})")
          == "test.json, record 1 (meeting 3).joining_details");
}

TEST_CASE("what is no sample at all is a fault, not a crash")
{
    CHECK(faultIn("").where == "test.json");
    CHECK(faultIn("[]").where == "test.json");
    CHECK(faultIn(R"({"records":7})").where == "test.json");
    CHECK(faultIn(R"({"records":[7]})").where == "test.json, record 1");
    CHECK(faultIn(R"({"records":[{"kind":"agency","number":1}]})").where == "test.json, record 1");
    CHECK(faultIn(R"({"records":[{"kind":"user","number":1,"body":{}}]})").where == "test.json, record 1.kind");
    CHECK(faultIn(R"({"records":[{"kind":"agency","number":0,"body":{}}]})").where == "test.json, record 1.number");
    CHECK(faultIn(R"({"records":[{"kind":"agency","number":1,"body":{},"x":1}]})").where == "test.json, record 1.x");
    CHECK(faultIn(document("agency", "{\"name\":\"caf\xe9\"}")).where == "test.json");
}
