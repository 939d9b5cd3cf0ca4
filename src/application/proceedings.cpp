// SPDX-License-Identifier: MIT
#include "application/proceedings.h"

#include "application/meeting_work.h"
#include "application/work.h"
#include "domain/membership_rules.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

template <class T>
Result<> read(const Reader& reader, Id<Meeting> meeting, std::vector<Stored<T>>& into)
{
    auto records = all<T>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(records);
    into = std::move(*records);
    return {};
}

bool isRatified(const Stored<Motion>& motion, const std::vector<Stored<Motion>>& motions,
                const std::vector<Stored<DeclaredVote>>& votes)
{
    if (motion->matter.value().ratifiedInWriting)
        return true;
    return std::any_of(motions.begin(), motions.end(), [&](const Stored<Motion>& each) {
        return each->ratifies == motion.id && isCarried(each.id, votes);
    });
}

Result<> readRatification(const Reader& reader, const Stored<Meeting>& meeting, Proceedings& proceedings)
{
    const auto motions = all<Motion>(reader);
    CSPDESK_TRY(motions);
    const bool any = std::any_of(motions->begin(), motions->end(),
                                 [](const auto& each) { return each->standing == MotionStanding::ForRatification; });
    if (!any)
        return {};
    const auto votes = all<DeclaredVote>(reader);
    CSPDESK_TRY(votes);
    const auto meetings = meetingsOf(reader, meeting->body);
    CSPDESK_TRY(meetings);
    const auto items = all<AgendaItem>(reader, RecordKey::of(meeting.id));
    CSPDESK_TRY(items);
    for (const Stored<Motion>& motion : *motions) {
        if (motion->standing != MotionStanding::ForRatification)
            continue;
        const bool isEarlier = std::any_of(meetings->begin(), meetings->end(), [&](const Stored<Meeting>& each) {
            return each.id == motion->meeting && each->date < meeting->date;
        });
        if (isEarlier && !isRatified(motion, *motions, *votes))
            proceedings.toRatify.push_back(motion);
        if (std::any_of(items->begin(), items->end(), [&](const auto& item) { return item->ratifies == motion.id; }))
            proceedings.ratified.push_back(motion);
    }
    return {};
}

} // namespace

bool isCarried(Id<Motion> motion, const std::vector<Stored<DeclaredVote>>& votes)
{
    return std::any_of(votes.begin(), votes.end(), [&](const Stored<DeclaredVote>& vote) {
        const DeclaredVoteMatter& matter = vote->matter.value();
        return vote->motion == motion && matter.voidBecause.empty() && matter.result.outcome == VoteOutcome::Carried;
    });
}

Result<Proceedings> proceedingsOf(const Reader& reader, const Stored<Meeting>& meeting)
{
    Proceedings proceedings;
    CSPDESK_TRY(read(reader, meeting.id, proceedings.attendances));
    CSPDESK_TRY(read(reader, meeting.id, proceedings.apologies));
    CSPDESK_TRY(read(reader, meeting.id, proceedings.replies));
    CSPDESK_TRY(read(reader, meeting.id, proceedings.presiding));
    CSPDESK_TRY(read(reader, meeting.id, proceedings.times));
    CSPDESK_TRY(read(reader, meeting.id, proceedings.interests));
    CSPDESK_TRY(read(reader, meeting.id, proceedings.motions));
    CSPDESK_TRY(read(reader, meeting.id, proceedings.notified));
    CSPDESK_TRY(read(reader, meeting.id, proceedings.votes));
    CSPDESK_TRY(readRatification(reader, meeting, proceedings));
    const auto versions = all<TermsOfReference>(reader, RecordKey::of(meeting->body));
    CSPDESK_TRY(versions);
    if (const auto terms = termsOn(meeting->date, meeting->body, *versions))
        proceedings.termsFrom = terms->value.inForceFrom;
    return proceedings;
}

} // namespace cspdesk::application
