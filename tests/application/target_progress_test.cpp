// SPDX-License-Identifier: MIT
#include "application/target_progress.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

Target target(TargetDirection direction)
{
    return {.priority = Id<Priority>(1), .measure = "m", .direction = direction};
}

/// The first target of 2011: less serious assaults down by 3 per cent from 835 by March 2014.
Target assaults()
{
    Target each = target(TargetDirection::Reduce);
    each.baseline = TargetBaseline::Known;
    each.baselineValue = whole(835);
    each.baselineFrom = date(2010, 4, 1);
    each.baselineUntil = date(2011, 3, 31);
    each.goal = TargetGoal::PercentChange;
    each.goalValue = whole(3);
    each.due = date(2014, 3, 31);
    return each;
}

Reading year(int from, std::int64_t value)
{
    return {.from = date(from, 4, 1), .until = date(from + 1, 3, 31), .value = whole(value)};
}

TargetJudgement judged(Target each, std::vector<Reading> readings, Date today)
{
    each.readings = std::move(readings);
    return judge(each, today);
}

} // namespace

TEST_CASE("A reading before the day is held against the straight line from the baseline to the goal")
{
    const Date today = date(2012, 6, 1);
    const auto good = judged(assaults(), {year(2011, 812)}, today);
    CHECK(good.status == TargetStatus::OnCourse);
    CHECK_FALSE(good.isUncertain);
    // 3 per cent of 835 is 25.05; 366 of the 1,096 days are gone.
    REQUIRE(good.goal.has_value());
    CHECK(*good.goal == Approx(809.95));
    CHECK(*good.readings.front().expected == Approx(835 - 25.05 * 366 / 1096));
    const auto slight = judged(assaults(), {year(2011, 840)}, today);
    CHECK(slight.status == TargetStatus::OnCourse); // 784 to 899 by chance alone: the line is within
    CHECK(slight.isUncertain);
    const auto bad = judged(assaults(), {year(2011, 900)}, today);
    CHECK(bad.status == TargetStatus::OffCourse);                            // chance reaches down to 842 only
    CHECK(bad.readings.front().range->low == Approx(842.1539).margin(1e-4)); // R: qchisq(.025, 1800)/2
}

TEST_CASE("After its day a target is met or not by the reading of that day, and without one a reading is due")
{
    const Date after = date(2014, 6, 1);
    CHECK(judged(assaults(), {year(2011, 812), year(2013, 809)}, after).status == TargetStatus::Met);
    CHECK(judged(assaults(), {year(2013, 810)}, after).status == TargetStatus::NotMet);
    CHECK(judged(assaults(), {year(2013, 810)}, after).isUncertain);
    CHECK(judged(assaults(), {year(2012, 700)}, after).status == TargetStatus::Due);
    CHECK(judged(assaults(), {}, after).status == TargetStatus::Due);
    CHECK(judged(assaults(), {}, date(2014, 3, 31)).status == TargetStatus::NotMeasured);
}

TEST_CASE("A count of a part of the period is brought to all of it, and a total that is reached is met at once")
{
    Target entrants = target(TargetDirection::AtMost);
    entrants.goalValue = whole(130);
    entrants.goal = TargetGoal::Value;
    entrants.due = date(2012, 3, 31);
    const Reading half{.from = date(2011, 4, 1), .until = date(2011, 9, 30), .value = whole(60)};
    const auto half1 = judged(entrants, {half}, date(2011, 11, 1));
    CHECK(half1.status == TargetStatus::OnCourse);
    CHECK(half1.readings.front().isScaled);
    CHECK(half1.readings.front().value == Approx(60.0 * 365 / 183));
    Target programmes = target(TargetDirection::AtLeast);
    programmes.goalValue = whole(38);
    programmes.goal = TargetGoal::Value;
    programmes.due = date(2012, 3, 31);
    const Reading nineMonths{.from = date(2011, 4, 1), .until = date(2011, 12, 31), .value = whole(38)};
    CHECK(judged(programmes, {nineMonths}, date(2012, 1, 15)).status == TargetStatus::Met);
    CHECK(judged(programmes, {{.from = date(2011, 4, 1), .until = date(2011, 12, 31), .value = whole(10)}},
                 date(2012, 1, 15))
              .status
          == TargetStatus::OffCourse);
}

TEST_CASE("The chance in a share is told from what it is a share of")
{
    Target repeats = target(TargetDirection::Reduce);
    repeats.kind = TargetMeasure::Share;
    repeats.baseline = TargetBaseline::Known;
    repeats.baselineValue = whole(35);
    repeats.goalValue = whole(29);
    repeats.goal = TargetGoal::Value;
    repeats.due = date(2012, 3, 31);
    Reading reading = year(2011, 31);
    reading.of = 482;
    const auto known = judged(repeats, {reading}, date(2012, 5, 1));
    CHECK(known.status == TargetStatus::NotMet);
    CHECK(known.isUncertain);
    // R: prop.test(149, 482, correct = FALSE)
    CHECK(known.readings.front().range->low == Approx(26.9517).margin(1e-4));
    reading.of.reset();
    CHECK_FALSE(judged(repeats, {reading}, date(2012, 5, 1)).isUncertain);
}

TEST_CASE("A target without a value asks for any change, and a watching brief for nothing")
{
    Target training = target(TargetDirection::Increase);
    training.baseline = TargetBaseline::Known;
    training.baselineValue = whole(133);
    training.due = date(2012, 3, 31);
    CHECK(judged(training, {year(2011, 134)}, date(2012, 5, 1)).status == TargetStatus::Met);
    CHECK(judged(training, {year(2011, 133)}, date(2012, 5, 1)).status == TargetStatus::NotMet);
    CHECK(judged(target(TargetDirection::Maintain), {year(2011, 69)}, date(2012, 5, 1)).status
          == TargetStatus::NoValue);
    CHECK(judged(target(TargetDirection::Watch), {year(2011, 69)}, date(2012, 5, 1)).status == TargetStatus::Watched);
    CHECK(judged(target(TargetDirection::Establish), {}, date(2012, 5, 1)).status == TargetStatus::NotMeasured);
    CHECK(judged(target(TargetDirection::Establish), {year(2011, 12)}, date(2012, 5, 1)).status == TargetStatus::Met);
}

TEST_CASE("What a target lacks is named, and not what its kind needs none of")
{
    Target bare = target(TargetDirection::Reduce);
    CHECK(gapsOf(bare)
          == std::vector{TargetGap::Unit, TargetGap::Population, TargetGap::Source, TargetGap::Value,
                         TargetGap::Baseline, TargetGap::Lead, TargetGap::Due});
    Target watched = target(TargetDirection::Watch);
    watched.unit = watched.population = watched.source = watched.lead = "x";
    CHECK(gapsOf(watched).empty());
    Target limit = target(TargetDirection::AtMost);
    limit.unit = limit.population = limit.source = limit.lead = "x";
    limit.goal = TargetGoal::Value;
    limit.goalValue = whole(130);
    CHECK(gapsOf(limit) == std::vector{TargetGap::Due});
}
