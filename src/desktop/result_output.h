// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/paper_copy.h"
#include "documents/document.h"
#include "presentation/extract_study.h"

#include <QByteArray>
#include <QString>

namespace cspdesk::desktop {

/// What a result can be written as.
enum class ResultFormat { Pdf, WebPage, Word, Workbook, Csv, Drawings, Bundle };

/// A result on its way out: all tables of it, or one that is shown.
struct ResultCopy
{
    std::vector<statistics::ResultTable> tables;
    std::vector<wording::TableChart> charts; ///< by the place of their table
    analysis::Recipe recipe;

    [[nodiscard]] bool isProtected() const;
    [[nodiscard]] QString title() const;
};

ResultCopy copyOf(const presentation::StudyOutcome& outcome);
/// The table as it is shown, sorted or compared, with the charts that belong to it.
ResultCopy copyOf(const presentation::StudyOutcome& outcome, std::size_t place, statistics::ResultTable shown);

documents::Document paperOf(const ResultCopy& copy, const std::string& organisation);

QString fileEnding(ResultFormat format);
QString filterFor(ResultFormat format);
QString suggestedName(const ResultCopy& copy, ResultFormat format);

/// A file to be written; `suffix` tells it from the others of its format.
struct ResultFile
{
    QString suffix;
    QByteArray content;
};

/// The files of a format: one, but for CSV and drawings, which hold one table or chart each. A bundle with a table in
/// which nothing is hidden needs a reason.
application::Result<std::vector<ResultFile>> filesOf(const ResultCopy& copy, ResultFormat format,
                                                     const std::string& organisation, const QString& reason);

} // namespace cspdesk::desktop
