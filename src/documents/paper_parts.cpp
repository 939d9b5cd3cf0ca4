// SPDX-License-Identifier: MIT
#include "documents/paper_parts.h"

#include "documents/paper_lines.h"
#include "wording/translate.h"

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::ItemPapers;
using application::PaperLine;
using wording::say;

/// A version that came after a release is closed again.
bool hasFile(const PaperLine& line, Audience audience)
{
    return line.file() != nullptr && (audience == Audience::Board || line.last()->value.file.open);
}

std::string noteOf(const ItemPapers& item, const PaperLine& line)
{
    const QString from = wording::text(line.from());
    if (!item.number)
        return from.toStdString();
    const QString place = say("Item %1").arg(*item.number);
    return (from.isEmpty() ? place : say("%1, %2").arg(place, from)).toStdString();
}

/// The open title of a closed item stands where everybody may read it; its own title nowhere in the pack.
AttachedPaper attachedPaper(const ItemPapers& item, const PaperLine& line, const PaperBytes& bytes)
{
    AttachedPaper out{.item = item.number.value_or(0), .itemTitle = item.item->title, .author = line.from()};
    const PaperFile* file = line.file();
    if (file != nullptr) {
        out.fileName = file->name;
        out.sha256 = file->sha256;
        out.bytes = static_cast<std::size_t>(file->bytes);
    }
    if (line.paper->separate)
        out.separate = std::string();
    if (const Stored<PaperVersion>* version = line.last())
        out.read = [bytes, id = version->id] { return bytes ? bytes(id) : std::nullopt; };
    else
        out.toFollow = line.matter().reason;
    return out;
}

} // namespace

std::vector<PackPart> paperParts(const application::AgendaView& agenda, Audience audience, const PaperBytes& bytes)
{
    std::vector<PackPart> parts;
    const application::PapersView papers = application::papersView(agenda, agenda.meeting->date);
    for (const ItemPapers& item : papers.items)
        for (const PaperLine& line : item.papers) {
            const bool isComing = !line.last(); // the agenda says of it that it is to follow
            if (!(hasFile(line, audience) || isComing) || !line.isReadable() || !mayShow(line, audience))
                continue;
            PackPart part{.title = line.matter().title, .note = noteOf(item, line)};
            part.attached = attachedPaper(item, line, bytes);
            part.isTabled = isComing && line.paper->listing == PaperListing::Tabled;
            part.saysWhy = audience == Audience::Board;
            parts.push_back(std::move(part));
        }
    return parts;
}

} // namespace cspdesk::documents
