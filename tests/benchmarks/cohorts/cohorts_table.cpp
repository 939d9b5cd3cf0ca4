// SPDX-License-Identifier: MIT
// The reoffending cohorts of 2022 to 2024 out of a file of sentences, as peers/c_python.py defines and prints them:
// cohorts_table FILE.csv
#include "analysis/cohort_study.h"
#include "base/input_file.h"
#include "statistics/kaplan_meier.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>

using namespace cspdesk;
using statistics::Cohort;
using statistics::TypeCounts;

namespace {

using OffencesOf = std::int64_t TypeCounts::*;

constexpr std::array windows{std::pair{"6m", 182}, std::pair{"12m", 365}, std::pair{"24m", 730}};
constexpr std::array groups{std::pair{"one", &TypeCounts::ofOne}, std::pair{"many", &TypeCounts::ofMany}};

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char letter : text)
        out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return out + '"';
}

std::string sixDecimals(double share)
{
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.6f", share);
    return digits.data();
}

/// Whole per cent, half up.
std::int64_t percent(std::int64_t part, std::int64_t whole) { return (200 * part + whole) / (2 * whole); }

/// Days to reoffending that half of those who did needed, or fewer.
std::int32_t medianDays(const Cohort& cohort)
{
    std::int64_t met = 0;
    std::int32_t day = 0;
    for (const auto& each : cohort.times.days()) {
        if ((met += each.events) * 2 >= cohort.times.events())
            return day;
        ++day;
    }
    return day;
}

class Printer
{
public:
    explicit Printer(const analysis::CohortAnswer& answer) : m_answer(answer)
    {
        for (std::size_t type = 0; type < answer.types.size(); ++type)
            if (std::any_of(answer.cohorts.begin(), answer.cohorts.end(), [&](const Cohort& cohort) {
                    return cohort.types[type].ofOne + cohort.types[type].ofMany > 0;
                }))
                m_types.push_back(type);
        std::sort(m_types.begin(), m_types.end(),
                  [&](std::size_t left, std::size_t right) { return answer.types[left] < answer.types[right]; });
    }

    std::string text()
    {
        m_out << "cohort,measure,item,value\n";
        for (const Cohort& cohort : m_answer.cohorts)
            print(cohort);
        return m_out.str();
    }

private:
    void print(const Cohort& cohort)
    {
        m_year = cohort.year;
        line("offenders", "", cohort.people());
        line("repeat", "", cohort.repeat());
        line("repeat_pct", "", percent(cohort.repeat(), cohort.people()));
        if (cohort.repeat() > 0)
            line("median_days", "", medianDays(cohort));
        printCurve(statistics::KaplanMeier(cohort.times));
        for (const auto& [name, offences] : groups)
            printTypes(cohort, name, offences);
    }

    void printCurve(const statistics::KaplanMeier& curve)
    {
        for (const auto& [name, days] : windows) {
            std::array<std::string, 3> figures;
            const auto point = curve.at(days);
            if (point)
                figures[0] = sixDecimals(1 - point->survival);
            const auto interval = point ? intervalOf(*point, statistics::SurvivalInterval::Log) : std::nullopt;
            if (interval) { // of surviving: its upper end is the lower of reoffending
                figures[1] = sixDecimals(1 - interval->high);
                figures[2] = sixDecimals(1 - interval->low);
            }
            const std::string measure = std::string("km_") + name;
            line(measure, "", figures[0]);
            line(measure + "_low", "", figures[1]);
            line(measure + "_high", "", figures[2]);
        }
    }

    void printTypes(const Cohort& cohort, const std::string& name, OffencesOf offences)
    {
        std::int64_t all = 0;
        for (const std::size_t type : m_types)
            all += cohort.types[type].*offences;
        for (const std::size_t type : m_types) {
            const std::int64_t count = cohort.types[type].*offences;
            const std::string item = quoted(m_answer.types[type]);
            line(name + "_n", item, count);
            line(name + "_pct", item, all == 0 ? std::string() : std::to_string(percent(count, all)));
        }
    }

    template <typename Value>
    void line(const std::string& measure, const std::string& item, const Value& value)
    {
        m_out << m_year << ',' << measure << ',' << item << ',' << value << '\n';
    }

    const analysis::CohortAnswer& m_answer;
    std::vector<std::size_t> m_types; ///< that occur, in the order of their bytes
    std::ostringstream m_out;
    int m_year = 0;
};

} // namespace

int main(int count, char** words)
{
    if (count != 2)
        return 2;
    auto bytes = platform::openInput(words[1]);
    if (!bytes.has_value()) {
        std::cerr << words[1] << " cannot be read\n";
        return 1;
    }
    const auto answer =
        analysis::cohortStudy(std::move(*bytes), {.firstYear = 2022,
                                                  .lastYear = 2024,
                                                  .extracted = date(2025, 7, 17),
                                                  .windows = {windows[0].second, windows[1].second, windows[2].second},
                                                  .needsPeople = false});
    if (!answer.has_value()) {
        std::cerr << words[1] << " is no file of sentences\n";
        return 1;
    }
    std::cout << Printer(*answer).text();
    return 0;
}
