// SPDX-License-Identifier: MIT
#include "documents/shown_meeting.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MinutesView;
using application::Proceedings;

/// Takes out of a meeting what the public copy does not show.
class PublicMeeting
{
public:
    explicit PublicMeeting(MinutesView view) : m_view(std::move(view)), m_shown(m_view.proceedings) {}

    MinutesView take()
    {
        keepOpen(m_shown.motions);
        keepOpen(m_shown.interests);
        keepOpen(m_shown.votes);
        m_shown.notified.clear();
        m_shown.replies.clear();
        m_shown.toRatify.clear();
        m_shown.ratified.clear();
        std::erase_if(m_shown.presiding, [this](const Stored<Presiding>& each) {
            return each->onlyFor.has_value() && !isOpen(*each->onlyFor);
        });
        // Free words tell more than that the chair passed on, and may be of a closed item.
        for (Stored<Presiding>& presiding : m_shown.presiding)
            presiding.value.how.clear();
        std::erase_if(m_shown.times,
                      [this](const Stored<ItemTime>& each) { return each->item.has_value() && !isOpen(*each->item); });
        for (Stored<Attendance>& attendance : m_shown.attendances)
            hideWhy(attendance.value.stays);
        for (RegisterLine& line : m_view.attendance.present)
            hideWhy(line.attendance.value.stays);
        for (Stored<Interest>& interest : m_shown.interests)
            if (interest->matter.open)
                interest.value.matter.open->note.clear();
        hideVoters();
        m_view.proceedings = std::move(m_shown);
        return std::move(m_view);
    }

private:
    /// An item that nobody knows is not known to be open.
    [[nodiscard]] bool isOpen(Id<AgendaItem> id) const
    {
        return std::any_of(m_view.items.begin(), m_view.items.end(), [&](const MinutedItem& item) {
            return item.line.item.id == id && item.line.item->session == Session::Open;
        });
    }

    template <class Record>
    void keepOpen(std::vector<Stored<Record>>& records) const
    {
        std::erase_if(records, [this](const Stored<Record>& each) {
            const auto& matter = each->matter;
            return !matter.open || !matter.closed.isAbsent() || !(matter.releasedOn || isOpen(each->item));
        });
    }

    void hideWhy(std::vector<Stay>& stays) const
    {
        for (Stay& stay : stays) {
            stay.why.clear();
            const auto wasOpen = [&](int minutes) {
                const auto item = itemAt(TimeOfDay{minutes}, m_view.proceedings.times);
                return item && isOpen(*item);
            };
            // In the minute in which items change it may have been either.
            if (!stay.left || !wasOpen(stay.left->minutes) || !wasOpen(stay.left->minutes - 1))
                stay.because = LeftBecause::Unsaid;
        }
    }

    void hideVoters()
    {
        std::stable_sort(m_shown.votes.begin(), m_shown.votes.end(),
                         [](const auto& one, const auto& other) { return one->number < other->number; });
        int number = 0;
        for (Stored<DeclaredVote>& vote : m_shown.votes) {
            vote.value.number = ++number;
            hideVoters(vote.value.matter.open->situation);
            hideVoters(vote.value.matter.open->result);
        }
    }

    static void hideVoters(VoteCase& situation)
    {
        std::erase_if(situation.people, [&](const VotingPerson& each) { return each.key != situation.presiding; });
        situation.present.clear();
        situation.represents.clear();
        situation.hands.clear();
        situation.notified.clear();
        situation.interests.clear();
        situation.rulings.clear();
    }

    static void hideVoters(VoteResult& result)
    {
        result.quorum.counted.clear();
        result.setAside.clear();
        result.ambiguities.clear();
        std::erase_if(result.agencies, [](const AgencyVote& each) { return !each.entitled && !each.choice; });
        for (AgencyVote& agency : result.agencies) {
            agency.by.clear();
            agency.representing.clear();
        }
    }

    MinutesView m_view;
    Proceedings m_shown;
};

} // namespace

MinutesView shownTo(Audience audience, MinutesView view)
{
    return audience == Audience::Board ? std::move(view) : PublicMeeting(std::move(view)).take();
}

} // namespace cspdesk::documents
