// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "commands/paper_request.h"
#include "documents/document.h"

#include <nlohmann/json_fwd.hpp>

namespace cspdesk::commands {

/// What is made of the minutes view of a meeting for an audience.
struct MinutesPaper
{
    documents::Document (*document)(const application::MinutesView&, documents::Audience) = nullptr;
    nlohmann::ordered_json (*json)(const application::MinutesView&, documents::Audience) = nullptr;
};

/// Reads the meeting through a store fit for the audience and delivers the paper or its JSON.
int deliverMinutesPaper(const MinutesPaper& paper, const PaperRequest& request, const Arguments& arguments,
                        Environment& environment);

} // namespace cspdesk::commands
