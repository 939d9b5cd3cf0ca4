// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// The tables of a run as they are kept beside its recipe, to say the next time what has changed. What is hidden in
/// them is not there either.
QByteArray textOf(const std::vector<statistics::ResultTable>& tables);
/// Nothing where the text is none of ours.
std::optional<std::vector<statistics::ResultTable>> tablesIn(const QByteArray& text);

} // namespace cspdesk::presentation
