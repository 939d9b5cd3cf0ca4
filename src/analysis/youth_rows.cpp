// SPDX-License-Identifier: MIT
#include "analysis/youth_rows.h"

namespace cspdesk::analysis {
namespace {

/// The fields of `youthOutcomesForm()`, in its order.
enum OutcomeField : std::size_t {
    Child,
    OutcomeDay,
    OffenceDay,
    Type,
    Outcome,
    Seriousness,
    Gender,
    Birth,
    Ethnicity,
    Ward,
    SocialCare
};

/// The fields of `youthAssessmentsForm()`, in its order.
enum AssessmentField : std::size_t { AssessedChild, AssessedDay, Area, FoundIt };

} // namespace

OutcomeReader::OutcomeReader(RowsOfExtract& rows, OutcomeRows& shared, unsigned worker)
    : m_row(rows),
      m_shared(shared),
      m_worker(worker),
      m_types(shared.types),
      m_outcomes(shared.outcomes),
      m_genders(shared.genders),
      m_ethnicities(shared.ethnicities),
      m_wards(shared.wards),
      m_socialCare(shared.socialCare)
{}

void OutcomeReader::read(const sources::CsvBatch& batch)
{
    m_row.read(batch, [&] { readRow(); });
}

void OutcomeReader::readRow()
{
    const auto day = m_row.neededDay(OutcomeDay, RowProblem::NoOutcomeDay);
    if (!day)
        return;
    if (m_row.isOfNobody(Child)) {
        ++m_withoutChild;
        return;
    }
    const statistics::YouthOffence offence{.record = m_row.record(),
                                           .outcomeDay = *day,
                                           .offenceDay = m_row.dayIn(OffenceDay),
                                           .birthDay = m_row.dayIn(Birth),
                                           .score = score(),
                                           .type = m_row.numberIn(m_types, Type),
                                           .outcome = m_row.numberIn(m_outcomes, Outcome),
                                           .gender = m_row.numberIn(m_genders, Gender),
                                           .ethnicity = m_row.numberIn(m_ethnicities, Ethnicity),
                                           .ward = m_row.numberIn(m_wards, Ward),
                                           .socialCare = m_row.numberIn(m_socialCare, SocialCare)};
    m_shared.children.add(m_worker, m_row.field(Child), false, offence, statistics::Finding());
    m_row.keep();
}

/// That of the row, else that of the scale. An offence without either is told, and never taken for the least serious.
std::int16_t OutcomeReader::score()
{
    if (!m_row.has(Seriousness) && m_shared.scale == nullptr)
        return statistics::YouthOffence::noScore; // nothing is asked of seriousness
    if (const std::string_view text = m_row.field(Seriousness); !text.empty()) {
        if (const auto score = scoreOf(text))
            return *score;
        m_row.note(RowProblem::NoSuchScore, text);
    }
    if (m_shared.scale != nullptr)
        if (const auto score = m_shared.scale->scoreFor(m_row.textOf(Type)))
            return *score;
    m_row.note(RowProblem::NoSeriousness, m_row.field(Type));
    return statistics::YouthOffence::noScore;
}

AssessmentReader::AssessmentReader(RowsOfExtract& rows, AssessmentRows& shared)
    : m_row(rows),
      m_areas(shared.areas),
      m_findings(shared.findings)
{}

void AssessmentReader::read(const sources::CsvBatch& batch)
{
    m_row.read(batch, [&] { readRow(); });
}

void AssessmentReader::readRow()
{
    const auto day = m_row.neededDay(AssessedDay, RowProblem::NoAssessmentDay);
    if (!day)
        return;
    const std::string_view child = m_row.field(AssessedChild);
    if (m_row.isOfNobody(AssessedChild)) {
        ++m_withoutChild;
        return;
    }
    m_found.push_back({std::string(child) + std::string(statistics::keyPadding, '\0'),
                       child.size(),
                       {*day, m_row.numberIn(m_areas, Area), m_row.numberIn(m_findings, FoundIt)}});
    m_row.keep();
}

} // namespace cspdesk::analysis
