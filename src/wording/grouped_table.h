// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/both_ways.h"
#include "statistics/result_table.h"

#include <QString>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cspdesk::wording {

/// People in groups, each in one: by cohort, and of all cohorts together.
struct GroupedPeople
{
    std::string id;
    QString title;
    QString heading;                    ///< of the groups: "Gender"
    QString unit;                       ///< what is counted: "children"
    QString base;                       ///< of percentages: "children who reoffended"
    std::vector<std::string> cohorts{}; ///< their names
    std::vector<std::int64_t> people{}; ///< of each cohort
    bool isByCohort = true;             ///< else all cohorts together only
    /// People of each cohort by the place and the name of their group; without a name it is "Not recorded", at the end.
    std::map<std::pair<int, std::string>, std::vector<std::int64_t>> groups{};

    void add(int place, const std::string& name, std::size_t cohort, std::int64_t count);
};

/// The table, before anything is protected: a row for each group and one for all, of which the columns make sums.
statistics::ResultTable groupedTable(const GroupedPeople& people, const std::string& coverage);
statistics::SummedColumns summedColumns(const GroupedPeople& people);

} // namespace cspdesk::wording
