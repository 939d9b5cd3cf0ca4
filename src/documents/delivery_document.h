// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <optional>

namespace cspdesk::documents {

struct DeliveryDocument
{
    Document document;
    bool isSealed = false; ///< closed matter that it would show is locked
};

/// The page of the plan and its delivery that a paper stands for, read from the file as it is on the day; nothing where
/// the paper is of another kind. A plan that there is not is no such record.
application::Result<std::optional<DeliveryDocument>> deliveryDocument(const application::Reader& reader, Paper paper,
                                                                      Date today, Audience audience);

} // namespace cspdesk::documents
