// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace cspdesk::statistics {

/// What a colour is for; which colour that is, a palette says (documents/chart_palette.h). The six series are told
/// apart by people who see colours differently, and stand out from the paper.
/// The five of the scale go from little to much, in lightness too.
enum class ColourRole {
    Paper,
    Ink,
    Quiet,
    Rule,
    Tint,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Scale1,
    Scale2,
    Scale3,
    Scale4,
    Scale5
};

inline constexpr int seriesColours = 6;
inline constexpr std::size_t scaleColours = 5;

struct DrawnPoint
{
    double x = 0;
    double y = 0;

    friend bool operator==(const DrawnPoint&, const DrawnPoint&) = default;
};

struct DrawnRectangle
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    ColourRole fill = ColourRole::Series1;

    friend bool operator==(const DrawnRectangle&, const DrawnRectangle&) = default;
};

/// A line through two or more points.
struct DrawnLine
{
    std::vector<DrawnPoint> points;
    double thickness = 1;
    ColourRole colour = ColourRole::Rule;
    bool isDashed = false;

    friend bool operator==(const DrawnLine&, const DrawnLine&) = default;
};

struct DrawnPolygon
{
    std::vector<DrawnPoint> points;
    ColourRole fill = ColourRole::Tint;

    friend bool operator==(const DrawnPolygon&, const DrawnPolygon&) = default;
};

/// A part of a ring. Angles are in turns, clockwise from the top; a sweep of 1 is the whole ring.
struct DrawnRingSegment
{
    DrawnPoint centre;
    double innerRadius = 0;
    double outerRadius = 0;
    double start = 0;
    double sweep = 0;
    ColourRole fill = ColourRole::Series1;

    friend bool operator==(const DrawnRingSegment&, const DrawnRingSegment&) = default;
};

/// Where a text begins, is centred or ends.
enum class TextAnchor { Start, Middle, End };

/// One line of upright text; `place` is on its baseline.
struct DrawnText
{
    DrawnPoint place;
    std::string text;
    double size = 9;
    bool isBold = false;
    TextAnchor anchor = TextAnchor::Start;
    ColourRole colour = ColourRole::Ink;

    friend bool operator==(const DrawnText&, const DrawnText&) = default;
};

using DrawnShape = std::variant<DrawnRectangle, DrawnLine, DrawnPolygon, DrawnRingSegment, DrawnText>;

/// A picture as a value, the same on the screen, in SVG, PDF and Word. Lengths are points, y grows downwards, later
/// shapes lie over earlier ones, and nothing reaches beyond the edges.
struct Drawing
{
    double width = 0;
    double height = 0;
    std::string title;
    std::string alternative; ///< what is shown, in a sentence or two
    std::string description; ///< every figure, a line each
    std::vector<DrawnShape> shapes;

    friend bool operator==(const Drawing&, const Drawing&) = default;
};

/// Widths of text in the typeface the drawing will be shown in.
class TextMeasure
{
public:
    virtual ~TextMeasure() = default;
    [[nodiscard]] virtual double width(const std::string& text, double size, bool isBold) const = 0;
};

} // namespace cspdesk::statistics
