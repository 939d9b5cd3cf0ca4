// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/paper_copy.h"
#include "documents/document.h"
#include "presentation/result_file.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace cspdesk::desktop {

/// What a result can be written as.
enum class ResultFormat { Pdf, WebPage, Word, Workbook, Csv, Drawings, Bundle };

/// A result on its way out: all tables of it, or one that is shown.
struct ResultCopy
{
    std::vector<statistics::ResultTable> tables;
    std::vector<wording::TableChart> charts; ///< by the place of their table
    analysis::Recipe recipe;
    // Of a result that was handed over, so that a bundle made of it is what it was:
    QString ownTitle = {};
    std::vector<wording::TableChart> drawn = {}; ///< its charts as values, if it had any
    std::vector<std::string> drawings = {};      ///< its charts as SVG
    std::optional<std::string> recipeText = {};
    QString reason = {};                            ///< why it may go out although something stands against it
    QStringList obstacles = {};                     ///< what does
    std::optional<analysis::Question> counted = {}; ///< with the days of the file; none where it is not known

    [[nodiscard]] bool isProtected() const;
    [[nodiscard]] QString title() const;
};

ResultCopy copyOf(const presentation::StudyOutcome& outcome);
/// The table as it is shown, sorted or compared, with the charts that belong to it.
ResultCopy copyOf(const presentation::StudyOutcome& outcome, std::size_t place, statistics::ResultTable shown);

/// All of a result that somebody handed over.
ResultCopy copyOf(const presentation::HandedOverResult& result);

/// The first few of what stands against it, in one paragraph.
QString obstacleText(const QStringList& obstacles);

/// Whose paper it is, where a partnership file is open; else empty.
std::string organisationOf(const presentation::Workspace& workspace);

documents::Document paperOf(const ResultCopy& copy, const std::string& organisation);

QString fileEnding(ResultFormat format);
/// A name without its ending, made of the title.
QString suggestedBase(const ResultCopy& copy);
QString suggestedName(const ResultCopy& copy, ResultFormat format);

/// The names of the files of a format: one, but for CSV and drawings, which hold one table or chart each.
QStringList fileNames(const ResultCopy& copy, ResultFormat format, const QString& base);

/// What stands in them, in the same order. A bundle with a table in which nothing is hidden needs a reason.
application::Result<std::vector<QByteArray>> filesOf(const ResultCopy& copy, ResultFormat format,
                                                     const std::string& organisation, const QString& reason);

} // namespace cspdesk::desktop
