// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/vote_case.h"
#include "domain/vote_result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace cspdesk::commands {

/// The situation a text in JSON describes, or what is wrong with it and where: docs/domain.md tells the form.
BasicResult<domain::VoteCase, std::string> voteCaseFrom(const std::string& json);

/// The result in the form that docs/domain.md tells.
nlohmann::ordered_json voteResultJson(const domain::VoteCase& situation, const domain::VoteResult& result);

} // namespace cspdesk::commands
