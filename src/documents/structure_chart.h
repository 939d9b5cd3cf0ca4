// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>
#include <vector>

namespace cspdesk::documents {

/// A box of a structure chart: who, and below it what they deliver.
struct StructureBox
{
    std::string name;
    std::string detail;
};

/// Who answers to whom: one box above, the others below it in rows of three, each joined to it. It is as wide as the
/// text of a page, and its boxes are as high as their words need.
Figure structureChart(const StructureBox& above, const std::vector<StructureBox>& below, const std::string& title,
                      const std::string& alternative);

} // namespace cspdesk::documents
