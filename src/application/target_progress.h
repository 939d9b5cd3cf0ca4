// SPDX-License-Identifier: MIT
#pragma once

#include "domain/target_check.h"
#include "statistics/interval.h"

#include <optional>
#include <vector>

namespace cspdesk::application {

enum class TargetStatus {
    Watched,     ///< a watching brief: nothing to be reached
    NoValue,     ///< neither a value nor a baseline to judge by
    NotMeasured, ///< no reading yet
    OnCourse,
    OffCourse,
    Due, ///< its day is past, and there is no reading for it yet
    Met,
    NotMet
};

/// A reading as it is held against its target.
struct JudgedReading
{
    Date until = cspdesk::date(2000, 1, 1);
    double value = 0;                          ///< brought to the length of the target's period where it is a count
    bool isScaled = false;                     ///< whether that made a difference
    std::optional<double> expected;            ///< where the target's line is on that day
    std::optional<statistics::Interval> range; ///< what chance alone could make of it, 95 per cent
};

/// How a target stands on a day, and by what.
struct TargetJudgement
{
    TargetStatus status = TargetStatus::NotMeasured;
    std::optional<double> goal;
    std::vector<JudgedReading> readings; ///< in the order of their days
    bool isUncertain = false;            ///< the reading is on the wrong side, but no further than chance reaches
};

/// The rule. A count of a part of the target's period (that of its baseline, or else a year) is brought to all of it.
/// What is to be reduced or increased follows a straight line from the baseline to the goal on the due day; what is to
/// be kept, or not to be passed, follows the goal. Before the due day the last reading is on course where it is not
/// worse than the line, or where chance could make it so; a total that is reached is met at once. After the due
/// day the last reading that ends within 31 days of it, or later, says whether the target was met; without one a
/// reading is due. A target without a value asks for any change from the baseline.
TargetJudgement judge(const domain::Target& target, Date today);

} // namespace cspdesk::application
