// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::statistics {

/// What a chart is drawn as. The Analysis Function's guidance on charts in government statistics wants bars that lie
/// where names are long, a ring of few parts only, and no legend where there is room for the words.
enum class ChartKind {
    Bars,    ///< lying bars, one below the other
    Donut,   ///< the parts of a whole as a ring; drawn as bars where a part is hidden or there are too many
    Pyramid, ///< how many have so much of something: the first category is the foot, the last the top
    Lorenz,  ///< which share of the offences the least to the most active share of the suspects account for
    Growth,  ///< how a share grows with time, a line for each group
    Changes, ///< bars to the left for what became fewer and to the right for what became more
    Series,  ///< month by month: a point for each category, and lines over them such as an average and limits
    Map,     ///< areas coloured by classes of their values; as equal tiles where their shapes are not known
    Funnel   ///< rates of areas by their size, between the limits of chance
};

/// One bar or part. A figure that is hidden, unknown or impossible is not in the value: only the text that says so is,
/// such as "<5" or "[c]".
struct ChartCategory
{
    std::string label;
    std::optional<double> value; ///< none, or not negative; of changes and series any number
    std::string text;            ///< the figure as it is read: "161", "412 (41%)", "<5"

    friend bool operator==(const ChartCategory&, const ChartCategory&) = default;
};

/// A point of a Lorenz curve; both shares run from 0 to 1.
struct CurvePoint
{
    double x = 0;
    double y = 0;

    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};

/// A line. One group of a chart of growth: `x` in months, `y` a share. Of a series: `x` counts the categories from 0,
/// `y` is a value.
struct ChartLine
{
    std::string name;
    std::vector<CurvePoint> points; ///< two or more, from left to right

    friend bool operator==(const ChartLine&, const ChartLine&) = default;
};

/// The outline of an area: rings of points, of which those inside others are holes. `x` runs to the east and `y` to the
/// north, both in one unit of length.
struct ChartArea
{
    std::vector<std::vector<CurvePoint>> rings;

    friend bool operator==(const ChartArea&, const ChartArea&) = default;
};

/// What is to be shown, without any geometry. All words are in the reader's language already.
struct Chart
{
    ChartKind kind = ChartKind::Bars;
    std::string title = {};    ///< what it says, as a sentence would
    std::string subtitle = {}; ///< unit, base and period
    std::vector<ChartCategory> categories = {};
    std::vector<CurvePoint> curve =
        {}; ///< of a Lorenz chart, from (0, 0) to (1, 1); of a funnel size and rate of each area with a value
    std::vector<ChartLine> lines = {}; ///< of a chart of growth, as many as there are colours at most; of a funnel the
                                       ///< average, then the inner and the outer limits, the lower before the upper
    std::vector<ChartArea> areas = {}; ///< of a map, one for each category, or none at all for tiles
    std::string categoryAxis = {};     ///< what the categories are: "Crime type"; of a curve, what runs to the right
    std::string valueAxis = {};        ///< what the values are: "Repeat suspects"; of a curve, what runs upwards
    std::string total = {};            ///< in the middle of a ring: "1,002"
    std::string curveName = {};        ///< stands at the curve
    std::string equalityName = {};     ///< stands at the line of equality
    std::string remark = {};           ///< beside a curve: the Gini coefficient in words
    std::string source = {};           ///< where the figures come from
    std::string nothing = {};          ///< what stands there when there is no category and no curve
    std::string alternative = {};      ///< what is shown, in a sentence or two for whoever does not see it
    std::string description = {};      ///< every figure, a line each

    friend bool operator==(const Chart&, const Chart&) = default;
};

/// A chart and the table beside which it stands.
struct TableChart
{
    std::string id; ///< for files: "repeat-suspects-bars"
    std::size_t table = 0;
    Chart chart = {};
};

} // namespace cspdesk::statistics
