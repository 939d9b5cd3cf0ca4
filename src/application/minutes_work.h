// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// The meeting, if its minutes may be written now.
Result<Stored<domain::Meeting>> meetingOfMinutes(const Reader& reader, Id<domain::Meeting> id);

/// The minutes of the meeting; blank ones where none were begun.
Result<domain::Minutes> minutesOf(const Reader& reader, Id<domain::Meeting> meeting);

/// Times, the number of the public and its note. What agreeing set stays as it is.
Result<> changeMinutes(UnitOfWork& unit, Id<domain::Meeting> meeting, domain::Minutes minutes);

/// Adds a paragraph at `paragraph.position` under its item, or at the end where that is past it. Its text is given in
/// `text`; under a closed item it is sealed.
Result<Id<domain::MinuteParagraph>> addParagraph(UnitOfWork& unit, domain::MinuteParagraph paragraph);
/// Replaces kind, label and text; item, place and release stay.
Result<> changeParagraph(UnitOfWork& unit, Id<domain::MinuteParagraph> id, domain::MinuteParagraph paragraph);
/// Moves the paragraph to `position` under `item`, which may be another of the same meeting; closed matter stays
/// closed. Refused when it would put closed matter under an open item.
Result<> moveParagraph(UnitOfWork& unit, Id<domain::MinuteParagraph> id, Id<domain::AgendaItem> item, int position);
/// Its actions stay, and hang on no paragraph any more.
Result<> removeParagraph(UnitOfWork& unit, Id<domain::MinuteParagraph> id);

Result<Id<domain::Appendix>> addAppendix(UnitOfWork& unit, domain::Appendix appendix);
Result<> changeAppendix(UnitOfWork& unit, Id<domain::Appendix> id, domain::Appendix appendix);
Result<> moveAppendix(UnitOfWork& unit, Id<domain::Appendix> id, int position);
Result<> removeAppendix(UnitOfWork& unit, Id<domain::Appendix> id);

/// Who lets closed matter into public copies, and when.
struct ReleaseNote
{
    Date on;
    std::string by;
};

/// Releases one paragraph or appendix by name, or takes it back where there is no note.
Result<> release(UnitOfWork& unit, Id<domain::MinuteParagraph> id, const std::optional<ReleaseNote>& note);
Result<> release(UnitOfWork& unit, Id<domain::Appendix> id, const std::optional<ReleaseNote>& note);

/// Agrees circulated minutes at a later meeting of the body. `journalHead` is the hash of the last journal entry.
Result<> agreeMinutes(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::Meeting> agreedAt,
                      const std::string& amendments, const std::string& journalHead);
/// Adds a dated correction to agreed minutes.
Result<> correctMinutes(UnitOfWork& unit, Id<domain::Meeting> meeting, domain::Correction correction);

/// Brings all that hangs on an item into its session: what a closed item raised is sealed, what an open one raised is
/// not. Called when an item changes its session.
Result<> followSession(UnitOfWork& unit, Id<domain::AgendaItem> item, domain::Session session);

} // namespace cspdesk::application
