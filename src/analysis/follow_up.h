// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "base/date.h"
#include "statistics/event_table.h"
#include "statistics/fixed_window.h"
#include "statistics/log_rank.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// The columns that such a file may have, of which a question chooses some.
const FileForm& followUpForm();

/// Only the columns that were chosen, since one that happens to be called "group" is not meant.
ColumnMapping followUpColumns(const ChosenColumns& chosen, std::span<const std::string> headings);

/// What is asked of a file with one row for each person who was followed. It says either how many days, and whether
/// these end with the event; or the days on which following began and the event happened.
struct FollowUpQuestion
{
    /// Headings by field: "time", "event" and perhaps "follow_up"; or "start", "event_date" and perhaps "exit"; and
    /// perhaps "group".
    ChosenColumns columns;
    std::string eventValue = "1"; ///< what stands in "event" where it happened
    std::optional<Date> end;      ///< the last day anything is known of; needed for dates
    std::vector<std::int32_t> days = {182, 365, 730};
    std::optional<DateOrder> dates;

    [[nodiscard]] bool hasDates() const { return columns.contains("start") && end.has_value(); }

    friend bool operator==(const FollowUpQuestion&, const FollowUpQuestion&) = default;
};

/// The people of one group.
struct FollowUpGroup
{
    std::string name; ///< empty for all, and for those without one
    statistics::EventTable table;
    std::vector<statistics::FixedWindow> windows; ///< for each of the days that were asked for
};

struct FollowUpAnswer
{
    ExtractReport report;
    std::vector<FollowUpGroup> groups; ///< in the order of the bytes of their names; none where no group was asked for
    FollowUpGroup all;
    /// Whether the file says for how long those with the event could have been followed.
    bool saysFollowing = true;
    std::optional<statistics::LogRank> logRank; ///< between the groups

    /// Whether it can be told who belongs into a window of so many days: where the file says how long everybody could
    /// have been followed, and where nobody's following ended before.
    [[nodiscard]] bool knowsWindow(std::int32_t days) const;
};

/// Reads the file. Of dates following ends on `end`; an exit ends it before for the survival alone, while a fixed
/// window asks only who began early enough.
BasicResult<FollowUpAnswer, ImportRefusal> followUp(std::unique_ptr<platform::InputFile> bytes,
                                                    const FollowUpQuestion& question,
                                                    const sources::ReadControl& control = {});

} // namespace cspdesk::analysis
