// SPDX-License-Identifier: MIT
#pragma once

#include "application/backup_name.h"

#include <vector>

namespace cspdesk::application {

/// How many backups are kept.
struct BackupRetention
{
    std::size_t newest = 10;
    int days = 14;   ///< the last one of each of so many days, today among them
    int months = 12; ///< the last one of each of so many calendar months, this one among them
};

/// Which of the backups need not be kept any longer. One dated after today was made when a clock was wrong: it stays,
/// and takes nobody's place.
std::vector<BackupStamp> superfluous(std::vector<BackupStamp> backups, Date today,
                                     const BackupRetention& retention = {});

} // namespace cspdesk::application
