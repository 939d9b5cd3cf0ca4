// SPDX-License-Identifier: MIT
#include "analysis/cohort_study.h"

#include "analysis/extract_reading.h"
#include "analysis/extract_rows.h"
#include "statistics/categories.h"
#include "statistics/key_groups.h"

#include <algorithm>
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

/// What all threads share.
struct Shared
{
    Shared(bool withPeople, statistics::KeyGroups<Sentence>& allSentences, PersonDetails* allDetails)
        : needsPeople(withPeople),
          sentences(allSentences),
          details(allDetails)
    {}

    bool needsPeople;
    Categories types;
    Categories genders;
    Categories ethnicities;
    Categories districts;
    statistics::KeyGroups<Sentence>& sentences;
    PersonDetails* details; ///< by record
};

/// Reads the rows that one thread brings.
class SentenceReader
{
public:
    SentenceReader(RowsOfExtract& rows, Shared& shared, unsigned worker)
        : m_row(rows),
          m_shared(shared),
          m_worker(worker),
          m_types(shared.types),
          m_genders(shared.genders),
          m_ethnicities(shared.ethnicities),
          m_districts(shared.districts)
    {}

    void read(const CsvBatch& batch)
    {
        m_row.read(batch, [&] { readRow(); });
    }

    [[nodiscard]] const ExtractReport& report() const { return m_row.report(); }
    [[nodiscard]] std::uint64_t withoutPerson() const { return m_withoutPerson; }

private:
    void readRow()
    {
        const auto day = m_row.neededDay(SentenceDay, RowProblem::NoSentenceDay);
        if (!day)
            return;
        if (m_row.isOfNobody(Person)) {
            ++m_withoutPerson;
            return;
        }
        const std::uint32_t record = m_row.record();
        const std::int32_t offence = m_row.dayIn(OffenceDay);
        m_shared.sentences.add(m_worker, m_row.field(Person), record, *day, offence, m_row.numberIn(m_types, Type));
        m_row.keep();
        if (!m_shared.needsPeople)
            return;
        m_shared.details[record] = {.birthDay = m_row.dayIn(Birth),
                                    .exitDay = m_row.dayIn(Exit),
                                    .gender = m_row.numberIn(m_genders, Gender),
                                    .ethnicity = m_row.numberIn(m_ethnicities, Ethnicity),
                                    .district = m_row.numberIn(m_districts, District)};
    }

    FieldReader m_row;
    Shared& m_shared;
    unsigned m_worker;
    KnownCategories m_types;
    KnownCategories m_genders;
    KnownCategories m_ethnicities;
    KnownCategories m_districts;
    std::uint64_t m_withoutPerson = 0;
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
        const unsigned workers = sources::workersFor(file, m_control);
        statistics::KeyGroups<Sentence> sentences(workers, size / std::max<std::uint64_t>(file.firstRecord, 1));
        // Pages that are never written take no memory, so that it may be made for more than will come.
        const auto details =
            std::make_unique_for_overwrite<PersonDetails[]>( // NOLINT(cppcoreguidelines-avoid-c-arrays)
                m_question.needsPeople ? size / file.headings.size() + 2 : 1);
        Shared shared(m_question.needsPeople, sentences, details.get());
        RowsOfExtract rows(file, sentencesForm(), m_mapping, order, m_question.needsPeople ? placeCount : Type + 1);
        std::deque<SentenceReader> readers;
        for (unsigned worker = 0; worker < workers; ++worker)
            readers.emplace_back(rows, shared, worker);
        auto report = readRows(rows, readers, m_control);
        if (!report.has_value())
            return refuse(report.error());
        CohortAnswer out;
        out.report = std::move(*report);
        for (const SentenceReader& reader : readers)
            out.withoutPerson += reader.withoutPerson();
        out.types = namesOf(shared.types, file.dialect);
        out.genders = namesOf(shared.genders, file.dialect);
        out.ethnicities = namesOf(shared.ethnicities, file.dialect);
        out.districts = namesOf(shared.districts, file.dialect);
        count(shared, out);
        return out;
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
        for (const std::string& district : m_question.districts)
            if (std::find(out.districts.begin(), out.districts.end(), district) == out.districts.end())
                out.unknownDistricts.insert(district);
        out.cohorts = counters.front().cohorts();
        for (std::size_t worker = 0; worker < counters.size(); ++worker) {
            out.repeatedRows += counters[worker].repeated();
            out.outside += counters[worker].outside();
            out.later += counters[worker].later();
            out.elsewhere += counters[worker].elsewhere();
            for (std::size_t year = 0; worker > 0 && year < out.cohorts.size(); ++year)
                statistics::add(out.cohorts[year], counters[worker].cohorts()[year]);
        }
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
