// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <QString>

#include <string>
#include <vector>

namespace cspdesk::wording {

// What tables of people who are followed have in common.

std::string words(const QString& text);

/// The share, or that there is none of nobody.
statistics::TableCell shareOrNone(std::int64_t part, std::int64_t whole);
/// Days as months, to one decimal.
statistics::TableCell monthsOf(std::int32_t days);

statistics::TableColumn labelColumn(const char* id, const QString& heading);
/// A count whose rows make the total.
statistics::TableColumn countColumn(const std::string& id, const QString& heading, const QString& unit,
                                    std::vector<std::size_t> partOf = {});
statistics::TableColumn percentColumn(const std::string& id, const QString& heading, const QString& base,
                                      std::vector<std::size_t> from);
statistics::TableColumn decimalColumn(const std::string& id, const QString& heading, const QString& unit,
                                      std::vector<std::size_t> from);

/// "Gender", or "Gender, Cambridge City".
std::string titleOf(const QString& title, const std::string& coverage);
/// What a row is called whose name is left blank in the extract.
QString nameOrNone(const std::string& name);

} // namespace cspdesk::wording
