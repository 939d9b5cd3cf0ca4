// SPDX-License-Identifier: MIT
#include "application/papers_view.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

std::string nameOf(std::optional<Id<Agency>> id, const std::vector<Stored<Agency>>& agencies)
{
    for (const Stored<Agency>& agency : agencies)
        if (id == agency.id)
            return agency->shortName.empty() ? agency->name : agency->shortName;
    return {};
}

PaperLine lineOf(const Stored<Paper>& paper, const AgendaItem& item, const AgendaView& agenda, Date today)
{
    PaperLine line{.paper = paper, .versions = {}, .due = paper->dueOn.value_or(agenda.deadlines.papersDue)};
    for (const Stored<PaperVersion>& version : agenda.paperVersions)
        if (version->paper == paper.id)
            line.versions.push_back(version);
    std::sort(line.versions.begin(), line.versions.end(),
              [](const auto& left, const auto& right) { return left->number < right->number; });
    line.state = paperState(paper.value, line.versions, line.due, today);
    line.session = sessionOf(paper.value, item.session);
    line.agencyName = nameOf(line.matter().agency, agenda.members.agencies);
    return line;
}

std::int64_t bytesIn(const Stored<PaperVersion>& version) { return version->file.value().bytes; }

void count(PaperCounts& counts, const PaperLine& line)
{
    ++counts.papers;
    counts.awaited += line.state == PaperState::Awaited ? 1 : 0;
    counts.overdue += line.state == PaperState::Overdue ? 1 : 0;
    counts.toFollow += line.state == PaperState::ToFollow ? 1 : 0;
    counts.tabled += line.state == PaperState::Tabled ? 1 : 0;
    counts.receivedLate += line.state == PaperState::ReceivedLate ? 1 : 0;
    counts.received += line.state == PaperState::ReceivedLate || line.state == PaperState::Received ? 1 : 0;
    counts.sealed += line.isReadable() ? 0 : 1;
    for (const Stored<PaperVersion>& version : line.versions) {
        counts.bytes += bytesIn(version);
        if (version.id != line.last()->id)
            counts.formerBytes += bytesIn(version);
    }
}

bool mayHavePapers(ItemKind kind) { return kind != ItemKind::Break && kind != ItemKind::Heading; }

} // namespace

std::string PaperLine::from() const
{
    const std::string& author = matter().author;
    if (author.empty() || agencyName.empty() || author == agencyName)
        return author.empty() ? agencyName : author;
    return author + ", " + agencyName;
}

const PaperLine* PapersView::find(Id<Paper> id) const
{
    for (const ItemPapers& item : items)
        for (const PaperLine& line : item.papers)
            if (line.paper.id == id)
                return &line;
    return nullptr;
}

const ItemPapers* PapersView::find(Id<AgendaItem> id) const
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const ItemPapers& each) { return each.item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

PapersView papersView(const AgendaView& agenda, Date today)
{
    PapersView view{.meeting = agenda.meeting, .items = {}, .counts = {}};
    for (const RunningOrderLine& place : agenda.order.lines) {
        ItemPapers item{place.item, place.number, {}};
        for (const Stored<Paper>& paper : agenda.papers)
            if (paper->item == place.item.id)
                item.papers.push_back(lineOf(paper, place.item.value, agenda, today));
        std::sort(item.papers.begin(), item.papers.end(), [](const PaperLine& left, const PaperLine& right) {
            return left.paper->position < right.paper->position;
        });
        if (item.papers.empty() && !mayHavePapers(place.item->kind))
            continue;
        for (const PaperLine& line : item.papers)
            count(view.counts, line);
        view.items.push_back(std::move(item));
    }
    return view;
}

Result<PapersView> papersView(const Reader& reader, Id<Meeting> id, Date today)
{
    const auto agenda = agendaView(reader, id);
    CSPDESK_TRY(agenda);
    return papersView(*agenda, today);
}

Result<std::string> bytesOf(const Store& store, Id<PaperVersion> version)
{
    std::string bytes;
    CSPDESK_TRY(store.readBytes(version, [&](std::string_view piece) {
        bytes += piece;
        return true;
    }));
    return bytes;
}

} // namespace cspdesk::application
