// SPDX-License-Identifier: MIT
#include "application/paper_work.h"

#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/agenda.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;
using Papers = std::vector<Stored<Paper>>;
using Versions = std::vector<Stored<PaperVersion>>;

/// The item, if papers may still be listed under it: what was agreed at a meeting stays with its papers.
Result<Stored<AgendaItem>> itemToWrite(const Reader& reader, Id<AgendaItem> id)
{
    auto item = require(reader, id);
    CSPDESK_TRY(item);
    const auto meeting = require(reader, item->value.meeting);
    CSPDESK_TRY(meeting);
    if (meeting->value.state == MeetingState::Cancelled)
        return refuse(refusal(AgendaIsFixed{meeting->value.state}));
    return item;
}

void tidy(PaperMatter& matter)
{
    matter.title = singleLine(matter.title);
    matter.author = singleLine(matter.author);
    matter.marking = singleLine(matter.marking);
    matter.reason = singleLine(matter.reason);
    matter.note = keptLines(matter.note);
    for (PaperChase& chase : matter.chased)
        chase.how = singleLine(chase.how);
}

Result<Versions> versionsOf(const Reader& reader, Id<Paper> paper)
{
    return all<PaperVersion>(reader, RecordKey::of(paper));
}

Result<> versionsFollow(UnitOfWork& unit, Id<Paper> paper, Session session)
{
    const auto versions = versionsOf(unit, paper);
    CSPDESK_TRY(versions);
    for (Stored<PaperVersion> version : *versions) {
        const auto before = version->file;
        version.value.file.follow(session);
        if (!(version->file == before))
            CSPDESK_TRY(unit.put(RecordKey::of(version.id), version.value));
    }
    return {};
}

Result<> renumber(UnitOfWork& unit, const Papers& papers)
{
    int position = 0;
    for (Stored<Paper> paper : papers) {
        if (paper->position != position) {
            paper.value.position = position;
            CSPDESK_TRY(unit.put(RecordKey::of(paper.id), paper.value));
        }
        ++position;
    }
    return {};
}

/// A paper with its readable matter and its item.
struct OpenPaper
{
    Stored<Paper> paper;
    PaperMatter matter;
    Stored<AgendaItem> item;

    [[nodiscard]] Session session() const { return sessionOf(paper.value, item->session); }
};

Result<OpenPaper> paperToWrite(const Reader& reader, Id<Paper> id)
{
    auto paper = require(reader, id);
    CSPDESK_TRY(paper);
    auto item = itemToWrite(reader, paper->value.item);
    CSPDESK_TRY(item);
    const PaperMatter* matter = paper->value.matter.readable();
    if (matter == nullptr)
        return refuse(failure(Failure::Kind::Sealed, "paper", "closed matter cannot be changed while it is locked"));
    return OpenPaper{*paper, *matter, *item};
}

} // namespace

Result<std::vector<Stored<Paper>>> papersUnder(const Reader& reader, Id<Meeting> meeting, Id<AgendaItem> item)
{
    auto papers = all<Paper>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(papers);
    std::erase_if(*papers, [&](const Stored<Paper>& each) { return each->item != item; });
    return papers;
}

Result<Id<Paper>> addPaper(UnitOfWork& unit, Paper paper, PaperMatter matter)
{
    const auto item = itemToWrite(unit, paper.item);
    CSPDESK_TRY(item);
    tidy(matter);
    CSPDESK_TRY(ruled(check(matter, paper.listing)));
    const auto papers = papersUnder(unit, item->value.meeting, item->id);
    CSPDESK_TRY(papers);
    paper.meeting = item->value.meeting;
    paper.position = static_cast<int>(papers->size());
    paper.matter = {};
    paper.matter.put(std::move(matter), sessionOf(paper, item->value.session));
    return add(unit, paper);
}

Result<> changePaper(UnitOfWork& unit, Id<Paper> id, Paper paper, PaperMatter matter)
{
    const auto before = paperToWrite(unit, id);
    CSPDESK_TRY(before);
    const auto item = itemToWrite(unit, paper.item);
    CSPDESK_TRY(item);
    if (item->value.meeting != before->paper->meeting)
        return refuse(refusal(NoSuchRecord{}));
    tidy(matter);
    CSPDESK_TRY(ruled(check(matter, paper.listing)));
    const bool isMoved = paper.item != before->paper->item;
    paper.meeting = before->paper->meeting;
    paper.position = before->paper->position;
    if (isMoved) {
        const auto there = papersUnder(unit, paper.meeting, paper.item);
        CSPDESK_TRY(there);
        paper.position = static_cast<int>(there->size());
    }
    const Session session = sessionOf(paper, item->value.session);
    paper.matter = before->paper->matter;
    paper.matter.put(std::move(matter), session);
    CSPDESK_TRY(unit.put(RecordKey::of(id), paper));
    if (isMoved) {
        const auto left = papersUnder(unit, paper.meeting, before->paper->item);
        CSPDESK_TRY(left);
        CSPDESK_TRY(renumber(unit, *left));
    }
    return versionsFollow(unit, id, session);
}

Result<> movePaper(UnitOfWork& unit, Id<Paper> id, int position)
{
    const auto moved = require(unit, id);
    CSPDESK_TRY(moved);
    CSPDESK_TRY(itemToWrite(unit, moved->value.item));
    auto papers = papersUnder(unit, moved->value.meeting, moved->value.item);
    CSPDESK_TRY(papers);
    std::erase_if(*papers, [&](const Stored<Paper>& each) { return each.id == id; });
    papers->insert(papers->begin() + std::clamp(position, 0, static_cast<int>(papers->size())), *moved);
    return renumber(unit, *papers);
}

Result<> removePaper(UnitOfWork& unit, Id<Paper> id)
{
    const auto paper = require(unit, id);
    CSPDESK_TRY(paper);
    CSPDESK_TRY(itemToWrite(unit, paper->value.item));
    const auto versions = versionsOf(unit, id);
    CSPDESK_TRY(versions);
    for (const Stored<PaperVersion>& version : *versions)
        CSPDESK_TRY(unit.remove(RecordKey::of(version.id)));
    CSPDESK_TRY(unit.remove(RecordKey::of(id)));
    const auto rest = papersUnder(unit, paper->value.meeting, paper->value.item);
    CSPDESK_TRY(rest);
    return renumber(unit, *rest);
}

Result<Id<PaperVersion>> receivePaper(UnitOfWork& unit, Id<Paper> id, const ReceivedFile& received,
                                      const ByteSource& source)
{
    auto open = paperToWrite(unit, id);
    CSPDESK_TRY(open);
    const auto versions = versionsOf(unit, id);
    CSPDESK_TRY(versions);

    PaperFile file{singleLine(received.name), received.mediaType, 0, {}, received.pages, singleLine(received.note)};
    CSPDESK_TRY(ruled(check(file)));
    PaperVersion version{.meeting = open->paper->meeting, .paper = id};
    version.number = versions->empty() ? 1 : versions->back()->number + 1;
    version.receivedOn = received.on;
    version.receivedAt = received.at;
    version.file.put(file, open->session());
    const auto added = add(unit, version);
    CSPDESK_TRY(added);

    // Size and hash are known once the bytes have gone by.
    const auto kept = unit.keepBytes(*added, source);
    CSPDESK_TRY(kept);
    if (kept->bytes == 0)
        return refuse(refusal(PaperIsEmpty{file.name}));
    file.bytes = kept->bytes;
    file.sha256 = kept->sha256;
    version.file.put(std::move(file), open->session());
    CSPDESK_TRY(unit.put(RecordKey::of(*added), version));

    if (open->paper->listing == PaperListing::ToFollow) {
        open->paper.value.listing = PaperListing::Expected;
        CSPDESK_TRY(unit.put(RecordKey::of(id), open->paper.value));
    }
    return added;
}

Result<> removeVersion(UnitOfWork& unit, Id<PaperVersion> id)
{
    const auto version = require(unit, id);
    CSPDESK_TRY(version);
    const auto paper = require(unit, version->value.paper);
    CSPDESK_TRY(paper);
    CSPDESK_TRY(itemToWrite(unit, paper->value.item));
    return unit.remove(RecordKey::of(id));
}

Result<std::size_t> keepLastVersions(UnitOfWork& unit, Id<Meeting> meeting)
{
    const auto versions = all<PaperVersion>(unit, RecordKey::of(meeting));
    CSPDESK_TRY(versions);
    std::size_t removed = 0;
    for (const Stored<PaperVersion>& version : *versions) {
        const bool isFormer = std::any_of(versions->begin(), versions->end(), [&](const Stored<PaperVersion>& later) {
            return later->paper == version->paper && later->number > version->number;
        });
        if (!isFormer)
            continue;
        CSPDESK_TRY(unit.remove(RecordKey::of(version.id)));
        ++removed;
    }
    return removed;
}

Result<> chasePaper(UnitOfWork& unit, Id<Paper> id, PaperChase chase)
{
    auto open = paperToWrite(unit, id);
    CSPDESK_TRY(open);
    open->matter.chased.push_back(std::move(chase));
    tidy(open->matter);
    CSPDESK_TRY(ruled(check(open->matter, open->paper->listing)));
    // A reminder changes nothing that a release would be about.
    auto& matter = open->paper.value.matter;
    if (matter.open)
        matter.open = open->matter;
    else
        matter.closed = open->matter;
    return unit.put(RecordKey::of(id), open->paper.value);
}

Result<> release(UnitOfWork& unit, Id<Paper> id, const std::optional<ReleaseNote>& note)
{
    auto open = paperToWrite(unit, id);
    CSPDESK_TRY(open);
    if (open->session() == Session::Open)
        return refuse(refusal(NothingToRelease{}));
    const auto follow = [&](auto& matter) {
        matter.releasedOn = note ? std::optional(note->on) : std::nullopt;
        matter.releasedBy = note ? singleLine(note->by) : std::string();
        matter.follow(Session::Closed);
    };
    if (note && singleLine(note->by).empty())
        return refuse(refusal(EmptyField{Field::ReleasedBy}));
    follow(open->paper.value.matter);
    CSPDESK_TRY(unit.put(RecordKey::of(id), open->paper.value));
    auto versions = versionsOf(unit, id);
    CSPDESK_TRY(versions);
    for (Stored<PaperVersion>& version : *versions) {
        const bool isLast = version.id == versions->back().id;
        if (note && !isLast)
            continue;
        const auto before = version->file;
        follow(version.value.file);
        if (!(version->file == before))
            CSPDESK_TRY(unit.put(RecordKey::of(version.id), version.value));
    }
    return {};
}

Result<> papersFollow(UnitOfWork& unit, Id<Meeting> meeting, Id<AgendaItem> item, Session session)
{
    const auto papers = papersUnder(unit, meeting, item);
    CSPDESK_TRY(papers);
    for (Stored<Paper> paper : *papers) {
        const Session ofPaper = sessionOf(paper.value, session);
        const auto before = paper->matter;
        paper.value.matter.follow(ofPaper);
        if (!(paper->matter == before))
            CSPDESK_TRY(unit.put(RecordKey::of(paper.id), paper.value));
        CSPDESK_TRY(versionsFollow(unit, paper.id, ofPaper));
    }
    return {};
}

} // namespace cspdesk::application
