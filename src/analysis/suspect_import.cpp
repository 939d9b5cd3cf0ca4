// SPDX-License-Identifier: MIT
#include "analysis/suspect_import.h"

#include "analysis/extract_reading.h"
#include "analysis/suspect_rows.h"

#include <algorithm>
#include <deque>

namespace cspdesk::analysis {
namespace {

using sources::CsvBatch;
using sources::CsvFile;
using Kind = ImportRefusal::Kind;

std::vector<std::string> inUtf8(const std::vector<std::string>& texts, bool isWindows1252)
{
    std::vector<std::string> out;
    for (const std::string& text : texts)
        out.push_back(nameOfCategory(text, isWindows1252));
    return out;
}

class SuspectImporter
{
public:
    SuspectImporter(CsvFile file, const SuspectSettings& settings, SuspectNeeds needs,
                    const sources::ReadControl& control)
        : m_file(std::move(file)),
          m_settings(settings),
          m_needs(needs),
          m_control(control)
    {
        m_needs.dates |= settings.filter.from.has_value() || settings.filter.until.has_value();
    }

    BasicResult<SuspectImport, ImportRefusal> run()
    {
        m_mapping = mapColumns(suspectsForm(), m_file.headings, m_settings.columns);
        if (!m_settings.filter.districts.empty() && !m_mapping.columns[District])
            addMissing(District);
        if (!m_mapping.problems.empty())
            return refuse(ImportRefusal{.kind = Kind::Columns, .mapping = m_mapping, .headings = m_file.headings});
        if (m_needs.dates && !m_mapping.columns[Day])
            return refuse(ImportRefusal{.kind = Kind::NoDates, .headings = m_file.headings});
        return readExtract(m_file, {m_settings.dates, m_needs.dates},
                           [&](const CsvFile& file, DateOrder order) { return readAs(file, order); });
    }

private:
    /// A field that is needed this time.
    void addMissing(Place field)
    {
        if (m_settings.columns.contains(nameOf(field))) // then a problem is told already
            return;
        m_mapping.problems.push_back({MappingProblem::Kind::Missing, nameOf(field), nameOf(field)});
    }

    BasicResult<SuspectImport, ImportRefusal> readAs(const CsvFile& file, DateOrder order)
    {
        const bool isWindows1252 = file.dialect.encoding == sources::TextEncoding::Windows1252;
        SharedRows shared{.file = file,
                          .settings = m_settings,
                          .order = order,
                          .isWindows1252 = isWindows1252,
                          .days = DayRange::of(m_settings.filter),
                          .hasDetails = m_needs.dates || m_needs.people || m_needs.checks};
        shared.looksAtNames = m_needs.names;
        if (m_needs.latest)
            shared.latest = dayNumber(*m_needs.latest);
        const sources::WantedColumns wanted = wantedColumns(shared);
        const unsigned workers = sources::workersFor(file, m_control);
        statistics::SuspectRecordsBuilder builder(workers, mostRecords(), expectedRecords(), shared.hasDetails);
        std::deque<RowReader> readers;
        for (unsigned worker = 0; worker < workers; ++worker)
            readers.emplace_back(shared, builder, worker);
        sources::ReadControl control = m_control;
        control.workers = workers;
        control.goesOn = [&](double done) {
            return shared.tooMany < 0 && (!m_control.goesOn || m_control.goesOn(done));
        };
        const auto totals = sources::readCsv(
            file, wanted, [&](const CsvBatch& batch) { readers[batch.worker].read(batch); }, control);
        if (shared.tooMany >= 0)
            return refuse(ImportRefusal{.kind = Kind::TooManyCategories,
                                        .field = nameOf(static_cast<std::size_t>(shared.tooMany))});
        if (!totals.has_value())
            return refuse(ImportRefusal{.kind = Kind::File, .fault = totals.error()});
        if (totals->records == 0)
            return refuse(ImportRefusal{.kind = Kind::NoRows});
        SuspectImport out;
        std::vector<const ImportReport*> reports;
        for (const RowReader& reader : readers)
            reports.push_back(&reader.report());
        out.report = together(reports);
        addTotals(out.report, file, m_mapping, *totals);
        putTogether(builder, shared.types.texts().size(), out);
        out.types = inUtf8(shared.types.texts(), isWindows1252);
        out.genders = inUtf8(shared.genders.texts(), isWindows1252);
        out.districts = inUtf8(shared.districts.texts(), isWindows1252);
        tellUnknown(m_settings.filter.types, out.types, out.report);
        tellUnknown(m_settings.filter.districts, out.districts, out.report);
        return out;
    }

    static void tellUnknown(const std::set<std::string>& chosen, const std::vector<std::string>& known,
                            ImportReport& report)
    {
        for (const std::string& name : chosen)
            if (std::find(known.begin(), known.end(), name) == known.end())
                report.unknownChoices.insert(name);
    }

    void putTogether(statistics::SuspectRecordsBuilder& builder, std::size_t types, SuspectImport& out) const
    {
        if (!m_needs.onlyRepeats) {
            out.records = builder.finish(types);
            return;
        }
        statistics::RepeatCounter counter(builder.workers(), types);
        out.records = builder.finish(
            types, [&](unsigned worker, const statistics::SuspectGroup& group) { counter.add(worker, group); });
        out.repeats = counter.counts(out.records);
    }

    /// More than the file can hold: a record is at least its separators and the end of its line.
    [[nodiscard]] std::uint64_t mostRecords() const
    {
        return (m_file.bytes->size() - m_file.firstRecord) / m_file.headings.size() + 2;
    }

    /// As many as a file of such lines as its headings has; about right, and cheap.
    [[nodiscard]] std::uint64_t expectedRecords() const
    {
        return (m_file.bytes->size() - m_file.firstRecord) / std::max<std::uint64_t>(m_file.firstRecord, 1);
    }

    sources::WantedColumns wantedColumns(SharedRows& shared) const
    {
        sources::WantedColumns wanted;
        for (std::size_t field = 0; field < placeCount; ++field) {
            const auto column = isRead(field) ? m_mapping.columns[field] : std::nullopt;
            shared.places[field] = column ? wanted.size() : SharedRows::absent;
            if (column)
                wanted.push_back(*column);
        }
        return wanted;
    }

    [[nodiscard]] bool isRead(std::size_t field) const
    {
        if (m_needs.checks || field == Crime || field == Suspect || field == Type)
            return true;
        if (field == Day) // people are told apart by their latest record
            return m_needs.dates || m_needs.people;
        return m_needs.people || (field == District && !m_settings.filter.districts.empty());
    }

    [[nodiscard]] static std::string nameOf(std::size_t field)
    {
        return std::string(suspectsForm().fields.at(field).id);
    }

    CsvFile m_file;
    const SuspectSettings& m_settings;
    SuspectNeeds m_needs;
    const sources::ReadControl& m_control;
    ColumnMapping m_mapping;
};

} // namespace

BasicResult<SuspectImport, ImportRefusal> importSuspects(std::unique_ptr<platform::InputFile> bytes,
                                                         const SuspectSettings& settings, const SuspectNeeds& needs,
                                                         const sources::ReadControl& control)
{
    auto file = sources::openCsv(std::move(bytes));
    if (!file.has_value())
        return refuse(ImportRefusal{.kind = Kind::File, .fault = file.error()});
    return withinMemory([&] { return SuspectImporter(std::move(*file), settings, needs, control).run(); });
}

} // namespace cspdesk::analysis
