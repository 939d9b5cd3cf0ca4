// SPDX-License-Identifier: MIT
#include "documents/pdf_fonts.h"

#include "documents/attributed_text.h"
#include "documents/unicode.h"

#include <QCryptographicHash>

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace cspdesk::documents::pdf {
namespace {

using Glyphs = std::map<std::uint32_t, std::u32string>;

struct SubsetInputDeleter
{
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};

struct FaceDeleter
{
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};

struct BlobDeleter
{
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

std::string bytesOf(hb_blob_t* owned)
{
    const std::unique_ptr<hb_blob_t, BlobDeleter> blob(owned);
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return std::string(bytes, length);
}

/// The face with only these glyphs, under the numbers they always had; shaping is done, so its tables go.
std::string subset(Face face, const Glyphs& glyphs)
{
    const std::unique_ptr<hb_subset_input_t, SubsetInputDeleter> input(hb_subset_input_create_or_fail());
    if (!input)
        throw std::runtime_error("no memory to cut a typeface");
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS);
    hb_set_t* kept = hb_subset_input_glyph_set(input.get());
    hb_set_add(kept, 0);
    for (const auto& [glyph, text] : glyphs)
        hb_set_add(kept, glyph);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F')})
        hb_set_add(dropped, tag);
    const std::unique_ptr<hb_face_t, FaceDeleter> cut(hb_subset_or_fail(fontFace(face).face, input.get()));
    if (!cut)
        throw std::runtime_error("a typeface could not be cut");
    return bytesOf(hb_face_reference_blob(cut.get()));
}

/// Six capitals that tell subsets of one face apart.
std::string subsetTag(const Glyphs& glyphs)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& [glyph, text] : glyphs)
        hash.addData(QByteArray::number(glyph) + ' ');
    std::string tag;
    for (const char byte : hash.result().left(6))
        tag += static_cast<char>('A' + static_cast<unsigned char>(byte) % 26);
    return tag;
}

/// The bounding box of all glyphs, in thousandths, from the font's "head" table.
std::string boundingBox(Face face)
{
    const std::string head = bytesOf(hb_face_reference_table(fontFace(face).face, HB_TAG('h', 'e', 'a', 'd')));
    const auto word = [&head](std::size_t at) {
        const unsigned high = static_cast<unsigned char>(head.at(at));
        const unsigned low = static_cast<unsigned char>(head.at(at + 1));
        return static_cast<double>(static_cast<std::int16_t>(high * 256 + low));
    };
    const double unitsPerEm = word(18);
    std::string out = "[";
    for (const std::size_t at : {36U, 38U, 40U, 42U})
        out += number(word(at) * 1000 / unitsPerEm, 0) + " ";
    out.back() = ']';
    return out;
}

std::string descriptor(Face face, const std::string& name, ObjectNumber file)
{
    const FontFace& font = fontFace(face);
    const bool isBold = face == Face::Bold || face == Face::BoldItalic;
    const bool isItalic = face == Face::Italic || face == Face::BoldItalic;
    std::string out = "<</Type/FontDescriptor/FontName/" + name + "/Flags " + (isItalic ? "68" : "4");
    out += "/FontBBox" + boundingBox(face) + "/ItalicAngle " + (isItalic ? "-12" : "0");
    out += "/Ascent " + number(font.ascent * 1000, 0) + "/Descent " + number(-font.descent * 1000, 0);
    out += "/CapHeight 714/StemV " + std::string(isBold ? "140" : "80");
    return out + "/FontFile2 " + reference(file) + ">>";
}

std::string hexGlyph(std::uint32_t glyph)
{
    return "<" + hexUtf16(std::u32string(1, static_cast<char32_t>(glyph))) + ">";
}

std::string toUnicode(const Glyphs& glyphs)
{
    std::vector<std::string> entries;
    for (const auto& [glyph, text] : glyphs)
        if (!text.empty())
            entries.push_back(hexGlyph(glyph) + "<" + hexUtf16(text) + ">\n");
    std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t mostEntries = 100; // the limit of the format
    for (std::size_t i = 0; i < entries.size(); i += mostEntries) {
        const std::size_t count = std::min(mostEntries, entries.size() - i);
        out += std::to_string(count) + " beginbfchar\n";
        for (std::size_t k = i; k < i + count; ++k)
            out += entries[k];
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace

std::string fontName(Face face) { return "/F" + std::to_string(static_cast<int>(face)); }

double glyphWidth(Face face, std::uint32_t glyph)
{
    const double width = hb_font_get_glyph_h_advance(fontFace(face).font, glyph) * 1000 / shapingUnitsPerEm;
    return static_cast<double>(static_cast<long>(width * 10 + 0.5)) / 10;
}

std::u32string readableText(const GlyphRun& run, const RunGlyph& glyph)
{
    std::u32string out;
    for (const char32_t c : run.text.substr(glyph.textStart, glyph.textLength))
        if (!isInvisible(c))
            out += c == 0xA0 ? U' ' : c; // both spaces share one glyph
    return out;
}

void Fonts::use(const GlyphRun& run)
{
    Glyphs& used = m_used[static_cast<std::size_t>(run.face)];
    for (const RunGlyph& glyph : run.glyphs) {
        std::u32string& text = used[glyph.id];
        if (text.empty())
            text = readableText(run, glyph);
    }
}

bool Fonts::expresses(const GlyphRun& run) const
{
    const Glyphs& used = m_used[static_cast<std::size_t>(run.face)];
    return std::all_of(run.glyphs.begin(), run.glyphs.end(), [&](const RunGlyph& glyph) {
        const std::u32string text = readableText(run, glyph);
        return !text.empty() && used.at(glyph.id) == text;
    });
}

std::string Fonts::write(Objects& objects) const
{
    std::string out;
    for (std::size_t i = 0; i < faceCount; ++i)
        if (!m_used[i].empty())
            out +=
                fontName(static_cast<Face>(i)) + " " + reference(writeFont(objects, static_cast<Face>(i), m_used[i]));
    return out;
}

ObjectNumber Fonts::writeFont(Objects& objects, Face face, const Glyphs& glyphs)
{
    const std::string name = subsetTag(glyphs) + "+" + fontFace(face).name;
    const std::string bytes = subset(face, glyphs);
    const ObjectNumber file = objects.addStream(bytes, "/Length1 " + std::to_string(bytes.size()));
    const ObjectNumber description = objects.add(descriptor(face, name, file));
    std::string widths;
    for (const auto& [glyph, text] : glyphs)
        widths += std::to_string(glyph) + "[" + number(glyphWidth(face, glyph)) + "]";
    const ObjectNumber descendant =
        objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                    + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 0/W["
                    + widths + "]/FontDescriptor " + reference(description) + ">>");
    const ObjectNumber unicode = objects.addStream(toUnicode(glyphs));
    return objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                       + reference(descendant) + "]/ToUnicode " + reference(unicode) + ">>");
}

} // namespace cspdesk::documents::pdf
