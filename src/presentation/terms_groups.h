// SPDX-License-Identifier: MIT
#pragma once

#include "domain/terms.h"

#include <QString>

#include <array>

namespace cspdesk::presentation {

/// The settings of terms of reference, a few at a time.
enum class TermsGroup {
    Quorum,
    Voters,
    Majority,
    CastingVote,
    NotifiedVotes,
    Interests,
    Notice,
    Deadlines,
    Questions,
    Minutes
};

inline constexpr std::array termsGroups{TermsGroup::Quorum,      TermsGroup::Voters,        TermsGroup::Majority,
                                        TermsGroup::CastingVote, TermsGroup::NotifiedVotes, TermsGroup::Interests,
                                        TermsGroup::Notice,      TermsGroup::Deadlines,     TermsGroup::Questions,
                                        TermsGroup::Minutes};

QString label(TermsGroup group);

/// The settings with those of one group as the Cambridge terms of 2025 have them.
domain::TermsSettings withDefaults(domain::TermsSettings terms, TermsGroup group);
/// Whether the group is as the Cambridge terms have it.
bool isDefault(const domain::TermsSettings& terms, TermsGroup group);

} // namespace cspdesk::presentation
