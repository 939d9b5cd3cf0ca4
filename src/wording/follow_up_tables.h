// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/follow_up.h"
#include "statistics/kaplan_meier.h"
#include "wording/suspect_tables.h"

namespace cspdesk::wording {

/// Places of the columns of a table of one window.
enum FollowUpColumn : std::size_t {
    GroupName,
    People,       ///< in the table of everything so far, too
    EligibleOnes, ///< who could be followed so long
    EventsWithin, ///< of these
    WindowRate,
    WindowLow,
    WindowHigh,
    EventsByThen, ///< of all people, as far as they were followed
    AtRisk,
    SurvivalShare, ///< with the event, by Kaplan–Meier
    SurvivalLow,
    SurvivalHigh
};
/// And of the table of everything so far.
enum SoFarColumn : std::size_t { SoFarGroup, SoFarPeople, SoFarEvents, SoFarRate, SoFarMedian };

/// How the event and the groups are called.
struct FollowUpWords
{
    QString within;  ///< "The event within %1"
    QString heading; ///< of the groups: "Group"
    QString people;  ///< what is counted: "people"
    QString event;   ///< "With the event"
};
FollowUpWords plainFollowUpWords();

/// The table of one window alone.
statistics::ResultTable windowTable(const analysis::FollowUpAnswer& answer, const analysis::FollowUpQuestion& question,
                                    std::size_t window, statistics::SurvivalInterval interval, bool isGuarded,
                                    const TableFrame& frame, const FollowUpWords& words);

/// First the table of everything so far, which is no fair comparison, then one for each window; a row for each group
/// and, below, one for all. With `isGuarded` a curve is not told where fewer than ten are at risk. Nothing is protected
/// yet.
std::vector<statistics::ResultTable> followUpTables(const analysis::FollowUpAnswer& answer,
                                                    const analysis::FollowUpQuestion& question,
                                                    statistics::SurvivalInterval interval, bool isGuarded,
                                                    const TableFrame& frame);

/// The same with small numbers hidden, or as they are where there is no threshold.
std::vector<statistics::ResultTable> protectedFollowUpTables(const analysis::FollowUpAnswer& answer,
                                                             const analysis::FollowUpQuestion& question,
                                                             statistics::SurvivalInterval interval,
                                                             std::optional<int> threshold, const TableFrame& frame);

/// How the row of a group is called, another for each.
QString groupName(const analysis::FollowUpAnswer& answer, const analysis::FollowUpGroup& group);
/// And the row of everybody.
QString everybodyName();

/// "12 months" for 365 days, "90 days".
QString windowText(std::int32_t days);

/// Whether the groups differ, in a sentence; why none can be told where there is no test.
QString logRankText(const std::optional<statistics::LogRank>& test);

} // namespace cspdesk::wording
