// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/published_table.h"
#include "statistics/result_table.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace cspdesk::wording {

/// Why tables may not be written, printed, copied or handed over unless the analyst says why they may; empty where they
/// pass. Tables in which nothing is hidden do not, nor those of which an audit finds that a hidden figure can be told.
/// `earlier` are the tables that went out before, marked with how they hang together with these.
QStringList releaseObstacles(std::span<const statistics::ResultTable> tables,
                             std::vector<statistics::PublishedTable> earlier = {});

/// Records the analyst's reason with each table, for everybody who reads it.
void noteReason(std::vector<statistics::ResultTable>& tables, const QString& reason);

} // namespace cspdesk::wording
