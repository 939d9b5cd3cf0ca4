// SPDX-License-Identifier: MIT
#include "presentation/extract_study.h"

#include "analysis/file_hash.h"
#include "base/overloaded.h"
#include "presentation/study_steps.h"
#include "wording/error_text.h"
#include "wording/release_text.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using namespace analysis;

GoesOn within(const GoesOn& whole, double from, double until)
{
    return [&whole, from, until](double done) { return !whole || whole(from + done * (until - from)); };
}

StudyRefusal unreadable(Failure failure)
{
    return ImportRefusal{.kind = ImportRefusal::Kind::File,
                         .fault = {.kind = sources::CsvFault::Kind::Unreadable, .failure = std::move(failure)}};
}

std::unique_ptr<platform::InputFile> openExtract(const StudyOrder& order, StudyOutcome& out)
{
    auto bytes = platform::openInput(order.file);
    if (bytes.has_value())
        return std::move(*bytes);
    out.refusal = unreadable(bytes.error());
    return nullptr;
}

BasicResult<StudyFile, Failure> openForStudy(const std::filesystem::path& path, const GoesOn& goesOn)
{
    auto bytes = platform::openInput(path);
    if (!bytes.has_value())
        return refuse(bytes.error());
    auto hash = sha256Of(**bytes, [&] { return goesOn(0.5); });
    if (!hash.has_value())
        return refuse(hash.error());
    return StudyFile{std::move(*bytes), std::move(*hash)};
}

std::optional<StudyFile> openFurther(const StudyOrder& order, FurtherFile which, const GoesOn& goesOn,
                                     StudyOutcome& out)
{
    const auto chosen = order.further.find(which);
    if (chosen == order.further.end())
        return std::nullopt;
    auto file = openForStudy(chosen->second, goesOn);
    if (file.has_value())
        return std::move(*file);
    out.trouble = ofFurther(order, which, wording::errorText(file.error()).inOneLine());
    return std::nullopt;
}

std::string nameOfFurther(const StudyOrder& order, FurtherFile which)
{
    const auto chosen = order.further.find(which);
    return chosen == order.further.end() ? std::string() : chosen->second.filename().string();
}

QString ofFurther(const StudyOrder& order, FurtherFile which, const QString& words)
{
    return wording::say("%1: %2").arg(wording::text(nameOfFurther(order, which)), words);
}

std::shared_ptr<ExtractSurvey> surveyFor(const StudyOrder& order)
{
    auto survey = std::make_shared<ExtractSurvey>();
    survey->stamp = stampOf(order.file);
    survey->columns = columnsOf(order.recipe.question);
    survey->dates = datesOf(order.recipe.question);
    survey->extracted = order.extracted;
    return survey;
}

wording::TableFrame frameOf(const StudyOrder& order, const ExtractSurvey& survey)
{
    wording::TableFrame frame{.coverage = order.coverage};
    frame.provenance = {.fileName = order.file.filename().string(),
                        .sha256 = survey.sha256,
                        .bytes = survey.stamp.bytes,
                        .extracted = order.extracted,
                        .program = order.program};
    return frame;
}

StudyOutcome study(const StudyOrder& order, const GoesOn& goesOn)
{
    StudyOutcome out{.recipe = order.recipe, .further = order.further};
    const FileStamp stamp = stampOf(order.file);
    std::visit(Overloaded{[&](const SuspectQuestion& asked) { studySuspects(order, asked, goesOn, out); },
                          [&](const CrimeQuestion& asked) { studyCrimes(order, asked, goesOn, out); },
                          [&](const SimilarAreasQuestion& asked) { studySimilarAreas(order, asked, goesOn, out); },
                          [&](const ReferralQuestion& asked) { studyReferrals(order, asked, goesOn, out); },
                          [&](const ThemeQuestion& asked) { studyThemes(order, asked, goesOn, out); },
                          [&](const TagQuestion& asked) { studyTexts(order, asked, goesOn, out); },
                          [&](const PrevalenceQuestion& asked) { studySurveyedGroups(order, asked, goesOn, out); },
                          [&](const StandardsQuestion& asked) { studyCaseLog(order, asked, goesOn, out); },
                          [&](const auto&) { studyFollowed(order, goesOn, out); }},
               order.recipe.question);
    if (!out.refusal && stampOf(order.file) != stamp) {
        out.tables.clear();
        out.charts.clear();
        out.refusal = unreadable({Failure::Kind::ChangedSince, order.file.string(), {}});
    }
    if (!out.tables.empty())
        out.obstacles = wording::releaseObstacles(out.tables);
    return out;
}

} // namespace cspdesk::presentation
