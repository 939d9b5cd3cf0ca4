// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/pack_copy.h"
#include "desktop/pack_maker.h"

#include <QString>

#include <optional>
#include <vector>

namespace cspdesk::desktop {

/// Where something is mended: a page of the window, with its meeting.
struct MendingPlace
{
    const char* action = ""; ///< that shows the page: "view.minutes"
    Id<domain::Meeting> meeting;
};

/// One line beside the pages of a pack: a part of it, what it leaves out, what is missing, what the check found.
struct PackLine
{
    enum class Kind { Heading, Part, LeftOut, Warning, Leak, Good };

    Kind kind = Kind::Part;
    QString title;
    QString detail = {};
    QString pages = {};                                 ///< "pages 2–4"
    std::optional<int> page = std::nullopt;             ///< its first, from 0
    std::optional<MendingPlace> mending = std::nullopt; ///< where activating the line leads
};

/// The lines of a copy, section by section. `made` is absent while it is being laid out: then nothing is known of pages
/// and of the check.
std::vector<PackLine> packLines(const PackCopy& copy, const MadePack* made);

} // namespace cspdesk::desktop
