// SPDX-License-Identifier: MIT
#include "commands/pack_command.h"

#include "application/meeting_work.h"
#include "application/pack_view.h"
#include "application/papers_view.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "commands/file_day.h"
#include "commands/publication.h"
#include "documents/meeting_pack.h"
#include "documents/pack_builder.h"
#include "wording/translate.h"

#include <QStringList>

#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace application;

/// The papers are read out of the store while the pack is built, so it stays open for that.
Result<documents::Pack> readPack(const PaperRequest& request, const Store& store, Environment& environment)
{
    const auto meeting = meetingOn(store, *request.meeting);
    CSPDESK_TRY(meeting);
    const auto today = dayOf(store, environment);
    CSPDESK_TRY(today);
    const auto view = packView(store, meeting->id, *today);
    CSPDESK_TRY(view);
    return documents::meetingPack(*view, request.audience,
                                  [&store](Id<domain::PaperVersion> version) -> std::optional<std::string> {
                                      auto bytes = bytesOf(store, version);
                                      return bytes.has_value() ? std::optional(std::move(*bytes)) : std::nullopt;
                                  });
}

/// Says a stage in percent when it changes.
documents::PackProgress progress(bool isWanted, Environment& environment)
{
    return [isWanted, &environment, last = std::size_t{0}](std::size_t done, std::size_t total) mutable {
        const std::size_t percent = total == 0 ? 0 : done * 100 / total;
        if (isWanted && percent != last)
            print(environment.problems, wording::say("%1 %").arg(percent));
        last = percent;
        return true;
    };
}

/// What somebody must know before the pack goes out.
void tellOutcome(const documents::BuiltPack& pack, Environment& environment)
{
    using wording::say;
    for (const documents::PackedPart& part : pack.parts) {
        const QString title = wording::text(part.title);
        if (part.separate && part.separate->reason == documents::SeparateReason::ToFollow)
            print(environment.problems, say("“%1” is to follow.").arg(title));
        else if (part.separate)
            print(environment.problems,
                  say("“%1” is not in the pack: %2. %3")
                      .arg(title, documents::reasonText(*part.separate), documents::adviceText(*part.separate))
                      .trimmed());
        if (part.wasRepaired)
            print(environment.problems, say("“%1” was damaged and has been repaired: look at its pages.").arg(title));
    }
    if (!pack.wereTextsRead)
        print(environment.problems,
              say("The words of attached papers could not be read, so they were not compared with closed matter."));
    else if (!pack.unchecked.empty()) {
        QStringList pages;
        for (const documents::UncheckedPage& page : pack.unchecked)
            pages += QString::number(page.page + 1);
        print(environment.problems, say("Only pictures, not compared with closed matter: pack pages %1.")
                                        .arg(pages.join(QStringLiteral(", "))));
    }
}

int makePack(const Arguments& arguments, Environment& environment)
{
    const auto request = paperRequest(arguments, environment);
    if (!request.has_value())
        return request.error();
    const std::filesystem::path output(*request->output);
    if (output.extension() != ".pdf")
        return tellUsage("--output of a pack ends in .pdf", environment);
    if (const auto possible = checkOutput(*request->output); !possible.has_value())
        return tell(possible.error(), environment);
    const auto store = openFor(request->audience, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto pack = readPack(*request, **store, environment);
    if (!pack.has_value())
        return tell(pack.error(), environment);
    const auto texts = request->isForPublic() ? documents::PackTexts::Read : documents::PackTexts::LeaveOut;
    const auto built = documents::buildPack(*pack, output.filename().string(), texts,
                                            progress(arguments.has("--progress"), environment));
    if (!built.has_value())
        return tell(failure(Failure::Kind::Other, built.error().detail), environment);
    tellOutcome(*built, environment);
    if (request->isForPublic())
        if (const int code = checkForPublic(built->texts, arguments, environment); code != Done)
            return code;
    return deliverPdf(built->pdf, built->pages, *request->output, environment);
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
             {"--progress", "", "say how far it is"},
             passphraseOption,
             uncheckedOption},
            makePack};
}

} // namespace cspdesk::commands
