// SPDX-License-Identifier: MIT
#pragma once

#include "application/papers_view.h"
#include "documents/meeting_paper.h"
#include "documents/pack.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// The bytes of a version of a paper, where they can be had.
using PaperBytes = std::function<std::optional<std::string>(Id<domain::PaperVersion>)>;

/// The papers of a meeting that belong into its pack, in the order of the agenda: those that came, and those that are
/// to follow, which the contents name with the reason. `bytes` is kept and asked when the pack is built.
std::vector<PackPart> paperParts(const application::AgendaView& agenda, Audience audience, const PaperBytes& bytes);

} // namespace cspdesk::documents
