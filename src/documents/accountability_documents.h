// SPDX-License-Identifier: MIT
#pragma once

#include "application/delivery_view.h"
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

/// The list of one person: what was given, what is not given yet.
Document inductionDocument(const domain::Partnership& partnership, const domain::Person& person,
                           const domain::Induction& induction, Date today);

} // namespace cspdesk::documents
