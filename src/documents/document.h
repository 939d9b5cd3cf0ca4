// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/drawing.h"

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace cspdesk::documents {

/// A stretch of running text; a line feed in it is a forced line break, and `link` is an address or "#id" of a heading.
struct Span
{
    std::string text;
    bool bold = false;
    bool italic = false;
    std::string link = {};
    bool quiet = false; ///< in grey: beside the point, or not to be compared
};

using Spans = std::vector<Span>;

/// One plain span.
[[nodiscard]] inline Spans plain(std::string text) { return {Span{.text = std::move(text)}}; }

/// One bold span.
[[nodiscard]] inline Spans bold(std::string text) { return {Span{.text = std::move(text), .bold = true}}; }

/// A section heading: the title of the document is level 1, so sections start at 2. A `number` such as "8" is written
/// before its words as "8.".
struct Heading
{
    int level = 2;
    Spans spans;
    std::string id = {};
    std::string number = {};
};

/// `Action` is the line under a paragraph that names the action point it raised.
enum class ParagraphStyle { Body, Lead, Small, Note, Action };

struct Paragraph
{
    Spans spans;
    ParagraphStyle style = ParagraphStyle::Body;
};

struct Block;

struct ListItem
{
    std::vector<Block> blocks;
};

enum class ListKind { Bulleted, Numbered };

struct List
{
    ListKind kind = ListKind::Bulleted;
    int start = 1;
    std::vector<ListItem> items;
};

/// A paragraph of the minutes: its number, such as "8.2", in a column of its own beside the blocks. Without a number (a
/// note between the paragraphs) the blocks take the full width.
struct NumberedParagraph
{
    std::string number;
    std::vector<Block> blocks;
    std::string id = {};
};

/// Words of somebody else, set off from the text around them.
struct Quotation
{
    std::vector<Block> blocks;
};

/// A label and what it stands for, such as "Venue" and the room.
struct Definition
{
    Spans label;
    Spans value;
};

struct DefinitionList
{
    std::vector<Definition> definitions;
};

enum class Alignment { Start, Centre, End };

/// A row header names its row: readers hear it before each cell.
enum class ColumnRole { Ordinary, RowHeader };

/// A column is as wide as `millimetres` says, or takes its share of what those leave.
struct Column
{
    std::string heading;
    double share = 1;
    std::optional<double> millimetres = std::nullopt;
    Alignment alignment = Alignment::Start;
    ColumnRole role = ColumnRole::Ordinary;
};

/// A group row has one cell that spans the table and heads the rows below it; a break is set off from the rows around
/// it.
enum class RowKind { Ordinary, Group, Break, Total };

struct Cell
{
    Spans spans;
};

struct Row
{
    std::vector<Cell> cells;
    RowKind kind = RowKind::Ordinary;
};

struct Table
{
    Spans caption = {};
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<Spans> notes = {};
    bool isDense = false;    ///< many figures: smaller type and low rows
    bool staysWhole = false; ///< on one page, where one holds it
};

/// A bordered note that stands out from the text around it.
struct Callout
{
    std::vector<Block> blocks;
};

/// A picture. Where there is no drawing, its alternative stands in its place.
struct Figure
{
    std::string alternative;
    Spans caption = {};
    std::optional<statistics::Drawing> drawing = std::nullopt;
};

struct PageBreak
{};

/// One block of a document.
struct Block
{
    using Content = std::variant<Heading, Paragraph, NumberedParagraph, List, DefinitionList, Table, Quotation, Callout,
                                 Figure, PageBreak>;

    template <typename Kind>
    requires(!std::same_as<std::remove_cvref_t<Kind>, Block>)
        Block(Kind&& kind) // NOLINT(google-explicit-constructor): a heading is a block
        : content(std::forward<Kind>(kind))
    {}

    Content content;
    /// What a Word file that comes back is read by (return_marks.h): a hidden bookmark around each of its paragraphs.
    /// Nothing of it is seen, and other kinds of file do not have it.
    std::string mark = {};
};

/// The title block at the top of page one.
struct Masthead
{
    std::string organisation;
    std::string kind;
    std::string title;
};

/// What the file says about itself to catalogues and readers; `created` is an ISO date.
struct Metadata
{
    std::string author = {};
    std::string subject = {};
    std::string keywords = {};
    std::string created = {};
    /// Names and values that only a Word file carries, as its custom properties (return_marks.h).
    std::vector<std::pair<std::string, std::string>> custom = {};
};

/// Which way all sheets of A4 are held: landscape is for wide tables.
enum class PageOrientation { Portrait, Landscape };

/// A whole document as a tree of plain values in UTF-8, before any layout.
struct Document
{
    std::string title;
    std::string language = "en-GB";
    Metadata metadata = {};
    std::optional<Masthead> masthead = std::nullopt;
    std::string headerLeft = {};
    std::string headerRight = {};
    std::string footer = {};
    /// Who may see this copy, such as "Public copy"; said in words on every page.
    std::string marking = {};
    PageOrientation orientation = PageOrientation::Portrait;
    std::vector<Block> blocks = {};
};

} // namespace cspdesk::documents
