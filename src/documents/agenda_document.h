// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "documents/document.h"

#include <string>

namespace cspdesk::documents {

/// Whom a copy is for. The board copy shows closed matter where the store it was read from could; the public copy shows
/// of a closed item its number, its open title and that it is considered in closed session, whatever the view holds.
enum class Audience { Board, Public };

/// The agenda as it is sent out: details, running order against the clock, and the page of public information.
Document agendaDocument(const application::AgendaView& view, Audience audience);

/// "2025-10-21 Agenda - public copy.pdf"; `ending` without the dot.
std::string suggestedFileName(const application::AgendaView& view, Audience audience, const std::string& ending);

} // namespace cspdesk::documents
