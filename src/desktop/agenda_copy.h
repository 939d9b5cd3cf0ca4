// SPDX-License-Identifier: MIT
#pragma once

#include "documents/agenda_document.h"
#include "documents/laid_out_document.h"
#include "presentation/workspace.h"

namespace cspdesk::desktop {

/// What an agenda can be written as.
enum class CopyFormat { Pdf, WebPage, Word, Text };

/// One copy of an agenda, ready to be shown, printed or written.
struct AgendaCopy
{
    application::AgendaView view;
    documents::Audience audience;
    documents::Document document;
};

/// The public copy is made from a look at the file that has no key, never from what is open here: it cannot hold what
/// it cannot read. The board copy is refused while closed matter of that meeting is locked.
application::Result<AgendaCopy> agendaCopy(const presentation::Workspace& workspace, Id<domain::Meeting> meeting,
                                           documents::Audience audience);

QString fileEnding(CopyFormat format);
QString suggestedName(const AgendaCopy& copy, CopyFormat format);
/// The whole file; `missing` receives the characters that no typeface of ours has.
QByteArray written(const AgendaCopy& copy, CopyFormat format, std::vector<documents::MissingCharacter>& missing);

/// Writes the file whole or not at all.
application::Result<> writeWhole(const QString& path, const QByteArray& content);

/// "U+1F600 (2 times), U+2603"; empty where nothing is missing.
QString missingText(const std::vector<documents::MissingCharacter>& missing);

} // namespace cspdesk::desktop
