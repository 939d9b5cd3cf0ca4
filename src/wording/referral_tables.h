// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/referral_study.h"
#include "statistics/chart.h"
#include "wording/suspect_tables.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What the tables of referrals say besides their figures.
struct ReferralFrame
{
    TableFrame referrals;
    std::string service = {};            ///< "Independent Domestic Violence Advisers"
    std::vector<std::string> notes = {}; ///< of the quarter, a paragraph each: pathways, posts, training
};

/// The quarter: all referrals beside the same quarter of the two years before, by district, by service, measures that
/// were typed in, and quarter by quarter. As they are shown: counts below the threshold are hidden, unless there is
/// none. Quarters of different scopes stand beside each other and are not compared.
std::vector<statistics::ResultTable> referralTables(const analysis::ReferralAnswer& answer,
                                                    const analysis::ReferralQuestion& question,
                                                    const analysis::ReferralsBeside& beside,
                                                    std::optional<int> threshold, const ReferralFrame& frame);

/// Referrals quarter by quarter, and by district, of the tables as they are shown.
std::vector<statistics::TableChart> referralCharts(const std::vector<statistics::ResultTable>& tables);

/// What of the file is in no figure, and what does not agree in figures that were published, a sentence each.
QStringList uncountedText(const analysis::ReferralAnswer& answer);
QStringList checkText(const analysis::ReferralAnswer& answer);

/// "Q1 2025/26"
QString quarterText(const statistics::FinancialQuarter& quarter);

} // namespace cspdesk::wording
