// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/extract_study.h"
#include "wording/lookup_text.h"
#include "wording/suspect_tables.h"

namespace cspdesk::presentation {

using GoesOn = std::function<bool(double)>;

/// The part of the whole work from one share of it to another.
GoesOn within(const GoesOn& whole, double from, double until);

analysis::StudyRefusal unreadable(Failure failure);

/// The extract, opened; without it the outcome says why.
std::unique_ptr<platform::InputFile> openExtract(const StudyOrder& order, StudyOutcome& out);

/// A file that was opened, and its fingerprint.
struct StudyFile
{
    std::unique_ptr<platform::InputFile> bytes;
    std::string sha256;
};
BasicResult<StudyFile, Failure> openForStudy(const std::filesystem::path& path, const GoesOn& goesOn);

/// What will be said of the file, with how it is read.
std::shared_ptr<ExtractSurvey> surveyFor(const StudyOrder& order);

/// What the tables say of where they come from.
wording::TableFrame frameOf(const StudyOrder& order, const ExtractSurvey& survey);

/// A further file, where one was chosen; nothing else is told of it than what is wrong with it.
std::optional<StudyFile> openFurther(const StudyOrder& order, FurtherFile which, const GoesOn& goesOn,
                                     StudyOutcome& out);
/// Reads the whole of a small extract, whose fingerprint comes into the survey; without it the outcome says why.
template <typename Value>
std::optional<Value> readSmall(const StudyOrder& order,
                               BasicResult<Value, analysis::LookupRefusal> (*read)(std::unique_ptr<platform::InputFile>,
                                                                                   const analysis::ChosenColumns&),
                               const GoesOn& goesOn, ExtractSurvey& survey, StudyOutcome& out)
{
    auto file = openForStudy(order.file, goesOn);
    if (!file.has_value()) {
        out.refusal = unreadable(file.error());
        return std::nullopt;
    }
    survey.sha256 = std::move(file->sha256);
    auto bytes = openExtract(order, out);
    if (!bytes)
        return std::nullopt;
    auto value = read(std::move(bytes), survey.columns);
    if (value.has_value())
        return std::move(*value);
    if (value.error().file)
        out.refusal = *value.error().file;
    else
        out.trouble = wording::refusalText(value.error()).join(QLatin1Char('\n'));
    return std::nullopt;
}

std::string nameOfFurther(const StudyOrder& order, FurtherFile which);
/// "scale.csv: …".
QString ofFurther(const StudyOrder& order, FurtherFile which, const QString& words);

/// What a further file holds, where one was chosen; what is wrong with it is told in the outcome.
template <typename Value>
std::optional<Value>
readFurther(const StudyOrder& order, FurtherFile which,
            BasicResult<Value, analysis::LookupRefusal> (*read)(std::unique_ptr<platform::InputFile>),
            const GoesOn& goesOn, StudyOutcome& out)
{
    auto file = openFurther(order, which, goesOn, out);
    if (!file)
        return std::nullopt;
    auto value = read(std::move(file->bytes));
    if (value.has_value())
        return std::move(*value);
    out.trouble = ofFurther(order, which, wording::refusalText(value.error()).join(QLatin1Char('\n')));
    return std::nullopt;
}

// The steps of a study, by what the rows are. They fill the outcome but for the recipe.
void studySuspects(const StudyOrder& order, const analysis::SuspectQuestion& question, const GoesOn& goesOn,
                   StudyOutcome& out);
void studyCrimes(const StudyOrder& order, const analysis::CrimeQuestion& question, const GoesOn& goesOn,
                 StudyOutcome& out);
void studySimilarAreas(const StudyOrder& order, const analysis::SimilarAreasQuestion& question, const GoesOn& goesOn,
                       StudyOutcome& out);
void studyReferrals(const StudyOrder& order, const analysis::ReferralQuestion& question, const GoesOn& goesOn,
                    StudyOutcome& out);
void studyThemes(const StudyOrder& order, const analysis::ThemeQuestion& question, const GoesOn& goesOn,
                 StudyOutcome& out);
void studyTexts(const StudyOrder& order, const analysis::TagQuestion& question, const GoesOn& goesOn,
                StudyOutcome& out);
void studySurveyedGroups(const StudyOrder& order, const analysis::PrevalenceQuestion& question, const GoesOn& goesOn,
                         StudyOutcome& out);
void studyCaseLog(const StudyOrder& order, const analysis::StandardsQuestion& question, const GoesOn& goesOn,
                  StudyOutcome& out);
/// Whatever else a question is: people who are followed.
void studyFollowed(const StudyOrder& order, const GoesOn& goesOn, StudyOutcome& out);

} // namespace cspdesk::presentation
