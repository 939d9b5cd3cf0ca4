// SPDX-License-Identifier: MIT
#pragma once

#include "application/delivery_view.h"
#include "documents/document.h"

namespace cspdesk::documents {

/// The Community Safety Plan as it is printed: board members, priorities with why, aims, how, delivery, targets and
/// lead officer, how they were chosen, achievements of the plan before, the equality assessment and the structure
/// chart. `boardMembers` are lines of agency and name.
Document safetyPlanDocument(const domain::Partnership& partnership, const application::SafetyPlanView& view,
                            const std::vector<application::GroupLine>& groups,
                            const std::vector<std::pair<std::string, std::string>>& boardMembers, Date today);

/// How each target stands, with what it lacks to be SMART and a chart of its readings.
Document targetsDocument(const domain::Partnership& partnership, const application::SafetyPlanView& view, Date today);

/// Task groups with their members, milestones and reports, and what the Vice Chair is to challenge.
Document taskGroupsDocument(const domain::Partnership& partnership, const std::vector<application::GroupLine>& groups,
                            const std::vector<application::Challenge>& challenges, Date today);

} // namespace cspdesk::documents
