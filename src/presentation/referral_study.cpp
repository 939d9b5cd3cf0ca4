// SPDX-License-Identifier: MIT
#include "presentation/study_steps.h"
#include "wording/referral_tables.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using namespace analysis;
using wording::say;

namespace {

/// Reads the further files; without a value the outcome says what is wrong with one.
std::optional<ReferralsBeside> besideOf(const StudyOrder& order, const GoesOn& goesOn, StudyOutcome& out)
{
    const GoesOn part = within(goesOn, 0.2, 0.3);
    ReferralsBeside beside;
    const auto take = [&](auto read, auto& to) {
        if (read)
            to = std::move(*read);
    };
    take(readFurther(order, FurtherFile::Published, readPublishedReferrals, part, out), beside.published);
    if (out.trouble.isEmpty())
        take(readFurther(order, FurtherFile::Entered, readEnteredMeasures, part, out), beside.entered);
    if (out.trouble.isEmpty())
        take(readFurther(order, FurtherFile::Scopes, readScopeChanges, part, out), beside.scopes);
    return out.trouble.isEmpty() ? std::optional(std::move(beside)) : std::nullopt;
}

} // namespace

void studyReferrals(const StudyOrder& order, const ReferralQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
{
    const auto survey = surveyFor(order);
    auto file = openForStudy(order.file, within(goesOn, 0, 0.2));
    if (!file.has_value()) {
        out.refusal = unreadable(file.error());
        return;
    }
    survey->sha256 = std::move(file->sha256);
    const auto beside = besideOf(order, goesOn, out);
    auto bytes = beside ? openExtract(order, out) : nullptr;
    if (!bytes)
        return;
    ReferralQuestion asked = question;
    asked.extracted = order.extracted;
    const auto answer = referralStudy(std::move(bytes), asked, *beside, {.goesOn = within(goesOn, 0.3, 1)});
    if (!answer.has_value()) {
        out.refusal = answer.error();
        return;
    }
    survey->report = answer->report;
    survey->lines = wording::checkLines(*answer);
    for (const auto& [quarter, counts] : answer->totals)
        survey->quarters.push_back(quarter);
    for (const auto& [district, counts] : answer->byDistrict)
        if (!district.empty())
            survey->districts.push_back(district);
    asked.quarter = answer->quarter;
    survey->asked = asked;
    out.counted = asked;
    out.survey = survey;
    out.rowsKept = answer->report.kept;
    out.leavesNothing = answer->report.kept == 0;
    if (out.leavesNothing)
        return;
    if (!answer->totals.contains(answer->quarter)) {
        out.trouble =
            say("No row of the file is of %1. Choose another quarter.").arg(wording::quarterText(answer->quarter));
        return;
    }
    const wording::ReferralFrame framed{.referrals = frameOf(order, *survey)};
    out.tables = wording::referralTables(*answer, asked, *beside, order.recipe.protection, framed);
    out.charts = wording::referralCharts(out.tables);
}

} // namespace cspdesk::presentation
