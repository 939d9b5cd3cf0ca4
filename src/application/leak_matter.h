// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/leak_check.h"

#include <string>
#include <vector>

namespace cspdesk::application {

/// What a public result is compared with: the closed matter of the whole file, and what the public may have anyway.
struct LeakMatter
{
    domain::ClosedMatter closed;
    std::vector<std::string> open;
};

/// Gathers it from a reader that can read closed matter; a failure `Sealed` where it cannot.
///
/// Open is what was published or is nobody's secret: the open titles of closed items, agendas and minutes that are
/// published, standing texts, and the names of people, agencies and bodies. Agendas and minutes that are not published
/// yet are not among it, because they are what is being checked.
Result<LeakMatter> leakMatter(const Reader& reader);

/// Refuses words that hold closed matter where they would stand for good in every public copy: they could never be
/// taken out again.
Result<> checkHoldsNothingClosed(const Reader& reader, domain::Field field, const std::string& text);

} // namespace cspdesk::application
