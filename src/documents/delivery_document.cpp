// SPDX-License-Identifier: MIT
#include "documents/delivery_document.h"

#include "application/annual_account.h"
#include "application/meeting_work.h"
#include "application/work.h"
#include "documents/accountability_documents.h"
#include "documents/annual_review_document.h"
#include "documents/record_page.h"
#include "documents/safety_plan_document.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {

using namespace domain;
using application::all;
using application::Reader;
using application::Result;
using wording::say;

namespace {

Result<Document> planPage(const Reader& reader, const Partnership& partnership, Paper paper, Date today)
{
    const auto view = application::safetyPlanView(reader, std::nullopt, std::nullopt, today);
    CSPDESK_TRY(view);
    const auto groups = application::groupLines(reader, today);
    CSPDESK_TRY(groups);
    if (paper == Paper::TaskGroups)
        return taskGroupsDocument(partnership, *groups, application::challenges(*view, *groups, today), today);
    if (!view->has_value()) {
        Document nothing = recordPage(partnership, say("Community Safety Plan"), today);
        nothing.blocks.emplace_back(paragraph(say("No plan is kept yet.")));
        return nothing;
    }
    if (paper == Paper::Targets)
        return targetsDocument(partnership, **view, today);
    const auto members = application::boardMembersOf(reader, (*view)->plan.value);
    CSPDESK_TRY(members);
    return safetyPlanDocument(partnership, **view, *groups, *members, today);
}

Result<Document> annualPage(const Reader& reader, const Partnership& partnership, Date today)
{
    const auto board = application::board(reader);
    CSPDESK_TRY(board);
    const auto review = application::annualReviewOf(reader, board->id, std::nullopt, today);
    CSPDESK_TRY(review);
    const auto account = application::annualAccount(reader, board->id, review->from, review->until, today);
    CSPDESK_TRY(account);
    return annualReviewDocument(partnership, *review, *account, today);
}

Result<Document> agreementsPage(const Reader& reader, const Partnership& partnership, Date today)
{
    const auto agreements = all<SharingAgreement>(reader);
    CSPDESK_TRY(agreements);
    const auto seats = all<OutsideSeat>(reader);
    CSPDESK_TRY(seats);
    const auto notices = all<PublicNotice>(reader);
    CSPDESK_TRY(notices);
    return agreementsDocument(partnership, *agreements, *seats, *notices, today);
}

Result<std::optional<DeliveryDocument>> open(Result<Document> document)
{
    CSPDESK_TRY(document);
    return std::optional(DeliveryDocument{std::move(*document)});
}

} // namespace

Result<std::optional<DeliveryDocument>> deliveryDocument(const Reader& reader, Paper paper, Date today,
                                                         Audience audience)
{
    const auto partnership = application::require(reader, Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    const Partnership& ours = partnership->value;
    if (paper == Paper::SafetyPlan || paper == Paper::Targets || paper == Paper::TaskGroups)
        return open(planPage(reader, ours, paper, today));
    if (paper == Paper::AnnualReview)
        return open(annualPage(reader, ours, today));
    if (paper == Paper::Agreements)
        return open(agreementsPage(reader, ours, today));
    if (paper == Paper::Funding) {
        const auto funds = application::fundLines(reader, today);
        CSPDESK_TRY(funds);
        return open(fundsDocument(ours, *funds, today));
    }
    if (paper == Paper::StatutoryCalendar) {
        const auto duties = all<Duty>(reader);
        CSPDESK_TRY(duties);
        return open(dutiesDocument(ours, *duties, today));
    }
    if (paper == Paper::Recommendations) {
        const auto recommendations = all<Recommendation>(reader);
        CSPDESK_TRY(recommendations);
        return open(recommendationsDocument(ours, *recommendations, today));
    }
    if (paper == Paper::Inductions) {
        const auto lists = application::handOvers(reader, today);
        CSPDESK_TRY(lists);
        return open(inductionsDocument(ours, *lists, today));
    }
    if (paper != Paper::DeathReviews)
        return std::optional<DeliveryDocument>();
    const auto reviews = all<DeathReview>(reader);
    CSPDESK_TRY(reviews);
    const bool isSealed = std::any_of(reviews->begin(), reviews->end(),
                                      [](const Stored<DeathReview>& review) { return review->matter.isSealed(); });
    return std::optional(DeliveryDocument{reviewsDocument(ours, *reviews, audience, today), isSealed});
}

} // namespace cspdesk::documents
