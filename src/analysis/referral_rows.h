// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_rows.h"

#include <string>
#include <vector>

namespace cspdesk::analysis {

/// A referral as its row has it.
struct ReferralRow
{
    std::uint64_t row = 0; ///< as a spreadsheet counts
    std::int32_t received = 0;
    std::uint16_t district = 0;
    std::uint16_t service = 0;
    bool isMet = false;
    bool isEngaged = false;
    bool isRepeat = false;
    std::string reference; ///< of the referral; empty where the row names none
    std::string people;    ///< of whom it is, as a pseudonym; empty where the file does not say
};

/// Reads rows of `referralsForm()`.
class ReferralReader
{
public:
    ReferralReader(RowsOfExtract& rows, statistics::Categories& districts, statistics::Categories& services)
        : m_row(rows),
          m_districts(districts),
          m_services(services)
    {}

    void read(const sources::CsvBatch& batch);
    [[nodiscard]] const ExtractReport& report() const { return m_row.report(); }
    [[nodiscard]] std::vector<ReferralRow>& rows() { return m_rows; }

private:
    void readRow();
    /// Blank is no.
    bool isYes(std::size_t field);

    FieldReader m_row;
    statistics::KnownCategories m_districts;
    statistics::KnownCategories m_services;
    std::vector<ReferralRow> m_rows;
};

} // namespace cspdesk::analysis
