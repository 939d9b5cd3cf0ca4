// SPDX-License-Identifier: MIT
#pragma once

#include "application/target_progress.h"
#include "domain/accountability.h"
#include "domain/agreements.h"
#include "domain/death_review.h"
#include "domain/funding_rules.h"
#include "statistics/chart.h"

#include <QStringList>

namespace cspdesk::wording {

QString label(domain::TargetMeasure kind);
QString label(domain::TargetBaseline baseline);
QString label(domain::TargetDirection direction);
QString label(domain::TargetGoal goal);
QString label(domain::TargetGap gap);
QString label(domain::GroupProgress progress);
QString label(domain::BidOutcome outcome);
QString label(domain::ReviewStage stage);
QString label(domain::RecommendationKind kind);
QString label(domain::BoardAnswer answer);
QString label(domain::NoticeMedium medium);
QString label(domain::InductionKind kind);
QString label(application::TargetStatus status);

/// The labels of all values of an enumeration, in their order, up to the last of them.
template <class Enum>
QStringList labelsUpTo(Enum last)
{
    QStringList all;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        all << label(static_cast<Enum>(value));
    return all;
}

/// The words as a line begins with them: "Burglaries of homes".
QString beginning(const QString& words);
/// "1,100", "8.4"
QString quantityText(double value);
/// A figure in the unit of the target: "69%", "835 offences", "1,100".
QString figureOf(const domain::Target& target, double value, bool withUnit);
/// "£4,950"
QString moneyText(domain::Pence amount);

/// What is to be reached, in one sentence: "Reduce assault with less serious injury by 3 per cent from 835 offences to
/// 810 by 31 March 2014".
QString targetText(const domain::Target& target);
/// "835 offences (1 April 2010 to 31 March 2011)", "to be established", or empty.
QString baselineText(const domain::Target& target);
/// The latest reading with its period: "812 offences, 1 April 2011 to 31 March 2012"; empty without one.
QString readingText(const domain::Target& target);
/// How it stands and why: "On course: 812, and the line is at 826.7". Uncertainty and scaling are said.
QString judgementText(const domain::Target& target, const application::TargetJudgement& judgement);
/// "No value, no day"; empty where nothing is missing.
QString gapsText(const std::vector<domain::TargetGap>& gaps);

QString findingText(const domain::FundFinding& finding);

/// The readings of a target as a line of figures, with the line to its goal. No chart where there are fewer than two
/// readings with the same unit of time.
std::optional<statistics::Chart> trajectoryChart(const domain::Target& target,
                                                 const application::TargetJudgement& judgement);

} // namespace cspdesk::wording
