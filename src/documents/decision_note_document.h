// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <QString>

namespace cspdesk::documents {

/// What a meeting decided, each decision in a sentence, and the actions it raised: a page to send round.
Document decisionNoteDocument(const application::MinutesView& view, Audience audience);

/// The decision in one sentence, without the names of voters: "The Board agreed by 4 votes to 2 that …".
QString decisionSentence(const domain::DeclaredVoteMatter& vote, const QString& body);

/// How the note calls the body of the meeting: "The Board".
QString bodyInSentence(const domain::Body& body);

} // namespace cspdesk::documents
