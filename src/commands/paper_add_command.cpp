// SPDX-License-Identifier: MIT
#include "application/paper_work.h"
#include "commands/answers.h"
#include "commands/file_day.h"
#include "commands/paper_commands.h"
#include "commands/paper_place.h"
#include "documents/received_paper.h"
#include "wording/format_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <filesystem>
#include <fstream>
#include <memory>

namespace cspdesk::commands {
namespace {

using namespace application;
using domain::Paper;
using domain::PaperMatter;
using wording::say;

/// Reads a file a piece at a time.
ByteSource bytesOfFile(const std::string& path)
{
    auto stream = std::make_shared<std::ifstream>(path, std::ios::binary);
    return [stream, path]() -> Result<std::string> {
        std::string piece(std::size_t(1) << 20U, '\0');
        stream->read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<std::size_t>(stream->gcount()));
        if (stream->bad() || (piece.empty() && !stream->eof()))
            return refuse(failure(Failure::Kind::CannotOpen, path));
        return piece;
    };
}

/// A file, and why it will not stand in a pack; nothing where it will.
struct Described
{
    ReceivedFile file;
    QString trouble;
};

Result<Described> describe(const std::string& path, const Arguments& arguments)
{
    std::error_code problem;
    if (!std::filesystem::exists(path, problem))
        return refuse(failure(Failure::Kind::NotFound, path));
    if (!std::filesystem::is_regular_file(path, problem))
        return refuse(failure(Failure::Kind::CannotOpen, path));
    ReceivedFile file{.name = std::filesystem::path(path).filename().string()};
    file.note = arguments.value("--note").value_or("");
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return refuse(failure(Failure::Kind::CannotOpen, path));
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    file.mediaType = documents::mediaTypeOf(file.name, bytes);
    file.pages = documents::pageCount(bytes);
    const auto trouble = documents::troubleWith(file.name, std::move(bytes));
    return Described{std::move(file), trouble ? documents::troubleText(*trouble) : QString()};
}

struct Received
{
    Id<domain::PaperVersion> version;
    std::string title;
};

/// Lists the paper where it is new, and keeps the file as its next version.
Result<Received> receive(UnitOfWork& unit, const ItemPapers& item, const ReceivedFile& file, const std::string& path,
                         const Arguments& arguments)
{
    const std::string title = arguments.value("--title").value_or(documents::titleFromFileName(file.name));
    const PaperLine* known = paperAt(item, title);
    std::optional<Id<Paper>> paper;
    if (known != nullptr) {
        paper = known->paper.id;
    } else {
        Paper draft{.meeting = item.item->meeting, .item = item.item.id};
        if (arguments.has("--board-only"))
            draft.access = domain::PaperAccess::BoardOnly;
        const auto added =
            addPaper(unit, draft, PaperMatter{.title = title, .author = arguments.value("--author").value_or("")});
        CSPDESK_TRY(added);
        paper = *added;
    }
    const auto version = receivePaper(unit, *paper, file, bytesOfFile(path));
    CSPDESK_TRY(version);
    return Received{*version, title};
}

/// A new version is as open as its paper: what is for the Board alone must not come out that way. And a file that only
/// happens to be named like a paper replaces none of another kind.
QString whyNotReceived(const ItemPapers& item, const Arguments& arguments)
{
    const std::string name = std::filesystem::path(arguments.place(1)).filename().string();
    const std::string title = arguments.value("--title").value_or(documents::titleFromFileName(name));
    const PaperLine* known = paperAt(item, title);
    if (known == nullptr)
        return {};
    if (arguments.has("--board-only") && known->paper->access != domain::PaperAccess::BoardOnly)
        return say("The item has a paper “%1” that is not for the Board alone. Give this one another --title.")
            .arg(wording::text(title));
    const auto ending = [](const std::string& file) { return std::filesystem::path(file).extension().string(); };
    const bool isOtherKind = known->file() != nullptr && ending(known->file()->name) != ending(name);
    if (isOtherKind && !arguments.has("--title"))
        return say("The item has a paper “%1” of another kind of file. Name it with --title to replace it, or give "
                   "this one a title of its own.")
            .arg(wording::text(title));
    return {};
}

int addPaperFile(const Arguments& arguments, Environment& environment)
{
    const auto place = placeIn(arguments, environment);
    if (!place.has_value())
        return place.error();
    auto store = environment.files.open(arguments.place(0), OpenMode::Write);
    if (!store.has_value())
        return tell(store.error(), environment);
    if (const auto unlocked = unlockIfAsked(arguments, **store); !unlocked.has_value())
        return tell(unlocked.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    const auto view = readPapers(**store, place->meeting, *today);
    if (!view.has_value())
        return tell(view.error(), environment);
    const ItemPapers* item = itemAt(*view, place->item);
    if (item == nullptr)
        return tellRefusal(noItem(*place), environment);
    if (const QString why = whyNotReceived(*item, arguments); !why.isEmpty())
        return tellRefusal(why, environment);
    auto described = describe(arguments.place(1), arguments);
    if (!described.has_value())
        return tell(described.error(), environment);
    ReceivedFile& file = described->file;
    file.on = *today;
    const auto done = perform(**store, environment.worker, Verb::ReceivePaper, [&](UnitOfWork& unit) {
        return receive(unit, *item, file, arguments.place(1), arguments);
    });
    if (!done.has_value())
        return tell(done.error(), environment);
    const auto kept = require(**store, done->value.version);
    if (!kept.has_value())
        return tell(kept.error(), environment);
    const domain::PaperFile& known = kept->value.file.value();
    print(environment.out, say("Kept “%1” as version %2 of “%3”, item %4: %5, SHA-256 %6.")
                               .arg(wording::text(known.name))
                               .arg(kept->value.number)
                               .arg(wording::text(done->value.title))
                               .arg(place->item)
                               .arg(wording::sizeText(known.bytes), wording::text(known.sha256)));
    if (!described->trouble.isEmpty())
        print(environment.problems, described->trouble);
    if (known.bytes > largePaper)
        print(environment.problems, say("A paper over 25 MB makes the file slow to copy and a pack hard to send."));
    return Done;
}

} // namespace

Command paperAddCommand()
{
    return {"paper-add",
            "keep a file as a paper of an agenda item, or as the next version of one",
            {"FILE.csp", "PAPER"},
            {meetingOption,
             itemOption,
             {"--title", "TITLE", "the title of the paper; one of the same title gets a new version"},
             {"--author", "NAME", "whom it comes from, where the paper is new"},
             {"--note", "TEXT", "what is new in this version"},
             {"--board-only", "", "a new paper under an open item is for the Board and its members alone"},
             passphraseOption},
            addPaperFile};
}

} // namespace cspdesk::commands
