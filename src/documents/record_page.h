// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <QString>

#include <optional>
#include <string>

namespace cspdesk::documents {

// What pages of records are made of, from words in the reader's language.

Spans words(const QString& text);
Cell cell(const QString& text);
Cell cell(const std::string& text);
Column column(const QString& heading, double share);
/// The first column: it names the row.
Column nameColumn(const QString& heading, double share);
/// Figures, at the right.
Column figureColumn(const QString& heading, double share);
Heading sectionHeading(const QString& text, int level = 2);
Paragraph paragraph(const QString& text, ParagraphStyle style = ParagraphStyle::Body);
/// "21 October 2025", or empty.
QString dayOrNothing(const std::optional<Date>& day);

/// A page of the partnership under its masthead: "As of" the day, and nothing else yet.
Document recordPage(const domain::Partnership& partnership, const QString& title, Date today);
/// Adds the table, or the words that there is nothing to put into it.
void addTable(Document& document, Table table, const QString& nothing);

} // namespace cspdesk::documents
