// SPDX-License-Identifier: MIT
#include "storage/file_fixture.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace cspdesk::tests {
namespace {

/// The failures that tests provoke are no news.
const bool isQuiet = [] {
    spdlog::set_level(spdlog::level::off);
    return true;
}();

} // namespace

using application::Record;
using application::RecordKey;
using application::Store;

std::string wordsOf(const application::Error& error)
{
    if (const auto* failure = std::get_if<Failure>(&error))
        return "failure " + std::to_string(static_cast<int>(failure->kind)) + " at " + failure->where + ": "
             + failure->detail;
    return "a refusal, number " + std::to_string(std::get<domain::Refusal>(error).index());
}

storage::StorageOptions cheapOptions()
{
    static_cast<void>(isQuiet);
    return {.passphraseCost = {.operations = 1, .memoryBytes = 8192}, .maximumPages = 0};
}

StorePointer createStore(const std::filesystem::path& path)
{
    return must(storage::SqlitePartnershipFiles(cheapOptions()).create(path));
}

StorePointer openStore(const std::filesystem::path& path, OpenMode mode)
{
    return must(storage::SqlitePartnershipFiles(cheapOptions()).open(path, mode));
}

Failure failureToOpen(const std::filesystem::path& path, OpenMode mode)
{
    return failureOf(storage::SqlitePartnershipFiles(cheapOptions()).open(path, mode));
}

Moment noon() { return std::chrono::sys_days(date(2025, 10, 21)) + std::chrono::hours(12); }

std::unique_ptr<application::UnitOfWork> begin(Store& store, application::Verb verb)
{
    return must(store.begin(verb, noon(), "anna@desk-4"));
}

RecordKey add(Store& store, const Record& record)
{
    const auto unit = begin(store);
    const RecordKey key = must(unit->add(record));
    must(unit->commit());
    return key;
}

application::ChangeSet put(Store& store, RecordKey key, const Record& record)
{
    const auto unit = begin(store);
    must(unit->put(key, record));
    return must(unit->commit());
}

application::ChangeSet remove(Store& store, RecordKey key)
{
    const auto unit = begin(store);
    must(unit->remove(key));
    return must(unit->commit());
}

Record read(const application::Reader& reader, RecordKey key)
{
    auto found = must(reader.find(key));
    if (!found)
        throw std::runtime_error("there is no such record");
    return std::move(*found);
}

domain::Agency agencyNamed(const std::string& name)
{
    domain::Agency agency;
    agency.name = name;
    return agency;
}

RecordKey addItem(Store& store, const std::string& title)
{
    const RecordKey board = add(store, domain::Body{.name = "Board"});
    const RecordKey meeting = add(store, domain::Meeting{.body = Id<domain::Body>(board.number)});
    return add(store, domain::AgendaItem{.meeting = Id<domain::Meeting>(meeting.number), .title = title});
}

domain::AgendaItem itemOf(const application::Reader& reader, RecordKey key)
{
    return std::get<domain::AgendaItem>(read(reader, key));
}

std::vector<std::pair<std::string, std::string>> filesIn(const TemporaryFolder& folder)
{
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.root()))
        files.emplace_back(entry.path().filename().string(),
                           entry.is_regular_file() ? readFile(entry.path()) : std::string());
    std::sort(files.begin(), files.end());
    return files;
}

bool fileContains(const std::filesystem::path& path, const std::string& text)
{
    return readFile(path).find(text) != std::string::npos;
}

} // namespace cspdesk::tests
