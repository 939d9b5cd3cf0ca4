// SPDX-License-Identifier: MIT
#include "application/meeting_work.h"
#include "application/paper_work.h"
#include "application/papers_view.h"
#include "commands/answers.h"
#include "commands/file_day.h"
#include "commands/paper_commands.h"
#include "commands/paper_request.h"
#include "documents/received_paper.h"
#include "wording/format_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <memory>

namespace cspdesk::commands {
namespace {

using namespace application;
using domain::Paper;
using domain::PaperMatter;
using wording::say;

/// Which paper is meant: of which meeting, under which item, and which of those there.
struct PaperPlace
{
    Date meeting;
    int item = 0;
    std::optional<std::string> title;
    std::optional<int> version;
};

std::optional<int> positiveNumber(const std::string& text)
{
    int number = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && number > 0 ? std::optional(number) : std::nullopt;
}

/// Where the words make no sense, says so and answers with the exit code.
BasicResult<PaperPlace, int> placeIn(const Arguments& arguments, Environment& environment)
{
    PaperPlace place;
    const auto day = parseDate(*arguments.value("--meeting"));
    if (!day)
        return refuse(tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment));
    place.meeting = *day;
    const auto item = positiveNumber(*arguments.value("--item"));
    if (!item)
        return refuse(tellUsage("--item needs the number of the item on the agenda, as 5", environment));
    place.item = *item;
    place.title = arguments.value("--title");
    if (const auto words = arguments.value("--version")) {
        place.version = positiveNumber(*words);
        if (!place.version)
            return refuse(tellUsage("--version needs the number of a version, as 2", environment));
    }
    return place;
}

int tellRefusal(const QString& words, Environment& environment)
{
    print(environment.problems, QStringLiteral("cspdesk-cli: ") + words);
    return Refused;
}

QString noItem(const PaperPlace& place)
{
    return say("There is no item %1 on the agenda of %2. “cspdesk-cli agenda” lists its items.")
        .arg(place.item)
        .arg(wording::plainDate(place.meeting));
}

const ItemPapers* itemAt(const PapersView& view, int number)
{
    for (const ItemPapers& item : view.items)
        if (item.number == number)
            return &item;
    return nullptr;
}

/// The paper of that title; without a title the only one there.
const PaperLine* paperAt(const ItemPapers& item, const std::optional<std::string>& title)
{
    if (!title)
        return item.papers.size() == 1 ? &item.papers.front() : nullptr;
    for (const PaperLine& line : item.papers)
        if (line.matter().title == *title)
            return &line;
    return nullptr;
}

Result<PapersView> readPapers(const Reader& reader, Date meeting, Date today)
{
    const auto found = meetingOn(reader, meeting);
    CSPDESK_TRY(found);
    return papersView(reader, found->id, today);
}

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

Result<ReceivedFile> describe(const std::string& path, const Arguments& arguments)
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
    file.pages = documents::pageCount(std::move(bytes));
    return file;
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
                   "this "
                   "one a title of its own.")
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
    auto file = describe(arguments.place(1), arguments);
    if (!file.has_value())
        return tell(file.error(), environment);
    file->on = *today;
    const auto done = perform(**store, environment.worker, Verb::ReceivePaper, [&](UnitOfWork& unit) {
        return receive(unit, *item, *file, arguments.place(1), arguments);
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
    if (known.bytes > largePaper)
        print(environment.problems, say("A paper over 25 MB makes the file slow to copy and a pack hard to send."));
    return Done;
}

QString noPaper(const PaperPlace& place, const ItemPapers& item)
{
    if (place.title)
        return say("Item %1 has no paper “%2” that this copy may show.")
            .arg(place.item)
            .arg(wording::text(*place.title));
    return item.papers.empty() ? say("Item %1 has no papers.").arg(place.item)
                               : say("Item %1 has several papers: say which with --title.").arg(place.item);
}

const Stored<domain::PaperVersion>* versionAt(const PaperLine& line, std::optional<int> number)
{
    if (!number)
        return line.last();
    for (const auto& version : line.versions)
        if (version->number == *number)
            return &version;
    return nullptr;
}

int getPaperFile(const Arguments& arguments, Environment& environment)
{
    const auto place = placeIn(arguments, environment);
    if (!place.has_value())
        return place.error();
    const std::string audience = arguments.value("--audience").value_or("public");
    if (audience != "board" && audience != "public")
        return tellUsage("--audience is board or public", environment);
    const auto store =
        openFor(audience == "board" ? documents::Audience::Board : documents::Audience::Public, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto view = readPapers(**store, place->meeting, place->meeting);
    if (!view.has_value())
        return tell(view.error(), environment);
    const ItemPapers* item = itemAt(*view, place->item);
    if (item == nullptr)
        return tellRefusal(noItem(*place), environment);
    const PaperLine* line = paperAt(*item, place->title);
    if (line == nullptr)
        return tellRefusal(noPaper(*place, *item), environment);
    const auto* version = versionAt(*line, place->version);
    if (version == nullptr)
        return tellRefusal(place->version ? say("The paper has no version %1.").arg(*place->version)
                                          : say("No file has come for this paper yet."),
                           environment);
    const auto bytes = bytesOf(**store, version->id);
    if (!bytes.has_value())
        return tell(bytes.error(), environment);
    const std::string output = *arguments.value("--output");
    if (const auto written = writeWhole(output, *bytes); !written.has_value())
        return tell(written.error(), environment);
    print(environment.out, say("Wrote “%1”.").arg(wording::text(output)));
    return Done;
}

const Option meetingOption{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true};
const Option itemOption{"--item", "N", "the number of the item on its agenda", true};

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

Command paperGetCommand()
{
    return {"paper-get",
            "write the file of a paper, its last version or another",
            {"FILE.csp"},
            {meetingOption,
             itemOption,
             {"--title", "TITLE", "which paper, where the item has several"},
             {"--version", "N", "which version; the last one without it"},
             {"--output", "FILE", "the file to write", true},
             audienceOption,
             passphraseOption},
            getPaperFile};
}

} // namespace cspdesk::commands
