// SPDX-License-Identifier: MIT
#include "analysis/suspect_answer.h"

#include "analysis/alike_names.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace cspdesk::analysis {
namespace {

using namespace statistics;

SuspectNeeds needsOf(const SuspectQuestion& question, const RowChecks& checks)
{
    return {.dates = question.measure == SuspectMeasure::Persistent,
            .people = question.measure == SuspectMeasure::People,
            .checks = checks.ofAllColumns,
            .names = checks.ofNames,
            .latest = checks.latest,
            .onlyRepeats = question.measure == SuspectMeasure::RepeatSuspects};
}

class Study
{
public:
    Study(SuspectImport import, const SuspectQuestion& question) : m_import(std::move(import)), m_question(question)
    {
        // Numbers of types follow the order in which threads met them; answers follow the order of their names.
        m_byName.resize(m_import.types.size());
        std::iota(m_byName.begin(), m_byName.end(), std::uint16_t{0});
        std::sort(m_byName.begin(), m_byName.end(), [&](std::uint16_t left, std::uint16_t right) {
            return m_import.types[left] < m_import.types[right];
        });
        // What only rows have that are not counted is no type of the answer.
        std::erase_if(m_byName, [&](std::uint16_t type) { return m_import.records.offencesOf[type] == 0; });
        for (const std::uint16_t type : m_byName)
            m_out.types.push_back(m_import.types[type]);
        m_out.genders = m_import.genders;
        m_out.districts = m_import.districts;
        m_out.repeatedRows = m_import.records.repeated;
        for (const auto* names : {&m_out.types, &m_out.genders, &m_out.districts})
            for (std::vector<std::string>& group : alikeNames(*names))
                m_out.alike.push_back(std::move(group));
    }

    BasicResult<SuspectAnswer, StudyRefusal> run()
    {
        std::optional<std::uint16_t> type;
        if (m_question.type) {
            const auto found = std::find(m_out.types.begin(), m_out.types.end(), *m_question.type);
            if (found == m_out.types.end())
                return refuse(
                    StudyRefusal(NoSuchType{*m_question.type, m_out.types, !m_question.settings.filter.isNone()}));
            type = m_byName[static_cast<std::size_t>(found - m_out.types.begin())];
        }
        switch (m_question.measure) {
        case SuspectMeasure::RepeatSuspects: countRepeats(); break;
        case SuspectMeasure::Concentration: spread(type); break;
        case SuspectMeasure::Persistent:
            m_out.persistent = persistentSuspects(m_import.records, type, m_question.least);
            break;
        case SuspectMeasure::People:
            m_out.people = demographicsOf(m_import.records, type, m_import.genders.size(), m_import.districts.size());
            break;
        }
        m_out.report = std::move(m_import.report);
        return std::move(m_out);
    }

private:
    void countRepeats()
    {
        const RepeatSuspects& counts = *m_import.repeats;
        RepeatSuspects sorted{.all = counts.all};
        for (const std::uint16_t type : m_byName)
            sorted.ofType.push_back(counts.ofType[type]);
        m_out.repeat = std::move(sorted);
    }

    void spread(std::optional<std::uint16_t> type)
    {
        m_out.concentrations.push_back({m_question.type.value_or(""), concentrationOf(m_import.records, type)});
        for (std::size_t place = 0; !type && place < m_byName.size(); ++place)
            m_out.concentrations.push_back({m_out.types[place], concentrationOf(m_import.records, m_byName[place])});
        const SuspectRanking ranking(m_import.records, type);
        for (const int percent : {1, 5, 10, 20})
            m_out.topSuspects.push_back({percent, ranking.topShare(percent)});
        for (const int percent : {50, 80})
            m_out.forCrimes.push_back({percent, ranking.forCrimes(percent)});
    }

    SuspectImport m_import;
    const SuspectQuestion& m_question;
    std::vector<std::uint16_t> m_byName;
    SuspectAnswer m_out;
};

} // namespace

BasicResult<SuspectAnswer, StudyRefusal> answer(std::unique_ptr<platform::InputFile> bytes,
                                                const SuspectQuestion& question, const sources::ReadControl& control,
                                                const RowChecks& checks)
{
    auto import = importSuspects(std::move(bytes), question.settings, needsOf(question, checks), control);
    if (!import.has_value())
        return refuse(StudyRefusal(std::move(import.error())));
    return Study(std::move(*import), question).run();
}

} // namespace cspdesk::analysis
