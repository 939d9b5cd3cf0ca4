// SPDX-License-Identifier: MIT
#include "analysis/youth_study.h"

#include "analysis/extract_reading.h"
#include "analysis/youth_rows.h"

#include <algorithm>

namespace cspdesk::analysis {
namespace {

using sources::CsvFile;
using statistics::YouthCounter;

/// Whether a column of the file holds scores.
bool tellsScores(const ColumnMapping& mapping)
{
    const auto& fields = youthOutcomesForm().fields;
    const auto field =
        std::find_if(fields.begin(), fields.end(), [](const Field& each) { return each.id == "seriousness"; });
    return mapping.columns[static_cast<std::size_t>(field - fields.begin())].has_value();
}

/// A file of assessments, read.
struct AssessmentsRead
{
    ExtractReport report;
    YouthAssessments told;
    std::vector<FoundOfChild> found;
};

BasicResult<AssessmentsRead, ImportRefusal> readAssessments(const CsvFile& file, const ColumnMapping& mapping,
                                                            DateOrder order, const sources::ReadControl& control)
{
    RowsOfExtract rows(file, youthAssessmentsForm(), mapping, order);
    AssessmentRows shared;
    std::deque<AssessmentReader> readers;
    for (unsigned worker = 0; worker < sources::workersFor(file, control); ++worker)
        readers.emplace_back(rows, shared);
    auto report = readRows(rows, readers, control);
    if (!report.has_value())
        return refuse(report.error());
    AssessmentsRead out{.report = std::move(*report), .told = {}, .found = {}};
    for (AssessmentReader& reader : readers) {
        out.told.withoutChild += reader.withoutChild();
        std::move(reader.found().begin(), reader.found().end(), std::back_inserter(out.found));
    }
    out.told.areas = namesOf(shared.areas, file.dialect);
    out.told.findings = namesOf(shared.findings, file.dialect);
    return out;
}

/// Counts the children of one thread.
class ChildCounter
{
public:
    ChildCounter(const statistics::YouthRules& rules, const std::vector<bool>& foundNothing)
        : m_counter(rules),
          m_extracted(rules.extracted),
          m_foundNothing(foundNothing),
          m_profiles(m_counter.cohorts().size())
    {}

    /// All rows of one child.
    void add(std::span<const ChildRow> rows)
    {
        m_offences.clear();
        m_findings.clear();
        for (const ChildRow& row : rows)
            if (!row.isFinding)
                m_offences.push_back(row.offence);
            else if (row.finding.day <= m_extracted)
                m_findings.push_back(row.finding);
            else
                ++m_later;
        const auto place = m_offences.empty() ? std::nullopt : m_counter.add(m_offences);
        if (place)
            m_repeated += m_profiles[place->cohort].count(m_findings, place->reoffends, m_foundNothing);
        else if (!m_findings.empty())
            ++m_strangers;
    }

    void addTo(YouthAnswer& out) const
    {
        out.repeatedRows += m_counter.repeated();
        out.outside += m_counter.outside();
        out.later += m_counter.later();
        for (std::size_t year = 0; year < out.cohorts.size(); ++year)
            statistics::add(out.cohorts[year], m_counter.cohorts()[year]);
        if (!out.assessments)
            return;
        out.assessments->repeatedRows += m_repeated;
        out.assessments->later += m_later;
        out.assessments->strangers += m_strangers;
        for (std::size_t year = 0; year < m_profiles.size(); ++year)
            statistics::add(out.assessments->profiles[year], m_profiles[year]);
    }

private:
    YouthCounter m_counter;
    std::int32_t m_extracted;
    const std::vector<bool>& m_foundNothing;
    std::vector<statistics::AssessmentProfile> m_profiles; ///< of each cohort
    std::vector<statistics::YouthOffence> m_offences;      ///< of the child at hand
    std::vector<statistics::Finding> m_findings;
    std::int64_t m_repeated = 0;
    std::int64_t m_later = 0;
    std::int64_t m_strangers = 0;
};

class YouthImporter
{
public:
    YouthImporter(const YouthQuestion& question, const sources::ReadControl& control)
        : m_question(question),
          m_control(control)
    {}

    BasicResult<void, ImportRefusal> readAssessmentsOf(std::unique_ptr<platform::InputFile> bytes)
    {
        auto opened = openExtract(std::move(bytes), youthAssessmentsForm(), m_question.assessmentColumns);
        if (!opened.has_value())
            return refuse(opened.error());
        auto read =
            readExtract(opened->file, {m_question.assessmentDates, true}, [&](const CsvFile& file, DateOrder order) {
                return readAssessments(file, opened->mapping, order, m_control);
            });
        if (!read.has_value())
            return refuse(read.error());
        m_assessments = std::move(*read);
        m_assessments->told.report = m_assessments->report;
        return {};
    }

    BasicResult<YouthAnswer, ImportRefusal> readOutcomesOf(std::unique_ptr<platform::InputFile> bytes)
    {
        auto opened = openExtract(std::move(bytes), youthOutcomesForm(), m_question.columns);
        if (!opened.has_value())
            return refuse(opened.error());
        return readExtract(opened->file, {m_question.dates, true}, [&](const CsvFile& file, DateOrder order) {
            return readOutcomes(file, opened->mapping, order);
        });
    }

private:
    BasicResult<YouthAnswer, ImportRefusal> readOutcomes(const CsvFile& file, const ColumnMapping& mapping,
                                                         DateOrder order) const
    {
        const std::uint64_t size = file.bytes->size() - file.firstRecord;
        const unsigned workers = sources::workersFor(file, m_control);
        statistics::KeyGroups<ChildRow> children(workers, size / std::max<std::uint64_t>(file.firstRecord, 1));
        RowsOfExtract rows(file, youthOutcomesForm(), mapping, order);
        OutcomeRows shared(m_question.scale ? &*m_question.scale : nullptr, children);
        std::deque<OutcomeReader> readers;
        for (unsigned worker = 0; worker < workers; ++worker)
            readers.emplace_back(rows, shared, worker);
        auto report = readRows(rows, readers, m_control);
        if (!report.has_value())
            return refuse(report.error());
        YouthAnswer out;
        out.report = std::move(*report);
        for (const OutcomeReader& reader : readers)
            out.withoutChild += reader.withoutChild();
        out.tellsSeriousness = m_question.scale || tellsScores(mapping);
        out.scaleVersion = m_question.scale ? m_question.scale->version : std::string();
        out.types = namesOf(shared.types, file.dialect);
        out.outcomes = namesOf(shared.outcomes, file.dialect);
        out.genders = namesOf(shared.genders, file.dialect);
        out.ethnicities = namesOf(shared.ethnicities, file.dialect);
        out.wards = namesOf(shared.wards, file.dialect);
        out.socialCare = namesOf(shared.socialCare, file.dialect);
        count(children, out);
        return out;
    }

    void count(statistics::KeyGroups<ChildRow>& children, YouthAnswer& out) const
    {
        const statistics::YouthRules rules{.firstYear = m_question.firstYear,
                                           .lastYear = m_question.lastYear,
                                           .extracted = dayNumber(m_question.extracted),
                                           .windows = m_question.windows,
                                           .waiting = m_question.waiting,
                                           .clock = m_question.clock};
        std::vector<bool> foundNothing;
        if (m_assessments) {
            out.assessments = m_assessments->told;
            for (const std::string& finding : out.assessments->findings)
                foundNothing.push_back(m_question.foundNothing.contains(finding));
            out.assessments->saysNothing = foundNothing;
            for (const FoundOfChild& found : m_assessments->found)
                children.add(0, found.child(), true, statistics::YouthOffence(), found.finding);
        }
        std::vector<ChildCounter> counters(children.workers(), ChildCounter(rules, foundNothing));
        children.takeGroups([&](unsigned worker, std::span<const ChildRow> rows) { counters[worker].add(rows); });
        out.cohorts = YouthCounter(rules).cohorts();
        if (out.assessments)
            out.assessments->profiles.resize(out.cohorts.size());
        for (const ChildCounter& counter : counters)
            counter.addTo(out);
    }

    const YouthQuestion& m_question;
    const sources::ReadControl& m_control;
    std::optional<AssessmentsRead> m_assessments;
};

} // namespace

BasicResult<YouthAnswer, YouthRefusal> youthStudy(std::unique_ptr<platform::InputFile> outcomes,
                                                  std::unique_ptr<platform::InputFile> assessments,
                                                  const YouthQuestion& question, const sources::ReadControl& control)
{
    YouthImporter importer(question, control);
    if (assessments != nullptr) {
        const auto read = withinMemory([&] { return importer.readAssessmentsOf(std::move(assessments)); });
        if (!read.has_value())
            return refuse(YouthRefusal{.ofAssessments = true, .why = read.error()});
    }
    auto answer = withinMemory([&] { return importer.readOutcomesOf(std::move(outcomes)); });
    if (!answer.has_value())
        return refuse(YouthRefusal{.ofAssessments = false, .why = answer.error()});
    return std::move(*answer);
}

} // namespace cspdesk::analysis
