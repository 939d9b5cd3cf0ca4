// SPDX-License-Identifier: MIT
#include "commands/pack_command.h"

#include "application/meeting_work.h"
#include "application/pack_view.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "commands/file_day.h"
#include "commands/publication.h"
#include "documents/leak_texts.h"
#include "documents/meeting_pack.h"
#include "documents/pack_layout.h"

#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace application;

Result<PackView> readPack(const PaperRequest& request, const Arguments& arguments, Environment& environment)
{
    const auto store = openFor(request.audience, arguments, environment);
    CSPDESK_TRY(store);
    const auto meeting = meetingOn(**store, *request.meeting);
    CSPDESK_TRY(meeting);
    const auto today = dayOf(**store, environment);
    CSPDESK_TRY(today);
    return packView(**store, meeting->id, *today);
}

int makePack(const Arguments& arguments, Environment& environment)
{
    const auto request = paperRequest(arguments, environment);
    if (!request.has_value())
        return request.error();
    const std::filesystem::path output(*request->output);
    if (output.extension() != ".pdf")
        return tellUsage("--output of a pack ends in .pdf", environment);
    const auto view = readPack(*request, arguments, environment);
    if (!view.has_value())
        return tell(view.error(), environment);
    const documents::Pack pack = documents::meetingPack(*view, request->audience);
    if (request->isForPublic())
        if (const int code =
                checkForPublic(documents::textsOf(pack, output.filename().string()), arguments, environment);
            code != Done)
            return code;
    const auto pages = documents::layOutPack(pack);
    return deliverPages(*pages, *request->output, environment); // a pack has its agenda at least
}

} // namespace

Command packCommand()
{
    return {"pack",
            "write the papers of a meeting as one PDF",
            {"FILE.csp"},
            {{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true},
             {"--output", "FILE", "write the pack to FILE.pdf", true},
             audienceOption,
             passphraseOption,
             uncheckedOption},
            makePack};
}

} // namespace cspdesk::commands
