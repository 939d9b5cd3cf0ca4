// SPDX-License-Identifier: MIT
#include "analysis/chart_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cspdesk::analysis {
namespace {

using nlohmann::ordered_json;
using statistics::Chart;
using statistics::ChartKind;
using statistics::CurvePoint;
using statistics::TableChart;

constexpr std::array kinds{std::pair{ChartKind::Bars, "bars"},       std::pair{ChartKind::Donut, "donut"},
                           std::pair{ChartKind::Pyramid, "pyramid"}, std::pair{ChartKind::Lorenz, "lorenz"},
                           std::pair{ChartKind::Growth, "growth"},   std::pair{ChartKind::Changes, "changes"},
                           std::pair{ChartKind::Series, "series"},   std::pair{ChartKind::Map, "map"},
                           std::pair{ChartKind::Funnel, "funnel"}};

constexpr std::array texts{std::pair{"title", &Chart::title},
                           std::pair{"subtitle", &Chart::subtitle},
                           std::pair{"categoryAxis", &Chart::categoryAxis},
                           std::pair{"valueAxis", &Chart::valueAxis},
                           std::pair{"total", &Chart::total},
                           std::pair{"curveName", &Chart::curveName},
                           std::pair{"equalityName", &Chart::equalityName},
                           std::pair{"remark", &Chart::remark},
                           std::pair{"source", &Chart::source},
                           std::pair{"nothing", &Chart::nothing},
                           std::pair{"alternative", &Chart::alternative},
                           std::pair{"description", &Chart::description}};

ordered_json pointsJson(const std::vector<CurvePoint>& points)
{
    ordered_json out = ordered_json::array();
    for (const CurvePoint& point : points)
        out.push_back({point.x, point.y});
    return out;
}

/// The functions that read throw what the library throws where a value is of another kind.
std::vector<CurvePoint> pointsIn(const ordered_json& json)
{
    std::vector<CurvePoint> out;
    for (const ordered_json& point : json)
        out.push_back({point.at(0).get<double>(), point.at(1).get<double>()});
    return out;
}

Chart chartIn(const ordered_json& json)
{
    Chart out;
    const auto name = json.at("kind").get<std::string>();
    const auto* const kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return name == each.second; });
    if (kind == kinds.end())
        throw ordered_json::other_error::create(501, "no such kind of chart", nullptr);
    out.kind = kind->first;
    for (const auto& [field, member] : texts)
        if (json.contains(field))
            json.at(field).get_to(out.*member);
    for (const ordered_json& each : json.value("categories", ordered_json::array())) {
        statistics::ChartCategory category{.label = each.at("label").get<std::string>(),
                                           .text = each.at("text").get<std::string>()};
        if (each.contains("value"))
            category.value = each.at("value").get<double>();
        out.categories.push_back(std::move(category));
    }
    out.curve = pointsIn(json.value("curve", ordered_json::array()));
    for (const ordered_json& area : json.value("areas", ordered_json::array())) {
        statistics::ChartArea& outline = out.areas.emplace_back();
        for (const ordered_json& ring : area)
            outline.rings.push_back(pointsIn(ring));
    }
    for (const ordered_json& line : json.value("lines", ordered_json::array()))
        out.lines.push_back({line.at("name").get<std::string>(), pointsIn(line.at("points"))});
    return out;
}

bool isBetween(const std::vector<CurvePoint>& points, double farthest)
{
    return std::all_of(points.begin(), points.end(), [&](const CurvePoint& point) {
        return point.x >= 0 && point.x <= farthest && point.y >= 0 && point.y <= 1;
    });
}

/// Of a series: above its categories, at any height.
bool isAmong(const std::vector<CurvePoint>& points, std::size_t categories)
{
    return std::all_of(points.begin(), points.end(), [&](const CurvePoint& point) {
        return point.x >= 0 && point.x < static_cast<double>(categories) && std::isfinite(point.y);
    });
}

/// Whether drawing it comes to an end within reason.
bool canBeDrawn(const Chart& chart)
{
    constexpr std::size_t mostCategories = 10'000;
    constexpr std::size_t mostLines = 8;
    constexpr double mostMonths = 1'800;
    constexpr std::size_t mostCorners = 500'000;
    constexpr double farthestPlace = 1e8;
    const bool isSeries = chart.kind == ChartKind::Series;
    const bool mayFall = isSeries || chart.kind == ChartKind::Changes;
    const bool hasValues = std::all_of(chart.categories.begin(), chart.categories.end(), [&](const auto& category) {
        return !category.value || (std::isfinite(*category.value) && (mayFall || *category.value >= 0));
    });
    const bool hasLines = std::all_of(chart.lines.begin(), chart.lines.end(), [&](const auto& line) {
        return line.points.size() >= 2
            && (isSeries ? isAmong(line.points, chart.categories.size()) : isBetween(line.points, mostMonths));
    });
    std::size_t corners = 0;
    bool hasPlaces = true;
    for (const statistics::ChartArea& area : chart.areas)
        for (const auto& ring : area.rings) {
            corners += ring.size();
            hasPlaces = hasPlaces && std::all_of(ring.begin(), ring.end(), [](const CurvePoint& point) {
                            return std::abs(point.x) <= farthestPlace && std::abs(point.y) <= farthestPlace;
                        });
        }
    const bool hasAreas =
        hasPlaces && corners <= mostCorners && (chart.areas.empty() || chart.areas.size() == chart.categories.size());
    return hasAreas && hasValues && hasLines && isBetween(chart.curve, 1) && chart.categories.size() <= mostCategories
        && chart.lines.size() <= mostLines;
}

} // namespace

ordered_json chartJson(const TableChart& chart)
{
    const Chart& of = chart.chart;
    const auto* const kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.first == of.kind; });
    ordered_json out{{"id", chart.id}, {"table", chart.table}, {"kind", kind->second}};
    for (const auto& [field, member] : texts)
        if (!(of.*member).empty())
            out[field] = of.*member;
    for (const statistics::ChartCategory& category : of.categories) {
        ordered_json each{{"label", category.label}, {"text", category.text}};
        if (category.value)
            each["value"] = *category.value;
        out["categories"].push_back(std::move(each));
    }
    if (!of.curve.empty())
        out["curve"] = pointsJson(of.curve);
    for (const statistics::ChartArea& area : of.areas) {
        ordered_json rings = ordered_json::array();
        for (const auto& ring : area.rings)
            rings.push_back(pointsJson(ring));
        out["areas"].push_back(std::move(rings));
    }
    for (const statistics::ChartLine& line : of.lines)
        out["lines"].push_back({{"name", line.name}, {"points", pointsJson(line.points)}});
    return out;
}

std::optional<TableChart> chartOf(const ordered_json& json, std::size_t tables)
{
    try {
        TableChart out{.id = json.at("id").get<std::string>(), .table = json.at("table").get<std::size_t>()};
        out.chart = chartIn(json);
        return out.table < tables && canBeDrawn(out.chart) ? std::optional(std::move(out)) : std::nullopt;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

} // namespace cspdesk::analysis
