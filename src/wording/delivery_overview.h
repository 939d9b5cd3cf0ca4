// SPDX-License-Identifier: MIT
#pragma once

#include "application/delivery_view.h"

#include <QString>

#include <vector>

namespace cspdesk::wording {

/// A line of the overview: what it is about, and how it stands.
struct OverviewLine
{
    QString words;
    QString standing = {};
    bool isBehind = false; ///< asks to be looked at
};

enum class OverviewTopic { Plan, Targets, Challenges, Duties, Money, Recommendations };

/// A part of the overview of the plan and its delivery.
struct OverviewPart
{
    OverviewTopic topic = OverviewTopic::Plan;
    QString title;
    std::vector<OverviewLine> lines;
};

/// What stands, what is behind, what is due: of the plan that is in force, the money, the duties and the
/// recommendations.
std::vector<OverviewPart> deliveryOverview(const std::optional<application::SafetyPlanView>& plan,
                                           const std::vector<application::GroupLine>& groups,
                                           const std::vector<application::FundLine>& funds,
                                           const std::vector<Stored<domain::Duty>>& duties,
                                           const std::vector<Stored<domain::Recommendation>>& recommendations,
                                           Date today);

/// Why it is on the list of what the Vice Chair is to challenge: "Milestone was due on 21 October 2025".
QString challengeText(const application::Challenge& challenge);

} // namespace cspdesk::wording
