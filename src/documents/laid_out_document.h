// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/embedded_fonts.h"
#include "statistics/drawing_outline.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cspdesk::documents {

/// Red, green and blue from 0 to 1.
struct Colour
{
    double red = 0;
    double green = 0;
    double blue = 0;

    bool operator==(const Colour&) const = default;
};

/// One glyph, placed from the start of its run; `textLength` is 0 where it shares its characters with the glyph before.
struct RunGlyph
{
    std::uint32_t id = 0;
    double x = 0;
    double y = 0;
    std::uint32_t textStart = 0;
    std::uint32_t textLength = 0;
};

/// Glyphs of one face and size on one line, in reading order. Lengths are points, y grows downwards.
struct GlyphRun
{
    Face face = Face::Regular;
    double size = 0;
    Colour colour = {};
    double x = 0;
    double baseline = 0;
    double width = 0;
    bool rightToLeft = false;
    std::u32string text = {};
    std::vector<RunGlyph> glyphs = {};
};

/// A filled rectangle: a tint, a bar or a thin rule.
struct Rectangle
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    Colour colour = {};
};

/// The dashes of a dashed line, in its thickness.
inline constexpr double dashLength = 4;
inline constexpr double dashGap = 3;

/// A filled shape, or a line of some thickness along an outline.
struct PathMark
{
    statistics::Outline outline;
    Colour colour = {};
    double thickness = 0; ///< 0 where it is filled
    bool isDashed = false;
};

using Mark = std::variant<GlyphRun, Rectangle, PathMark>;

using ElementIndex = std::size_t;

/// Why something on the page is no part of the document's text.
enum class Artifact { Layout, Header, Footer, RepeatedHeading };

/// Marks that belong to one element, or to none because they are page furniture.
struct MarkedContent
{
    std::variant<ElementIndex, Artifact> owner;
    std::vector<Mark> marks = {};
};

/// A place to click; `element` is the link it belongs to.
struct LinkArea
{
    Rectangle area;
    std::string address;
    std::string description;
    ElementIndex element = 0;
};

/// Which page of which paper stands in the frame of a sheet; both count from 0, papers as the parts of the pack do.
struct AttachedPage
{
    std::size_t part = 0;
    std::size_t page = 0;
    Rectangle frame = {};
};

struct PageSize
{
    double width = 0;
    double height = 0;

    bool operator==(const PageSize&) const = default;
};

struct Page
{
    std::vector<MarkedContent> contents;
    std::vector<LinkArea> links;
    std::optional<PageSize> size = std::nullopt; ///< where it is not that of the document
    std::optional<AttachedPage> attached = std::nullopt;
};

enum class ElementRole {
    Document,
    Part, ///< a document in a pack
    Contents,
    ContentsEntry,
    Reference,
    Heading,
    Paragraph,
    List,
    ListItem,
    ListLabel,
    ListBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    TableRow,
    HeaderCell,
    DataCell,
    Link,
    Figure,
    Quotation,
    Note
};

enum class HeaderScope { None, Column, Row };

/// What an element holds, in reading order: another element, content of a page, or a link area of a page.
struct ElementKid
{
    enum class Kind { Element, Content, Link };

    Kind kind = Kind::Element;
    std::size_t page = 0;
    std::size_t index = 0;
};

/// What a figure covers of a page.
struct ElementArea
{
    std::size_t page = 0;
    Rectangle box = {};
};

/// One node of the structure that assistive technology reads; the first is the document itself.
struct StructureElement
{
    ElementRole role = ElementRole::Document;
    ElementIndex parent = 0;
    int level = 0;
    HeaderScope scope = HeaderScope::None;
    std::size_t columnSpan = 1;
    std::optional<ListKind> listKind = std::nullopt;
    std::string alternative = {};
    std::string language = {};                      ///< where it is not that of the document
    std::optional<ElementArea> area = std::nullopt; ///< of a figure
    std::vector<ElementKid> kids = {};
};

/// A bookmark, and the place that links to its anchor lead to; a numbered paragraph is such a place without a bookmark.
struct OutlineEntry
{
    std::string title;
    int level = 1;
    std::string anchor = {};
    std::size_t page = 0;
    double y = 0;
    bool isBookmark = true;
    bool isFolded = false; ///< shown without the bookmarks below it until somebody opens it
};

/// A character that no embedded face can show, and how often its code stands in its place.
struct MissingCharacter
{
    char32_t character = 0;
    std::size_t times = 0;

    bool operator==(const MissingCharacter&) const = default;
};

/// The pages of a document with everything in its place, the same for PDF, preview and printer.
struct LaidOutDocument
{
    std::string title;
    std::string language;
    Metadata metadata;
    double pageWidth = 0;
    double pageHeight = 0;
    std::vector<Page> pages;
    std::vector<StructureElement> elements;
    std::vector<OutlineEntry> outline;
    std::vector<MissingCharacter> missing;
};

[[nodiscard]] inline PageSize sizeOf(const LaidOutDocument& document, const Page& page)
{
    return page.size.value_or(PageSize{document.pageWidth, document.pageHeight});
}

} // namespace cspdesk::documents
