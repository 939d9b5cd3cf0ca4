// SPDX-License-Identifier: MIT
#pragma once

#include "application/board_meeting.h"

namespace cspdesk::tests {

/// A meeting at which much happens, written down through the use cases. Fay comes late and Ann, the Chair, goes for a
/// while; one absent member notified votes. Item 1 has an amendment that is carried by the casting vote, a count that
/// is void and another; item 2 an interest and a notified vote that counts; item 3 is closed, and everything of it says
/// "zebra" or "quagga"; of item 4, closed too, the vote is released; item 5 is inquorate.
class EventfulMeeting : public BoardMeeting
{
public:
    explicit EventfulMeeting()
        : will(member("Councillor Wilhelmina Featherstonehaugh-Cholmondeley",
                      "Cambridgeshire and Peterborough Integrated Care System (Safeguarding)")),
          okapi(item("Review of the okapi", domain::Session::Closed)),
          later(item("Next year", domain::Session::Open))
    {
        opensWith({ann, bob, cy, di, eve});
        grantItem();
        planItem();
        zebraItem();
        okapiItem();
        lastItem();
    }

    Person will;
    Id<domain::AgendaItem> okapi, later;

private:
    static constexpr auto For = domain::VoteChoice::For;
    static constexpr auto Against = domain::VoteChoice::Against;
    static constexpr auto Abstain = domain::VoteChoice::Abstain;

    template <class Work>
    void works(Work&& work)
    {
        does(application::Verb::ChangeMotion, std::forward<Work>(work));
    }

    /// Declared without a paragraph that tells of it.
    Id<domain::DeclaredVote> decidesSilently(Id<domain::Motion> motion, const application::Ballots& ballots,
                                             TimeOfDay when)
    {
        return does(application::Verb::DeclareVote, [&](auto& unit) {
            return application::declareVote(unit, motion, ballots, when, date(2025, 11, 4));
        });
    }

    void turns(domain::Session session, TimeOfDay when, std::optional<int> publicPresent = {})
    {
        works([&](auto& unit) {
            return application::turnSession(
                unit, today,
                domain::SessionTurn{.at = when, .session = session, .reminded = true, .publicPresent = publicPresent});
        });
    }

    Id<domain::Motion> put(Id<domain::AgendaItem> item, const std::string& subject, const std::string& words)
    {
        const domain::MotionMatter matter{.subject = subject, .texts = {{words, {}, {}}}, .mover = bob};
        return does(application::Verb::PutMotion, [&](auto& unit) {
            return application::putMotion(unit, item, domain::MotionKind::Recommendation, matter);
        });
    }

    void notifiesByName(Id<domain::Motion> motion, Person member, const std::string& name, domain::VoteChoice choice)
    {
        domain::NotifiedVoteMatter vote{.member = member, .name = name, .choice = choice};
        vote.receivedOn = date(2025, 11, 3);
        vote.receivedAt = at(9, 5);
        does(application::Verb::NotifyVote,
             [&](auto& unit) { return application::recordNotifiedVote(unit, motion, vote); });
    }

    void grantItem()
    {
        begins(grant, at(10, 0));
        const auto bridge = put(grant, "Lighting the bridge", "That the partnership fund the lighting of the bridge");
        notifiesByName(bridge, will, "Councillor Wilhelmina Featherstonehaugh-Cholmondeley", For);
        notifiesByName(bridge, fay, "Fay", For);
        const domain::MotionMatter words{.subject = "By March",
                                         .texts = {{"To add “by March”", {}, {}}},
                                         .mover = cy,
                                         .seconder = bob,
                                         .amendedWords =
                                             "That the partnership fund the lighting of the bridge by March"};
        const auto amendment = does(application::Verb::PutMotion, [&](auto& unit) {
            return application::putMotion(unit, grant, domain::MotionKind::Amendment, words, bridge);
        });
        arrives(fay, at(10, 10), domain::PresenceMode::Online);
        auto tied = hands({{ann, For}, {bob, For}, {cy, For}, {di, Against}, {eve, Against}, {fay, Against}});
        tied.castingVote = domain::CastingVote::For;
        decides(amendment, tied, at(10, 15));
        const auto unclear =
            decides(bridge, hands({{ann, For}, {bob, For}, {cy, For}, {di, For}, {eve, Against}}), at(10, 20));
        works([&](auto& unit) { return application::voidVote(unit, unclear, "The hands were unclear."); });
        const auto counted = decidesSilently(
            bridge, hands({{ann, For}, {bob, For}, {cy, For}, {di, Against}, {eve, Against}, {fay, Abstain}}),
            at(10, 22));
        works([&](auto& unit) { return application::recordDissent(unit, counted, "Eve (Police), against"); });
        works([&](auto& unit) {
            return application::correctVote(
                unit, counted, {date(2025, 11, 6), "Louise", "Health is the Integrated Care Board since 1 July."});
        });
    }

    void planItem()
    {
        begins(plan, at(10, 30));
        leaves(ann, at(10, 35), domain::LeftBecause::LostConnection);
        presides(bob, at(10, 35));
        declares(plan, {.person = di,
                        .name = "Di",
                        .kind = domain::InterestKind::Financial,
                        .conduct = domain::InterestConduct::StayedWithoutVoting,
                        .note = "owns shares"});
        const auto motion = put(plan, "The plan", "That the plan be adopted");
        notifiesByName(motion, will, "Councillor Wilhelmina Featherstonehaugh-Cholmondeley", Against);
        notifiesByName(motion, fay, "Fay", For);
        decides(motion, hands({{bob, For}, {cy, For}, {di, For}, {eve, Abstain}, {fay, For}}), at(10, 40));
    }

    void zebraItem()
    {
        turns(domain::Session::Closed, at(10, 50));
        begins(review, at(10, 50));
        arrives(ann, at(10, 51));
        declares(review, {.person = cy,
                          .name = "Cy",
                          .conduct = domain::InterestConduct::LeftRoom,
                          .note = "keeps a zebra at home"});
        does(application::Verb::RecordPresence, [&](auto& unit) {
            return application::recordLeaving(unit, today, cy, at(10, 52), domain::LeftBecause::Interest,
                                              "the zebra is a friend");
        });
        const auto motion = put(review, "Zebra move", "That the zebra be moved to the quagga house before the spring");
        notifiesByName(motion, will, "Councillor Wilhelmina Featherstonehaugh-Cholmondeley", For);
        decides(motion, hands({{ann, For}, {bob, For}, {di, Against}, {eve, For}, {fay, Abstain}}), at(10, 58));
        const auto other = put(review, "Quagga", "That the quagga be told");
        works([&](auto& unit) {
            return application::setStanding(unit, other, domain::MotionStanding::Deferred, "the quagga is ill");
        });
    }

    void okapiItem()
    {
        begins(okapi, at(11, 0));
        const auto motion = put(okapi, "Publication", "That a summary of the learning be published");
        const auto vote =
            decides(motion, hands({{ann, For}, {bob, For}, {di, Against}, {eve, For}, {fay, For}}), at(11, 5));
        works([&](auto& unit) {
            return application::releaseVote(unit, vote, application::ReleaseNote{date(2025, 11, 10), "Ann, Chair"});
        });
    }

    void lastItem()
    {
        arrives(cy, at(11, 10));
        turns(domain::Session::Open, at(11, 15), 2);
        begins(later, at(11, 15));
        leaves(eve, at(11, 20));
        leaves(fay, at(11, 20));
        const auto dates = put(later, "Dates", "That the Board meet four times next year");
        works([&](auto& unit) {
            return application::setStanding(unit, dates, domain::MotionStanding::ForRatification,
                                            "there was no quorum");
        });
        const auto venue = put(later, "Venue", "That the Board meet in Ely");
        works([&](auto& unit) {
            return application::setStanding(unit, venue, domain::MotionStanding::Deferred,
                                            "the rooms are not known yet");
        });
        works([&](auto& unit) { return application::endSession(unit, today, at(11, 30)); });
    }
};

} // namespace cspdesk::tests
