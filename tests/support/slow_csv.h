// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "sources/csv_reader.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <mutex>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::tests {

/// One record as it stands in a file.
struct SlowRecord
{
    std::uint64_t row = 0; ///< as a spreadsheet counts, from 1
    std::string bytes;     ///< all of it, with the end of its line
    std::vector<std::string> fields{std::string()};
    std::size_t looseQuotes = 0;
    bool hasQuotedField = false;
    bool hasTextAfterQuote = false;
    std::vector<std::string> quoted; ///< what stands in its quoted fields
    bool isOpen = false;             ///< the text ends within quotes

    [[nodiscard]] bool isEmpty() const
    {
        const auto isBlank = [](const std::string& field) { return field.empty(); };
        return !hasQuotedField && std::all_of(fields.begin(), fields.end(), isBlank);
    }

    /// The lines of the longest quoted field in which one behind the first has as many separators as a record; else
    /// nought.
    [[nodiscard]] std::size_t linesOfRows(std::size_t columns, char separator) const
    {
        std::size_t longest = 0;
        for (const std::string& field : quoted) {
            std::vector<std::size_t> separators{0};
            for (std::size_t index = 0; index < field.size(); ++index) {
                const bool isCrLf = field[index] == '\r' && index + 1 < field.size() && field[index + 1] == '\n';
                if (field[index] == separator)
                    ++separators.back();
                else if (field[index] == '\n' || (field[index] == '\r' && !isCrLf))
                    separators.push_back(0);
            }
            const bool holdsRows = std::find(separators.begin() + 1, separators.end(), columns - 1) != separators.end();
            if (columns > 3 && holdsRows)
                longest = std::max(longest, separators.size());
        }
        return longest;
    }

    /// In the order in which faults are told.
    [[nodiscard]] std::optional<sources::RecordFault> fault(std::size_t columns, bool mustBeUtf8, char separator) const
    {
        using sources::RecordFault;
        if (bytes.find('\0') != std::string::npos)
            return RecordFault::HoldsNul;
        if (mustBeUtf8 && !isUtf8(bytes))
            return RecordFault::NotText;
        if (hasTextAfterQuote)
            return RecordFault::TextAfterQuote;
        if (linesOfRows(columns, separator) > 0)
            return RecordFault::HoldsRows;
        if (fields.size() < columns)
            return RecordFault::TooFewFields;
        for (std::size_t field = columns; field < fields.size(); ++field)
            if (!fields[field].empty())
                return RecordFault::TooManyFields;
        return std::nullopt;
    }
};

/// Reads CSV byte by byte, from front to back, with one state and no cleverness: what the real reader is held against.
class SlowCsv
{
public:
    explicit SlowCsv(char separator) : m_separator(separator) {}

    std::vector<SlowRecord> read(std::string_view text)
    {
        for (const char letter : text) {
            if (m_state == State::BehindCr && letter != '\n')
                end();
            if (m_record.bytes.empty())
                m_record.row = m_records.size() + 1;
            m_record.bytes += letter;
            take(letter);
        }
        m_record.isOpen = m_state == State::Quoted;
        if (!m_record.bytes.empty())
            end();
        return std::move(m_records);
    }

private:
    enum class State { FieldStart, Plain, Quoted, BehindQuote, Junk, BehindCr };

    void take(char letter)
    {
        switch (m_state) {
        case State::FieldStart:
            if (letter == '"') {
                m_record.hasQuotedField = true;
                m_record.quoted.emplace_back();
                m_state = State::Quoted;
                return;
            }
            m_state = State::Plain;
            [[fallthrough]];
        case State::Plain:
            if (isEndOfField(letter))
                return;
            m_record.fields.back() += letter;
            m_record.looseQuotes += letter == '"' ? 1U : 0U;
            return;
        case State::Quoted:
            if (letter == '"') {
                m_state = State::BehindQuote;
            } else {
                m_record.fields.back() += letter;
                m_record.quoted.back() += letter;
            }
            return;
        case State::BehindQuote:
            if (letter == '"') {
                m_record.fields.back() += letter;
                m_state = State::Quoted;
                return;
            }
            if (isEndOfField(letter))
                return;
            m_record.hasTextAfterQuote = true;
            m_state = State::Junk;
            return;
        case State::Junk: isEndOfField(letter); return;
        case State::BehindCr: end(); return;
        }
    }

    bool isEndOfField(char letter)
    {
        if (letter == m_separator) {
            m_record.fields.emplace_back();
            m_state = State::FieldStart;
        } else if (letter == '\r') {
            m_state = State::BehindCr;
        } else if (letter == '\n') {
            end();
        } else {
            return false;
        }
        return true;
    }

    void end()
    {
        m_records.push_back(std::move(m_record));
        m_record = {};
        m_state = State::FieldStart;
    }

    char m_separator;
    State m_state = State::FieldStart;
    SlowRecord m_record;
    std::vector<SlowRecord> m_records;
};

/// What was told of one row.
struct CsvRow
{
    std::uint64_t row = 0;
    std::optional<sources::RecordFault> fault;
    std::size_t fieldCount = 0;      ///< of a faulty one
    std::vector<std::string> fields; ///< those that are wanted, of a sound one

    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

/// What reading a file came to.
struct CsvOutcome
{
    std::vector<CsvRow> rows; ///< in their order; none where the file was refused
    std::uint64_t emptyLines = 0;
    std::uint64_t looseQuotes = 0;
    std::optional<sources::CsvFault::Kind> refusal;
    std::uint64_t refusedRow = 0;
    bool isCounted = true; ///< the numbers of sound records are those of their order, and the totals agree

    friend bool operator==(const CsvOutcome&, const CsvOutcome&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const CsvRow& row)
{
    out << "row " << row.row;
    if (row.fault)
        return out << " fault " << static_cast<int>(*row.fault) << " of " << row.fieldCount;
    for (const std::string& field : row.fields)
        out << " [" << field << ']';
    return out;
}

inline std::ostream& operator<<(std::ostream& out, const CsvOutcome& outcome)
{
    if (outcome.refusal)
        out << "refused " << static_cast<int>(*outcome.refusal) << " at " << outcome.refusedRow << '\n';
    out << outcome.emptyLines << " empty, " << outcome.looseQuotes << " loose, " << outcome.isCounted << '\n';
    for (const CsvRow& row : outcome.rows)
        out << row << '\n';
    return out;
}

inline std::string allOf(const platform::InputFile& file)
{
    std::string bytes(static_cast<std::size_t>(file.size()), '\0');
    if (!file.readAt(0, bytes).has_value())
        bytes.clear();
    return bytes;
}

/// The records behind the headings, slowly.
inline std::vector<SlowRecord> slowBody(const sources::CsvFile& file)
{
    const std::string text = allOf(*file.bytes).substr(static_cast<std::size_t>(file.textStart));
    std::vector<SlowRecord> records = SlowCsv(file.dialect.separator).read(text);
    const auto headings = std::find_if(records.begin(), records.end(), [](const auto& one) { return !one.isEmpty(); });
    records.erase(records.begin(), headings == records.end() ? headings : headings + 1);
    return records;
}

inline CsvOutcome slowOutcome(const sources::CsvFile& file, const sources::WantedColumns& wanted)
{
    const bool mustBeUtf8 = file.dialect.encoding != sources::TextEncoding::Windows1252;
    CsvOutcome out;
    for (const SlowRecord& record : slowBody(file)) {
        if (record.isOpen)
            return {.refusal = sources::CsvFault::Kind::OpenQuote, .refusedRow = record.row};
        if (record.isEmpty()) {
            ++out.emptyLines;
            continue;
        }
        const std::size_t columns = file.headings.size();
        CsvRow row{record.row, record.fault(columns, mustBeUtf8, file.dialect.separator), 0, {}};
        if (row.fault) {
            row.fieldCount = *row.fault == sources::RecordFault::HoldsRows
                               ? record.linesOfRows(columns, file.dialect.separator)
                               : record.fields.size();
        } else {
            out.looseQuotes += record.looseQuotes;
            for (const std::size_t column : wanted)
                row.fields.push_back(record.fields.at(column));
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

/// What the real reader makes of it.
inline CsvOutcome readOutcome(const sources::CsvFile& file, const sources::WantedColumns& wanted,
                              const sources::ReadControl& control)
{
    CsvOutcome out;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> numbers; // row and number of each sound record
    std::mutex guard;
    const auto take = [&](const sources::CsvBatch& batch) {
        const std::lock_guard lock(guard);
        for (const sources::FaultyRecord& faulty : batch.records.faulty())
            out.rows.push_back({batch.firstRow + faulty.record, faulty.fault, faulty.fields, {}});
        auto field = batch.records.fields().begin();
        for (std::size_t index = 0; index < batch.records.soundRecords(); ++index) {
            CsvRow& row = out.rows.emplace_back(CsvRow{batch.rowOf(index), {}, 0, {}});
            for (std::size_t place = 0; place < batch.wanted; ++place)
                row.fields.emplace_back(*field++);
            numbers.emplace_back(row.row, batch.firstRecord + index);
        }
    };
    const auto totals = sources::readCsv(file, wanted, take, control);
    if (!totals.has_value())
        return {.refusal = totals.error().kind, .refusedRow = totals.error().row};
    std::sort(out.rows.begin(), out.rows.end(), [](const auto& one, const auto& two) { return one.row < two.row; });
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t index = 0; index < numbers.size(); ++index)
        out.isCounted &= numbers[index].second == index;
    out.isCounted &= totals->sound == numbers.size() && totals->records == out.rows.size();
    out.emptyLines = totals->emptyLines;
    out.looseQuotes = totals->looseQuotes;
    return out;
}

/// All columns, the last first.
inline sources::WantedColumns lastFirst(const sources::CsvFile& file)
{
    sources::WantedColumns wanted;
    for (std::size_t column = file.headings.size(); column > 0; --column)
        wanted.push_back(column - 1);
    return wanted;
}

/// Where fast and slow reading differ, in words; nothing where they agree. Tried with one thread in one piece and with
/// several in small ones.
inline std::string differenceInReading(const sources::CsvFile& file, std::uint64_t stretch)
{
    const sources::WantedColumns wanted = lastFirst(file);
    const CsvOutcome slow = slowOutcome(file, wanted);
    const sources::ReadControl controls[] = {{.workers = 1},
                                             {.workers = 1, .stretch = stretch},
                                             {.workers = 2, .stretch = stretch},
                                             {.workers = 5, .stretch = stretch}};
    for (const sources::ReadControl& control : controls) {
        const CsvOutcome fast = readOutcome(file, wanted, control);
        if (fast == slow)
            continue;
        std::ostringstream out;
        out << control.workers << " workers, stretch " << control.stretch << "\nread:\n" << fast << "slowly:\n" << slow;
        return out.str();
    }
    return {};
}

} // namespace cspdesk::tests
