// SPDX-License-Identifier: MIT
#pragma once

#include "application/annual_account.h"
#include "application/hand_over.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace cspdesk::commands {

// What the commands on the plan and its delivery answer as JSON. Amounts are whole pence, days as 2025-04-01.

nlohmann::ordered_json planJson(const application::SafetyPlanView& view);
nlohmann::ordered_json targetsJson(const application::SafetyPlanView& view);
nlohmann::ordered_json groupsJson(const std::vector<application::GroupLine>& groups,
                                  const std::vector<application::Challenge>& challenges);
nlohmann::ordered_json fundsJson(const std::vector<application::FundLine>& funds);
nlohmann::ordered_json dutiesJson(const std::vector<Stored<domain::Duty>>& duties, Date today);
nlohmann::ordered_json recommendationsJson(const std::vector<Stored<domain::Recommendation>>& recommendations);
/// Only what was released, unless it is for the Board.
nlohmann::ordered_json reviewsJson(const std::vector<Stored<domain::DeathReview>>& reviews, bool isForBoard);
nlohmann::ordered_json agreementsJson(const std::vector<Stored<domain::SharingAgreement>>& agreements,
                                      const std::vector<Stored<domain::OutsideSeat>>& seats,
                                      const std::vector<Stored<domain::PublicNotice>>& notices);
nlohmann::ordered_json inductionsJson(const std::vector<application::HandOver>& lists);
nlohmann::ordered_json annualJson(const domain::AnnualReview& review, const application::AnnualAccount& account);

} // namespace cspdesk::commands
