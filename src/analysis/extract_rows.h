// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "statistics/categories.h"
#include "statistics/followed_cohort.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// How all threads read the rows of one extract.
struct RowsOfExtract
{
    /// Of the fields of the form the first so many are read.
    RowsOfExtract(const sources::CsvFile& ofFile, const FileForm& ofForm, const ColumnMapping& byMapping,
                  DateOrder ofDates, std::size_t fields = absent);

    static constexpr std::size_t absent = ~std::size_t{0};

    const sources::CsvFile& file;
    const FileForm& form;
    const ColumnMapping& mapping;
    DateOrder order;
    std::vector<std::size_t> places; ///< of each field of the form among the wanted columns, or `absent`
    sources::WantedColumns wanted;
    std::atomic<int> tooMany{-1}; ///< the field that has too many categories
};

/// Reads the rows that one thread brings.
class FieldReader
{
public:
    explicit FieldReader(RowsOfExtract& rows) : m_rows(rows) {}
    FieldReader(const FieldReader&) = delete;

    /// Calls `readRow()` for each sound record.
    template <typename ReadRow>
    void read(const sources::CsvBatch& batch, const ReadRow& readRow)
    {
        m_notes.noteFaulty(batch);
        m_fields = batch.records.fields().data();
        m_batch = &batch;
        for (m_index = 0; m_index < batch.records.soundRecords(); ++m_index, m_fields += batch.wanted)
            readRow();
        m_notes.endStretch();
    }

    /// Of the row at hand, without the white space around it; empty for one that is not in the file.
    [[nodiscard]] std::string_view field(std::size_t field) const
    {
        const std::size_t column = m_rows.places[field];
        return column == RowsOfExtract::absent ? std::string_view(m_blank.data(), 0) : withoutBlanks(m_fields[column]);
    }
    [[nodiscard]] bool has(std::size_t field) const { return m_rows.places[field] != RowsOfExtract::absent; }
    [[nodiscard]] std::uint32_t record() const { return static_cast<std::uint32_t>(m_batch->firstRecord + m_index); }
    /// The row at hand as a spreadsheet counts.
    [[nodiscard]] std::uint64_t row() const { return m_batch->rowOf(m_index); }
    /// The text of a field in UTF-8, trimmed.
    [[nodiscard]] std::string textOf(std::size_t field) const;

    /// Whether the row names nobody. A word such as "NULL" in place of an identifier is a name like others, and told.
    bool isOfNobody(std::size_t field)
    {
        const std::string_view text = this->field(field);
        if (isNobodysName(text))
            note(RowProblem::NobodysName, text);
        return text.empty();
    }

    /// A day that the row needs; it is told where it cannot be read.
    std::optional<std::int32_t> neededDay(std::size_t field, RowProblem problem)
    {
        const std::string_view text = this->field(field);
        const auto day = dayOf(text, m_rows.order, m_report.dates);
        if (!day)
            note(problem, text);
        return day;
    }

    /// A day that may be left blank; it is told where it cannot be read.
    std::int32_t dayIn(std::size_t field)
    {
        const std::string_view text = this->field(field);
        if (text.empty())
            return statistics::noDay;
        if (const auto day = dayOf(text, m_rows.order, m_report.dates))
            return *day;
        note(RowProblem::NoSuchDay, text);
        return statistics::noDay;
    }

    /// The number of a text; of an empty one where the field is not in the file.
    std::uint16_t numberIn(statistics::KnownCategories& categories, std::size_t field)
    {
        const std::uint16_t number = categories.numberOf(this->field(field));
        if (number != statistics::KnownCategories::none)
            return number;
        m_rows.tooMany = static_cast<int>(field);
        return 0;
    }

    void note(RowProblem kind, std::string_view value);
    void keep() { ++m_report.kept; }
    [[nodiscard]] const ExtractReport& report() const { return m_report; }

private:
    RowsOfExtract& m_rows;
    ExtractReport m_report;
    ProblemNotes m_notes{m_report};
    const sources::CsvBatch* m_batch = nullptr;
    std::size_t m_index = 0;
    const std::string_view* m_fields = nullptr; ///< of the row at hand
    /// In place of a field that is not in the file: bytes can be read behind it as behind every other.
    std::array<char, sources::scanPadding> m_blank{};
};

/// The texts of a column in UTF-8, by their number.
std::vector<std::string> namesOf(const statistics::Categories& categories, const sources::CsvDialect& dialect);

/// Reads all rows with several threads, each with a reader of its own. A `Reader` has `read(batch)` and `report()`.
template <typename Reader>
BasicResult<ExtractReport, ImportRefusal> readRows(RowsOfExtract& rows, std::deque<Reader>& readers,
                                                   const sources::ReadControl& given)
{
    sources::ReadControl control = given;
    control.workers = static_cast<unsigned>(readers.size());
    control.goesOn = [&](double done) { return rows.tooMany < 0 && (!given.goesOn || given.goesOn(done)); };
    const auto totals = sources::readCsv(
        rows.file, rows.wanted, [&](const sources::CsvBatch& batch) { readers[batch.worker].read(batch); }, control);
    if (rows.tooMany >= 0)
        return refuse(
            ImportRefusal{.kind = ImportRefusal::Kind::TooManyCategories,
                          .field = std::string(rows.form.fields.at(static_cast<std::size_t>(rows.tooMany)).id)});
    if (!totals.has_value())
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::File, .fault = totals.error()});
    if (totals->records == 0)
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::NoRows});
    ExtractReport report;
    for (const Reader& reader : readers)
        add(report, reader.report());
    settleProblems(report);
    addTotals(report, rows.file, rows.mapping, *totals);
    return report;
}

/// An extract whose columns are found.
struct MappedExtract
{
    sources::CsvFile file;
    ColumnMapping mapping;
};

/// Opens an extract of that form, or says why it is none.
BasicResult<MappedExtract, ImportRefusal> openExtract(std::unique_ptr<platform::InputFile> bytes, const FileForm& form,
                                                      const ChosenColumns& chosen);

} // namespace cspdesk::analysis
