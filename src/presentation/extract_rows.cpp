// SPDX-License-Identifier: MIT
#include "presentation/extract_rows.h"

#include "base/text.h"
#include "sources/csv_scanner.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using sources::ScannedRecords;
using sources::ScanShape;

constexpr std::size_t leastWindow = std::size_t{1} << 16U;
constexpr std::size_t mostWindow = std::size_t{1} << 25U; ///< no record is longer than half of it

QString shown(std::string_view bytes)
{
    return wording::text(isUtf8(bytes) ? std::string(bytes) : sources::utf8OfWindows1252(bytes));
}

/// Goes through the rows of a file, with a stretch of it in memory at a time.
class RowWalk
{
public:
    explicit RowWalk(const sources::CsvFile& file)
        : m_file(file),
          m_offset(file.firstRecord),
          m_row(file.headingRow + 1)
    {}

    /// Goes to the row, or to the end of the file.
    void skipTo(std::uint64_t row, const std::function<bool()>& goesOn)
    {
        while (m_row < row && !isAtEnd() && (!goesOn || goesOn())) {
            if (!load())
                return;
            ScannedRecords records;
            const auto result =
                scan(ScanShape{.separator = m_file.dialect.separator, .columns = 0, .isUtf8 = false}, records);
            if (m_row + records.records() > row)
                return skipOneByOne(row);
            if (!advance(result, records.records()))
                return;
        }
    }

    /// The next row that is not empty; false at the end.
    bool next(ExtractRow& out)
    {
        while (!isAtEnd() && load()) {
            ScannedRecords records;
            const auto result = scan(shapeOf(m_file.headings.size()), records);
            if (records.soundRecords() == 0 && records.faulty().empty()) {
                if (!advance(result, records.records()))
                    return false;
                continue; // nothing but empty lines, or more bytes are needed
            }
            out = {m_row + records.records() - 1, fieldsOf(records, result.next)};
            advance(result, records.records());
            return true;
        }
        return false;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_offset >= m_file.bytes->size(); }

    [[nodiscard]] ScanShape shapeOf(std::size_t columns) const
    {
        ScanShape shape{.separator = m_file.dialect.separator, .columns = columns, .isUtf8 = false, .mostRecords = 1};
        shape.places.assign(columns, ScanShape::unwanted);
        shape.wanted = std::min(columns, mostShownColumns);
        for (std::size_t column = 0; column < shape.wanted; ++column)
            shape.places[column] = static_cast<std::uint32_t>(column);
        return shape;
    }

    /// Reads the stretch that begins where the walk is; false where that cannot be.
    bool load()
    {
        const std::uint64_t left = m_file.bytes->size() - m_offset;
        const std::size_t size = static_cast<std::size_t>(std::min<std::uint64_t>(left, m_window));
        if (m_loadedAt == m_offset && m_loaded == size && !m_bytes.empty())
            return true;
        m_bytes.assign(size + sources::scanPadding, '\0');
        m_loadedAt = m_offset;
        m_loaded = size;
        return m_file.bytes->readAt(m_offset, std::span(m_bytes.data(), size)).has_value();
    }

    sources::ScanResult scan(const ScanShape& shape, ScannedRecords& records) const
    {
        const std::string_view bytes(m_bytes.data(), m_loaded);
        return sources::scanRecords(bytes, 0, bytes.size(), isLast(), shape, records);
    }

    [[nodiscard]] bool isLast() const { return m_loadedAt + m_loaded == m_file.bytes->size(); }

    /// Behind what was scanned; with a larger window where not even one record fits. False where nothing helps.
    bool advance(const sources::ScanResult& result, std::size_t records)
    {
        m_row += records;
        m_offset += result.next;
        if (result.next > 0) {
            m_window = leastWindow;
            return true;
        }
        m_window *= 2;
        return m_window <= mostWindow && !isLast();
    }

    void skipOneByOne(std::uint64_t row)
    {
        while (m_row < row && !isAtEnd() && load()) {
            ScannedRecords records;
            ScanShape shape{.separator = m_file.dialect.separator, .columns = 0, .isUtf8 = false, .mostRecords = 1};
            const auto result = scan(shape, records);
            if (m_row + records.records() > row || !advance(result, records.records()))
                return; // empty lines before the row are passed over with it
        }
    }

    [[nodiscard]] QStringList fieldsOf(const ScannedRecords& records, std::size_t end) const
    {
        if (records.soundRecords() > 0)
            return listOf(records);
        const sources::FaultyRecord fault = records.faulty().front();
        const bool isCountable =
            fault.fault == sources::RecordFault::TooFewFields || fault.fault == sources::RecordFault::TooManyFields;
        if (isCountable && fault.fields > 0) {
            ScannedRecords again;
            scan(shapeOf(fault.fields), again);
            if (again.soundRecords() > 0)
                return listOf(again);
        }
        constexpr std::size_t mostShown = 2'000;
        return {shown(trimmed(std::string_view(m_bytes).substr(0, std::min(end, mostShown))))};
    }

    static QStringList listOf(const ScannedRecords& records)
    {
        QStringList fields;
        for (const std::string_view field : records.fields())
            fields << shown(field);
        return fields;
    }

    const sources::CsvFile& m_file;
    std::uint64_t m_offset;
    std::uint64_t m_row;
    std::size_t m_window = leastWindow;
    std::string m_bytes;
    std::uint64_t m_loadedAt = 0;
    std::size_t m_loaded = 0;
};

} // namespace

std::vector<ExtractRow> rowsFrom(const sources::CsvFile& file, std::uint64_t row, std::size_t count,
                                 const std::function<bool()>& goesOn)
{
    RowWalk walk(file);
    walk.skipTo(row, goesOn);
    std::vector<ExtractRow> rows;
    ExtractRow one;
    while (rows.size() < count && (!goesOn || goesOn()) && walk.next(one))
        rows.push_back(std::move(one));
    return rows;
}

} // namespace cspdesk::presentation
