// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cspdesk::statistics {

/// A part of a whole (in a column of decimals: a ratio, such as offences by suspects), kept as both so that it is
/// rounded once and compared exactly.
struct Share
{
    std::int64_t part = 0;
    std::int64_t whole = 0;

    friend bool operator==(const Share&, const Share&) = default;
};

/// Why a cell holds no figure.
enum class NoFigure {
    Blank,         ///< nothing belongs there
    NotApplicable, ///< [z]: no such figure can be, as a per cent of nobody
    NotAvailable,  ///< [x]: it could be, but is not known
    Small,         ///< hidden: at least 1 and below the threshold
    Protecting,    ///< [c]: hidden because another could be worked out of it
    NotComparable  ///< [b]: the series breaks, as where another area was counted before
};

/// A small count that is hidden as a percentage: "<7%" holds for every count below the threshold.
struct BelowShare
{
    std::int64_t percent = 0;

    friend bool operator==(const BelowShare&, const BelowShare&) = default;
};

/// One cell: why there is none, words, a count or a rank, a share, another number. Protection replaces a figure: what
/// is hidden is no longer in the value.
using TableCell = std::variant<NoFigure, std::string, std::int64_t, Share, double, BelowShare>;

/// What stands in a column, which decides how it is written, aligned, sorted and protected.
enum class ColumnKind { Label, Count, Percent, Rank, Decimal };

/// What the ordinary rows of a column make together.
enum class RowSum {
    Unrelated,    ///< nothing that could be said
    Exact,        ///< the total: suspect records of each crime type
    AtLeastTotal, ///< the total or more, because one may be in several rows: suspects of each crime type
    Nested,       ///< each row is part of another, and all of the total: suspects of two or more, of three or more
};

struct TableColumn
{
    std::string id;      ///< for files: "suspect_count"
    std::string heading; ///< for people: "Suspects"
    std::string unit;    ///< what is counted: "distinct suspects"; empty for labels
    std::string base;    ///< of a percentage, what it is of: "suspects of the crime type"; else empty
    ColumnKind kind = ColumnKind::Count;
    int decimals = 0; ///< of percentages and other numbers
    // How the columns hang together, by their index: protection hides with a figure whatever would give it away.
    std::vector<std::size_t> partOf;       ///< of a count, the groups it is a part of: repeat suspects of suspects
    std::vector<std::size_t> derivedFrom;  ///< what it is worked out of; of a rank, the one column that is ranked
    std::vector<std::size_t> atLeastSumOf; ///< counts it cannot be below together: a record for each suspect and each
                                           ///< repetition
    RowSum rowSum = RowSum::Unrelated;
    /// Of a percentage, the name of the row that its whole leaves out: "Not recorded". Where that count is hidden the
    /// whole is, and with it every percentage of it.
    std::string wholeLacks = {};
    /// The rows of the column are not to be compared with each other, as its heading says; it is shown in grey.
    bool isCaution = false;
    /// Of counts that add up: their total is told by another table, so that hiding it would protect nothing.
    bool isTotalKnown = false;
    /// Of changes: a plus stands before what is more than none, and what rounds to none keeps its sign.
    bool isSigned = false;
};

/// `Aside` rows stand below the table and belong to none of its totals: "No suspect recorded".
enum class TableRowKind { Ordinary, Total, Aside };

struct TableRow
{
    std::vector<TableCell> cells; ///< as many as columns
    TableRowKind kind = TableRowKind::Ordinary;
};

/// Where the figures of a table come from, so that anybody with the same file gets the same table.
struct Provenance
{
    std::string fileName; ///< without its folder
    std::string sha256;   ///< hexadecimal, of the bytes as they were read
    std::uint64_t bytes = 0;
    std::uint64_t rowsRead = 0;
    std::uint64_t rowsKept = 0;
    std::optional<Date> extracted;                             ///< the day the file was taken out of its system
    std::vector<std::pair<std::string, std::string>> settings; ///< what was chosen, as a person reads it
    std::string program;                                       ///< "CSP Desk 0.1.0"

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// A statistical table as a value: everything that is shown, written and handed over is made of it. Its words are in
/// the language of the reader already. The first column names the rows.
struct ResultTable
{
    std::string id;    ///< "repeat-suspects"
    std::string title; ///< what, whose, where and when
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::vector<std::string> notes; ///< of method, one sentence or more each
    std::optional<int> threshold;   ///< counts of 1 up to below it are hidden; none where nothing was protected
    Provenance provenance;
};

} // namespace cspdesk::statistics
