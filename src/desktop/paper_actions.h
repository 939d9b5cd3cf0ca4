// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/paper_copy.h"

#include <functional>
#include <optional>

namespace cspdesk::desktop {

/// Lets the actions `place.preview`, `place.print` and `place.export` of a page show, print and write its paper.
/// `choice` finishes what is being typed and says which paper; nothing means that now is not the time.
void attachPaperActions(const char* place, Page& page, PageContext& context,
                        std::function<std::optional<PaperChoice>()> choice);

} // namespace cspdesk::desktop
