// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace cspdesk::wording {

/// A cell as a person reads it: "2,996", "46%", "<0.5%" for what is more than none and rounds to it, "<5", "[z]".
QString figureText(const statistics::TableCell& cell, const statistics::TableColumn& column,
                   std::optional<int> threshold);

QString countText(std::int64_t count); ///< "2,996"
/// A number of rows of people's records: "2,996"; where small numbers are hidden "about 3,000" or "fewer than 5".
QString rowsText(std::uint64_t rows, std::optional<int> threshold);
/// A sentence about one, or about so many, whose number stands for %1.
QString counted(const char* one, const char* many, std::int64_t count);

/// The heading of a column with what it counts and, of a percentage, what it is of: "Repeat suspects, % of suspects".
/// They are parted by a line feed.
QString columnHeading(const statistics::TableColumn& column);

/// What the marks mean that stand in the table, a sentence each.
QStringList markLegend(const statistics::ResultTable& table);

/// A label and what it says.
using LabelledText = std::pair<QString, QString>;

/// Where the figures come from and what was done to them: file, fingerprint, rows, day, settings, what is hidden,
/// program.
std::vector<LabelledText> provenanceText(const statistics::ResultTable& table);

/// The table as a CSV file has it, which knows no words beside its rows: where small numbers stand in it, a column says
/// so in each of them.
statistics::ResultTable markedForFile(statistics::ResultTable table);

/// Whether a table is protected, in a sentence: "Counts from 1 to 4 are hidden."
QString protectionLine(std::optional<int> threshold);

QString provenanceHeading(); ///< "Where the figures come from"
/// Said on every page of a table whose small numbers stand in it.
QString unprotectedWarning();

} // namespace cspdesk::wording
