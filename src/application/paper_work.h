// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_work.h"
#include "application/store.h"
#include "domain/paper.h"

namespace cspdesk::application {

/// A file that came, as it is handed in: its name, what is new in it, when it came.
struct ReceivedFile
{
    std::string name;
    std::string mediaType;
    std::string note;
    std::optional<int> pages; ///< where somebody could count them
    Date on;
    std::optional<TimeOfDay> at;
};

/// Lists a paper under an item, behind those that are there. What hangs on it is given as open matter; it is sealed
/// where the item is closed or the paper is for the Board alone.
Result<Id<domain::Paper>> addPaper(UnitOfWork& unit, domain::Paper paper, domain::PaperMatter matter);
/// Changes all but the place; moved to another item of its meeting, it stands behind the papers there. Its versions
/// follow its access.
Result<> changePaper(UnitOfWork& unit, Id<domain::Paper> id, domain::Paper paper, domain::PaperMatter matter);
Result<> movePaper(UnitOfWork& unit, Id<domain::Paper> id, int position);
/// With all its versions; undo brings them back.
Result<> removePaper(UnitOfWork& unit, Id<domain::Paper> id);

/// Keeps a file as the next version of the paper. A paper that was to follow has come; a tabled one stays tabled.
Result<Id<domain::PaperVersion>> receivePaper(UnitOfWork& unit, Id<domain::Paper> id, const ReceivedFile& file,
                                              const ByteSource& source);
/// Takes one version away; the others keep their numbers.
Result<> removeVersion(UnitOfWork& unit, Id<domain::PaperVersion> id);
/// Takes away all versions but the last of each paper of the meeting, and says how many.
Result<std::size_t> keepLastVersions(UnitOfWork& unit, Id<domain::Meeting> meeting);
/// Somebody was reminded of it.
Result<> chasePaper(UnitOfWork& unit, Id<domain::Paper> id, domain::PaperChase chase);

/// Releases a closed paper with its last version, or takes the release back. What was released is what stands there
/// now: a later version is closed again.
Result<> release(UnitOfWork& unit, Id<domain::Paper> id, const std::optional<ReleaseNote>& note);

/// The papers of an item, in order.
Result<std::vector<Stored<domain::Paper>>> papersUnder(const Reader& reader, Id<domain::Meeting> meeting,
                                                       Id<domain::AgendaItem> item);
/// Brings the papers of an item, and their versions, into its session.
Result<> papersFollow(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::AgendaItem> item,
                      domain::Session session);

} // namespace cspdesk::application
