// SPDX-License-Identifier: MIT
#include "wording/check_lines.h"

#include "analysis/alike_names.h"
#include "analysis/crime_question.h"
#include "wording/case_standards_tables.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/period_text.h"
#include "wording/referral_tables.h"
#include "wording/tag_tables.h"
#include "wording/theme_tables.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace analysis;

class Lines
{
public:
    void count(const QString& words, std::uint64_t rows, bool isStrong = false)
    {
        m_lines.push_back({words, rows, isStrong});
    }
    /// What is no news when there is none of it.
    void countSome(const QString& words, std::uint64_t rows)
    {
        if (rows > 0)
            count(words, rows);
    }
    void note(const QString& words)
    {
        if (!words.isEmpty())
            m_lines.push_back({words});
    }
    void alike(const std::vector<std::string>& names)
    {
        for (const auto& group : alikeNames(names))
            note(alikeText(group));
    }

    void rows(const ExtractReport& report, const QString& ofWhat)
    {
        count(ofWhat, report.rows, true);
        count(say("Kept"), report.kept, true);
    }
    void problems(const ExtractReport& report)
    {
        for (std::size_t kind = 0; kind < rowProblemKinds; ++kind)
            if (report.problemCounts[kind] > 0)
                note(problemKind(static_cast<RowProblem>(kind), report.problemCounts[kind]) + QLatin1Char('.'));
    }
    void repeated(std::int64_t rows)
    {
        if (rows > 0)
            note(counted("1 row says again what another says, in all that is read: it is counted once.",
                         "%1 rows say again what another says, in all that is read: they are counted once.", rows)
                 + QLatin1Char(' ') + say("Where these are different offences, give each its own day or type."));
    }

    CheckLines take() { return std::move(m_lines); }

private:
    CheckLines m_lines;
};

QString wholeFile() { return say("Rows of the file"); }
QString withoutPerson() { return say("Left out: no person recorded"); }
QString withoutChild() { return say("Left out: no child recorded"); }
QString cannotBeTold() { return say("Left out: fields cannot be told"); }

} // namespace

CheckLines checkLines(const SuspectChecks& checks)
{
    const ImportReport& report = checks.report;
    Lines lines;
    lines.rows(report, wholeFile());
    lines.count(say("Left out: no suspect recorded"), report.withoutSuspect);
    lines.count(say("Left out: no crime reference"), report.withoutCrime);
    lines.count(cannotBeTold(), report.faulty);
    lines.note(say("Of the rows that are kept:"));
    lines.count(say("Without a day"), report.withoutDay);
    lines.count(say("Without an age"), report.withoutAge);
    lines.count(say("Without a gender"), report.withoutGender);
    lines.count(say("Without a home district"), report.withoutDistrict);
    if (report.firstDay && report.lastDay)
        lines.note(say("Recorded from %1 to %2.")
                       .arg(plainDate(dateOfDay(*report.firstDay)), plainDate(dateOfDay(*report.lastDay))));
    lines.note(counted("1 crime type.", "%1 crime types.", std::int64_t(checks.types.size())));
    lines.note(repeatedText(checks.repeatedRows));
    lines.note(lettersText(report));
    lines.alike(checks.types);
    lines.alike(checks.districts);
    return lines.take();
}

CheckLines checkLines(const CohortAnswer& answer)
{
    Lines lines;
    lines.rows(answer.report, wholeFile());
    lines.countSome(withoutPerson(), answer.withoutPerson);
    lines.countSome(cannotBeTold(), answer.report.faulty);
    lines.problems(answer.report);
    lines.repeated(answer.repeatedRows);
    lines.countSome(say("Left out: after the extract"), std::uint64_t(answer.later));
    for (const std::string& district : answer.unknownDistricts)
        lines.note(say("No row is of the district “%1”.").arg(text(district)));
    if (answer.outside > 0)
        lines.note(counted("1 person is in none of the cohorts: first sentenced in another year.",
                           "%1 people are in none of the cohorts: first sentenced in another year.", answer.outside));
    if (answer.elsewhere > 0)
        lines.note(counted("1 person is of another district.", "%1 people are of other districts.", answer.elsewhere));
    for (const auto* names : {&answer.types, &answer.genders, &answer.ethnicities, &answer.districts})
        lines.alike(*names);
    return lines.take();
}

CheckLines checkLines(const YouthAnswer& answer)
{
    Lines lines;
    lines.rows(answer.report, wholeFile());
    lines.countSome(withoutChild(), answer.withoutChild);
    lines.countSome(cannotBeTold(), answer.report.faulty);
    lines.problems(answer.report);
    lines.repeated(answer.repeatedRows);
    lines.countSome(say("Left out: after the extract"), std::uint64_t(answer.later));
    if (answer.outside > 0)
        lines.note(counted("1 child is in none of the cohorts: the first outcome was in another year.",
                           "%1 children are in none of the cohorts: the first outcome was in another year.",
                           answer.outside));
    for (const auto* names :
         {&answer.types, &answer.outcomes, &answer.genders, &answer.ethnicities, &answer.wards, &answer.socialCare})
        lines.alike(*names);
    if (!answer.assessments)
        return lines.take();
    const YouthAssessments& assessments = *answer.assessments;
    lines.rows(assessments.report, say("Rows of the assessments"));
    lines.countSome(withoutChild(), assessments.withoutChild);
    lines.countSome(say("Left out: after the extract"), std::uint64_t(assessments.later));
    lines.problems(assessments.report);
    lines.repeated(assessments.repeatedRows);
    if (assessments.strangers > 0)
        lines.note(counted("1 child with an assessment is in none of the cohorts.",
                           "%1 children with assessments are in none of the cohorts.", assessments.strangers));
    lines.alike(assessments.areas);
    lines.alike(assessments.findings);
    return lines.take();
}

CheckLines checkLines(const SchemeAnswer& answer)
{
    Lines lines;
    lines.rows(answer.report, say("Rows of the register"));
    lines.countSome(withoutPerson(), answer.withoutPerson);
    lines.countSome(cannotBeTold(), answer.report.faulty);
    lines.problems(answer.report);
    lines.repeated(answer.repeatedRows);
    for (const std::string& district : answer.unknownDistricts)
        lines.note(say("No row of the register is of the district “%1”.").arg(text(district)));
    if (!answer.offences)
        return lines.take();
    lines.rows(answer.offences->report, say("Rows of the offences"));
    lines.countSome(withoutPerson(), answer.offences->withoutPerson);
    lines.countSome(say("Left out: of nobody on the register"), answer.offences->strangers);
    lines.problems(answer.offences->report);
    return lines.take();
}

CheckLines checkLines(const FollowUpAnswer& answer)
{
    Lines lines;
    lines.rows(answer.report, wholeFile());
    lines.countSome(cannotBeTold(), answer.report.faulty);
    lines.problems(answer.report);
    std::vector<std::string> names;
    for (const FollowUpGroup& group : answer.groups)
        names.push_back(group.name);
    lines.alike(names);
    return lines.take();
}

CheckLines checkLines(const CrimeCounts& crimes)
{
    Lines lines;
    lines.rows(crimes.report, wholeFile());
    lines.countSome(cannotBeTold(), crimes.report.faulty);
    lines.problems(crimes.report);
    if (crimes.repeatedRows > 0)
        lines.note(counted("1 row says again that a crime is of a category: it is counted once.",
                           "%1 rows say again that a crime is of a category: they are counted once.",
                           crimes.repeatedRows));
    lines.note(crimes.isOfCounts ? say("Each row says how many there were.") : say("Each row is a crime."));
    if (const auto months = monthsOf(crimes))
        lines.note(say("Of %1.").arg(monthsText(*months)));
    const auto named = [](const std::vector<std::string>& names) {
        return std::count_if(names.begin(), names.end(), [](const std::string& name) { return !name.empty(); });
    };
    lines.note(counted("1 category.", "%1 categories.", named(crimes.categories)));
    if (crimes.hasAreas)
        lines.note(counted("1 area.", "%1 areas.", named(crimes.areas)));
    lines.alike(crimes.categories);
    lines.alike(crimes.areas);
    return lines.take();
}

CheckLines checkLines(const SimilarGroup& group)
{
    Lines lines;
    std::size_t rows = 0;
    std::size_t silent = 0;
    std::vector<std::string> names;
    for (const SimilarMeasure& measure : group.measures)
        for (const SimilarArea& area : measure.areas) {
            ++rows;
            silent += area.rate ? 0U : 1U;
            if (std::find(names.begin(), names.end(), area.area) == names.end())
                names.push_back(area.area);
        }
    lines.count(wholeFile(), rows, true);
    lines.countSome(say("Without a rate: did not report"), silent);
    lines.note(counted("1 area.", "%1 areas.", std::int64_t(names.size())));
    for (const Date day : group.dates)
        lines.note(say("The group is as of %1.").arg(plainDate(day)));
    lines.alike(names);
    return lines.take();
}

CheckLines checkLines(const ReferralAnswer& answer)
{
    Lines lines;
    lines.rows(answer.report, wholeFile());
    lines.countSome(cannotBeTold(), answer.report.faulty);
    lines.problems(answer.report);
    for (const QStringList& told : {uncountedText(answer), checkText(answer)})
        for (const QString& line : told)
            lines.note(line.endsWith(QLatin1Char('.')) ? line : line + QLatin1Char('.'));
    if (!answer.totals.empty())
        lines.note(say("Received from %1 to %2.")
                       .arg(quarterText(answer.totals.begin()->first), quarterText(answer.totals.rbegin()->first)));
    for (const auto* groups : {&answer.byDistrict, &answer.byService}) {
        std::vector<std::string> names;
        for (const auto& [name, counts] : *groups)
            names.push_back(name);
        lines.alike(names);
    }
    return lines.take();
}

CheckLines checkLines(const ThemeAnswer& answer)
{
    Lines lines;
    lines.rows(answer.report, wholeFile());
    lines.countSome(cannotBeTold(), answer.report.faulty);
    lines.problems(answer.report);
    const QStringList told = uncountedText(answer);
    for (const QString& line : told)
        lines.note(line.endsWith(QLatin1Char('.')) ? line : line + QLatin1Char('.'));
    for (const auto* names : {&answer.issues, &answer.impacts, &answer.needs, &answer.wards, &answer.spreads}) {
        std::vector<std::string> written;
        for (const auto& [name, cases] : *names)
            written.push_back(name);
        lines.alike(written);
    }
    return lines.take();
}

CheckLines checkLines(const TagAnswer& answer)
{
    Lines lines;
    lines.rows(answer.report, wholeFile());
    lines.countSome(cannotBeTold(), answer.report.faulty);
    lines.problems(answer.report);
    const QStringList told = uncountedText(answer);
    for (const QString& line : told)
        lines.note(line + QLatin1Char('.'));
    return lines.take();
}

CheckLines checkLines(const std::vector<SurveyedGroup>& groups)
{
    Lines lines;
    lines.count(wholeFile(), groups.size(), true);
    std::vector<std::string> names;
    for (const SurveyedGroup& group : groups)
        names.push_back(group.group);
    lines.alike(names);
    return lines.take();
}

CheckLines checkLines(const statistics::CaseStandardsResult& result)
{
    Lines lines;
    lines.count(wholeFile(), std::uint64_t(result.cases), true);
    for (const statistics::StandardResult& each : result.standards) {
        QStringList references;
        for (const std::string& reference : each.late)
            references << text(reference);
        if (!references.isEmpty())
            lines.note(say("Late, %1: %2.").arg(label(each.standard), references.join(say(", "))));
    }
    return lines.take();
}

} // namespace cspdesk::wording
