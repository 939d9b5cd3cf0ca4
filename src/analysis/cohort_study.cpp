// SPDX-License-Identifier: MIT
#include "analysis/cohort_study.h"

#include "analysis/extract_reading.h"
#include "statistics/categories.h"
#include "statistics/key_groups.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>

namespace cspdesk::analysis {
namespace {

using sources::CsvBatch;
using sources::CsvFile;
using statistics::Categories;
using statistics::Cohort;
using statistics::KnownCategories;
using statistics::noDay;
using statistics::PersonDetails;
using statistics::Sentence;

/// The fields of `sentencesForm()`, in its order.
enum Place : std::size_t {
    Person,
    SentenceDay,
    OffenceDay,
    Type,
    Gender,
    Ethnicity,
    Birth,
    District,
    Exit,
    placeCount
};

std::int32_t dayNumber(Date day)
{
    return static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count());
}

/// What all threads share.
struct Shared
{
    const CsvFile& file;
    DateOrder order = DateOrder::DayFirst;
    bool needsPeople = true;
    std::array<std::size_t, placeCount> places{}; ///< among the wanted columns, or `placeCount`
    Categories types;
    Categories genders;
    Categories ethnicities;
    Categories districts;
    std::atomic<int> tooMany{-1}; ///< the field that has too many categories
    statistics::KeyGroups<Sentence>& sentences;
    PersonDetails* details; ///< by record
};

/// Reads the rows that one thread brings.
class SentenceReader
{
public:
    SentenceReader(Shared& shared, unsigned worker)
        : m_shared(shared),
          m_worker(worker),
          m_types(shared.types),
          m_genders(shared.genders),
          m_ethnicities(shared.ethnicities),
          m_districts(shared.districts)
    {}
    SentenceReader(const SentenceReader&) = delete;

    void read(const CsvBatch& batch)
    {
        m_notes.noteFaulty(batch);
        m_fields = batch.records.fields().data();
        for (std::size_t index = 0; index < batch.records.soundRecords(); ++index, m_fields += batch.wanted)
            readRow(batch, index);
        m_notes.endStretch();
    }

    [[nodiscard]] const ExtractReport& report() const { return m_report; }
    [[nodiscard]] std::uint64_t withoutPerson() const { return m_withoutPerson; }

private:
    [[nodiscard]] std::string_view field(Place place) const
    {
        const std::size_t column = m_shared.places[place];
        return column == placeCount ? std::string_view() : m_fields[column];
    }

    void note(const CsvBatch& batch, std::size_t index, RowProblem kind, std::string_view value)
    {
        m_notes.note({batch.rowOf(index), kind, shownValue(value, m_shared.file.dialect), 0});
    }

    /// A day that may be left blank, and is told where it cannot be read.
    std::int32_t dayIn(const CsvBatch& batch, std::size_t index, Place place)
    {
        const std::string_view text = field(place);
        if (text.empty())
            return noDay;
        if (const auto day = dayOf(text, m_shared.order, m_report.dates))
            return *day;
        if (!isBlank(text))
            note(batch, index, RowProblem::NoSuchDay, text);
        return noDay;
    }

    std::uint16_t numberIn(KnownCategories& categories, Place place)
    {
        if (m_shared.places[place] == placeCount)
            return 0;
        const std::uint16_t number = categories.numberOf(field(place));
        if (number != KnownCategories::none)
            return number;
        m_shared.tooMany = static_cast<int>(place);
        return 0;
    }

    void readRow(const CsvBatch& batch, std::size_t index)
    {
        const auto day = dayOf(field(SentenceDay), m_shared.order, m_report.dates);
        if (!day)
            return note(batch, index, RowProblem::NoSentenceDay, field(SentenceDay));
        if (isBlank(field(Person))) {
            ++m_withoutPerson;
            return;
        }
        const auto record = static_cast<std::uint32_t>(batch.firstRecord + index);
        const std::int32_t offence = dayIn(batch, index, OffenceDay);
        m_shared.sentences.add(m_worker, field(Person), record, *day, offence, numberIn(m_types, Type));
        ++m_report.kept;
        if (!m_shared.needsPeople)
            return;
        m_shared.details[record] = {.birthDay = dayIn(batch, index, Birth),
                                    .exitDay = dayIn(batch, index, Exit),
                                    .gender = numberIn(m_genders, Gender),
                                    .ethnicity = numberIn(m_ethnicities, Ethnicity),
                                    .district = numberIn(m_districts, District)};
    }

    Shared& m_shared;
    unsigned m_worker;
    KnownCategories m_types;
    KnownCategories m_genders;
    KnownCategories m_ethnicities;
    KnownCategories m_districts;
    ExtractReport m_report;
    ProblemNotes m_notes{m_report};
    std::uint64_t m_withoutPerson = 0;
    const std::string_view* m_fields = nullptr; ///< of the row at hand
};

class CohortImporter
{
public:
    CohortImporter(CsvFile file, const CohortQuestion& question, const sources::ReadControl& control)
        : m_file(std::move(file)),
          m_question(question),
          m_control(control)
    {}

    BasicResult<CohortAnswer, ImportRefusal> run()
    {
        m_mapping = mapColumns(sentencesForm(), m_file.headings, m_question.columns);
        if (!m_question.districts.empty() && !m_mapping.columns[District] && !m_question.columns.contains("district"))
            m_mapping.problems.push_back({MappingProblem::Kind::Missing, "district", "district"});
        if (!m_mapping.problems.empty())
            return refuse(
                ImportRefusal{.kind = ImportRefusal::Kind::Columns, .mapping = m_mapping, .headings = m_file.headings});
        return readExtract(m_file, {m_question.dates, true},
                           [&](const CsvFile& file, DateOrder order) { return readAs(file, order); });
    }

private:
    BasicResult<CohortAnswer, ImportRefusal> readAs(const CsvFile& file, DateOrder order)
    {
        const std::uint64_t size = file.bytes->size() - file.firstRecord;
        sources::ReadControl control = m_control;
        control.workers = sources::workersFor(file, m_control);
        statistics::KeyGroups<Sentence> sentences(control.workers, size / std::max<std::uint64_t>(file.firstRecord, 1));
        // Pages that are never written take no memory, so that it may be made for more than will come.
        const auto details =
            std::make_unique_for_overwrite<PersonDetails[]>( // NOLINT(cppcoreguidelines-avoid-c-arrays)
                m_question.needsPeople ? size / file.headings.size() + 2 : 1);
        Shared shared{.file = file,
                      .order = order,
                      .needsPeople = m_question.needsPeople,
                      .sentences = sentences,
                      .details = details.get()};
        const sources::WantedColumns wanted = wantedColumns(shared);
        std::deque<SentenceReader> readers;
        for (unsigned worker = 0; worker < control.workers; ++worker)
            readers.emplace_back(shared, worker);
        control.goesOn = [&](double done) {
            return shared.tooMany < 0 && (!m_control.goesOn || m_control.goesOn(done));
        };
        const auto totals = sources::readCsv(
            file, wanted, [&](const CsvBatch& batch) { readers[batch.worker].read(batch); }, control);
        if (shared.tooMany >= 0)
            return refuse(ImportRefusal{
                .kind = ImportRefusal::Kind::TooManyCategories,
                .field = std::string(sentencesForm().fields.at(static_cast<std::size_t>(shared.tooMany)).id)});
        if (!totals.has_value())
            return refuse(ImportRefusal{.kind = ImportRefusal::Kind::File, .fault = totals.error()});
        if (totals->records == 0)
            return refuse(ImportRefusal{.kind = ImportRefusal::Kind::NoRows});
        CohortAnswer out;
        for (const SentenceReader& reader : readers) {
            add(out.report, reader.report());
            out.withoutPerson += reader.withoutPerson();
        }
        settleProblems(out.report);
        addTotals(out.report, file, m_mapping, *totals);
        nameCategories(shared, out);
        count(shared, out);
        return out;
    }

    static void nameCategories(const Shared& shared, CohortAnswer& out)
    {
        const auto named = [&](const Categories& categories) {
            std::vector<std::string> names;
            for (const std::string& name : categories.texts())
                names.push_back(shared.file.dialect.encoding == sources::TextEncoding::Windows1252
                                    ? sources::utf8OfWindows1252(name)
                                    : name);
            return names;
        };
        out.types = named(shared.types);
        out.genders = named(shared.genders);
        out.ethnicities = named(shared.ethnicities);
        out.districts = named(shared.districts);
    }

    void count(Shared& shared, CohortAnswer& out) const
    {
        statistics::CohortRules rules{.firstYear = m_question.firstYear,
                                      .lastYear = m_question.lastYear,
                                      .extracted = dayNumber(m_question.extracted),
                                      .windows = m_question.windows,
                                      .waiting = m_question.waiting,
                                      .countsPseudo = m_question.countsPseudo};
        if (!m_question.districts.empty())
            for (const std::string& district : out.districts)
                rules.districts.push_back(m_question.districts.contains(district));
        std::vector<statistics::CohortCounter> counters(shared.sentences.workers(),
                                                        statistics::CohortCounter(rules, out.types.size()));
        const PersonDetails unknown;
        shared.sentences.takeGroups([&](unsigned worker, std::span<Sentence> sentences) {
            counters[worker].add(sentences, [&](std::uint32_t record) -> const PersonDetails& {
                return shared.needsPeople ? shared.details[record] : unknown;
            });
        });
        out.cohorts = counters.front().cohorts();
        for (std::size_t worker = 0; worker < counters.size(); ++worker) {
            out.repeatedRows += counters[worker].repeated();
            out.outside += counters[worker].outside();
            out.elsewhere += counters[worker].elsewhere();
            for (std::size_t year = 0; worker > 0 && year < out.cohorts.size(); ++year)
                statistics::add(out.cohorts[year], counters[worker].cohorts()[year]);
        }
    }

    sources::WantedColumns wantedColumns(Shared& shared) const
    {
        sources::WantedColumns wanted;
        for (std::size_t place = 0; place < placeCount; ++place) {
            const bool isRead = m_question.needsPeople || place <= Type;
            const auto column = isRead ? m_mapping.columns[place] : std::nullopt;
            if (!column) {
                shared.places[place] = placeCount;
                continue;
            }
            const auto found = std::find(wanted.begin(), wanted.end(), *column); // one column may serve several fields
            shared.places[place] = static_cast<std::size_t>(found - wanted.begin());
            if (found == wanted.end())
                wanted.push_back(*column);
        }
        return wanted;
    }

    CsvFile m_file;
    const CohortQuestion& m_question;
    const sources::ReadControl& m_control;
    ColumnMapping m_mapping;
};

} // namespace

BasicResult<CohortAnswer, ImportRefusal> cohortStudy(std::unique_ptr<platform::InputFile> bytes,
                                                     const CohortQuestion& question,
                                                     const sources::ReadControl& control)
{
    auto file = sources::openCsv(std::move(bytes));
    if (!file.has_value())
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::File, .fault = file.error()});
    return withinMemory([&] { return CohortImporter(std::move(*file), question, control).run(); });
}

} // namespace cspdesk::analysis
