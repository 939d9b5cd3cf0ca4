// SPDX-License-Identifier: MIT
#include "documents/paper_lines.h"

#include "wording/paper_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {

using application::ItemPapers;
using application::PaperLine;
using application::PapersView;
using wording::say;

bool mayShow(const PaperLine& line, Audience audience)
{
    return audience == Audience::Public ? line.isPublic() : line.isReadable();
}

Spans paperSpans(const ItemPapers& item, Audience audience)
{
    Spans spans;
    for (const PaperLine& line : item.papers)
        if (mayShow(line, audience))
            spans.push_back(
                Span{.text = '\n' + say("Paper: %1").arg(wording::paperText(line)).toStdString(), .italic = true});
    return spans;
}

std::optional<List> tabledPapers(const PapersView& papers, Audience audience)
{
    List list;
    for (const ItemPapers& item : papers.items) {
        for (const PaperLine& line : item.papers) {
            if (line.state != domain::PaperState::Tabled || !mayShow(line, audience))
                continue;
            const QString words = item.number ? say("Item %1: %2").arg(*item.number).arg(wording::paperText(line))
                                              : wording::paperText(line);
            list.items.push_back(ListItem{{Paragraph{plain(words.toStdString())}}});
        }
    }
    return list.items.empty() ? std::nullopt : std::optional(std::move(list));
}

bool holdsClosedPapers(const PapersView& papers)
{
    return std::any_of(papers.items.begin(), papers.items.end(), [](const ItemPapers& item) {
        return std::any_of(item.papers.begin(), item.papers.end(),
                           [](const PaperLine& line) { return line.isReadable() && !line.isPublic(); });
    });
}

} // namespace cspdesk::documents
