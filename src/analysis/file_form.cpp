// SPDX-License-Identifier: MIT
#include "analysis/file_form.h"

#include <algorithm>

namespace cspdesk::analysis {
namespace {

/// A heading without what people write differently.
std::string plainName(std::string_view heading)
{
    std::string out;
    for (const char letter : heading) {
        if (letter == ' ' || letter == '_' || letter == '-' || letter == '\t' || letter == '.')
            continue;
        out += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return out;
}

/// Where that heading stands; a problem where it is there more than once.
std::optional<std::size_t> find(std::string_view heading, std::span<const std::string> names, const Field& field,
                                ColumnMapping& out)
{
    const std::string wanted = plainName(heading);
    const auto first = std::find(names.begin(), names.end(), wanted);
    if (first == names.end())
        return std::nullopt;
    if (std::find(first + 1, names.end(), wanted) != names.end())
        out.problems.push_back({MappingProblem::Kind::SeveralAlike, std::string(field.id), std::string(heading)});
    return static_cast<std::size_t>(first - names.begin());
}

std::optional<std::size_t> findKnown(const Field& field, std::span<const std::string> names, ColumnMapping& out)
{
    if (const auto place = find(field.id, names, field, out))
        return place;
    for (const std::string_view other : field.otherNames)
        if (const auto place = find(other, names, field, out))
            return place;
    return std::nullopt;
}

/// A column answers one question only. One that was found by its name is given up to a field it was chosen for.
void tellChosenTwice(const FileForm& form, const ChosenColumns& chosen, ColumnMapping& out)
{
    for (std::size_t left = 0; left < form.fields.size(); ++left)
        for (std::size_t right = left + 1; right < form.fields.size(); ++right) {
            if (!out.columns[left] || out.columns[left] != out.columns[right])
                continue;
            const Field& one = form.fields[left];
            const Field& other = form.fields[right];
            const auto choice = chosen.contains(one.id) ? chosen.find(one.id) : chosen.find(other.id);
            const bool isGivenUp = chosen.contains(one.id) != chosen.contains(other.id);
            const std::size_t found = chosen.contains(one.id) ? right : left;
            if (isGivenUp && !form.fields[found].isNeeded)
                out.columns[found].reset();
            else
                out.problems.push_back({MappingProblem::Kind::ChosenTwice, std::string(one.id),
                                        choice == chosen.end() ? std::string() : choice->second,
                                        std::string(other.id)});
        }
}

FileForm crimesForm(std::string_view id, bool needsCategory, bool needsArea)
{
    return {id,
            {{"crime_ref",
              FieldKind::Identifier,
              false,
              {"crime reference", "crime number", "crime no", "crime id", "occurrence number"}},
             {"month",
              FieldKind::Date,
              true,
              {"period", "recorded_date", "date recorded", "created date", "crime recorded date", "month recorded",
               "date"}},
             {"category",
              FieldKind::Category,
              needsCategory,
              {"crime type", "offence type", "offence group", "crime category", "offence category"}},
             {"area",
              FieldKind::Category,
              needsArea,
              {"ward", "lsoa name", "small area", "neighbourhood", "beat", "district", "falls within"}},
             {"count", FieldKind::Category, false, {"crime count", "crimes", "offences", "incidents"}}}};
}

} // namespace

const FileForm& recordedCrimesForm()
{
    static const FileForm form = crimesForm("recorded-crimes", true, false);
    return form;
}

const FileForm& crimesByAreaForm()
{
    static const FileForm form = crimesForm("crimes-by-area", false, true);
    return form;
}

const FileForm& crimesByMonthForm()
{
    static const FileForm form = crimesForm("crimes-by-month", false, false);
    return form;
}

const FileForm& categoryTreeForm()
{
    static const FileForm form{"category-tree",
                               {{"category", FieldKind::Category, true, {"crime type", "offence type"}},
                                {"parent", FieldKind::Category, true, {"part of", "parent category"}}}};
    return form;
}

const FileForm& comparisonFlagsForm()
{
    static const FileForm form{"comparison-flags",
                               {{"category", FieldKind::Category, true, {"crime type", "offence type"}},
                                {"reason", FieldKind::Category, true, {"why", "note"}}}};
    return form;
}

const FileForm& populationForm()
{
    static const FileForm form{"population",
                               {{"area", FieldKind::Category, true, {"ward", "lsoa name", "small area"}},
                                {"population", FieldKind::Category, true, {"people", "residents", "households"}},
                                {"year", FieldKind::Category, true, {"population year", "mid year"}},
                                {"part_of", FieldKind::Category, false, {"in ward", "larger area", "ward name"}}}};
    return form;
}

const FileForm& similarAreasForm()
{
    static const FileForm form{"similar-areas",
                               {{"measure", FieldKind::Category, false, {"crime type", "category"}},
                                {"area", FieldKind::Category, true, {"partnership", "community safety partnership"}},
                                {"rate", FieldKind::Category, false, {"rate per 1000", "crime rate"}},
                                {"count", FieldKind::Category, false, {"crimes", "crime count"}},
                                {"population", FieldKind::Category, false, {"people", "residents", "households"}},
                                {"group_date", FieldKind::Date, false, {"group as of", "as of"}}}};
    return form;
}

const FileForm& groupCasesForm()
{
    static const FileForm form{
        "group-cases",
        {{"case_ref", FieldKind::Identifier, true, {"case reference", "case id", "case", "case number"}},
         {"group", FieldKind::Category, false, {"meeting", "body"}},
         {"month", FieldKind::Date, false, {"meeting month", "meeting date", "date of meeting"}},
         {"kind", FieldKind::Category, false, {"case type", "type of case"}},
         {"ward", FieldKind::Category, false, {"area"}},
         {"spread", FieldKind::Category, false, {"geographical spread"}},
         {"incidents", FieldKind::Category, false, {"number of incidents"}},
         {"issues", FieldKind::Category, true, {"issue", "themes", "community safety issue"}},
         {"impacts", FieldKind::Category, false, {"impact", "type of impact"}},
         {"needs", FieldKind::Category, false, {"need", "vulnerabilities"}}}};
    return form;
}

const FileForm& themeNamesForm()
{
    static const FileForm form{"theme-names",
                               {{"theme", FieldKind::Category, true, {"printed name"}},
                                {"written_as", FieldKind::Category, false, {"alike", "spelling"}}}};
    return form;
}

const FileForm& referencesForm()
{
    static const FileForm form{"references",
                               {{"reference",
                                 FieldKind::Identifier,
                                 true,
                                 {"case_ref", "person_id", "suspect_id", "child_id", "case reference"}}}};
    return form;
}

const FileForm& taggedTextsForm()
{
    static const FileForm form{
        "tagged-texts",
        {{"text",
          FieldKind::Identifier,
          true,
          {"incident text", "mo text", "modus operandi", "narrative", "free text"}},
         {"month",
          FieldKind::Date,
          false,
          {"period", "recorded_date", "date recorded", "created date", "crime recorded date", "date"}},
         {"category", FieldKind::Category, false, {"crime type", "offence type", "offence group", "crime category"}}}};
    return form;
}

const FileForm& keywordsForm()
{
    static const FileForm form{"keywords",
                               {{"list", FieldKind::Category, true, {}},
                                {"term", FieldKind::Category, true, {"keyword"}},
                                {"kind", FieldKind::Category, false, {}}}};
    return form;
}

const FileForm& dipReviewForm()
{
    static const FileForm form{
        "dip-review", {{"tagged", FieldKind::Category, true, {}}, {"is_right", FieldKind::Category, true, {}}}};
    return form;
}

const FileForm& referralsForm()
{
    static const FileForm form{
        "referrals",
        {{"referral_id", FieldKind::Identifier, false, {"referral ref", "referral reference", "case id", "case ref"}},
         {"received_date", FieldKind::Date, true, {"date received", "referral date", "received", "date of referral"}},
         {"district", FieldKind::Category, true, {"area", "area of residence", "local authority"}},
         {"service", FieldKind::Category, false, {"referral_type", "pathway", "idva type"}},
         {"criteria_met", FieldKind::Category, true, {"met criteria", "referral criteria met", "criteria"}},
         {"engaged", FieldKind::Category, false, {"engagement", "client engaged"}},
         {"repeat", FieldKind::Category, false, {"repeat referral", "is repeat"}},
         {"people", FieldKind::Identifier, false, {"pair_ref", "client ref", "victim ref"}}}};
    return form;
}

const FileForm& publishedReferralsForm()
{
    static const FileForm form{"published-referrals",
                               {{"quarter", FieldKind::Category, true, {}},
                                {"of", FieldKind::Category, true, {}},
                                {"name", FieldKind::Category, false, {"district", "service", "area"}},
                                {"referrals", FieldKind::Category, true, {"total referrals"}},
                                {"criteria_met", FieldKind::Category, false, {"referral criteria met"}},
                                {"engagement_pct", FieldKind::Category, false, {"engagement"}},
                                {"repeats", FieldKind::Category, false, {}}}};
    return form;
}

const FileForm& enteredMeasuresForm()
{
    static const FileForm form{"entered-measures",
                               {{"measure", FieldKind::Category, true, {}},
                                {"breakdown", FieldKind::Category, false, {}},
                                {"quarter", FieldKind::Category, true, {}},
                                {"value", FieldKind::Category, true, {"count"}},
                                {"scope", FieldKind::Category, false, {}}}};
    return form;
}

const FileForm& scopeChangesForm()
{
    static const FileForm form{"scope-changes",
                               {{"from", FieldKind::Category, true, {"from quarter"}},
                                {"scope", FieldKind::Category, true, {}},
                                {"reason", FieldKind::Category, false, {"why"}}}};
    return form;
}

const FileForm& prevalenceForm()
{
    static const FileForm form{"prevalence",
                               {{"group", FieldKind::Category, true, {"people", "age and sex"}},
                                {"population", FieldKind::Category, true, {"residents"}},
                                {"rate", FieldKind::Category, true, {"prevalence", "per cent", "share"}},
                                {"rate_low", FieldKind::Category, false, {"low"}},
                                {"rate_high", FieldKind::Category, false, {"high"}}}};
    return form;
}

const FileForm& suspectsForm()
{
    static const FileForm form{
        "suspects",
        {{"crime_ref",
          FieldKind::Identifier,
          true,
          {"crime reference", "crime number", "crime no", "crime id", "occurrence number"}},
         {"suspect_id",
          FieldKind::Identifier,
          true,
          {"suspect", "nominal id", "nominal ref", "nominal reference", "person id"}},
         {"crime_type",
          FieldKind::Category,
          true,
          {"offence type", "offence group", "crime category", "offence category"}},
         {"recorded_date", FieldKind::Date, false, {"date recorded", "created date", "crime recorded date", "date"}},
         {"gender", FieldKind::Category, false, {"sex", "suspect gender", "suspect sex"}},
         {"age", FieldKind::Age, false, {"suspect age", "age at offence", "age at crime"}},
         {"home_district", FieldKind::Category, false, {"district", "suspect home district", "home local authority"}}}};
    return form;
}

const FileForm& sentencesForm()
{
    static const FileForm form{
        "sentences",
        {{"person_id", FieldKind::Identifier, true, {"person", "crn", "case reference", "offender id", "pnc id"}},
         {"sentence_date",
          FieldKind::Date,
          true,
          {"date of sentence", "sentenced", "disposal date", "conviction date"}},
         {"offence_date", FieldKind::Date, false, {"date of offence", "offence committed date"}},
         {"offence_type", FieldKind::Category, true, {"offence category", "offence group", "main offence"}},
         {"gender", FieldKind::Category, false, {"sex"}},
         {"ethnicity", FieldKind::Category, false, {"ethnic group", "self defined ethnicity"}},
         {"birth_date", FieldKind::Date, false, {"date of birth", "dob"}},
         {"district", FieldKind::Category, false, {"home district", "local authority"}},
         {"exit_date", FieldKind::Date, false, {"date of exit", "end of following"}}}};
    return form;
}

const FileForm& youthOutcomesForm()
{
    static const FileForm form{
        "youth-outcomes",
        {{"child_id", FieldKind::Identifier, true, {"child", "person id", "young person id", "case reference"}},
         {"outcome_date", FieldKind::Date, true, {"date of outcome", "disposal date", "hearing date"}},
         {"offence_date", FieldKind::Date, true, {"date of offence", "offence committed date"}},
         {"offence_type", FieldKind::Category, true, {"offence category", "offence group", "main offence"}},
         {"outcome", FieldKind::Category, true, {"outcome type", "disposal", "disposal type"}},
         {"seriousness", FieldKind::Category, false, {"seriousness score", "gravity", "gravity score"}},
         {"gender", FieldKind::Category, false, {"sex"}},
         {"birth_date", FieldKind::Date, false, {"date of birth", "dob"}},
         {"ethnicity", FieldKind::Category, false, {"ethnic group", "self defined ethnicity"}},
         {"ward", FieldKind::Category, false, {"home ward", "ward of residence"}},
         {"social_care", FieldKind::Category, false, {"social care status", "care status"}}}};
    return form;
}

const FileForm& youthAssessmentsForm()
{
    static const FileForm form{
        "youth-assessments",
        {{"child_id", FieldKind::Identifier, true, {"child", "person id", "young person id", "case reference"}},
         {"assessed_date", FieldKind::Date, true, {"date of assessment", "assessment date"}},
         {"area", FieldKind::Category, true, {"assessment area", "domain"}},
         {"finding", FieldKind::Category, true, {"assessment finding", "result"}}}};
    return form;
}

const FileForm& seriousnessForm()
{
    static const FileForm form{"seriousness",
                               {{"version", FieldKind::Category, true, {"scale version"}},
                                {"offence_type", FieldKind::Category, true, {"offence category", "offence group"}},
                                {"score", FieldKind::Category, true, {"seriousness", "gravity score"}}}};
    return form;
}

const FileForm& schemeRegisterForm()
{
    static const FileForm form{
        "scheme-register",
        {{"person_id", FieldKind::Identifier, true, {"person", "crn", "nominal id", "nominal ref", "offender id"}},
         {"joined_date",
          FieldKind::Date,
          true,
          {"date joined", "joined", "start date", "registration date", "registered", "adoption date"}},
         {"left_date",
          FieldKind::Date,
          true,
          {"date left", "left", "end date", "deregistration date", "deregistered", "removal date"}},
         {"birth_date", FieldKind::Date, false, {"date of birth", "dob"}},
         {"district", FieldKind::Category, false, {"home district", "local authority", "district of residence"}},
         {"first_offence_date",
          FieldKind::Date,
          false,
          {"date of first offence", "first offence", "first recorded offence"}}}};
    return form;
}

const FileForm& schemeOffencesForm()
{
    static const FileForm form{
        "scheme-offences",
        {{"person_id", FieldKind::Identifier, true, {"person", "crn", "nominal id", "nominal ref", "offender id"}},
         {"offence_date", FieldKind::Date, true, {"date of offence", "offence committed date", "committed"}}}};
    return form;
}

ColumnMapping mapColumns(const FileForm& form, std::span<const std::string> headings, const ChosenColumns& chosen)
{
    std::vector<std::string> names;
    std::transform(headings.begin(), headings.end(), std::back_inserter(names), plainName);
    ColumnMapping out;
    for (const Field& field : form.fields) {
        const auto choice = chosen.find(field.id);
        if (choice != chosen.end() && choice->second.empty() && !field.isNeeded) {
            out.columns.emplace_back();
            continue;
        }
        const auto place =
            choice == chosen.end() ? findKnown(field, names, out) : find(choice->second, names, field, out);
        if (!place && choice != chosen.end())
            out.problems.push_back({MappingProblem::Kind::NotInFile, std::string(field.id), choice->second});
        else if (!place && field.isNeeded)
            out.problems.push_back({MappingProblem::Kind::Missing, std::string(field.id), std::string(field.id)});
        out.columns.push_back(place);
    }
    tellChosenTwice(form, chosen, out);
    for (const auto& [id, heading] : chosen)
        if (std::none_of(form.fields.begin(), form.fields.end(),
                         [&id = id](const Field& field) { return field.id == id; }))
            out.problems.push_back({MappingProblem::Kind::NoSuchField, id, heading});
    return out;
}

} // namespace cspdesk::analysis
