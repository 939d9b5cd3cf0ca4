// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/closed.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

enum class ReviewStage {
    Notified,
    DecidedToReview,
    DecidedNotToReview,
    ChairAppointed,
    PanelMet,
    ReportDrafted,
    ReportAgreed,
    SentToHomeOffice,
    QualityAssured,
    Published,
    ActionsFollowed,
    Closed
};

struct ReviewStep
{
    ReviewStage stage = ReviewStage::Notified;
    Date on = cspdesk::date(2000, 1, 1);
    std::string note;

    friend bool operator==(const ReviewStep&, const ReviewStep&) = default;
};

/// A recommendation of a review, with its line of the action plan.
struct ReviewAction
{
    std::string recommendation;
    std::string owner;
    std::optional<Date> due;
    std::optional<Date> done;
    std::string progress;

    friend bool operator==(const ReviewAction&, const ReviewAction&) = default;
};

struct ReviewMatter
{
    std::string pseudonym;
    std::string chair; ///< the independent chair
    std::vector<std::string> panel;
    std::vector<ReviewStep> steps;
    std::vector<ReviewAction> actions;
    std::string publication; ///< where and how
    std::string note;

    friend bool operator==(const ReviewMatter&, const ReviewMatter&) = default;
};

/// A domestic abuse related death review (Domestic Violence, Crime and Victims Act 2004, section 9). All of it is
/// closed, but for the words that somebody released by name.
struct DeathReview
{
    Closed<ReviewMatter> matter;
    std::string released; ///< what the public may read of it
    std::optional<Date> releasedOn;
    std::string releasedBy;

    friend bool operator==(const DeathReview&, const DeathReview&) = default;
};

} // namespace cspdesk::domain
