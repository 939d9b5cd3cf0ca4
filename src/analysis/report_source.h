// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cspdesk::analysis {

/// A line of the history of a report.
struct ReportVersion
{
    std::string number;
    std::string day;
    std::string author;
    std::string change;

    friend bool operator==(const ReportVersion&, const ReportVersion&) = default;
};

struct ReportHeading
{
    int level = 2; ///< 2 or 3
    std::string words;
};

/// The analyst's own words, in marked text (domain/marked_text.h); `{…}` stands for a figure or a number of a table.
struct ReportText
{
    std::string marked;
};

/// A table of a result bundle, with all its columns or some of them.
struct ReportTable
{
    std::string source;
    std::string table;
    std::vector<std::string> columns = {}; ///< by id, besides the names of the rows; empty for all
};

struct ReportFigure
{
    std::string source;
    std::string chart;
};

struct ReportGlossary
{
    std::vector<std::pair<std::string, std::string>> terms;
};

/// What is put together from the rest of the report.
enum class ReportPart { TechnicalNotes, DocumentControl };

struct ReportBlock
{
    std::size_t line = 0; ///< of the source, from 1
    std::variant<ReportHeading, ReportText, ReportTable, ReportFigure, ReportGlossary, ReportPart> content;
};

/// A statistical report as its analyst wrote it: words between the tables and figures of saved analyses. With next
/// year's analyses it is next year's report.
struct ReportSource
{
    std::string title;
    std::string organisation;
    std::string author;
    std::string day;
    std::string status; ///< "Draft", "Agreed by the Board"
    std::vector<ReportVersion> versions;
    std::vector<std::pair<std::string, std::string>> sources; ///< name and file of a result bundle
    std::vector<ReportBlock> blocks;
};

/// What is wrong in a report, and where.
struct ReportFault
{
    enum class Kind {
        NoTitle,
        NoSuchKey,       ///< in the lines above the first empty one
        NoSuchDirective, ///< in square brackets on a line of its own
        NotAVersion,     ///< number | day | author | change
        NotASource,      ///< name = file
        SourceTwice,
        NoSuchSource,
        NoSuchTable, ///< `known` are those that there are; of the others below, too
        NoSuchColumn,
        NoSuchRow,
        NoSuchChart,
        NotInReport,  ///< a number is asked for of a table or figure that is not in it
        NotAReference ///< in braces
    };

    std::size_t line = 0;
    Kind kind = Kind::NoTitle;
    std::string value = {};
    std::vector<std::string> known = {};

    friend bool operator==(const ReportFault&, const ReportFault&) = default;
};

/// Reads the source. Above the first empty line stand `key: value` lines (title, organisation, author, date, status,
/// `version: number | day | author | change`, `source: name = file`); below `## ` and `### ` begin headings, and a line
/// of its own is `[table source | table]`, `[table source | table: column, column]`, `[figure source | chart]`,
/// `[glossary]` with `term: meaning` lines below, `[technical notes]` or `[document control]`. All faults are told.
BasicResult<ReportSource, std::vector<ReportFault>> parseReport(std::string_view text);

/// The words parted by a sign, without the white space around them.
std::vector<std::string> partsBetween(std::string_view text, char sign);

} // namespace cspdesk::analysis
