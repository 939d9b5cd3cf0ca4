// SPDX-License-Identifier: MIT
#include "desktop/theme.h"

#include "support/catch.h"

#include <cmath>

using namespace cspdesk::desktop;

namespace {

/// Contrast as WCAG 2.2 defines it: relative luminances of the lighter and the darker colour.
double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
         + 0.0722 * linear(double(colour.blueF()));
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("Black on white has the contrast WCAG says it has") { CHECK(contrast(Qt::black, Qt::white) == Approx(21)); }

TEST_CASE("Text stands out from its ground in both looks")
{
    for (const Look look : {Look::Light, Look::Dark}) {
        const Colours& c = coloursOf(look);
        INFO((look == Look::Dark ? "dark" : "light"));
        for (const QColor& ground : {c.ground, c.surface, c.selection, c.hover, c.band}) {
            INFO(ground.name().toStdString());
            CHECK(contrast(c.text, ground) >= 7);
            CHECK(contrast(c.muted, ground) >= 4.5);
            CHECK(contrast(c.problem, ground) >= 4.5);
        }
        CHECK(contrast(c.link, c.surface) >= 4.5);
        CHECK(contrast(c.accentText, c.accent) >= 4.5);
        CHECK(contrast(c.accentText, c.accentHover) >= 4.5);
        for (const QColor& ground : {c.navigation, c.navigationHover}) {
            CHECK(contrast(c.navigationText, ground) >= 7);
            CHECK(contrast(c.navigationMuted, ground) >= 4.5);
        }
        CHECK(contrast(Qt::white, c.navigationCurrent) >= 7);
        for (const PillColours& pill : c.pills)
            CHECK(contrast(pill.text, pill.ground) >= 4.5);
    }
}

TEST_CASE("What has the keyboard shows it")
{
    // WCAG 2.2, 1.4.11: three to one for the boundary of a control that has the focus.
    for (const Look look : {Look::Light, Look::Dark}) {
        const Colours& c = coloursOf(look);
        CHECK(contrast(c.accent, c.surface) >= 3);
        CHECK(contrast(c.accent, c.ground) >= 3);
        CHECK(contrast(c.navigationMark, c.navigation) >= 3);
    }
}
