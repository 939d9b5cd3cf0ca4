// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <string>

namespace cspdesk::documents {

/// The agenda as it is sent out: details, running order against the clock, and the page of public information.
Document agendaDocument(const application::AgendaView& view, Audience audience);

/// "2025-10-21 Agenda - public copy.pdf"; `ending` without the dot.
std::string suggestedFileName(const application::AgendaView& view, Audience audience, const std::string& ending);

} // namespace cspdesk::documents
