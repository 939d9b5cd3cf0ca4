// SPDX-License-Identifier: MIT
#include "domain/minutes_remarks.h"

#include "domain/presence.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

using Kind = MinutesRemark::Kind;

bool isPresent(Id<Person> person, const AttendanceRegister& attendance)
{
    return std::any_of(attendance.present.begin(), attendance.present.end(),
                       [&](const RegisterLine& line) { return line.attendance->person == person; });
}

/// Somebody who was there for a part may have apologies for the rest of it.
bool isThereThroughout(Id<Person> person, const AttendanceRegister& attendance)
{
    return std::any_of(attendance.present.begin(), attendance.present.end(), [&](const RegisterLine& line) {
        return line.attendance->person == person && !isForAPart(line.attendance.value);
    });
}

std::string nameOf(Id<Person> id, const MembershipRecords& records)
{
    for (const Stored<Person>& person : records.people)
        if (person.id == id)
            return person->name;
    return {};
}

std::string numberOf(const MinutedItem& item) { return item.line.number ? std::to_string(*item.line.number) : ""; }

void remarkOnAttendance(const AttendanceRegister& attendance, int quorum, std::vector<MinutesRemark>& remarks)
{
    if (attendance.present.empty()) {
        remarks.push_back({Kind::NobodyPresent, {}, {}, 0});
        return;
    }
    const auto presided = [](const RegisterLine& line) { return line.attendance->duty == AttendanceDuty::Presided; };
    if (std::none_of(attendance.present.begin(), attendance.present.end(), presided))
        remarks.push_back({Kind::NobodyPresided, {}, {}, 0});
    if (attendance.boardMembersPresent < quorum)
        remarks.push_back({Kind::NotEnoughForQuorum, {}, {}, attendance.boardMembersPresent});
    for (const ApologyLine& line : attendance.apologies) {
        if (isThereThroughout(line.apology->person, attendance))
            remarks.push_back({Kind::PresentAndApologised, line.apology->name, {}, 0});
        if (line.representativeIsAbsent)
            remarks.push_back({Kind::RepresentativeIsAbsent, line.representative, {}, 0});
    }
}

/// Terms of reference, section 5: in the absence of both chairs somebody is nominated and approved by those present.
void remarkOnPresiding(const std::vector<Stored<Presiding>>& presiding, std::vector<MinutesRemark>& remarks)
{
    for (const Stored<Presiding>& each : presiding)
        if (each->basis == PresidingBasis::SteppedIn)
            remarks.push_back({Kind::PresiderNotApproved, each->name, {}, 0});
}

void remarkOnItem(const MinutedItem& item, const AttendanceRegister& attendance, const MembershipRecords& records,
                  std::vector<MinutesRemark>& remarks)
{
    if (!item.line.number)
        return;
    for (const Lead& lead : boardLeads(item.line.item.value))
        if (lead.person && !attendance.present.empty() && !isPresent(*lead.person, attendance))
            remarks.push_back({Kind::LeadIsNotPresent, nameOf(*lead.person, records), numberOf(item), 0});
    if (item.paragraphs.empty())
        remarks.push_back({Kind::ItemWithoutParagraph, {}, numberOf(item), 0});
    for (const NumberedParagraph& paragraph : item.paragraphs)
        if (const std::string* text = readableText(paragraph.paragraph.value); text != nullptr && text->empty())
            remarks.push_back({Kind::EmptyParagraph, {}, paragraph.number, 0});
}

} // namespace

std::vector<MinutesRemark> minutesRemarks(const Minutes& minutes, const AttendanceRegister& attendance,
                                          const std::vector<MinutedItem>& items, const std::vector<ActionLine>& raised,
                                          const MembershipRecords& records, int quorum,
                                          const std::vector<Stored<Presiding>>& presiding, const DecisionRules& rules)
{
    std::vector<MinutesRemark> remarks;
    remarkOnAttendance(attendance, quorum, remarks);
    remarkOnPresiding(presiding, remarks);
    for (const ApologyLine& line : attendance.apologies)
        if (!line.representativeIsAbsent && !countsByTerms(line.apology.value, rules))
            remarks.push_back({Kind::RepresentativeNotNamed, line.representative, {}, 0});
    for (const MinutedItem& item : items)
        remarkOnItem(item, attendance, records, remarks);
    for (const ActionLine& line : raised)
        if (const auto* owners = readableOwners(line.action.value); owners != nullptr && owners->empty())
            remarks.push_back({Kind::ActionWithoutOwner, line.reference, line.paragraphNumber, 0});
    if (!minutes.ended)
        remarks.push_back({Kind::NoEndingTime, {}, {}, 0});
    return remarks;
}

} // namespace cspdesk::domain
