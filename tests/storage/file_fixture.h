// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/partnership_files.h"
#include "support/temporary_folder.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace cspdesk::tests {

std::string wordsOf(const application::Error& error);

/// The value, or a test that ends with the failure in words.
template <class T>
T must(application::Result<T> result)
{
    if (!result.has_value())
        throw std::runtime_error(wordsOf(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The failure; a test that ends when it is none.
template <class T>
Failure failureOf(const application::Result<T>& result)
{
    if (result.has_value())
        throw std::runtime_error("expected a failure, but it went well");
    if (!std::holds_alternative<Failure>(result.error()))
        throw std::runtime_error("expected a failure, but it was a refusal");
    return std::get<Failure>(result.error());
}

using application::OpenMode;
using StorePointer = std::unique_ptr<application::Store>;

/// Passphrases that cost next to nothing to try.
storage::StorageOptions cheapOptions();

StorePointer createStore(const std::filesystem::path& path);
StorePointer openStore(const std::filesystem::path& path, OpenMode mode = OpenMode::Read);
Failure failureToOpen(const std::filesystem::path& path, OpenMode mode = OpenMode::Read);

Moment noon();

/// A unit of work of no matter whom.
std::unique_ptr<application::UnitOfWork> begin(application::Store& store,
                                               application::Verb verb = application::Verb::ChangeAgency);
application::RecordKey add(application::Store& store, const application::Record& record);
application::ChangeSet put(application::Store& store, application::RecordKey key, const application::Record& record);
application::ChangeSet remove(application::Store& store, application::RecordKey key);
application::Record read(const application::Reader& reader, application::RecordKey key);

domain::Agency agencyNamed(const std::string& name);
/// A Board with one meeting, and an open item of that title on it; the answer is the item.
application::RecordKey addItem(application::Store& store, const std::string& title);
domain::AgendaItem itemOf(const application::Reader& reader, application::RecordKey key);

/// Every file of the folder by name, with its bytes.
std::vector<std::pair<std::string, std::string>> filesIn(const TemporaryFolder& folder);
/// Whether the text stands anywhere in the bytes of the file.
bool fileContains(const std::filesystem::path& path, const std::string& text);

} // namespace cspdesk::tests
