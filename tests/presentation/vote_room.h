// SPDX-License-Identifier: MIT
#pragma once

#include "application/motion_work.h"
#include "presentation/meeting_room.h"
#include "presentation/vote_desk.h"
#include "support/sample_workspace.h"

namespace cspdesk::tests {

/// The meeting of 21 October 2025 in session since ten, at its decision: one recommendation, for which the Probation
/// Service has notified a vote. Of five agencies one Board member each is there, which is the quorum.
struct VoteRoom : SampleWorkspace
{
    presentation::CurrentMeeting meeting{workspace};
    presentation::MeetingRoom room{workspace, meeting};
    presentation::VoteDesk desk{workspace, room};

    explicit VoteRoom(std::vector<std::string> people = {"Samantha Shimmon", "Mike Jackman", "Scott Liddle",
                                                         "Scott Fretwell", "Diane Lane"})
    {
        meeting.choose(october());
        room.setWatched(true);
        for (const std::string& name : people)
            arrive(name);
        at(10, 0);
        REQUIRE(room.openSession().has_value());
        begin("Updating the Partnership’s terms of reference: agreement");
        desk.putNext();
    }

    void at(int hours, int minutes)
    {
        clock.setTime(TimeOfDay{hours * 60 + minutes});
        room.tick();
    }
    void begin(const std::string& title) { REQUIRE(room.beginItem(item(title).id).has_value()); }
    [[nodiscard]] Id<domain::Person> person(const std::string& name) const
    {
        for (const auto& each : everything<domain::Person>())
            if (each->name == name)
                return each.id;
        FAIL("there is nobody of the name " << name);
        return Id<domain::Person>(0);
    }
    void arrive(const std::string& name) { REQUIRE(room.arrive(person(name)).has_value()); }
    void leave(const std::string& name) { REQUIRE(room.leave(person(name)).has_value()); }

    [[nodiscard]] const presentation::VoteRow& row(const char* agency) const
    {
        for (const presentation::VoteRow& each : desk.rows())
            if (each.name.contains(QString::fromUtf8(agency)))
                return each;
        FAIL("there is no agency " << agency);
        return desk.rows().front();
    }
    void raise(const char* agency, domain::VoteChoice choice) { desk.raise(row(agency).agency, choice); }
    /// Puts a motion under the item now.
    Id<domain::Motion> put(domain::MotionKind kind, const std::string& words, std::vector<std::string> candidates = {})
    {
        domain::MotionMatter matter;
        matter.texts.push_back({words, std::nullopt, {}});
        matter.candidates = std::move(candidates);
        const auto id = workspace.run(application::Verb::PutMotion, QStringLiteral("motion"), [&](auto& unit) {
            return application::putMotion(unit, *room.now().item, kind, matter);
        });
        REQUIRE(id.has_value());
        return *id;
    }
    [[nodiscard]] std::vector<Stored<domain::DeclaredVote>> votes() const { return room.view()->proceedings.votes; }
    [[nodiscard]] std::string lastParagraph() const
    {
        for (const domain::MinutedItem& each : room.view()->items)
            if (each.line.item.id == room.now().item && !each.paragraphs.empty())
                if (const std::string* text = domain::readableText(each.paragraphs.back().paragraph.value))
                    return *text;
        return {};
    }
};

} // namespace cspdesk::tests
