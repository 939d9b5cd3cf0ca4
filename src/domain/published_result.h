// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <string>

namespace cspdesk::domain {

/// How figures of an analysis left the office.
enum class PublishedWay {
    File,  ///< written to a file
    Print, ///< printed
    Copy,  ///< copied, to be put into something else
    Paper  ///< handed over as a paper of a meeting
};

/// Figures that went out. Kept so that later ones can be audited beside them: what two releases tell together, neither
/// of them may tell by itself.
struct PublishedResult
{
    Date day = cspdesk::date(2000, 1, 1);
    PublishedWay way = PublishedWay::File;
    std::string title;
    std::string place;  ///< the name of the file, or the item of the meeting; empty where there is none
    std::string reason; ///< why it went out although something stood against it; empty where nothing did
    std::string tables; ///< as their reader sees them, with the recipe, as JSON; empty where nothing was hidden in them
    bool counts = true; ///< whether later releases are audited beside it: not where it did not reach anybody after all

    friend bool operator==(const PublishedResult&, const PublishedResult&) = default;
};

} // namespace cspdesk::domain
