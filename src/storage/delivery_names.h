// SPDX-License-Identifier: MIT
#pragma once

#include "domain/accountability.h"
#include "domain/agreements.h"
#include "domain/death_review.h"
#include "domain/funding.h"
#include "storage/vote_names.h"

namespace cspdesk::storage {

// The enumerations of the plan and its delivery. Names are added at the end, and never change.

template <>
struct StableNames<domain::TargetMeasure>
{
    static constexpr auto names = std::to_array<std::string_view>({"count", "share", "figure"});
};

template <>
struct StableNames<domain::TargetBaseline>
{
    static constexpr auto names = std::to_array<std::string_view>({"none", "known", "to_be_established"});
};

template <>
struct StableNames<domain::TargetDirection>
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"reduce", "increase", "maintain", "at_most", "at_least", "establish", "watch"});
};

template <>
struct StableNames<domain::TargetGoal>
{
    static constexpr auto names = std::to_array<std::string_view>({"none", "value", "percent_change"});
};

template <>
struct StableNames<domain::GroupProgress>
{
    static constexpr auto names = std::to_array<std::string_view>({"on_course", "slow", "stalled", "finished"});
};

template <>
struct StableNames<domain::BidOutcome>
{
    static constexpr auto names =
        std::to_array<std::string_view>({"waiting", "agreed", "agreed_in_part", "declined", "deferred", "withdrawn"});
};

template <>
struct StableNames<domain::ReviewStage>
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"notified", "decided_to_review", "decided_not_to_review", "chair_appointed", "panel_met", "report_drafted",
         "report_agreed", "sent_to_home_office", "quality_assured", "published", "actions_followed", "closed"});
};

template <>
struct StableNames<domain::RecommendationKind>
{
    static constexpr auto names = std::to_array<std::string_view>({"strategic", "operational", "other"});
};

template <>
struct StableNames<domain::BoardAnswer>
{
    static constexpr auto names = std::to_array<std::string_view>({"awaited", "accepted", "amended", "declined"});
};

template <>
struct StableNames<domain::NoticeMedium>
{
    static constexpr auto names = std::to_array<std::string_view>({"press", "website", "social_media", "letter"});
};

template <>
struct StableNames<domain::InductionKind>
{
    static constexpr auto names = std::to_array<std::string_view>({"new_member", "hand_over"});
};

static_assert(namesEveryValue(domain::TargetMeasure::Figure));
static_assert(namesEveryValue(domain::TargetBaseline::ToBeEstablished));
static_assert(namesEveryValue(domain::TargetDirection::Watch));
static_assert(namesEveryValue(domain::TargetGoal::PercentChange));
static_assert(namesEveryValue(domain::GroupProgress::Finished));
static_assert(namesEveryValue(domain::BidOutcome::Withdrawn));
static_assert(namesEveryValue(domain::ReviewStage::Closed));
static_assert(namesEveryValue(domain::RecommendationKind::Other));
static_assert(namesEveryValue(domain::BoardAnswer::Declined));
static_assert(namesEveryValue(domain::NoticeMedium::Letter));
static_assert(namesEveryValue(domain::InductionKind::HandOver));

} // namespace cspdesk::storage
