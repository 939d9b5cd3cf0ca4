// SPDX-License-Identifier: MIT
#include "documents/record_page.h"

#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::documents {

using wording::say;

Spans words(const QString& text) { return plain(text.toStdString()); }
Cell cell(const QString& text) { return Cell{words(text)}; }
Cell cell(const std::string& text) { return Cell{plain(text)}; }

Column column(const QString& heading, double share) { return Column{.heading = heading.toStdString(), .share = share}; }

Column nameColumn(const QString& heading, double share)
{
    return Column{.heading = heading.toStdString(), .share = share, .role = ColumnRole::RowHeader};
}

Column figureColumn(const QString& heading, double share)
{
    return Column{.heading = heading.toStdString(), .share = share, .alignment = Alignment::End};
}

Heading sectionHeading(const QString& text, int level) { return Heading{.level = level, .spans = words(text)}; }

Paragraph paragraph(const QString& text, ParagraphStyle style) { return Paragraph{words(text), style}; }

QString dayOrNothing(const std::optional<Date>& day) { return day ? wording::plainDate(*day) : QString(); }

Document recordPage(const domain::Partnership& partnership, const QString& title, Date today)
{
    Document document = meetingPaper(partnership, title, today);
    document.title = say("%1: %2").arg(title, wording::text(partnership.name)).toStdString();
    document.masthead->title = say("As of %1").arg(wording::plainDate(today)).toStdString();
    document.headerRight = title.toStdString();
    document.metadata.subject = say("%1 of %2, as it stands on %3")
                                    .arg(title, wording::text(partnership.name), wording::plainDate(today))
                                    .toStdString();
    return document;
}

void addTable(Document& document, Table table, const QString& nothing)
{
    if (table.rows.empty())
        document.blocks.emplace_back(paragraph(nothing));
    else
        document.blocks.emplace_back(std::move(table));
}

} // namespace cspdesk::documents
