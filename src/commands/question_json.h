// SPDX-License-Identifier: MIT
#pragma once

#include "application/question_view.h"
#include "documents/meeting_paper.h"

#include <nlohmann/json_fwd.hpp>

namespace cspdesk::commands {

/// The questions of a meeting by number, with the rule their notice was counted by. Who asked is in the Board's alone.
nlohmann::ordered_json questionsJson(const application::QuestionsView& view, documents::Audience audience);
/// The same as a table, one question a row.
std::string questionsCsv(const application::QuestionsView& view, documents::Audience audience);

} // namespace cspdesk::commands
