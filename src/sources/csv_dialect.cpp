// SPDX-License-Identifier: MIT
#include "sources/csv_dialect.h"

#include "base/text.h"
#include "sources/csv_scanner.h"

#include <algorithm>
#include <array>
#include <new>
#include <numeric>
#include <optional>

namespace cspdesk::sources {
namespace {

using Kind = CsvFault::Kind;

constexpr std::size_t headSize = std::size_t{1} << 18U; ///< looked at to recognise the dialect
constexpr std::size_t mostHeading = std::size_t{16} << 20U;
constexpr std::array separators{',', ';', '\t', '|'};

/// The code points that Windows-1252 has at 0x80 to 0x9F.
constexpr std::array<char16_t, 32> windowsSigns{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append(std::string& out, std::uint32_t sign)
{
    const auto byte = [&](std::uint32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (sign < 0x80U) {
        byte(sign);
    } else if (sign < 0x800U) {
        byte(0xC0U | sign >> 6U);
        byte(0x80U | (sign & 0x3FU));
    } else if (sign < 0x10000U) {
        byte(0xE0U | sign >> 12U);
        byte(0x80U | (sign >> 6U & 0x3FU));
        byte(0x80U | (sign & 0x3FU));
    } else {
        byte(0xF0U | sign >> 18U);
        byte(0x80U | (sign >> 12U & 0x3FU));
        byte(0x80U | (sign >> 6U & 0x3FU));
        byte(0x80U | (sign & 0x3FU));
    }
}

bool isHighSurrogate(std::uint32_t unit) { return unit >= 0xD800U && unit < 0xDC00U; }
bool isLowSurrogate(std::uint32_t unit) { return unit >= 0xDC00U && unit < 0xE000U; }

/// Nothing where it is no UTF-16.
std::optional<std::string> utf8OfUtf16(std::string_view bytes, bool isLittle)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(isLittle ? second << 8U | first : first << 8U | second);
    };
    std::string out;
    out.reserve(bytes.size() / 2 + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const std::uint32_t one = unit(at);
        if (isHighSurrogate(one) && at + 2 < bytes.size() && isLowSurrogate(unit(at + 2))) {
            append(out, 0x10000U + ((one - 0xD800U) << 10U) + (unit(at + 2) - 0xDC00U));
            at += 2;
        } else if (isHighSurrogate(one) || isLowSurrogate(one)) {
            return std::nullopt;
        } else {
            append(out, one);
        }
    }
    return out;
}

/// What other programs write that people bring by mistake.
std::string_view nameOfOther(std::string_view head)
{
    struct Known
    {
        std::string_view begin;
        std::string_view name;
    };
    static constexpr std::array known{
        Known{std::string_view("PK\x03\x04", 4), "an Excel workbook or another packed file"},
        Known{std::string_view("\xD0\xCF\x11\xE0", 4), "an old Excel workbook (.xls)"},
        Known{"%PDF", "a PDF"},
        Known{std::string_view("\x1F\x8B", 2), "a gzip archive"},
        Known{"<?xml", "an XML file"},
        Known{"<html", "a web page"},
        Known{"<!DOCTYPE", "a web page"},
        Known{"{\\rtf", "an RTF document"},
    };
    for (const Known& one : known)
        if (head.starts_with(one.begin))
            return one.name;
    return {};
}

/// UTF-16 without a mark: plain text has a NUL in every other byte.
std::optional<TextEncoding> unmarkedUtf16(std::string_view head)
{
    const std::size_t pairs = std::min<std::size_t>(head.size() / 2, 512);
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        even += head[2 * pair] == 0 ? 1U : 0U;
        odd += head[2 * pair + 1] == 0 ? 1U : 0U;
    }
    if (pairs >= 4 && odd * 10 >= pairs * 9 && even == 0)
        return TextEncoding::Utf16Little;
    if (pairs >= 4 && even * 10 >= pairs * 9 && odd == 0)
        return TextEncoding::Utf16Big;
    return std::nullopt;
}

/// Up to so many bytes from the front, with room behind them.
BasicResult<std::string, CsvFault> headOf(const platform::InputFile& bytes, std::size_t most)
{
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), most)), '\0');
    if (const auto read = bytes.readAt(0, head); !read.has_value())
        return refuse(CsvFault{.kind = Kind::Unreadable, .failure = read.error()});
    return head;
}

/// What the first records look like where a separator is tried.
struct FirstRecords
{
    std::vector<FaultyRecord> records; ///< no columns are known yet, so all are told as faulty
    std::size_t emptyLines = 0;        ///< before the first
    std::size_t next = 0;              ///< behind the first
    ScanEnd end = ScanEnd::Done;       ///< of the first

    [[nodiscard]] std::size_t columns() const { return records.front().fields; }
};

FirstRecords firstRecords(std::string_view text, std::size_t start, bool isLast, char separator, std::size_t most)
{
    ScanShape shape{.separator = separator, .columns = 0, .isUtf8 = false, .mostRecords = 1};
    ScannedRecords found;
    const ScanResult first = scanRecords(text, start, text.size(), isLast, shape, found);
    const std::size_t emptyLines = found.emptyLines();
    if (!found.faulty().empty()) {
        shape.mostRecords = most;
        scanRecords(text, first.next, text.size(), isLast, shape, found);
    }
    return {{found.faulty().begin(), found.faulty().end()}, emptyLines, first.next, first.end};
}

/// The separator by which the first records have the most fields, all as many.
char separatorOf(std::string_view text, std::size_t start, bool isLast)
{
    char best = ',';
    std::size_t bestScore = 0;
    for (const char separator : separators) {
        const FirstRecords found = firstRecords(text, start, isLast, separator, 20);
        if (found.records.empty() || found.columns() < 2)
            continue;
        const auto alike = std::count_if(found.records.begin(), found.records.end(),
                                         [&](const FaultyRecord& record) { return record.fields == found.columns(); });
        // Records that agree count most, so that a comma in every name does not beat the semicolons between them.
        const std::size_t score = static_cast<std::size_t>(alike) * 100'000 / found.records.size() * 20'000
                                + std::min<std::size_t>(found.columns(), 19'999);
        if (score > bestScore) {
            best = separator;
            bestScore = score;
        }
    }
    return best;
}

class CsvOpening
{
public:
    explicit CsvOpening(std::unique_ptr<platform::InputFile> bytes) { m_file.bytes = std::move(bytes); }

    BasicResult<CsvFile, CsvFault> open()
    {
        if (m_file.bytes->size() == 0)
            return refuse(CsvFault{.kind = Kind::Empty});
        if (const auto fault = recogniseEncoding())
            return refuse(*fault);
        for (std::size_t most = headSize;; most = mostHeading) {
            const auto done = readHeadings(most);
            if (!done.has_value())
                return refuse(done.error());
            if (*done)
                return std::move(m_file);
            if (most == mostHeading)
                return refuse(CsvFault{.kind = Kind::RecordTooLong, .row = 1});
        }
    }

private:
    std::optional<CsvFault> recogniseEncoding()
    {
        const auto head = headOf(*m_file.bytes, 4096);
        if (!head.has_value())
            return head.error();
        if (const std::string_view other = nameOfOther(*head); !other.empty())
            return CsvFault{.kind = Kind::NotText, .detail = std::string(other)};
        if (head->starts_with("\xEF\xBB\xBF")) {
            m_file.dialect.hasMark = true;
            m_file.textStart = 3;
            return std::nullopt;
        }
        const bool isLittle = head->starts_with("\xFF\xFE");
        const bool isBig = head->starts_with("\xFE\xFF");
        if (isLittle || isBig) {
            m_file.dialect.hasMark = true;
            return takeUtf16(isLittle ? TextEncoding::Utf16Little : TextEncoding::Utf16Big, 2);
        }
        if (const auto unmarked = unmarkedUtf16(*head))
            return takeUtf16(*unmarked, 0);
        if (std::count(head->begin(), head->end(), '\0') > 8)
            return CsvFault{.kind = Kind::NotText};
        return std::nullopt;
    }

    std::optional<CsvFault> takeUtf16(TextEncoding encoding, std::size_t mark)
    {
        std::string all(static_cast<std::size_t>(m_file.bytes->size()), '\0');
        if (const auto read = m_file.bytes->readAt(0, all); !read.has_value())
            return CsvFault{.kind = Kind::Unreadable, .failure = read.error()};
        auto text = utf8OfUtf16(std::string_view(all).substr(mark), encoding == TextEncoding::Utf16Little);
        if (!text)
            return CsvFault{.kind = Kind::BrokenText, .detail = "UTF-16"};
        m_file.dialect.encoding = encoding;
        m_file.bytes = platform::inputOf(std::move(*text));
        return m_file.bytes->size() == 0 ? std::optional(CsvFault{.kind = Kind::Empty}) : std::nullopt;
    }

    /// Whether the headings end within so many bytes.
    BasicResult<bool, CsvFault> readHeadings(std::size_t most)
    {
        auto head = headOf(*m_file.bytes, most);
        if (!head.has_value())
            return refuse(head.error());
        const bool isLast = head->size() == m_file.bytes->size();
        head->append(scanPadding, '\0');
        const std::string_view text = std::string_view(*head).substr(0, head->size() - scanPadding);
        const auto start = static_cast<std::size_t>(m_file.textStart);
        m_file.dialect.separator = separatorOf(text, start, isLast);
        const FirstRecords first = firstRecords(text, start, isLast, m_file.dialect.separator, 1);
        if (first.records.empty() && first.end == ScanEnd::OpenQuote)
            return refuse(CsvFault{.kind = Kind::OpenQuote, .row = first.emptyLines + 1});
        if (first.records.empty() && !isLast)
            return false;
        if (first.records.empty())
            return refuse(CsvFault{.kind = Kind::Empty});
        if (first.columns() > mostColumns)
            return refuse(CsvFault{.kind = Kind::TooManyColumns, .detail = std::to_string(first.columns())});
        const RecordFault fault = first.records.front().fault;
        if (fault == RecordFault::HoldsNul)
            return refuse(CsvFault{.kind = Kind::NotText});
        if (fault == RecordFault::TextAfterQuote)
            return refuse(CsvFault{.kind = Kind::NotText, .detail = "a file with text behind the quotes of a heading"});
        m_file.headingRow = first.emptyLines + 1;
        m_file.firstRecord = first.next;
        takeHeadings(text, first.columns(), isLast);
        return true;
    }

    void takeHeadings(std::string_view text, std::size_t columns, bool isLast)
    {
        ScanShape shape{.separator = m_file.dialect.separator,
                        .columns = columns,
                        .places = std::vector<std::uint32_t>(columns),
                        .wanted = columns,
                        .isUtf8 = false,
                        .mostRecords = 1};
        std::iota(shape.places.begin(), shape.places.end(), 0U);
        ScannedRecords record;
        scanRecords(text, static_cast<std::size_t>(m_file.textStart), text.size(), isLast, shape, record);
        for (const std::string_view field : record.fields())
            m_file.headings.push_back(singleLine(isUtf8(field) ? std::string(field) : utf8OfWindows1252(field)));
    }

    CsvFile m_file;
};

} // namespace

BasicResult<CsvFile, CsvFault> openCsv(std::unique_ptr<platform::InputFile> bytes)
{
    try {
        return CsvOpening(std::move(bytes)).open();
    } catch (const std::bad_alloc&) { // UTF-16 is read into memory
        return refuse(CsvFault{.kind = Kind::Unreadable, .failure = {Failure::Kind::Other, {}, "not enough memory"}});
    }
}

std::string utf8OfWindows1252(std::string_view bytes)
{
    std::string out;
    for (const char letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        append(out, byte >= 0x80U && byte < 0xA0U ? windowsSigns.at(byte - 0x80U) : byte);
    }
    return out;
}

} // namespace cspdesk::sources
