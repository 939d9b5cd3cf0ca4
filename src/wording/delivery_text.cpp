// SPDX-License-Identifier: MIT
#include "wording/delivery_text.h"

#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <cmath>

namespace cspdesk::wording {

using namespace domain;
using application::JudgedReading;
using application::TargetJudgement;
using application::TargetStatus;

QString label(TargetMeasure kind)
{
    switch (kind) {
    case TargetMeasure::Count: return say("how many in a period");
    case TargetMeasure::Share: return say("a percentage");
    case TargetMeasure::Figure: return say("another figure");
    }
    return {};
}

QString label(TargetBaseline baseline)
{
    switch (baseline) {
    case TargetBaseline::None: return say("none");
    case TargetBaseline::Known: return say("known");
    case TargetBaseline::ToBeEstablished: return say("to be established");
    }
    return {};
}

QString label(TargetDirection direction)
{
    switch (direction) {
    case TargetDirection::Reduce: return say("Reduce");
    case TargetDirection::Increase: return say("Increase");
    case TargetDirection::Maintain: return say("Maintain");
    case TargetDirection::AtMost: return say("At most");
    case TargetDirection::AtLeast: return say("At least");
    case TargetDirection::Establish: return say("Establish a baseline");
    case TargetDirection::Watch: return say("Watch");
    }
    return {};
}

QString label(TargetGoal goal)
{
    switch (goal) {
    case TargetGoal::None: return say("no value");
    case TargetGoal::Value: return say("a figure");
    case TargetGoal::PercentChange: return say("per cent of the baseline");
    }
    return {};
}

QString label(TargetGap gap)
{
    switch (gap) {
    case TargetGap::Unit: return say("unit");
    case TargetGap::Population: return say("population or area");
    case TargetGap::Source: return say("source of readings");
    case TargetGap::Value: return say("target value");
    case TargetGap::Baseline: return say("baseline");
    case TargetGap::Lead: return say("lead officer");
    case TargetGap::Due: return say("due day");
    }
    return {};
}

QString label(GroupProgress progress)
{
    switch (progress) {
    case GroupProgress::OnCourse: return say("On course");
    case GroupProgress::Slow: return say("Slow");
    case GroupProgress::Stalled: return say("Stalled");
    case GroupProgress::Finished: return say("Finished");
    }
    return {};
}

QString label(BidOutcome outcome)
{
    switch (outcome) {
    case BidOutcome::Waiting: return say("Awaiting decision");
    case BidOutcome::Agreed: return say("Agreed");
    case BidOutcome::AgreedInPart: return say("Agreed in part");
    case BidOutcome::Declined: return say("Declined");
    case BidOutcome::Deferred: return say("Deferred");
    case BidOutcome::Withdrawn: return say("Withdrawn");
    }
    return {};
}

QString label(ReviewStage stage)
{
    switch (stage) {
    case ReviewStage::Notified: return say("Notified");
    case ReviewStage::DecidedToReview: return say("Decided to review");
    case ReviewStage::DecidedNotToReview: return say("Decided not to review");
    case ReviewStage::ChairAppointed: return say("Independent chair appointed");
    case ReviewStage::PanelMet: return say("Panel met");
    case ReviewStage::ReportDrafted: return say("Report drafted");
    case ReviewStage::ReportAgreed: return say("Report agreed");
    case ReviewStage::SentToHomeOffice: return say("Sent to the Home Office");
    case ReviewStage::QualityAssured: return say("Quality assured");
    case ReviewStage::Published: return say("Published");
    case ReviewStage::ActionsFollowed: return say("Actions followed up");
    case ReviewStage::Closed: return say("Closed");
    }
    return {};
}

QString label(RecommendationKind kind)
{
    switch (kind) {
    case RecommendationKind::Strategic: return say("Strategic");
    case RecommendationKind::Operational: return say("Operational");
    case RecommendationKind::Other: return say("Other");
    }
    return {};
}

QString label(BoardAnswer answer)
{
    switch (answer) {
    case BoardAnswer::Awaited: return say("Not answered yet");
    case BoardAnswer::Accepted: return say("Accepted");
    case BoardAnswer::Amended: return say("Accepted as amended");
    case BoardAnswer::Declined: return say("Declined");
    }
    return {};
}

QString label(NoticeMedium medium)
{
    switch (medium) {
    case NoticeMedium::Press: return say("Press release");
    case NoticeMedium::Website: return say("Website");
    case NoticeMedium::SocialMedia: return say("Social media");
    case NoticeMedium::Letter: return say("Letter");
    }
    return {};
}

QString label(InductionKind kind)
{
    switch (kind) {
    case InductionKind::NewMember: return say("Induction");
    case InductionKind::HandOver: return say("Hand-over");
    }
    return {};
}

QString label(TargetStatus status)
{
    switch (status) {
    case TargetStatus::Watched: return say("Watching brief");
    case TargetStatus::NoValue: return say("No value to judge by");
    case TargetStatus::NotMeasured: return say("Not measured");
    case TargetStatus::OnCourse: return say("On course");
    case TargetStatus::OffCourse: return say("Off course");
    case TargetStatus::Due: return say("Reading due");
    case TargetStatus::Met: return say("Met");
    case TargetStatus::NotMet: return say("Not met");
    }
    return {};
}

/// The words as a line begins with them.
QString beginning(const QString& words) { return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1); }

QString quantityText(double value)
{
    const auto thousandths = static_cast<std::int64_t>(std::llround(value * 1000));
    const std::int64_t size = std::abs(thousandths);
    QString text = countText(size / 1000);
    QString places = QString::number(1000 + size % 1000).mid(1);
    while (places.endsWith(QLatin1Char('0')))
        places.chop(1);
    if (!places.isEmpty())
        text += QLatin1Char('.') + places;
    return thousandths < 0 ? QStringLiteral("−") + text : text;
}

QString figureOf(const Target& target, double value, bool withUnit)
{
    // Exact figures stand as they are; what was worked out of others is told to one place.
    const double tenth = std::round(value * 10) / 10;
    const QString figure = quantityText(std::abs(value - tenth) < 0.0005 ? value : tenth);
    if (target.kind == TargetMeasure::Share)
        return figure + QLatin1Char('%');
    return withUnit && !target.unit.empty() ? say("%1 %2").arg(figure, text(target.unit)) : figure;
}

QString moneyText(Pence amount) { return text(poundsText(amount)); }

QString baselineText(const Target& target)
{
    if (target.baseline == TargetBaseline::ToBeEstablished)
        return say("to be established");
    if (!target.baselineValue)
        return {};
    const QString figure = figureOf(target, target.baselineValue->value(), true);
    return target.baselineFrom && target.baselineUntil
             ? say("%1 (%2)").arg(figure, period({*target.baselineFrom, *target.baselineUntil}))
             : figure;
}

QString targetText(const Target& target)
{
    const QString measure = text(target.measure);
    const auto goal = goalOf(target);
    QString out;
    switch (target.direction) {
    case TargetDirection::Establish: out = say("Establish a baseline of %1").arg(measure); break;
    case TargetDirection::Watch: out = say("Watch %1").arg(measure); break;
    case TargetDirection::AtMost:
        out = goal ? say("%1: no more than %2").arg(measure, figureOf(target, *goal, false))
                   : say("Limit %1").arg(measure);
        break;
    case TargetDirection::AtLeast:
        out = goal ? say("%1: at least %2").arg(measure, figureOf(target, *goal, false)) : measure;
        break;
    case TargetDirection::Maintain:
        out = goal ? say("Maintain %1 at %2").arg(measure, figureOf(target, *goal, true))
                   : say("Maintain %1").arg(measure);
        break;
    case TargetDirection::Reduce:
    case TargetDirection::Increase:
        out = say("%1 %2").arg(label(target.direction), measure);
        if (target.goalValue && target.goal == TargetGoal::PercentChange)
            out = say("%1 by %2%").arg(out, quantityText(target.goalValue->value()));
        if (target.baselineValue)
            out = say("%1 from %2").arg(out, figureOf(target, target.baselineValue->value(), !goal));
        if (goal)
            out = say("%1 to %2").arg(out, figureOf(target, *goal, true));
        break;
    }
    if (!target.population.empty())
        out = say("%1, %2").arg(out, text(target.population));
    out = beginning(out);
    return target.due ? say("%1, by %2").arg(out, plainDate(*target.due)) : out;
}

QString readingText(const Target& target)
{
    if (target.readings.empty())
        return {};
    const Reading& last = target.readings.back();
    return say("%1, %2").arg(figureOf(target, last.value.value(), true), period({last.from, last.until}));
}

QString judgementText(const Target& target, const TargetJudgement& judgement)
{
    QString out = label(judgement.status);
    if (judgement.readings.empty())
        return out;
    if (judgement.status == TargetStatus::Watched)
        return say("%1: %2").arg(out, readingText(target));
    const JudgedReading& last = judgement.readings.back();
    const QString figure = figureOf(target, last.value, false);
    const bool isOver = judgement.status == TargetStatus::Met || judgement.status == TargetStatus::NotMet;
    const auto line = isOver && judgement.goal ? judgement.goal : last.expected;
    if (line)
        out = isOver ? say("%1: %2, and %3 was to be reached").arg(out, figure, figureOf(target, *line, false))
                     : say("%1: %2, and the line is at %3").arg(out, figure, figureOf(target, *line, false));
    if (last.isScaled)
        out = say("%1; brought to the length of the whole period").arg(out);
    if (judgement.isUncertain && last.range)
        out = say("%1; chance alone reaches from %2 to %3")
                  .arg(out, figureOf(target, last.range->low, false), figureOf(target, last.range->high, false));
    return out;
}

QString gapsText(const std::vector<TargetGap>& gaps)
{
    QStringList names;
    for (const TargetGap gap : gaps)
        names << label(gap);
    return names.isEmpty() ? QString() : say("Missing: %1").arg(names.join(QStringLiteral(", ")));
}

QString findingText(const FundFinding& finding)
{
    const QString amount = moneyText(finding.amount);
    switch (finding.concern) {
    case FundConcern::OverTheMost: return say("Asks for %1 more than one bid may get").arg(amount);
    case FundConcern::AwardOverTheMost: return say("Got %1 more than one bid may get").arg(amount);
    case FundConcern::AwardOverAsked: return say("Got %1 more than it asked for").arg(amount);
    case FundConcern::FundOverAwarded: return say("%1 more was awarded than the fund has").arg(amount);
    case FundConcern::PaidOverAward: return say("Paid %1 more than was awarded").arg(amount);
    case FundConcern::SpentOverPaid: return say("Spent %1 more than was paid").arg(amount);
    case FundConcern::ReportMissing:
        return finding.amount == Pence() ? say("No end-of-year report")
                                         : say("No end-of-year report on %1").arg(amount);
    case FundConcern::ReturnDue:
        return say("A return is due on %1").arg(finding.due ? plainDate(*finding.due) : QString());
    case FundConcern::ReturnLate:
        return say("A return was due on %1").arg(finding.due ? plainDate(*finding.due) : QString());
    }
    return {};
}

std::optional<statistics::Chart> trajectoryChart(const Target& target, const TargetJudgement& judgement)
{
    if (judgement.readings.size() < 2)
        return std::nullopt;
    const auto words = [](const QString& each) { return each.toStdString(); };
    statistics::Chart chart{.kind = statistics::ChartKind::Series,
                            .title = beginning(text(target.measure)).toStdString()};
    chart.subtitle = words(say("%1, %2").arg(text(target.unit), label(judgement.status)));
    chart.categoryAxis = words(say("Until"));
    chart.valueAxis = target.unit;
    chart.curveName = words(say("Readings"));
    statistics::ChartLine line{words(say("To the target")), {}};
    QStringList described;
    for (std::size_t at = 0; at < judgement.readings.size(); ++at) {
        const JudgedReading& reading = judgement.readings[at];
        const QString figure = figureOf(target, reading.value, false);
        chart.categories.push_back({words(shortDate(reading.until)), reading.value, words(figure)});
        if (reading.expected)
            line.points.push_back({double(at), *reading.expected});
        described << (reading.expected
                          ? say("%1: %2, line %3")
                                .arg(plainDate(reading.until), figure, figureOf(target, *reading.expected, false))
                          : say("%1: %2").arg(plainDate(reading.until), figure));
    }
    if (line.points.size() > 1)
        chart.lines.push_back(std::move(line));
    if (judgement.goal)
        chart.lines.push_back(
            {words(say("Target")), {{0, *judgement.goal}, {double(judgement.readings.size() - 1), *judgement.goal}}});
    chart.source = target.source.empty() ? std::string() : words(say("Source: %1").arg(text(target.source)));
    chart.alternative = words(say("Line chart of %1: %2").arg(text(target.measure), judgementText(target, judgement)));
    chart.description = words(described.join(QLatin1Char('\n')));
    return chart;
}

} // namespace cspdesk::wording
