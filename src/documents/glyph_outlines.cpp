// SPDX-License-Identifier: MIT
#include "documents/glyph_outlines.h"

#include <QTransform>

#include <hb.h>

#include <memory>

namespace cspdesk::documents {
namespace {

QPainterPath& pathIn(void* data) { return *static_cast<QPainterPath*>(data); }

// HarfBuzz says what these are given, and its y grows upwards.
// NOLINTBEGIN(readability-function-size)
void moveTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) { pathIn(data).moveTo(x, -y); }

void lineTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) { pathIn(data).lineTo(x, -y); }

void quadraticTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float controlX, float controlY, float x, float y,
                 void*)
{
    pathIn(data).quadTo(controlX, -controlY, x, -y);
}

void cubicTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float firstX, float firstY, float secondX, float secondY,
             float x, float y, void*)
{
    pathIn(data).cubicTo(firstX, -firstY, secondX, -secondY, x, -y);
}

void close(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { pathIn(data).closeSubpath(); }
// NOLINTEND(readability-function-size)

struct DestroyFunctions
{
    void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};

hb_draw_funcs_t* drawFunctions()
{
    static const std::unique_ptr<hb_draw_funcs_t, DestroyFunctions> made = [] {
        std::unique_ptr<hb_draw_funcs_t, DestroyFunctions> functions(hb_draw_funcs_create());
        hb_draw_funcs_set_move_to_func(functions.get(), moveTo, nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(functions.get(), lineTo, nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(functions.get(), quadraticTo, nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(functions.get(), cubicTo, nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(functions.get(), close, nullptr, nullptr);
        hb_draw_funcs_make_immutable(functions.get());
        return functions;
    }();
    return made.get();
}

} // namespace

QPainterPath outlinesOf(const GlyphRun& run)
{
    QPainterPath out;
    out.setFillRule(Qt::WindingFill);
    const double scale = run.size / shapingUnitsPerEm;
    for (const RunGlyph& glyph : run.glyphs) {
        QPainterPath outline;
        hb_font_get_glyph_shape(fontFace(run.face).font, glyph.id, drawFunctions(), &outline);
        const QTransform place(scale, 0, 0, scale, run.x + glyph.x, run.baseline + glyph.y);
        out.addPath(place.map(outline));
    }
    return out;
}

} // namespace cspdesk::documents
