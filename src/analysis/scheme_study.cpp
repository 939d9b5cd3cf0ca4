// SPDX-License-Identifier: MIT
#include "analysis/scheme_study.h"

#include "analysis/extract_reading.h"
#include "analysis/scheme_rows.h"

#include <algorithm>
#include <iterator>

namespace cspdesk::analysis {
namespace {

using sources::CsvFile;
using statistics::SchemeSpell;
using statistics::SchemeTime;

/// Places in `schemeRegisterForm()`.
constexpr std::size_t birthField = 3;
constexpr std::size_t districtField = 4;
constexpr std::size_t firstOffenceField = 5;

/// A register, read: by its rows.
struct RegisterRead
{
    ExtractReport report;
    std::uint64_t withoutPerson = 0;
    std::vector<RegisteredSpell> spells;
    std::vector<std::string> districts; ///< in UTF-8, by their number
};

/// Offences, read, with those of each person together.
struct OffencesRead
{
    ExtractReport report;
    SchemeOffences told;
    std::vector<OffenceOfPerson> offences;
};

class SchemeImporter
{
public:
    SchemeImporter(const SchemeQuestion& question, const sources::ReadControl& control)
        : m_question(question),
          m_control(control),
          m_extracted(dayNumber(question.extracted))
    {}

    BasicResult<void, ImportRefusal> readRegister(std::unique_ptr<platform::InputFile> bytes)
    {
        auto opened = openExtract(std::move(bytes), schemeRegisterForm(), m_question.columns);
        if (!opened.has_value())
            return refuse(opened.error());
        if (!m_question.districts.empty() && !opened->mapping.columns[districtField]) {
            opened->mapping.problems.push_back({MappingProblem::Kind::Missing, "district", "district"});
            return refuse(ImportRefusal{.kind = ImportRefusal::Kind::Columns,
                                        .mapping = std::move(opened->mapping),
                                        .headings = std::move(opened->file.headings)});
        }
        auto read = readExtract(opened->file, {m_question.dates, true}, [&](const CsvFile& file, DateOrder order) {
            return readSpells(file, opened->mapping, order);
        });
        if (!read.has_value())
            return refuse(read.error());
        m_register = std::move(*read);
        // Each person by the first of their rows, so that the order of threads cannot matter.
        for (const RegisteredSpell& each : m_register.spells)
            m_people.emplace(each.person, static_cast<std::uint32_t>(m_people.size()));
        return {};
    }

    BasicResult<void, ImportRefusal> readOffences(std::unique_ptr<platform::InputFile> bytes)
    {
        auto opened = openExtract(std::move(bytes), schemeOffencesForm(), m_question.offenceColumns);
        if (!opened.has_value())
            return refuse(opened.error());
        auto read = readExtract(opened->file, {m_question.dates, true}, [&](const CsvFile& file, DateOrder order) {
            return readOffenceRows(file, opened->mapping, order);
        });
        if (!read.has_value())
            return refuse(read.error());
        m_offences = std::move(*read);
        m_offences->told.report = std::move(m_offences->report);
        return {};
    }

    SchemeAnswer count()
    {
        statistics::SchemeCounter counter(rules());
        std::vector<std::vector<const RegisteredSpell*>> rows(m_people.size());
        for (const RegisteredSpell& each : m_register.spells)
            rows[m_people.at(each.person)].push_back(&each);
        std::vector<std::vector<std::int32_t>> days(m_people.size());
        if (m_offences)
            for (const OffenceOfPerson& each : m_offences->offences)
                days[each.person].push_back(each.day);
        for (std::size_t person = 0; person < rows.size(); ++person)
            countPerson(counter, rows[person], days[person]);
        return answerOf(counter);
    }

private:
    BasicResult<RegisterRead, ImportRefusal> readSpells(const CsvFile& file, const ColumnMapping& mapping,
                                                        DateOrder order) const
    {
        RowsOfExtract rows(file, schemeRegisterForm(), mapping, order);
        statistics::Categories districts;
        std::deque<RegisterReader> readers;
        for (unsigned worker = 0; worker < sources::workersFor(file, m_control); ++worker)
            readers.emplace_back(rows, districts, m_extracted);
        auto report = readRows(rows, readers, m_control);
        if (!report.has_value())
            return refuse(report.error());
        RegisterRead out{.report = std::move(*report), .withoutPerson = 0, .spells = {}, .districts = {}};
        for (RegisterReader& reader : readers) {
            out.withoutPerson += reader.withoutPerson();
            std::move(reader.spells().begin(), reader.spells().end(), std::back_inserter(out.spells));
        }
        std::sort(out.spells.begin(), out.spells.end(),
                  [](const RegisteredSpell& left, const RegisteredSpell& right) { return left.row < right.row; });
        out.districts = namesOf(districts, file.dialect);
        return out;
    }

    BasicResult<OffencesRead, ImportRefusal> readOffenceRows(const CsvFile& file, const ColumnMapping& mapping,
                                                             DateOrder order) const
    {
        RowsOfExtract rows(file, schemeOffencesForm(), mapping, order);
        std::deque<SchemeOffenceReader> readers;
        for (unsigned worker = 0; worker < sources::workersFor(file, m_control); ++worker)
            readers.emplace_back(rows, m_people, m_extracted);
        auto report = readRows(rows, readers, m_control);
        if (!report.has_value())
            return refuse(report.error());
        OffencesRead out{.report = std::move(*report), .told = {}, .offences = {}};
        for (const SchemeOffenceReader& reader : readers) {
            out.told.withoutPerson += reader.withoutPerson();
            out.told.strangers += reader.strangers();
            out.offences.insert(out.offences.end(), reader.offences().begin(), reader.offences().end());
        }
        return out;
    }

    [[nodiscard]] statistics::SchemeRules rules() const
    {
        statistics::SchemeRules out{.on = dayNumber(m_question.on),
                                    .from = dayNumber(m_question.from),
                                    .until = dayNumber(m_question.until),
                                    .extracted = m_extracted,
                                    .beforeMonths = m_question.beforeMonths};
        if (m_question.offencesFrom)
            out.offencesFrom = dayNumber(*m_question.offencesFrom);
        if (!m_question.districts.empty())
            for (const std::string& district : m_register.districts)
                out.districts.push_back(m_question.districts.contains(district));
        return out;
    }

    void countPerson(statistics::SchemeCounter& counter, const std::vector<const RegisteredSpell*>& rows,
                     const std::vector<std::int32_t>& days)
    {
        std::vector<SchemeSpell> spells;
        for (const RegisteredSpell* row : rows)
            spells.push_back(row->spell);
        for (const std::uint32_t record : counter.add(spells, days)) {
            const auto told = std::find_if(rows.begin(), rows.end(),
                                           [&](const RegisteredSpell* row) { return row->spell.record == record; });
            ++m_register.report.problemCounts[static_cast<std::size_t>(RowProblem::OverlappingSpell)];
            m_register.report.problems.push_back(
                {(*told)->row, RowProblem::OverlappingSpell, isoDate(dateOfDay((*told)->spell.joined)), 0});
        }
    }

    [[nodiscard]] SchemeAnswer answerOf(const statistics::SchemeCounter& counter)
    {
        settleProblems(m_register.report);
        SchemeAnswer out;
        const auto& columns = m_register.report.mapping.columns;
        out.tellsAges = columns[birthField] && columns[firstOffenceField];
        for (const std::string& district : m_question.districts)
            if (std::find(m_register.districts.begin(), m_register.districts.end(), district)
                == m_register.districts.end())
                out.unknownDistricts.insert(district);
        out.report = std::move(m_register.report);
        out.withoutPerson = m_register.withoutPerson;
        out.repeatedRows = counter.repeatedRows();
        out.current = counter.current();
        out.historic = counter.historic();
        out.ages = counter.ages();
        for (const SchemeTime time : {SchemeTime::Before, SchemeTime::During, SchemeTime::After})
            out.periods[static_cast<std::size_t>(time)] = counter.period(time);
        if (m_offences) {
            out.offences = std::move(m_offences->told);
            out.offences->earlier = counter.earlierOffences();
        }
        return out;
    }

    const SchemeQuestion& m_question;
    const sources::ReadControl& m_control;
    std::int32_t m_extracted;
    RegisterRead m_register;
    RegisteredPeople m_people;
    std::optional<OffencesRead> m_offences;
};

} // namespace

BasicResult<SchemeAnswer, SchemeRefusal> schemeStudy(std::unique_ptr<platform::InputFile> registered,
                                                     std::unique_ptr<platform::InputFile> offences,
                                                     const SchemeQuestion& question,
                                                     const sources::ReadControl& control)
{
    SchemeImporter importer(question, control);
    const auto read = withinMemory([&] { return importer.readRegister(std::move(registered)); });
    if (!read.has_value())
        return refuse(SchemeRefusal{.ofOffences = false, .why = read.error()});
    if (offences != nullptr) {
        const auto also = withinMemory([&] { return importer.readOffences(std::move(offences)); });
        if (!also.has_value())
            return refuse(SchemeRefusal{.ofOffences = true, .why = also.error()});
    }
    auto answer = withinMemory([&]() -> BasicResult<SchemeAnswer, ImportRefusal> { return importer.count(); });
    if (!answer.has_value())
        return refuse(SchemeRefusal{.ofOffences = false, .why = answer.error()});
    return std::move(*answer);
}

} // namespace cspdesk::analysis
