// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_rows.h"
#include "statistics/categories.h"
#include "statistics/scheme.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace cspdesk::analysis {

/// A row of a register, with the person as text.
struct RegisteredSpell
{
    std::string person;
    std::uint64_t row = 0; ///< as a spreadsheet counts
    statistics::SchemeSpell spell;
};

/// Reads rows of `schemeRegisterForm()`.
class RegisterReader
{
public:
    RegisterReader(RowsOfExtract& rows, statistics::Categories& districts, std::int32_t extracted)
        : m_row(rows),
          m_districts(districts),
          m_extracted(extracted)
    {}

    void read(const sources::CsvBatch& batch);
    [[nodiscard]] const ExtractReport& report() const { return m_row.report(); }
    [[nodiscard]] std::uint64_t withoutPerson() const { return m_withoutPerson; }
    [[nodiscard]] std::vector<RegisteredSpell>& spells() { return m_spells; }

private:
    void readRow();
    bool readLeaving(statistics::SchemeSpell& spell);
    void readAge(statistics::SchemeSpell& spell);
    /// A day that may be left blank, and cannot be after the extract.
    std::int32_t knownDay(std::size_t field);

    FieldReader m_row;
    statistics::KnownCategories m_districts;
    std::int32_t m_extracted;
    std::vector<RegisteredSpell> m_spells;
    std::uint64_t m_withoutPerson = 0;
};

/// People of a register by their identifier, in UTF-8.
using RegisteredPeople = std::unordered_map<std::string, std::uint32_t>;

/// An offence of somebody on the register.
struct OffenceOfPerson
{
    std::uint32_t person = 0;
    std::int32_t day = 0;
};

/// Reads rows of `schemeOffencesForm()`.
class SchemeOffenceReader
{
public:
    SchemeOffenceReader(RowsOfExtract& rows, const RegisteredPeople& people, std::int32_t extracted)
        : m_row(rows),
          m_people(people),
          m_extracted(extracted)
    {}

    void read(const sources::CsvBatch& batch);
    [[nodiscard]] const ExtractReport& report() const { return m_row.report(); }
    [[nodiscard]] std::uint64_t withoutPerson() const { return m_withoutPerson; }
    [[nodiscard]] std::uint64_t strangers() const { return m_strangers; }
    [[nodiscard]] const std::vector<OffenceOfPerson>& offences() const { return m_offences; }

private:
    void readRow();

    FieldReader m_row;
    const RegisteredPeople& m_people;
    std::int32_t m_extracted;
    std::vector<OffenceOfPerson> m_offences;
    std::uint64_t m_withoutPerson = 0;
    std::uint64_t m_strangers = 0;
};

} // namespace cspdesk::analysis
