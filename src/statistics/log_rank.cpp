// SPDX-License-Identifier: MIT
#include "statistics/log_rank.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace cspdesk::statistics {
namespace {

using Matrix = std::vector<std::vector<double>>;

/// Events less those expected if the groups were alike, and how they vary together.
struct Differences
{
    std::vector<double> excess;
    std::vector<double> expected;
    Matrix variance;
};

Differences differencesOf(std::span<const EventTable> groups)
{
    const std::size_t count = groups.size();
    Differences out{std::vector<double>(count), std::vector<double>(count), Matrix(count, std::vector<double>(count))};
    std::vector<std::int64_t> atRisk;
    std::size_t days = 0;
    for (const EventTable& group : groups) {
        atRisk.push_back(group.people());
        days = std::max(days, group.days().size());
    }
    for (std::size_t day = 0; day < days; ++day) {
        const auto of = [&](std::size_t group) {
            return day < groups[group].days().size() ? groups[group].days()[day] : EventTable::Day{};
        };
        std::int64_t people = 0;
        std::int64_t events = 0;
        for (std::size_t group = 0; group < count; ++group) {
            people += atRisk[group];
            events += of(group).events;
        }
        if (events > 0) {
            const auto n = static_cast<double>(people);
            const auto d = static_cast<double>(events);
            const double spread = people > 1 ? d * (n - d) / (n - 1) : 0;
            for (std::size_t group = 0; group < count; ++group) {
                const double share = static_cast<double>(atRisk[group]) / n;
                out.expected[group] += d * share;
                out.excess[group] += static_cast<double>(of(group).events) - d * share;
                for (std::size_t other = 0; other < count; ++other)
                    out.variance[group][other] +=
                        spread * share * ((group == other ? 1.0 : 0.0) - static_cast<double>(atRisk[other]) / n);
            }
        }
        for (std::size_t group = 0; group < count; ++group)
            atRisk[group] -= of(group).events + of(group).censored;
    }
    return out;
}

/// x with matrix · x = right, by elimination with the largest pivot; nothing where there is no single one.
std::optional<std::vector<double>> solve(Matrix matrix, std::vector<double> right)
{
    const std::size_t size = right.size();
    for (std::size_t column = 0; column < size; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < size; ++row)
            pivot = std::abs(matrix[row][column]) > std::abs(matrix[pivot][column]) ? row : pivot;
        if (std::abs(matrix[pivot][column]) < 1e-12)
            return std::nullopt;
        std::swap(matrix[pivot], matrix[column]);
        std::swap(right[pivot], right[column]);
        for (std::size_t row = column + 1; row < size; ++row) {
            const double factor = matrix[row][column] / matrix[column][column];
            for (std::size_t other = column; other < size; ++other)
                matrix[row][other] -= factor * matrix[column][other];
            right[row] -= factor * right[column];
        }
    }
    for (std::size_t row = size; row-- > 0;) {
        for (std::size_t column = row + 1; column < size; ++column)
            right[row] -= matrix[row][column] * right[column];
        right[row] /= matrix[row][row];
    }
    return right;
}

} // namespace

std::optional<LogRank> logRank(std::span<const EventTable> groups)
{
    const Differences all = differencesOf(groups);
    std::vector<std::size_t> compared;
    for (std::size_t group = 0; group < groups.size(); ++group)
        if (all.expected[group] > 0)
            compared.push_back(group);
    if (compared.size() < 2)
        return std::nullopt;
    compared.pop_back(); // what the last differs follows from the others
    std::vector<double> excess;
    Matrix variance;
    for (const std::size_t group : compared) {
        excess.push_back(all.excess[group]);
        std::vector<double>& row = variance.emplace_back();
        for (const std::size_t other : compared)
            row.push_back(all.variance[group][other]);
    }
    const auto solved = solve(variance, excess);
    if (!solved)
        return std::nullopt;
    LogRank out{.degrees = static_cast<int>(compared.size())};
    for (std::size_t group = 0; group < excess.size(); ++group)
        out.chiSquare += excess[group] * (*solved)[group];
    out.p = chiSquareTail(out.chiSquare, out.degrees);
    return out;
}

double chiSquareTail(double value, int degrees)
{
    // The incomplete gamma function of whole and half numbers, by its recurrence from 1 and from 1/2.
    const double x = std::max(value, 0.0) / 2;
    const bool isOdd = degrees % 2 == 1;
    double tail = isOdd ? std::erfc(std::sqrt(x)) : std::exp(-x);
    for (double a = isOdd ? 0.5 : 1; a < degrees / 2.0; ++a)
        tail += x > 0 ? std::exp(a * std::log(x) - x - std::lgamma(a + 1)) : 0;
    return std::min(tail, 1.0);
}

} // namespace cspdesk::statistics
