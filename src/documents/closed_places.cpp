// SPDX-License-Identifier: MIT
#include "documents/closed_places.h"

#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::documents {

using wording::say;

Spans lockedMatter()
{
    return {Span{.text = say("Closed matter: unlock the file to read it").toStdString(), .italic = true}};
}

Block releaseNote(const std::string& by, Date on)
{
    const QString date = wording::plainDate(on);
    const QString words =
        by.empty() ? say("Released on %1").arg(date) : say("Released by %1 on %2").arg(wording::text(by), date);
    return Paragraph{plain(words.toStdString()), ParagraphStyle::Small};
}

} // namespace cspdesk::documents
