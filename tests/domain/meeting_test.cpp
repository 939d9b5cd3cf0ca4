// SPDX-License-Identifier: MIT
#include "domain/meeting.h"

#include "support/catch.h"

#include <map>

using namespace cspdesk;
using namespace cspdesk::domain;

TEST_CASE("A meeting moves through its life by the allowed steps and no others")
{
    using S = MeetingState;
    using V = MeetingVerb;
    // From the partnership's rules: planned, agenda published, in session, minutes draft, circulated, agreed,
    // published.
    const std::map<std::pair<S, V>, S> allowed{{{S::Planned, V::PublishAgenda}, S::AgendaPublished},
                                               {{S::AgendaPublished, V::WithdrawAgenda}, S::Planned},
                                               {{S::Planned, V::OpenSession}, S::InSession},
                                               {{S::AgendaPublished, V::OpenSession}, S::InSession},
                                               {{S::InSession, V::EndSession}, S::MinutesDraft},
                                               {{S::MinutesDraft, V::CirculateMinutes}, S::MinutesCirculated},
                                               {{S::MinutesCirculated, V::AgreeMinutes}, S::MinutesAgreed},
                                               {{S::MinutesAgreed, V::PublishMinutes}, S::MinutesPublished},
                                               {{S::Planned, V::Cancel}, S::Cancelled},
                                               {{S::AgendaPublished, V::Cancel}, S::Cancelled},
                                               {{S::Cancelled, V::Reinstate}, S::Planned}};
    for (int state = 0; state <= int(S::Cancelled); ++state)
        for (int verb = 0; verb <= int(V::Reinstate); ++verb) {
            const auto next = after(S(state), V(verb));
            const auto expected = allowed.find({S(state), V(verb)});
            INFO(state << " " << verb);
            REQUIRE(next.has_value() == (expected != allowed.end()));
            if (next.has_value())
                CHECK(*next == expected->second);
            else
                CHECK(std::get<NotAllowedNow>(next.error()).state == S(state));
        }
}

TEST_CASE("The agenda may change until the session has ended")
{
    CHECK(agendaMayChange(MeetingState::Planned));
    CHECK(agendaMayChange(MeetingState::AgendaPublished));
    CHECK(agendaMayChange(MeetingState::InSession));
    CHECK_FALSE(agendaMayChange(MeetingState::MinutesDraft));
    CHECK_FALSE(agendaMayChange(MeetingState::MinutesPublished));
    CHECK_FALSE(agendaMayChange(MeetingState::Cancelled));
}

TEST_CASE("A meeting ends after it begins")
{
    Meeting meeting{.body = Id<Body>(1)};
    CHECK(check(meeting).has_value());
    meeting.end = meeting.start;
    CHECK(std::holds_alternative<EndsBeforeStart>(check(meeting).error()));
}
