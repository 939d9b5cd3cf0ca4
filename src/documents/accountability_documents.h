// SPDX-License-Identifier: MIT
#pragma once

#include "application/delivery_view.h"
#include "application/hand_over.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <vector>

namespace cspdesk::documents {

// Pages of what the partnership answers for. All but the register of reviews may be read by anybody.

/// Funds with their bids, payments, spending and underspend, and what does not fit.
Document fundsDocument(const domain::Partnership& partnership, const std::vector<application::FundLine>& funds,
                       Date today);

/// Duties by law and by the terms of reference: when they are due, when they were done, and what shows it.
Document dutiesDocument(const domain::Partnership& partnership, const std::vector<Stored<domain::Duty>>& duties,
                        Date today);

/// What reports asked of the partnership, the Board's answer, what became of it. By their source, in its numbering.
Document recommendationsDocument(const domain::Partnership& partnership,
                                 const std::vector<Stored<domain::Recommendation>>& recommendations, Date today);

/// The register of reviews of deaths: closed matter. For the public only what was released by name.
Document reviewsDocument(const domain::Partnership& partnership,
                         const std::vector<Stored<domain::DeathReview>>& reviews, Audience audience, Date today);

/// Sharing agreements, seats on other boards, notices to the public.
Document agreementsDocument(const domain::Partnership& partnership,
                            const std::vector<Stored<domain::SharingAgreement>>& agreements,
                            const std::vector<Stored<domain::OutsideSeat>>& seats,
                            const std::vector<Stored<domain::PublicNotice>>& notices, Date today);

/// The list of each person: what was given, what is not given yet; and for whoever takes over what they hold and owe.
Document inductionsDocument(const domain::Partnership& partnership, const std::vector<application::HandOver>& lists,
                            Date today);

} // namespace cspdesk::documents
