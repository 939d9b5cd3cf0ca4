// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/laid_out_document.h"
#include "documents/meeting_paper.h"
#include "presentation/workspace.h"

#include <optional>

namespace cspdesk::desktop {

/// What a paper can be written as.
enum class CopyFormat { Pdf, WebPage, Word, Text };

/// Which paper: of a meeting, or the log of all actions and the forward plan, which belong to none. The pack has a page
/// of its own.
struct PaperChoice
{
    documents::Paper paper = documents::Paper::Agenda;
    std::optional<Id<domain::Meeting>> meeting = std::nullopt;
    std::optional<Period> period = std::nullopt;               ///< of the forward plan
    std::optional<Id<domain::PlanEntry>> entry = std::nullopt; ///< of the forward plan, whose sheet it is
};

/// One copy of a paper, ready to be shown, printed or written.
struct PaperCopy
{
    PaperChoice choice;
    Date date; ///< of its meeting, or the day of the log
    documents::Audience audience;
    documents::Document document;
};

/// The public copy is made from a look at the file that has no key, never from what is open here: it cannot hold what
/// it cannot read. The board copy is refused while closed matter that it would show is locked.
application::Result<PaperCopy> paperCopy(const presentation::Workspace& workspace, const PaperChoice& choice,
                                         documents::Audience audience);

/// "the agenda", "the attendance register": in the middle of a sentence.
QString withArticle(documents::Paper paper);
QString fileEnding(CopyFormat format);
QString suggestedName(const PaperCopy& copy, CopyFormat format);
/// The whole file; `missing` receives the characters that no typeface of ours has.
QByteArray written(const PaperCopy& copy, CopyFormat format, std::vector<documents::MissingCharacter>& missing);

/// Writes the file whole or not at all.
application::Result<> writeWhole(const QString& path, const QByteArray& content);

/// "U+1F600 (2 times), U+2603"; empty where nothing is missing.
QString missingText(const std::vector<documents::MissingCharacter>& missing);

} // namespace cspdesk::desktop
