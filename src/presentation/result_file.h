// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/extract_study.h"

#include <QString>

#include <filesystem>

namespace cspdesk::presentation {

/// A result that somebody handed over as a bundle: it can be read and passed on, not measured anew.
struct HandedOverResult
{
    std::filesystem::path path;
    std::shared_ptr<const StudyOutcome> outcome; ///< tables, the charts they give, the recipe; no survey
    QString title;
    std::vector<statistics::TableChart> drawn; ///< charts as the file holds them
    std::vector<std::string> drawings;         ///< all charts, as SVG, as they came
    std::string recipe;                        ///< as JSON, as it came; empty where there was none
    QString unprotectedReason;                 ///< why it was handed over with nothing hidden

    [[nodiscard]] bool isProtected() const;
};

/// Whether a file is a result bundle by its name.
bool isResultFile(const QString& path);
/// By its name, a table of text that the analysis desk takes.
bool isExtractFile(const QString& path);

/// Reads a bundle and checks it; else what is wrong with the file, as a sentence.
BasicResult<HandedOverResult, QString> readResultFile(const std::filesystem::path& path);

} // namespace cspdesk::presentation
