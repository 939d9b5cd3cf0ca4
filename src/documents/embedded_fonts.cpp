// SPDX-License-Identifier: MIT
#include "documents/embedded_fonts.h"

#include <QResource>

#include <hb.h>

#include <array>
#include <mutex>
#include <stdexcept>

// Resources of a static library are only there when asked for; the macro must stand outside every namespace.
static void initialiseFontResources() { Q_INIT_RESOURCE(cspdesk_fonts); }

namespace cspdesk::documents {
namespace {

constexpr std::array<std::string_view, faceCount> names{
    "NotoSans-Regular",       "NotoSans-Bold",          "NotoSans-Italic",         "NotoSans-BoldItalic",
    "NotoSansArabic-Regular", "NotoSansHebrew-Regular", "NotoSansSymbols-Regular", "NotoSansSymbols2-Regular",
    "NotoSansMath-Regular"};

std::string_view resourceBytes(std::string_view name)
{
    const QString path =
        QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(name.data(), static_cast<qsizetype>(name.size())));
    const QResource resource(path);
    if (!resource.isValid() || resource.compressionAlgorithm() != QResource::NoCompression)
        throw std::logic_error("a typeface is missing from the program");
    return {reinterpret_cast<const char*>(resource.data()), static_cast<std::size_t>(resource.size())};
}

FontFace load(std::string_view name)
{
    FontFace out;
    out.name = name;
    out.bytes = resourceBytes(name);
    hb_blob_t* blob = hb_blob_create(out.bytes.data(), static_cast<unsigned>(out.bytes.size()), HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    out.face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    out.font = hb_font_create(out.face);
    hb_font_set_scale(out.font, static_cast<int>(shapingUnitsPerEm), static_cast<int>(shapingUnitsPerEm));
    hb_font_extents_t extents{};
    hb_font_get_h_extents(out.font, &extents);
    out.ascent = extents.ascender / shapingUnitsPerEm;
    out.descent = -extents.descender / shapingUnitsPerEm;
    hb_face_make_immutable(out.face);
    hb_font_make_immutable(out.font);
    return out;
}

} // namespace

const FontFace& fontFace(Face face)
{
    static std::array<FontFace, faceCount> faces;
    static std::array<std::once_flag, faceCount> loaded;
    const auto index = static_cast<std::size_t>(face);
    std::call_once(loaded[index], [index] {
        initialiseFontResources();
        faces[index] = load(names[index]);
    });
    return faces[index];
}

bool hasGlyph(Face face, char32_t character)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(fontFace(face).font, character, &glyph) != 0;
}

} // namespace cspdesk::documents
