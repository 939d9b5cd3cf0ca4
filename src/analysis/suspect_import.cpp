// SPDX-License-Identifier: MIT
#include "analysis/suspect_import.h"

#include "base/text.h"
#include "statistics/categories.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <new>
#include <tuple>

namespace cspdesk::analysis {
namespace {

using sources::CsvBatch;
using sources::CsvFile;
using statistics::Categories;
using statistics::KnownCategories;
using statistics::SuspectDetails;
using Kind = ImportRefusal::Kind;

constexpr std::size_t longestValue = 40;

/// The fields of `suspectsForm()`, in its order.
enum Place : std::size_t { Crime, Suspect, Type, Day, Gender, Age, District, placeCount };

RowProblem problemOf(sources::RecordFault fault)
{
    switch (fault) {
    case sources::RecordFault::TooFewFields: return RowProblem::TooFewFields;
    case sources::RecordFault::TooManyFields: return RowProblem::TooManyFields;
    case sources::RecordFault::TextAfterQuote: return RowProblem::TextAfterQuote;
    case sources::RecordFault::HoldsNul: return RowProblem::HoldsNul;
    case sources::RecordFault::NotText: return RowProblem::NotText;
    }
    return RowProblem::NotText;
}

/// Nothing, or nothing but white space.
bool isBlank(std::string_view text)
{
    return text.empty() || (static_cast<unsigned char>(text.front()) <= ' ' && trimmed(text).empty());
}

bool comesFirst(const ProblemRow& left, const ProblemRow& right)
{
    return std::tie(left.row, left.kind) < std::tie(right.row, right.kind);
}

/// A filter in the numbers that rows are read into.
struct DayRange
{
    std::int32_t from = std::numeric_limits<std::int32_t>::min();
    std::int32_t until = std::numeric_limits<std::int32_t>::max();
    bool isAny = true;

    static DayRange of(const SuspectFilter& filter)
    {
        const auto number = [](Date day) {
            return static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count());
        };
        DayRange range;
        range.isAny = !filter.from && !filter.until;
        range.from = filter.from ? number(*filter.from) : range.from;
        range.until = filter.until ? number(*filter.until) : range.until;
        return range;
    }

    [[nodiscard]] bool contains(std::int32_t day) const
    {
        return isAny || (day != SuspectDetails::noDay && day >= from && day <= until);
    }
};

/// What all threads share.
struct Shared
{
    const CsvFile& file;
    const SuspectSettings& settings;
    DateOrder order = DateOrder::DayFirst;
    bool isWindows1252 = false;
    std::array<std::size_t, placeCount> places{}; ///< among the wanted columns, or `absent`
    DayRange days;
    bool hasDetails = false;
    Categories types;
    Categories genders;
    Categories districts;
    std::atomic<int> tooMany{-1}; ///< the field that has too many categories

    static constexpr std::size_t absent = placeCount;
};

/// Whether a category is among those that are counted; found out once for each.
class CategoryFilter
{
public:
    CategoryFilter(const std::set<std::string>& wanted, bool isWindows1252)
        : m_wanted(wanted),
          m_isWindows1252(isWindows1252)
    {}

    bool contains(std::uint16_t number, std::string_view text)
    {
        if (m_wanted.empty())
            return true;
        if (number >= m_known.size())
            m_known.resize(std::size_t{number} + 1, -1);
        signed char& known = m_known[number];
        if (known < 0)
            known = m_wanted.contains(m_isWindows1252 ? sources::utf8OfWindows1252(text) : std::string(text)) ? 1 : 0;
        return known == 1;
    }

private:
    const std::set<std::string>& m_wanted;
    bool m_isWindows1252;
    std::vector<signed char> m_known;
};

/// Reads the rows that one thread brings.
class RowReader
{
public:
    RowReader(Shared& shared, statistics::SuspectRecordsBuilder& builder, unsigned worker)
        : m_shared(shared),
          m_builder(builder),
          m_worker(worker),
          m_types(shared.types),
          m_genders(shared.genders),
          m_districts(shared.districts),
          m_typeFilter(shared.settings.filter.types, shared.isWindows1252),
          m_districtFilter(shared.settings.filter.districts, shared.isWindows1252)
    {}

    void read(const CsvBatch& batch)
    {
        for (const sources::FaultyRecord& faulty : batch.records.faulty()) {
            ++m_report.faulty;
            note({batch.firstRow + faulty.record, problemOf(faulty.fault), {}, faulty.fields});
        }
        const std::string_view* fields = batch.records.fields().data();
        for (std::size_t index = 0; index < batch.records.soundRecords(); ++index, fields += batch.wanted)
            readRow(batch, index, fields);
        keepFirstProblems();
    }

    [[nodiscard]] const ImportReport& report() const { return m_report; }

private:
    void readRow(const CsvBatch& batch, std::size_t index, const std::string_view* fields)
    {
        SuspectDetails details;
        const std::string_view typeText = fields[m_shared.places[Type]];
        const std::uint16_t type = numberIn(m_types, typeText, Type);
        const auto rowOf = [&] { return batch.rowOf(index); };
        readDay(details, fields, rowOf);
        readAge(details, fields, rowOf);
        std::string_view district;
        if (const std::size_t place = m_shared.places[District]; place != Shared::absent) {
            district = fields[place];
            details.district = numberIn(m_districts, district, District);
        }
        if (const std::size_t place = m_shared.places[Gender]; place != Shared::absent)
            details.gender = genderOf(fields[place]);
        if (!isWanted(details, type, typeText, district)) {
            ++m_report.filteredOut;
            return;
        }
        keep(static_cast<std::uint32_t>(batch.firstRecord + index), type, details, fields, rowOf);
    }

    template <typename RowOf>
    void keep(std::uint32_t number, std::uint16_t type, const SuspectDetails& details, const std::string_view* fields,
              const RowOf& rowOf)
    {
        const std::string_view crime = fields[m_shared.places[Crime]];
        const std::string_view suspect = fields[m_shared.places[Suspect]];
        if (isBlank(suspect)) {
            ++m_report.withoutSuspect;
            return;
        }
        if (isBlank(crime)) {
            ++m_report.withoutCrime;
            note({rowOf(), RowProblem::NoCrimeReference, {}, 0});
            return;
        }
        ++m_report.kept;
        m_report.withoutDay += details.day == SuspectDetails::noDay ? 1U : 0U;
        m_report.withoutAge += details.age == SuspectDetails::noAge ? 1U : 0U;
        m_report.withoutGender += isWithout(Gender, fields) ? 1U : 0U;
        m_report.withoutDistrict += isWithout(District, fields) ? 1U : 0U;
        if (details.day != SuspectDetails::noDay) {
            m_report.firstDay = std::min(m_report.firstDay.value_or(details.day), details.day);
            m_report.lastDay = std::max(m_report.lastDay.value_or(details.day), details.day);
        }
        m_builder.add(m_worker, crime, suspect, number, type);
        if (m_shared.hasDetails)
            m_builder.setDetails(number, details);
    }

    [[nodiscard]] bool isWithout(Place field, const std::string_view* fields) const
    {
        const std::size_t place = m_shared.places[field];
        return place == Shared::absent || isBlank(fields[place]);
    }

    template <typename RowOf>
    void readDay(SuspectDetails& details, const std::string_view* fields, const RowOf& rowOf)
    {
        const std::size_t place = m_shared.places[Day];
        if (place == Shared::absent || fields[place].empty())
            return;
        const std::string_view text = fields[place];
        if (const auto day = dayOf(text, m_shared.order, m_report.dates))
            details.day = *day;
        else if (!isBlank(text))
            note({rowOf(), RowProblem::NoSuchDay, shown(text), 0});
    }

    template <typename RowOf>
    void readAge(SuspectDetails& details, const std::string_view* fields, const RowOf& rowOf)
    {
        const std::size_t place = m_shared.places[Age];
        if (place == Shared::absent || fields[place].empty())
            return;
        if (const auto age = ageOf(fields[place]))
            details.age = *age;
        else if (!isBlank(fields[place]))
            note({rowOf(), RowProblem::NoSuchAge, shown(fields[place]), 0});
    }

    bool isWanted(const SuspectDetails& details, std::uint16_t type, std::string_view typeText,
                  std::string_view district)
    {
        return m_shared.days.contains(details.day) && m_typeFilter.contains(type, typeText)
            && m_districtFilter.contains(details.district, district);
    }

    std::uint16_t numberIn(KnownCategories& categories, std::string_view text, Place field)
    {
        if (const auto number = categories.numberOf(text))
            return *number;
        m_shared.tooMany = static_cast<int>(field);
        return 0;
    }

    std::uint8_t genderOf(std::string_view text)
    {
        const std::uint16_t number = numberIn(m_genders, text, Gender);
        if (number > std::numeric_limits<std::uint8_t>::max())
            m_shared.tooMany = static_cast<int>(Gender);
        return static_cast<std::uint8_t>(number);
    }

    [[nodiscard]] std::string shown(std::string_view text) const
    {
        return shortened(m_shared.isWindows1252 ? sources::utf8OfWindows1252(text) : singleLine(text), longestValue);
    }

    void note(ProblemRow problem)
    {
        ++m_report.problemCounts[static_cast<std::size_t>(problem.kind)];
        if (m_report.problems.size() < ImportReport::mostProblems)
            m_newProblems.push_back(std::move(problem));
    }

    /// A thread meets its stretches in their order, but in each the faulty rows before the others.
    void keepFirstProblems()
    {
        std::sort(m_newProblems.begin(), m_newProblems.end(), comesFirst);
        for (ProblemRow& problem : m_newProblems)
            if (m_report.problems.size() < ImportReport::mostProblems)
                m_report.problems.push_back(std::move(problem));
        m_newProblems.clear();
    }

    Shared& m_shared;
    statistics::SuspectRecordsBuilder& m_builder;
    unsigned m_worker;
    KnownCategories m_types;
    KnownCategories m_genders;
    KnownCategories m_districts;
    CategoryFilter m_typeFilter;
    CategoryFilter m_districtFilter;
    ImportReport m_report;
    std::vector<ProblemRow> m_newProblems; ///< of the stretch at hand
};

void add(ImportReport& to, const ImportReport& from)
{
    to.kept += from.kept;
    to.faulty += from.faulty;
    to.withoutCrime += from.withoutCrime;
    to.withoutSuspect += from.withoutSuspect;
    to.filteredOut += from.filteredOut;
    to.withoutDay += from.withoutDay;
    to.withoutAge += from.withoutAge;
    to.withoutGender += from.withoutGender;
    to.withoutDistrict += from.withoutDistrict;
    to.dates.add(from.dates);
    if (from.firstDay) {
        to.firstDay = std::min(to.firstDay.value_or(*from.firstDay), *from.firstDay);
        to.lastDay = std::max(to.lastDay.value_or(*from.lastDay), *from.lastDay);
    }
    std::transform(from.problemCounts.begin(), from.problemCounts.end(), to.problemCounts.begin(),
                   to.problemCounts.begin(), std::plus<>());
    to.problems.insert(to.problems.end(), from.problems.begin(), from.problems.end());
}

void sortProblems(ImportReport& report)
{
    std::sort(report.problems.begin(), report.problems.end(), comesFirst);
    if (report.problems.size() > ImportReport::mostProblems)
        report.problems.resize(ImportReport::mostProblems);
}

std::vector<std::string> inUtf8(const std::vector<std::string>& texts, bool isWindows1252)
{
    std::vector<std::string> out;
    for (const std::string& text : texts)
        out.push_back(isWindows1252 ? sources::utf8OfWindows1252(text) : text);
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
        auto read = readAs(m_settings.dates.value_or(DateOrder::DayFirst));
        if (!read.has_value())
            return read;
        if (isOtherEncoding(read->report)) {
            m_file.dialect.encoding = sources::TextEncoding::Windows1252;
            read = readAs(m_settings.dates.value_or(DateOrder::DayFirst));
        }
        return read.has_value() ? settleDates(std::move(*read)) : read;
    }

private:
    /// Bytes beyond ASCII, and none of them UTF-8: what Windows writes in Western Europe.
    [[nodiscard]] bool isOtherEncoding(const ImportReport& report) const
    {
        return m_file.dialect.encoding == sources::TextEncoding::Utf8 && !m_file.dialect.hasMark && !m_hasWideText
            && report.problemCounts[static_cast<std::size_t>(RowProblem::NotText)] > 0;
    }

    /// A field that is needed this time.
    void addMissing(Place field)
    {
        if (m_settings.columns.contains(nameOf(field))) // then a problem is told already
            return;
        m_mapping.problems.push_back({MappingProblem::Kind::Missing, nameOf(field), nameOf(field)});
    }

    /// Reads once more where the dates turn out to be month first, and asks where they do not say.
    BasicResult<SuspectImport, ImportRefusal> settleDates(SuspectImport read)
    {
        if (m_settings.dates)
            return read;
        const DateVerdict verdict = verdictOn(read.report.dates);
        if (m_needs.dates && verdict == DateVerdict::Ambiguous)
            return refuse(ImportRefusal{.kind = Kind::DatesAmbiguous});
        if (m_needs.dates && verdict == DateVerdict::Mixed)
            return refuse(ImportRefusal{.kind = Kind::DatesMixed});
        if (verdict == DateVerdict::MonthFirst)
            return readAs(DateOrder::MonthFirst);
        return read;
    }

    BasicResult<SuspectImport, ImportRefusal> readAs(DateOrder order)
    {
        const bool isWindows1252 = m_file.dialect.encoding == sources::TextEncoding::Windows1252;
        Shared shared{.file = m_file,
                      .settings = m_settings,
                      .order = order,
                      .isWindows1252 = isWindows1252,
                      .days = DayRange::of(m_settings.filter),
                      .hasDetails = m_needs.dates || m_needs.people || m_needs.checks};
        const sources::WantedColumns wanted = wantedColumns(shared);
        const unsigned workers = sources::workersFor(m_file, m_control);
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
            m_file, wanted, [&](const CsvBatch& batch) { readers[batch.worker].read(batch); }, control);
        if (shared.tooMany >= 0)
            return refuse(ImportRefusal{.kind = Kind::TooManyCategories,
                                        .field = nameOf(static_cast<std::size_t>(shared.tooMany))});
        if (!totals.has_value())
            return refuse(ImportRefusal{.kind = Kind::File, .fault = totals.error()});
        if (totals->records == 0)
            return refuse(ImportRefusal{.kind = Kind::NoRows});
        m_hasWideText = totals->hasWideText;
        SuspectImport out;
        for (const RowReader& reader : readers)
            add(out.report, reader.report());
        sortProblems(out.report);
        out.report.dialect = m_file.dialect;
        out.report.headings = m_file.headings;
        out.report.mapping = m_mapping;
        out.report.rows = totals->records;
        out.report.emptyLines = totals->emptyLines;
        out.report.looseQuotes = totals->looseQuotes;
        out.records = builder.finish(shared.types.texts().size());
        out.types = inUtf8(shared.types.texts(), isWindows1252);
        out.genders = inUtf8(shared.genders.texts(), isWindows1252);
        out.districts = inUtf8(shared.districts.texts(), isWindows1252);
        return out;
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

    sources::WantedColumns wantedColumns(Shared& shared) const
    {
        sources::WantedColumns wanted;
        for (std::size_t field = 0; field < placeCount; ++field) {
            const auto column = isRead(field) ? m_mapping.columns[field] : std::nullopt;
            shared.places[field] = column ? placeIn(wanted, *column) : Shared::absent;
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

    /// One column may serve several fields.
    static std::size_t placeIn(sources::WantedColumns& wanted, std::size_t column)
    {
        const auto found = std::find(wanted.begin(), wanted.end(), column);
        const auto place = static_cast<std::size_t>(found - wanted.begin());
        if (found == wanted.end())
            wanted.push_back(column);
        return place;
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
    bool m_hasWideText = false;
};

} // namespace

BasicResult<SuspectImport, ImportRefusal> importSuspects(std::unique_ptr<platform::InputFile> bytes,
                                                         const SuspectSettings& settings, const SuspectNeeds& needs,
                                                         const sources::ReadControl& control)
{
    auto file = sources::openCsv(std::move(bytes));
    if (!file.has_value())
        return refuse(ImportRefusal{.kind = Kind::File, .fault = file.error()});
    try {
        return SuspectImporter(std::move(*file), settings, needs, control).run();
    } catch (const std::bad_alloc&) {
        return refuse(ImportRefusal{.kind = Kind::File,
                                    .fault = {.kind = sources::CsvFault::Kind::Unreadable,
                                              .failure = {Failure::Kind::Other, {}, "not enough memory"}}});
    }
}

} // namespace cspdesk::analysis
