// SPDX-License-Identifier: MIT
#include "application/new_partnership.h"

#include "application/partnership_work.h"
#include "application/work.h"
#include "base/text.h"

namespace cspdesk::application {
namespace {

constexpr const char* publicInformation = R"(## Coming to a meeting

The open part of every meeting may be watched by anyone. You may be asked to leave the room while confidential matters are discussed.

## Asking a question

Please tell the {officer-title} what you would like to ask by {question-deadline}: {email}, {telephone}.
)";

} // namespace

Result<> newPartnership(UnitOfWork& unit, const std::string& name, Date today)
{
    const std::string line = singleLine(name);
    CSPDESK_TRY(changePartnership(unit, domain::Partnership{.name = line, .shortName = line}));
    const auto board = addBody(unit, domain::Body{"Board", domain::Body::Kind::Board});
    CSPDESK_TRY(board);
    CSPDESK_TRY(addTerms(unit, domain::TermsOfReference{.body = *board, .inForceFrom = today}));
    CSPDESK_TRY(add(unit, domain::Template{domain::Template::Purpose::PublicInformation, "Information for the public",
                                           publicInformation}));
    return {};
}

Result<std::unique_ptr<Store>> createSample(PartnershipFiles& files, const std::filesystem::path& path,
                                            const Worker& worker)
{
    const auto records = files.sample();
    CSPDESK_TRY(records);
    auto store = files.create(path);
    CSPDESK_TRY(store);
    const auto loaded = perform(**store, worker, Verb::LoadSample, [&](UnitOfWork& unit) -> Result<> {
        for (const Entry& entry : *records)
            CSPDESK_TRY(unit.put(entry.key, entry.record));
        return {};
    });
    if (!loaded.has_value()) {
        store->reset();
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return refuse(loaded.error());
    }
    return std::move(*store);
}

} // namespace cspdesk::application
