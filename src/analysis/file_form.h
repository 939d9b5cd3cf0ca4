// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// What a column of an extract holds.
enum class FieldKind { Identifier, Category, Date, Age };

/// A column that an analysis reads.
struct Field
{
    std::string_view id; ///< its name in our own form, such as "suspect_id"
    FieldKind kind = FieldKind::Category;
    bool isNeeded = false;
    std::vector<std::string_view> otherNames = {}; ///< as other systems call it
};

/// The columns of one kind of extract.
struct FileForm
{
    std::string_view id;
    std::vector<Field> fields;
};

/// Police suspect records, one row for each suspect of each crime.
const FileForm& suspectsForm();

/// Sentences, one row for each offence that somebody was sentenced for.
const FileForm& sentencesForm();

/// Outcomes of children, one row for each offence that had one.
const FileForm& youthOutcomesForm();

/// Assessments of children, one row for each finding.
const FileForm& youthAssessmentsForm();

/// A scale of how serious offences are, one row for each type.
const FileForm& seriousnessForm();

/// The register of a scheme such as Integrated Offender Management, one row for each time that a person was on it.
const FileForm& schemeRegisterForm();

/// Offences of people on a register, one row for each offence.
const FileForm& schemeOffencesForm();

/// Recorded crimes: one row for each crime, or for a count of them in a month. The police's open street-level files are
/// of this form.
const FileForm& recordedCrimesForm();

/// The same for measures of areas: the area is needed, the category is not.
const FileForm& crimesByAreaForm();

/// The same for months alone: neither is needed.
const FileForm& crimesByMonthForm();

/// Categories of crime, one row for each place in the tree.
const FileForm& categoryTreeForm();

/// Why categories are not to be compared, one row for each.
const FileForm& comparisonFlagsForm();

/// People or households of areas, one row for each.
const FileForm& populationForm();

/// A group of areas that are most alike, one row for each area and measure.
const FileForm& similarAreasForm();

/// The case log of problem-solving groups, one row for each case at each meeting.
const FileForm& groupCasesForm();
/// How themes are written, a row for each spelling.
const FileForm& themeNamesForm();
/// The references of a cohort, in any file.
const FileForm& referencesForm();
/// Rows with a text, such as how a crime was done.
const FileForm& taggedTextsForm();
/// Lists of keywords, a row for each.
const FileForm& keywordsForm();
/// Rows that were looked at by hand.
const FileForm& dipReviewForm();
/// Referrals to a service, one row for each.
const FileForm& referralsForm();
/// Referrals as earlier reports had them, a row for each quarter and district or service.
const FileForm& publishedReferralsForm();
/// Measures that somebody else counts, a row for each quarter.
const FileForm& enteredMeasuresForm();
/// From when on a service covers something else, a row for each change.
const FileForm& scopeChangesForm();
/// Groups of people that a survey asked, one row for each.
const FileForm& prevalenceForm();

/// Headings that a person chose for fields, by the field's id. An empty one says that no column holds the field, where
/// it is not needed.
using ChosenColumns = std::map<std::string, std::string, std::less<>>;

/// Why the columns of a file cannot be told.
struct MappingProblem
{
    enum class Kind {
        Missing,      ///< no column of that field, which is needed
        SeveralAlike, ///< more than one column has that heading
        NotInFile,    ///< the heading that was chosen is not in the file
        ChosenTwice,  ///< one column was chosen for two fields; `other` is the second
        NoSuchField   ///< a column was chosen for something this form does not have
    };

    Kind kind = Kind::Missing;
    std::string field;
    std::string heading;    ///< the one that was looked for
    std::string other = {}; ///< field
};

/// Where each field of the form stands in the file, counted from 0; nothing for one that is not there.
struct ColumnMapping
{
    std::vector<std::optional<std::size_t>> columns;
    std::vector<MappingProblem> problems;
};

/// Finds the fields by the headings of the file: the chosen one, else our own name or another known one. Capitals,
/// spaces, hyphens and underscores make no difference.
ColumnMapping mapColumns(const FileForm& form, std::span<const std::string> headings, const ChosenColumns& chosen = {});

} // namespace cspdesk::analysis
