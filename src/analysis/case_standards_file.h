// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/lookup_rows.h"
#include "statistics/case_standards.h"

#include <vector>

namespace cspdesk::analysis {

/// The columns of a log of cases: case_ref, referred, accepted, assessed, told, contacts, planned, closed, satisfied
/// (yes or no) and incidents. Days are written as 2011-04-21 or 21/04/2011; several have semicolons between them.
const FileForm& caseStandardsForm();

/// What is asked of such a log.
struct StandardsQuestion
{
    ChosenColumns columns;
    std::optional<DateOrder> dates; ///< days are read as they are written
    statistics::RepeatRule repeat;

    friend bool operator==(const StandardsQuestion&, const StandardsQuestion&) = default;
};

BasicResult<std::vector<statistics::StandardsCase>, LookupRefusal>
readStandardsCases(std::unique_ptr<platform::InputFile> bytes, const ChosenColumns& columns = {});

} // namespace cspdesk::analysis
