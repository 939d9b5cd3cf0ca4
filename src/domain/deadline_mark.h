// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/meeting.h"

#include <optional>
#include <string>

namespace cspdesk::domain {

/// What a meeting has to be done by a day, in the order of the days.
enum class DeadlineKind {
    WebsiteNotice,           ///< the meeting is advertised (terms of reference, 9a)
    PapersDue,               ///< papers reach the support officer
    AgendaPosted,            ///< agenda and papers are posted (9a)
    QuestionsOnOtherMatters, ///< notice of questions and statements off the agenda
    QuestionsOnAgenda,       ///< notice of intention to speak to an item
    MinutesCirculated
};

/// Evidence that it was done: when, and by what document. Public words.
struct DeadlineMark
{
    Id<Meeting> meeting;
    DeadlineKind kind = DeadlineKind::AgendaPosted;
    Date doneOn = cspdesk::date(2000, 1, 1);
    std::optional<TimeOfDay> doneAt;
    std::string evidence; ///< "Public pack, 41 pages, on the website"
    std::string sha256;   ///< of the document, where there is one
    std::string by;

    friend bool operator==(const DeadlineMark&, const DeadlineMark&) = default;
};

} // namespace cspdesk::domain
