// SPDX-License-Identifier: MIT
#pragma once

#include "application/returned_minutes.h"

#include <string>
#include <vector>

namespace cspdesk::documents {

/// A line of a Word document of minutes that is not read back: attendance, action points, agreement, headings.
struct PassedOver
{
    std::string place; ///< the heading it stands under; empty above the first one
    std::string words;

    friend bool operator==(const PassedOver&, const PassedOver&) = default;
};

/// What of it is otherwise in a document that came back than in the copy the file would make now: nobody should believe
/// it was taken over.
std::vector<application::ReturnedRemark> remarksOn(const std::vector<PassedOver>& returned,
                                                   const std::vector<PassedOver>& own);

} // namespace cspdesk::documents
