// SPDX-License-Identifier: MIT
#include "application/target_progress.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::application {
namespace {

using namespace domain;

constexpr int daysOfYear = 365;

int daysOf(Date from, Date until) { return daysBetween(from, until) + 1; }

class Judge
{
public:
    Judge(const Target& target, Date today) : m_target(target), m_today(today) {}

    TargetJudgement judge()
    {
        TargetJudgement out;
        out.goal = goalOf(m_target);
        std::vector<Reading> readings = m_target.readings;
        std::stable_sort(readings.begin(), readings.end(),
                         [](const Reading& a, const Reading& b) { return a.until < b.until; });
        for (const Reading& reading : readings)
            out.readings.push_back(judged(reading, out.goal));
        decide(out, readings);
        return out;
    }

private:
    [[nodiscard]] bool isLess() const
    {
        return m_target.direction == TargetDirection::Reduce || m_target.direction == TargetDirection::AtMost;
    }

    [[nodiscard]] std::optional<double> baseline() const
    {
        return m_target.baselineValue ? std::optional(m_target.baselineValue->value()) : std::nullopt;
    }

    [[nodiscard]] int periodDays() const
    {
        return m_target.baselineFrom && m_target.baselineUntil ? daysOf(*m_target.baselineFrom, *m_target.baselineUntil)
                                                               : daysOfYear;
    }

    /// Where the line is on that day.
    [[nodiscard]] std::optional<double> lineAt(Date day, const std::optional<double>& goal) const
    {
        const bool moves =
            m_target.direction == TargetDirection::Reduce || m_target.direction == TargetDirection::Increase;
        if (!goal)
            return moves ? baseline() : std::nullopt;
        if (!moves || !baseline() || !m_target.baselineUntil || !m_target.due
            || *m_target.due <= *m_target.baselineUntil)
            return goal;
        const double all = daysBetween(*m_target.baselineUntil, *m_target.due);
        const double gone = std::clamp(double(daysBetween(*m_target.baselineUntil, day)), 0.0, all);
        return *baseline() + (*goal - *baseline()) * gone / all;
    }

    [[nodiscard]] JudgedReading judged(const Reading& reading, const std::optional<double>& goal) const
    {
        JudgedReading out{.until = reading.until, .value = reading.value.value()};
        double factor = 1;
        // A day or two more or less is a leap year or a month's end.
        constexpr int slack = 3;
        const int days = daysOf(reading.from, reading.until);
        const bool isJudged =
            m_target.direction != TargetDirection::Watch && m_target.direction != TargetDirection::Establish;
        if (isJudged && m_target.kind == TargetMeasure::Count && std::abs(days - periodDays()) > slack && days > 0) {
            factor = double(periodDays()) / days;
            out.isScaled = true;
        }
        out.expected = lineAt(reading.until, goal);
        const auto count = static_cast<std::int64_t>(std::llround(out.value));
        if (m_target.kind == TargetMeasure::Count && count >= 0) {
            const auto range = statistics::poissonInterval(count);
            out.range = {range.low * factor, range.high * factor};
        } else if (m_target.kind == TargetMeasure::Share && reading.of && *reading.of > 0) {
            const auto part = static_cast<std::int64_t>(std::llround(out.value * *reading.of / 100));
            if (const auto range =
                    statistics::wilsonInterval({std::clamp<std::int64_t>(part, 0, *reading.of), *reading.of}))
                out.range = {range->low * 100, range->high * 100};
        }
        out.value *= factor;
        return out;
    }

    [[nodiscard]] bool isReached(double value, double line, bool mustPass) const
    {
        if (mustPass)
            return isLess() ? value < line : value > line;
        return isLess() ? value <= line : value >= line;
    }

    [[nodiscard]] bool couldReach(const JudgedReading& reading, double line) const
    {
        return reading.range && (isLess() ? reading.range->low <= line : reading.range->high >= line);
    }

    /// A total of which enough is there already, in a time that the target has not seen the end of.
    [[nodiscard]] bool isTotalReached(const Reading& reading, double goal) const
    {
        const bool isUp =
            m_target.direction == TargetDirection::AtLeast || m_target.direction == TargetDirection::Increase;
        return isUp && m_target.kind == TargetMeasure::Count && reading.value.value() >= goal
            && (!m_target.due || reading.from >= addDays(*m_target.due, -periodDays() - 1));
    }

    void decide(TargetJudgement& out, const std::vector<Reading>& readings) const
    {
        const bool isOver = m_target.due && m_today > *m_target.due;
        if (m_target.direction == TargetDirection::Watch) {
            out.status = TargetStatus::Watched;
        } else if (m_target.direction == TargetDirection::Establish) {
            const bool isThere = m_target.baseline == TargetBaseline::Known || !readings.empty();
            out.status = isThere ? TargetStatus::Met : isOver ? TargetStatus::Due : TargetStatus::NotMeasured;
        } else if (readings.empty()) {
            out.status = isOver ? TargetStatus::Due : TargetStatus::NotMeasured;
        } else if (!out.readings.back().expected) {
            out.status = TargetStatus::NoValue;
        } else {
            hold(out, readings.back(), isOver);
        }
    }

    void hold(TargetJudgement& out, const Reading& last, bool isOver) const
    {
        constexpr int slack = 31;
        const JudgedReading& reading = out.readings.back();
        const double end = out.goal.value_or(*reading.expected);
        const bool mustPass = !out.goal.has_value(); // "increase" without a value: any more than before
        if (isOver && last.until < addDays(*m_target.due, -slack)) {
            out.status = TargetStatus::Due;
            return;
        }
        if (isOver) {
            const bool isMet = isReached(reading.value, end, mustPass);
            out.status = isMet ? TargetStatus::Met : TargetStatus::NotMet;
            out.isUncertain = !isMet && couldReach(reading, end);
            return;
        }
        if (out.goal && isTotalReached(last, *out.goal)) {
            out.status = TargetStatus::Met;
            return;
        }
        const bool isOnLine = isReached(reading.value, *reading.expected, mustPass);
        out.isUncertain = !isOnLine && couldReach(reading, *reading.expected);
        out.status = isOnLine || out.isUncertain ? TargetStatus::OnCourse : TargetStatus::OffCourse;
    }

    const Target& m_target;
    Date m_today;
};

} // namespace

TargetJudgement judge(const Target& target, Date today) { return Judge(target, today).judge(); }

} // namespace cspdesk::application
