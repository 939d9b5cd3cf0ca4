// SPDX-License-Identifier: MIT
#pragma once

#include "base/input_file.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cspdesk::sources {

enum class TextEncoding { Utf8, Utf16Little, Utf16Big, Windows1252 };

/// Why a file cannot be read as a table at all. Nothing of it is used then.
struct CsvFault
{
    enum class Kind {
        Unreadable,     ///< `failure` says why
        Empty,          ///< nothing in it, or nothing but empty lines
        NotText,        ///< a workbook, a PDF, an archive or other bytes; `detail` names it where it is known
        BrokenText,     ///< UTF-16 that stops in the middle of a character
        TooManyColumns, ///< more than any spreadsheet holds
        OpenQuote,      ///< a quote that is never closed; `row` says where it was opened
        RecordTooLong,  ///< one record of more than 16 MB: mostly a quote that is never closed
        Cancelled
    };

    Kind kind = Kind::Unreadable;
    std::uint64_t row = 0; ///< as a spreadsheet counts, from 1
    std::string detail = {};
    Failure failure = {};
};

/// How a file is written down, as it was recognised.
struct CsvDialect
{
    TextEncoding encoding = TextEncoding::Utf8;
    bool hasMark = false; ///< a byte order mark before the text
    char separator = ',';

    friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// A file with its dialect and headings, ready to be read. UTF-16 is read into memory as UTF-8; everything else is read
/// from the disk, piece by piece.
struct CsvFile
{
    std::unique_ptr<platform::InputFile> bytes;
    CsvDialect dialect;
    std::vector<std::string> headings; ///< as they stand there, in UTF-8, trimmed
    std::uint64_t textStart = 0;       ///< behind the mark
    std::uint64_t headingRow = 1;      ///< as a spreadsheet counts; empty lines may stand before it
    std::uint64_t firstRecord = 0;     ///< where the first record behind the headings begins
};

/// Recognises encoding, separator and headings. The first record holds the headings.
BasicResult<CsvFile, CsvFault> openCsv(std::unique_ptr<platform::InputFile> bytes);

/// Text of Windows-1252 as UTF-8; the five bytes that mean nothing there become U+FFFD.
std::string utf8OfWindows1252(std::string_view bytes);

constexpr std::size_t mostColumns = 16'384; ///< as many as a spreadsheet holds

} // namespace cspdesk::sources
