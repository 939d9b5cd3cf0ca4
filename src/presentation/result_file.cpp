// SPDX-License-Identifier: MIT
#include "presentation/result_file.h"

#include "analysis/result_bundle.h"
#include "base/input_file.h"
#include "wording/error_text.h"
#include "wording/release_text.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using wording::say;

constexpr std::uint64_t largest = std::uint64_t{100} << 20U; ///< of a bundle; real ones are below 1 MB

BasicResult<std::string, QString> bytesIn(const std::filesystem::path& path)
{
    const auto file = platform::openInput(path);
    if (!file.has_value())
        return refuse(wording::errorText(application::Error(file.error())).inOneLine());
    if ((*file)->size() > largest)
        return refuse(say("The file is larger than any result bundle."));
    std::string bytes(static_cast<std::size_t>((*file)->size()), '\0');
    if (const auto read = (*file)->readAt(0, bytes); !read.has_value())
        return refuse(wording::errorText(application::Error(read.error())).inOneLine());
    return bytes;
}

} // namespace

bool HandedOverResult::isProtected() const
{
    return std::all_of(outcome->tables.begin(), outcome->tables.end(),
                       [](const statistics::ResultTable& table) { return table.threshold.has_value(); });
}

bool isResultFile(const QString& path) { return path.endsWith(QLatin1String(".cspresult"), Qt::CaseInsensitive); }

bool isExtractFile(const QString& path)
{
    return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
        || path.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive)
        || path.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive);
}

BasicResult<HandedOverResult, QString> readResultFile(const std::filesystem::path& path)
{
    const auto bytes = bytesIn(path);
    if (!bytes.has_value())
        return refuse(bytes.error());
    auto bundle = analysis::readResultBundle(*bytes);
    if (!bundle.has_value())
        return refuse(wording::text(sources::sentence(bundle.error(), say("Row").toStdString())));
    auto outcome = std::make_shared<StudyOutcome>();
    const auto recipe = analysis::parseRecipe(bundle->recipe);
    if (recipe) {
        outcome->recipe = *recipe;
        outcome->counted = recipe->question;
    }
    const QString title = bundle->tables.size() == 1     ? wording::text(bundle->tables.front().title)
                        : recipe && recipe->name.empty() ? wording::measureName(recipe->question)
                        : recipe                         ? wording::text(recipe->name)
                                                         : say("Statistical tables");
    outcome->charts = wording::chartsOf(*bundle);
    outcome->tables = std::move(bundle->tables);
    outcome->obstacles = wording::releaseObstacles(outcome->tables);
    return HandedOverResult{.path = path,
                            .outcome = std::move(outcome),
                            .title = title,
                            .drawn = std::move(bundle->drawn),
                            .drawings = std::move(bundle->charts),
                            .recipe = std::move(bundle->recipe),
                            .unprotectedReason = wording::text(bundle->unprotectedReason)};
}

} // namespace cspdesk::presentation
