// SPDX-License-Identifier: MIT
#include "commands/paper_json.h"

#include "application/room.h"
#include "commands/publication.h"
#include "documents/attendance_tables.h"
#include "documents/presence_words.h"
#include "wording/labels.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

using namespace domain;
using nlohmann::ordered_json;

std::string nameOf(AttendanceClass printedAs)
{
    switch (printedAs) {
    case AttendanceClass::Board: return "board";
    case AttendanceClass::Member: return "member";
    case AttendanceClass::Guest: return "guest";
    }
    return {};
}

std::string nameOf(AttendanceCapacity capacity)
{
    switch (capacity) {
    case AttendanceCapacity::BoardMember: return "board_member";
    case AttendanceCapacity::Representative: return "representative";
    case AttendanceCapacity::Member: return "member";
    case AttendanceCapacity::InAttendance: return "in_attendance";
    }
    return {};
}

std::string nameOf(ActionStatus status)
{
    switch (status) {
    case ActionStatus::Open: return "open";
    case ActionStatus::CarriedOver: return "carried_over";
    case ActionStatus::Closed: return "closed";
    }
    return {};
}

std::string nameOf(PresidingBasis basis)
{
    switch (basis) {
    case PresidingBasis::Chair: return "chair";
    case PresidingBasis::ViceChair: return "vice_chair";
    case PresidingBasis::Elected: return "elected";
    case PresidingBasis::SteppedIn: return "stepped_in";
    }
    return {};
}

std::string nameOf(LeftBecause because)
{
    switch (because) {
    case LeftBecause::Unsaid: return {};
    case LeftBecause::LostConnection: return "lost_connection";
    case LeftBecause::Interest: return "interest";
    case LeftBecause::Other: return "other";
    }
    return {};
}

ordered_json timeOrNull(std::optional<TimeOfDay> time)
{
    return time ? ordered_json(clockTime(*time)) : ordered_json();
}

ordered_json staysJson(const std::vector<Stay>& stays)
{
    ordered_json json = ordered_json::array();
    for (const Stay& stay : stays) {
        const std::string because = nameOf(stay.because);
        json.push_back({{"arrived", timeOrNull(stay.arrived)},
                        {"left", timeOrNull(stay.left)},
                        {"mode", stay.mode == PresenceMode::Online ? "online" : "in_room"},
                        {"because", because.empty() ? ordered_json() : ordered_json(because)},
                        {"why", stay.why}});
    }
    return json;
}

ordered_json presidingJson(const application::MinutesView& view)
{
    const documents::PresenceWords words(view);
    ordered_json json = ordered_json::array();
    for (const Stored<Presiding>& each : view.proceedings.presiding)
        json.push_back({{"name", each->name},
                        {"basis", nameOf(each->basis)},
                        {"from", timeOrNull(each->from)},
                        {"only_for", words.itemName(each->onlyFor).toStdString()},
                        {"how", each->how}});
    return json;
}

ordered_json quorumTurnsJson(const application::MinutesView& view)
{
    ordered_json json = ordered_json::array();
    if (!documents::PresenceWords(view).hasTimes())
        return json;
    const TimeOfDay until = view.minutes.ended.value_or(TimeOfDay{24 * 60});
    for (const application::QuorumTurn& turn : application::quorumTurns(view, until))
        json.push_back({{"at", clockTime(turn.at)},
                        {"quorate", turn.quorum.reached},
                        {"count", turn.quorum.count},
                        {"required", turn.quorum.required}});
    return json;
}

ordered_json sessionsJson(const std::vector<SessionTurn>& turns)
{
    ordered_json json = ordered_json::array();
    for (const SessionTurn& turn : turns)
        json.push_back({{"at", clockTime(turn.at)},
                        {"session", turn.session == Session::Closed ? "closed" : "open"},
                        {"public_present", turn.publicPresent ? ordered_json(*turn.publicPresent) : ordered_json()}});
    return json;
}

ordered_json jsonOf(const RegisterLine& line)
{
    ordered_json represents = ordered_json::array();
    for (const Stored<Apology>& apology : line.represents)
        represents.push_back(apology->name);
    const Attendance& attendance = line.attendance.value;
    return {{"name", attendance.name},
            {"organisation", attendance.organisation},
            {"class", nameOf(attendance.printedAs)},
            {"capacity", nameOf(line.capacity)},
            {"presided", attendance.duty == AttendanceDuty::Presided},
            {"took_minutes", attendance.duty == AttendanceDuty::TookMinutes},
            {"represents", std::move(represents)},
            {"stays", staysJson(attendance.stays)},
            {"note", attendance.note}};
}

ordered_json jsonOf(const ApologyLine& line)
{
    const Apology& apology = line.apology.value;
    return {{"name", apology.name},
            {"organisation", apology.organisation},
            {"class", nameOf(apology.printedAs)},
            {"represented_by", line.representative.empty() ? ordered_json() : ordered_json(line.representative)},
            {"note", apology.note}};
}

/// The text of a closed review stays with the Board, even where its action was released.
ordered_json jsonOf(const DatedReview& dated, documents::Audience audience)
{
    const ActionReview& review = dated.review.value;
    const bool isHidden = audience == documents::Audience::Public && !review.closedText.isAbsent();
    const std::string* text = isHidden ? nullptr : readableText(review);
    return {{"meeting", isoDate(dated.on)},
            {"outcome", review.outcome == ActionOutcome::Closed ? "closed" : "carried_over"},
            {"text", text != nullptr ? ordered_json(*text) : ordered_json()}};
}

ordered_json jsonOf(const ActionLine& line, const documents::OwnerNames& names, documents::Audience audience)
{
    const ActionPoint& action = line.action.value;
    const std::string* text = readableText(action);
    ordered_json owners = ordered_json::array();
    if (const std::vector<ActionOwner>* readable = readableOwners(action))
        for (const ActionOwner& owner : *readable)
            owners.push_back(wording::ownerText(owner, names.members, names.bodies).toStdString());
    ordered_json history = ordered_json::array();
    for (const DatedReview& review : line.history)
        history.push_back(jsonOf(review, audience));
    return {{"reference", line.reference},
            {"raised_on", isoDate(line.raisedOn)},
            {"paragraph", line.paragraphNumber.empty() ? ordered_json() : ordered_json(line.paragraphNumber)},
            {"text", text != nullptr ? ordered_json(*text) : ordered_json()},
            {"owners", std::move(owners)},
            {"due_at_next_meeting", action.due == ActionDue::NextMeeting},
            {"due", line.due ? ordered_json(isoDate(*line.due)) : ordered_json()},
            {"status", nameOf(line.status)},
            {"overdue", line.isOverdue},
            {"history", std::move(history)}};
}

} // namespace

ordered_json attendanceJson(const application::MinutesView& view)
{
    const AttendanceRegister& attendance = view.attendance;
    ordered_json present = ordered_json::array();
    for (const RegisterLine& line : attendance.present)
        present.push_back(jsonOf(line));
    ordered_json apologies = ordered_json::array();
    for (const ApologyLine& line : attendance.apologies)
        apologies.push_back(jsonOf(line));
    ordered_json awaited = ordered_json::array();
    for (const Seat& seat : attendance.awaited)
        awaited.push_back(documents::seatText(seat).toStdString());
    const std::optional<int> count = view.minutes.publicPresent;
    return {{"present", std::move(present)},          {"apologies", std::move(apologies)},
            {"awaited", std::move(awaited)},          {"public_present", count ? ordered_json(*count) : ordered_json()},
            {"public_note", view.minutes.publicNote}, {"board_members_present", attendance.boardMembersPresent},
            {"quorum", view.agenda.terms.quorum},     {"quorum_turns", quorumTurnsJson(view)},
            {"presiding", presidingJson(view)},       {"sessions", sessionsJson(view.minutes.turns)}};
}

ordered_json actionsJson(const std::vector<ActionLine>& lines, const documents::OwnerNames& names,
                         documents::Audience audience)
{
    ordered_json actions = ordered_json::array();
    for (const ActionLine& line : lines)
        if (documents::mayShow(line.action.value, audience))
            actions.push_back(jsonOf(line, names, audience));
    return actions;
}

ordered_json meetingJson(const application::AgendaView& view, documents::Audience audience)
{
    return {{"partnership", view.partnership.name},
            {"date", isoDate(view.meeting->date)},
            {"audience", audienceName(audience)}};
}

} // namespace cspdesk::commands
