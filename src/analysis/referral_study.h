// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "analysis/file_form.h"
#include "analysis/referral_files.h"
#include "analysis/referral_rows.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is asked of a file of referrals.
struct ReferralQuestion
{
    ChosenColumns columns;
    std::optional<DateOrder> dates;
    std::optional<statistics::FinancialQuarter> quarter; ///< the last one of the file if not said
    std::optional<Date> extracted;                       ///< when engagement was looked at: nothing is known after it
    int repeatMonths = 12; ///< a referral of the same people within so many months after another is a repeat; only
                           ///< where the file says whom it is of

    friend bool operator==(const ReferralQuestion&, const ReferralQuestion&) = default;
};

/// What is compared with the file, each from a file of its own.
struct ReferralsBeside
{
    std::vector<PublishedReferrals> published;
    std::vector<EnteredMeasure> entered;
    std::vector<ScopeChange> scopes;
};

/// Something that does not agree in figures that were published.
struct ReferralCheck
{
    enum class Kind {
        Referrals,  ///< of the districts do not make the total
        Met,        ///< nor do those that met the criteria
        Repeats,    ///< nor the repeats
        Engagement, ///< no whole number of those that met the criteria is that per cent
        MoreMet,    ///< more met the criteria than were referred
        MoreRepeats
    };
    Kind kind = Kind::Referrals;
    statistics::FinancialQuarter quarter;
    std::string name;         ///< of the district or service; empty for the total
    std::int64_t printed = 0; ///< as it was published
    std::int64_t found = 0;   ///< the sum of the districts, or what it is of
};

using QuarterCounts = std::map<statistics::FinancialQuarter, statistics::ReferralCounts>;

/// What the file answers. Only counts are in it, nobody's referral.
struct ReferralAnswer
{
    ExtractReport report;
    std::int64_t repeatedRows = 0; ///< name a referral again: counted once
    statistics::FinancialQuarter quarter;
    QuarterCounts totals; ///< of the quarters that the file knows, with none for one between them
    std::map<std::string, QuarterCounts> byDistrict;
    std::map<std::string, QuarterCounts> byService;
    bool hasServices = false;
    bool countsRepeats = false; ///< they were worked out of whom the referrals are of, and not read
    std::int64_t recent = 0;    ///< referrals of the quarter in the four weeks before the file was taken out
    std::int64_t later = 0;     ///< after it: left out
    std::vector<ReferralCheck> checks;
};

/// What of a quarter is known: from the file, or as it was published.
struct KnownReferrals
{
    std::optional<std::int64_t> referrals;
    bool isPublished = false;
};
KnownReferrals knownOf(const ReferralAnswer& answer, const ReferralsBeside& beside, PublishedOf of,
                       const std::string& name, const statistics::FinancialQuarter& quarter);

/// What a quarter covers; empty where nothing is said of it.
const ScopeChange* scopeOf(const std::vector<ScopeChange>& scopes, const statistics::FinancialQuarter& quarter);
/// Why two quarters are not to be compared; nothing where they may be.
std::optional<std::string> breakBetween(const std::vector<ScopeChange>& scopes,
                                        const statistics::FinancialQuarter& earlier,
                                        const statistics::FinancialQuarter& later);

/// Reads the file and counts by quarter. The rows are forgotten afterwards.
BasicResult<ReferralAnswer, ImportRefusal> referralStudy(std::unique_ptr<platform::InputFile> bytes,
                                                         const ReferralQuestion& question,
                                                         const ReferralsBeside& beside,
                                                         const sources::ReadControl& control = {});

/// What does not agree in figures that were published: districts that do not make the total, and percentages that no
/// whole number is.
std::vector<ReferralCheck> checksOf(const std::vector<PublishedReferrals>& published);

} // namespace cspdesk::analysis
