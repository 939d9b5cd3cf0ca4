// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_answer.h"

#include <QString>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cspdesk::wording {

/// Why nothing could be computed of a file: what, where and what to do, in one or more sentences.
QString refusalText(const analysis::ImportRefusal& refusal);
QString refusalText(const analysis::StudyRefusal& refusal);
QString faultText(const sources::CsvFault& fault);

/// What is wrong with a row and what was done about it: "The row has 5 fields, and the headings are 7. It was left
/// out."
QString problemText(const analysis::ProblemRow& problem, std::size_t columns);
QString problemKind(analysis::RowProblem kind, std::uint64_t rows); ///< "3 rows with too few fields: left out"

/// How the file is written: "UTF-8, fields parted by commas".
QString dialectText(const sources::CsvDialect& dialect);

/// What a field holds, for people: "Crime reference".
QString fieldName(std::string_view field);

/// "“Arson”, “ARSON” are most likely one, and are counted apart."
QString alikeText(const std::vector<std::string>& names);
/// "40 rows say again what another row says; …", rounded where small numbers are hidden; empty for none.
QString repeatedText(std::uint64_t rows, std::optional<int> threshold = {});

/// That some identifiers of suspects are in capitals and some in small letters; empty where that is not so.
QString lettersText(const analysis::ImportReport& report);

/// How many rows were not counted, and why, rounded where small numbers are hidden; empty where none was left out.
QString leftOutText(const analysis::ImportReport& report, std::optional<int> threshold = {});

/// What was chosen, as a label and what it is, for the provenance of a table.
std::vector<std::pair<std::string, std::string>> settingsText(const analysis::SuspectQuestion& question,
                                                              const analysis::ImportReport& report);

QString averageText(std::int64_t sum, std::int64_t count); ///< "2.2"

} // namespace cspdesk::wording
