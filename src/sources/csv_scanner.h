// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::sources {

/// Why a record of a CSV file is left out.
enum class RecordFault {
    TooFewFields,
    TooManyFields,
    TextAfterQuote, ///< `"ab"c`: where the field ends cannot be told
    HoldsRows,      ///< a field goes on over lines that look like records: most likely a quote is missing
    HoldsNul,
    NotText, ///< bytes that are no UTF-8
};

struct FaultyRecord
{
    std::size_t record = 0; ///< within the stretch, from 0
    RecordFault fault = RecordFault::TooFewFields;
    std::size_t fields = 0; ///< how many it has; where it holds rows, over how many lines it goes
};

/// Readable bytes behind every stretch that is scanned and every field that comes of it: sixteen bytes at a time are
/// looked at.
constexpr std::size_t scanPadding = 64;

/// How the columns of a file are read.
struct ScanShape
{
    char separator = ',';
    std::size_t columns = 1; ///< 0 for not known yet: then every record is told as faulty, with how many fields it has
    /// For each column its place among the fields that are wanted, or `unwanted`.
    std::vector<std::uint32_t> places;
    std::size_t wanted = 0;
    bool isUtf8 = true;                        ///< then other bytes are faults
    std::size_t mostRecords = ~std::size_t{0}; ///< scanning ends when so many were found that are no empty lines

    static constexpr std::uint32_t unwanted = ~std::uint32_t{0};
};

/// What a stretch of a file held. The wanted fields of the sound records stand one record behind the other, without
/// quotes and with doubled quotes made single; they point into the stretch, or into texts kept here.
class ScannedRecords
{
public:
    [[nodiscard]] std::size_t soundRecords() const { return m_numbers.size(); }
    [[nodiscard]] std::span<const std::string_view> fields() const { return std::span(m_fields).first(m_used); }
    /// Which record of the stretch each sound one is, from 0. Empty lines count, as rows of a spreadsheet do.
    [[nodiscard]] std::span<const std::uint32_t> numbers() const { return m_numbers; }
    [[nodiscard]] std::span<const FaultyRecord> faulty() const { return m_faulty; }
    [[nodiscard]] std::size_t records() const { return m_records; } ///< all of them, empty lines too
    [[nodiscard]] std::size_t emptyLines() const { return m_emptyLines; }
    [[nodiscard]] std::size_t looseQuotes() const { return m_looseQuotes; } ///< quotes inside unquoted fields
    [[nodiscard]] bool hasWideText() const { return m_hasWideText; }        ///< UTF-8 beyond ASCII

    void clear();

private:
    friend class RecordScanner;

    std::vector<std::string_view> m_fields; ///< with room for the record at hand
    std::size_t m_used = 0;                 ///< of them
    std::vector<std::uint32_t> m_special;   ///< places of separators, quotes and ends of lines, for the scanner
    std::vector<std::uint32_t> m_numbers;
    std::vector<FaultyRecord> m_faulty;
    std::deque<std::string> m_unquoted; ///< its texts stay where they are
    std::size_t m_records = 0;
    std::size_t m_emptyLines = 0;
    std::size_t m_looseQuotes = 0;
    bool m_hasWideText = false;
};

/// Where a scan came to its end.
enum class ScanEnd {
    Done,      ///< every record that was asked for was read to its end
    NeedsMore, ///< the last of them goes on behind the bytes that are there
    OpenQuote  ///< the file ended within quotes
};

struct ScanResult
{
    ScanEnd end = ScanEnd::Done;
    std::size_t next = 0; ///< where the next record begins, or the one that could not be read to its end
};

/// Reads the records that begin in `bytes` before `limit`; the first begins at `start`. Behind the bytes `scanPadding`
/// more can be read. `isLast` says that the file ends with them. RFC 4180, and what is found beside it: fields are
/// parted by any one character, lines end with LF, CR LF or CR, also mixed, and a quote inside a field that does not
/// begin with one is a character like others.
ScanResult scanRecords(std::string_view bytes, std::size_t start, std::size_t limit, bool isLast,
                       const ScanShape& shape, ScannedRecords& out);

/// Where a record begins, as far as can be guessed without reading what is before: behind the first end of a line.
std::size_t guessStart(std::string_view bytes);

} // namespace cspdesk::sources
