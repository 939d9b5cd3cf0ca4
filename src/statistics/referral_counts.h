// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace cspdesk::statistics {

/// What became of referrals to a service (Domestic Abuse Quarterly Report, Q1 2025/26): engagement is of those that met
/// the criteria, repeats are of all.
struct ReferralCounts
{
    std::int64_t referrals = 0;
    std::int64_t met = 0;
    std::int64_t engaged = 0; ///< of those that met the criteria
    std::int64_t repeats = 0;

    void add(const ReferralCounts& other)
    {
        referrals += other.referrals;
        met += other.met;
        engaged += other.engaged;
        repeats += other.repeats;
    }

    friend bool operator==(const ReferralCounts&, const ReferralCounts&) = default;
};

/// Whether some whole number of so many is this percentage once it is rounded half away from zero.
bool isPossiblePercent(std::int64_t percent, std::int64_t of);

} // namespace cspdesk::statistics
