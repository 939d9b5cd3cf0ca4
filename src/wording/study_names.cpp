// SPDX-License-Identifier: MIT
#include "wording/study_names.h"

#include "wording/suspect_tables.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace analysis;

QString measureName(CrimeMeasure measure)
{
    switch (measure) {
    case CrimeMeasure::Categories: return say("Recorded crime by category");
    case CrimeMeasure::Areas: return say("Crimes and rates by area");
    case CrimeMeasure::Months: return say("Crimes month by month");
    }
    return {};
}

QString measureName(const Question& question)
{
    switch (kindOf(question)) {
    case ExtractKind::Suspects: return measureName(std::get<SuspectQuestion>(question).measure);
    case ExtractKind::Sentences: return say("Reoffending by cohort");
    case ExtractKind::YouthOutcomes: return say("Reoffending of children by cohort");
    case ExtractKind::Scheme: return say("People on a scheme");
    case ExtractKind::Followed: return say("Time to an event");
    case ExtractKind::Crimes: return measureName(std::get<CrimeQuestion>(question).measure);
    case ExtractKind::SimilarAreas: return say("Areas most alike");
    case ExtractKind::Referrals: return say("Referrals of a quarter");
    case ExtractKind::Cases: return say("Themes of problem-solving groups");
    case ExtractKind::Texts: return say("Keywords in texts");
    case ExtractKind::SurveyedGroups: return say("What a survey leads to expect");
    case ExtractKind::CaseLog: return say("Case standards");
    }
    return {};
}

QString kindName(ExtractKind kind)
{
    switch (kind) {
    case ExtractKind::Suspects: return say("Suspects of crimes");
    case ExtractKind::Sentences: return say("Sentences of adults");
    case ExtractKind::YouthOutcomes: return say("Outcomes of children");
    case ExtractKind::Scheme: return say("Register of a scheme");
    case ExtractKind::Followed: return say("People who were followed");
    case ExtractKind::Crimes: return say("Recorded crimes");
    case ExtractKind::SimilarAreas: return say("Areas that are alike");
    case ExtractKind::Referrals: return say("Referrals to a service");
    case ExtractKind::Cases: return say("Cases of problem-solving groups");
    case ExtractKind::Texts: return say("Texts of incidents or crimes");
    case ExtractKind::SurveyedGroups: return say("Shares that a survey found");
    case ExtractKind::CaseLog: return say("Log of case work");
    }
    return {};
}

QString kindAbout(ExtractKind kind)
{
    switch (kind) {
    case ExtractKind::Suspects: return say("A row for each suspect of each crime.");
    case ExtractKind::Sentences: return say("A row for each offence that somebody was sentenced for.");
    case ExtractKind::YouthOutcomes: return say("A row for each offence of a child that had an outcome.");
    case ExtractKind::Scheme: return say("A row for each time that a person was on it.");
    case ExtractKind::Followed:
        return say("A row for each person: how long they were followed, and whether something happened to them.");
    case ExtractKind::Crimes: return say("A row for each crime, or for how many there were in a month.");
    case ExtractKind::SimilarAreas: return say("A row for each area of the group, with its rate.");
    case ExtractKind::Referrals: return say("A row for each referral, with the day it was received and the district.");
    case ExtractKind::Cases: return say("A row for each case at each meeting, with its issues parted by semicolons.");
    case ExtractKind::Texts: return say("A row for each incident or crime, with a column of words about it.");
    case ExtractKind::SurveyedGroups: return say("A row for each group of people, with how many they are here.");
    case ExtractKind::CaseLog: return say("A row for each case, with the days on which something was done.");
    }
    return {};
}

} // namespace cspdesk::wording
