// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_rows.h"
#include "analysis/seriousness_scale.h"
#include "statistics/assessments.h"
#include "statistics/categories.h"
#include "statistics/key_groups.h"
#include "statistics/youth_cohorts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// A row of either file, while those of each child are put together.
struct ChildRow
{
    statistics::TextKey key; ///< of the child
    bool isFinding = false;
    statistics::YouthOffence offence;
    statistics::Finding finding;
};

/// What the threads that read outcomes share.
struct OutcomeRows
{
    OutcomeRows(const SeriousnessScale* byScale, statistics::KeyGroups<ChildRow>& ofChildren)
        : scale(byScale),
          children(ofChildren)
    {}

    statistics::Categories types;
    statistics::Categories outcomes;
    statistics::Categories genders;
    statistics::Categories ethnicities;
    statistics::Categories wards;
    statistics::Categories socialCare;
    const SeriousnessScale* scale; ///< null for none
    statistics::KeyGroups<ChildRow>& children;
};

/// Reads rows of `youthOutcomesForm()`.
class OutcomeReader
{
public:
    OutcomeReader(RowsOfExtract& rows, OutcomeRows& shared, unsigned worker);

    void read(const sources::CsvBatch& batch);
    [[nodiscard]] const ExtractReport& report() const { return m_row.report(); }
    [[nodiscard]] std::uint64_t withoutChild() const { return m_withoutChild; }

private:
    void readRow();
    std::int16_t score();

    FieldReader m_row;
    OutcomeRows& m_shared;
    unsigned m_worker;
    statistics::KnownCategories m_types;
    statistics::KnownCategories m_outcomes;
    statistics::KnownCategories m_genders;
    statistics::KnownCategories m_ethnicities;
    statistics::KnownCategories m_wards;
    statistics::KnownCategories m_socialCare;
    std::uint64_t m_withoutChild = 0;
};

/// A finding, with the identifier of the child as text.
struct FoundOfChild
{
    std::string padded; ///< the identifier, and behind it the bytes a key may read
    std::size_t size = 0;
    statistics::Finding finding;

    [[nodiscard]] std::string_view child() const { return std::string_view(padded).substr(0, size); }
};

/// What the threads that read assessments share.
struct AssessmentRows
{
    statistics::Categories areas;
    statistics::Categories findings;
};

/// Reads rows of `youthAssessmentsForm()`.
class AssessmentReader
{
public:
    AssessmentReader(RowsOfExtract& rows, AssessmentRows& shared);

    void read(const sources::CsvBatch& batch);
    [[nodiscard]] const ExtractReport& report() const { return m_row.report(); }
    [[nodiscard]] std::uint64_t withoutChild() const { return m_withoutChild; }
    [[nodiscard]] std::vector<FoundOfChild>& found() { return m_found; }

private:
    void readRow();

    FieldReader m_row;
    statistics::KnownCategories m_areas;
    statistics::KnownCategories m_findings;
    std::vector<FoundOfChild> m_found;
    std::uint64_t m_withoutChild = 0;
};

} // namespace cspdesk::analysis
