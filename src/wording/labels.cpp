// SPDX-License-Identifier: MIT
#include "wording/labels.h"

#include "wording/format_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>

namespace cspdesk::wording {

using namespace domain;

QString label(Field field)
{
    switch (field) {
    case Field::Name: return say("name");
    case Field::ShortName: return say("short name");
    case Field::Area: return say("area");
    case Field::Email: return say("e-mail address");
    case Field::Telephone: return say("telephone number");
    case Field::Website: return say("web address");
    case Field::Title: return say("title");
    case Field::OpenTitle: return say("open title");
    case Field::ClosedTitle: return say("closed title");
    case Field::Lead: return say("lead");
    case Field::PlannedMinutes: return say("planned minutes");
    case Field::Date: return say("date");
    case Field::StartTime: return say("start time");
    case Field::EndTime: return say("end time");
    case Field::Venue: return say("venue");
    case Field::JoiningDetails: return say("joining details");
    case Field::From: return say("first day");
    case Field::Until: return say("last day");
    case Field::Agency: return say("agency");
    case Field::Person: return say("person");
    case Field::Body: return say("body");
    case Field::Unit: return say("unit");
    case Field::Note: return say("note");
    case Field::Text: return say("text");
    case Field::Quorum: return say("quorum");
    case Field::Days: return say("number of days");
    case Field::Reason: return say("reason");
    case Field::Organisation: return say("organisation");
    case Field::PublicPresent: return say("number of members of the public");
    case Field::ParagraphLabel: return say("paragraph number");
    case Field::ActionText: return say("action point");
    case Field::Owner: return say("owner");
    case Field::DueDate: return say("due date");
    case Field::Review: return say("review");
    case Field::Amendments: return say("amendments");
    case Field::Correction: return say("correction");
    case Field::ReleasedBy: return say("name of who released it");
    case Field::WatchedTerms: return say("list of names and terms");
    case Field::Motion: return say("wording of the motion");
    case Field::Subject: return say("subject");
    case Field::Candidates: return say("list of candidates");
    case Field::Interest: return say("person or agency with the interest");
    case Field::NotifiedVote: return say("condition of the notified vote");
    case Field::Dissent: return say("name of who dissents");
    case Field::ClosedGround: return say("ground for closing");
    case Field::SpeakerNotes: return say("speaking notes");
    case Field::QuorumFraction: return say("fraction for the quorum");
    case Field::MajorityFraction: return say("fraction for the majority");
    case Field::QuorumClass: return say("name of the required group");
    case Field::GraceMinutes: return say("minutes of grace");
    case Field::PaperTitle: return say("title of the paper");
    case Field::Author: return say("author");
    case Field::Marking: return say("protective marking");
    case Field::FileName: return say("file name");
    case Field::Question: return say("text of the question");
    case Field::ShownAs: return say("name in public documents");
    case Field::Waiver: return say("reason for taking it late");
    case Field::Ruling: return say("ground of the ruling");
    case Field::Answer: return say("answer");
    case Field::AnsweredBy: return say("name of who answered");
    case Field::Supplementary: return say("supplementary question");
    case Field::Asker: return say("name of who asks");
    case Field::Address: return say("address");
    case Field::Evidence: return say("evidence");
    case Field::PlanTitle: return say("title of the plan entry");
    case Field::Response: return say("response");
    case Field::Comment: return say("comment");
    case Field::SignedOffBy: return say("name of who signed off");
    }
    return {};
}

QString label(MeetingState state)
{
    switch (state) {
    case MeetingState::Planned: return say("Planned");
    case MeetingState::AgendaPublished: return say("Agenda published");
    case MeetingState::InSession: return say("In session");
    case MeetingState::MinutesDraft: return say("Minutes in draft");
    case MeetingState::MinutesCirculated: return say("Minutes circulated");
    case MeetingState::MinutesAgreed: return say("Minutes agreed");
    case MeetingState::MinutesPublished: return say("Minutes published");
    case MeetingState::Cancelled: return say("Cancelled");
    }
    return {};
}

QString label(MeetingVerb verb)
{
    switch (verb) {
    case MeetingVerb::PublishAgenda: return say("Publish agenda");
    case MeetingVerb::WithdrawAgenda: return say("Withdraw agenda");
    case MeetingVerb::OpenSession: return say("Open session");
    case MeetingVerb::EndSession: return say("End session");
    case MeetingVerb::CirculateMinutes: return say("Circulate minutes");
    case MeetingVerb::AgreeMinutes: return say("Agree minutes");
    case MeetingVerb::PublishMinutes: return say("Publish minutes");
    case MeetingVerb::Cancel: return say("Cancel meeting");
    case MeetingVerb::Reinstate: return say("Reinstate meeting");
    }
    return {};
}

QString label(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Welcome: return say("Welcome");
    case ItemKind::Presentation: return say("Presentation");
    case ItemKind::Decision: return say("Decision");
    case ItemKind::Report: return say("Report or update");
    case ItemKind::ReportToNote: return say("Report to note");
    case ItemKind::WrittenReport: return say("Written report");
    case ItemKind::Verbal: return say("Verbal information");
    case ItemKind::MinutesAgreement: return say("Minutes of the last meeting");
    case ItemKind::ActionReview: return say("Action points");
    case ItemKind::PublicQuestions: return say("Public questions");
    case ItemKind::AnyOtherBusiness: return say("Any other business");
    case ItemKind::NextMeeting: return say("Date of the next meeting");
    case ItemKind::Break: return say("Break");
    case ItemKind::Heading: return say("Heading");
    }
    return {};
}

QString label(Session session) { return session == Session::Closed ? say("Closed session") : say("Open session"); }

QString label(Capacity capacity) { return capacity == Capacity::BoardMember ? say("Board member") : say("Member"); }

QString label(OfficeRole role)
{
    switch (role) {
    case OfficeRole::Chair: return say("Chair");
    case OfficeRole::ViceChair: return say("Vice Chair");
    case OfficeRole::SupportOfficer: return say("Support Officer");
    }
    return {};
}

QString label(Body::Kind kind)
{
    switch (kind) {
    case Body::Kind::Board: return say("Board");
    case Body::Kind::SteeringGroup: return say("Steering group");
    case Body::Kind::TaskGroup: return say("Task group");
    case Body::Kind::ProblemSolvingGroup: return say("Problem-solving group");
    }
    return {};
}

QString label(NoticeRule rule)
{
    return rule == NoticeRule::ClearWorking ? say("clear working days") : say("clear calendar days");
}

QString label(MinuteNumbering numbering)
{
    switch (numbering) {
    case MinuteNumbering::PerItem: return say("By item: 8.1, 8.2");
    case MinuteNumbering::InMeeting: return say("Through the meeting: 1, 2, 3");
    case MinuteNumbering::InYear: return say("Through the year: 41, 42, 43");
    case MinuteNumbering::Own: return say("As written by the officer");
    }
    return {};
}

QString label(AttendanceClass printedAs)
{
    switch (printedAs) {
    case AttendanceClass::Board: return say("Board");
    case AttendanceClass::Member: return say("Members");
    case AttendanceClass::Guest: return say("Guests");
    }
    return {};
}

QString label(AttendanceDuty duty)
{
    switch (duty) {
    case AttendanceDuty::None: return {};
    case AttendanceDuty::Presided: return say("Chair");
    case AttendanceDuty::TookMinutes: return say("Minutes");
    }
    return {};
}

QString label(AttendanceCapacity capacity)
{
    switch (capacity) {
    case AttendanceCapacity::BoardMember: return say("Board member");
    case AttendanceCapacity::Representative: return say("Representative");
    case AttendanceCapacity::Member: return say("Member");
    case AttendanceCapacity::InAttendance: return say("In attendance");
    }
    return {};
}

QString label(ActionStatus status)
{
    switch (status) {
    case ActionStatus::Open: return say("Open");
    case ActionStatus::CarriedOver: return say("Carried over");
    case ActionStatus::Closed: return say("Closed");
    }
    return {};
}

QString label(ActionOutcome outcome) { return outcome == ActionOutcome::Closed ? say("Closed") : say("Carried over"); }

QString label(application::ClosedMatterAccess access)
{
    using enum application::ClosedMatterAccess;
    switch (access) {
    case Unprotected: return say("No passphrase");
    case Unlocked: return say("Closed matter unlocked");
    case Locked: return say("Closed matter locked");
    case Withheld: return say("Public view");
    }
    return {};
}

QString verbLabel(const std::string& verb)
{
    using application::Verb;
    static constexpr const char* sentences[] = {"Partnership file made",
                                                "Sample partnership loaded",
                                                "Partnership details changed",
                                                "Standing text changed",
                                                "Agency added",
                                                "Agency changed",
                                                "Agency removed",
                                                "Person added",
                                                "Person changed",
                                                "Person removed",
                                                "Body added",
                                                "Body changed",
                                                "Member appointed",
                                                "Membership changed",
                                                "Membership removed",
                                                "Office holder elected",
                                                "Office changed",
                                                "Office removed",
                                                "Terms of reference changed",
                                                "Meeting planned",
                                                "Meeting changed",
                                                "Meeting removed",
                                                "Meeting taken on",
                                                "Agenda item added",
                                                "Agenda item changed",
                                                "Agenda item moved",
                                                "Agenda item removed",
                                                "Change undone",
                                                "Change done again",
                                                "Attendance recorded",
                                                "Attendance removed",
                                                "Apology recorded",
                                                "Apology removed",
                                                "Minutes changed",
                                                "Paragraph added",
                                                "Paragraph changed",
                                                "Paragraph moved",
                                                "Paragraph removed",
                                                "Appendix added",
                                                "Appendix changed",
                                                "Appendix removed",
                                                "Action point raised",
                                                "Action point changed",
                                                "Action point removed",
                                                "Action point reviewed",
                                                "Review removed",
                                                "Action points numbered anew",
                                                "Closed matter released",
                                                "Minutes agreed",
                                                "Agreed minutes corrected",
                                                "Old details removed from the journal",
                                                "Backup restored",
                                                "Reply recorded",
                                                "Presence recorded",
                                                "Presence changed",
                                                "Chair taken",
                                                "Record of who presides changed",
                                                "Agenda item begun or ended",
                                                "Meeting adjourned or resumed",
                                                "Session opened or closed",
                                                "Interest declared",
                                                "Declaration of interest removed",
                                                "Motion put down",
                                                "Motion changed",
                                                "Motion removed",
                                                "Notified vote recorded",
                                                "Notified vote changed",
                                                "Vote declared",
                                                "Correction of a vote added",
                                                "Paper listed",
                                                "Paper changed",
                                                "Paper removed",
                                                "Paper received",
                                                "Deadline marked",
                                                "Working calendar changed",
                                                "Public question recorded",
                                                "Public question changed",
                                                "Public question removed",
                                                "Details of askers removed",
                                                "Forward plan changed",
                                                "Minutes signed off",
                                                "Minutes read back from Word",
                                                "Items taken from the forward plan",
                                                "Passphrase set",
                                                "Passphrase changed",
                                                "Passphrase taken away",
                                                "Figures published",
                                                "Record of published figures changed",
                                                "Scanned issues changed",
                                                "Sources of data changed",
                                                "Definitions changed",
                                                "Case log of a group changed",
                                                "Community Safety Plan changed",
                                                "Targets changed",
                                                "Task groups changed",
                                                "Funding changed",
                                                "Reviews of deaths changed",
                                                "Duties changed",
                                                "Recommendations changed",
                                                "Annual review changed",
                                                "Agreements changed",
                                                "Inductions changed"};
    static_assert(std::size(sentences) == application::verbNames.size());
    const auto found = std::find(application::verbNames.begin(), application::verbNames.end(), verb);
    if (found == application::verbNames.end())
        return text(verb); // written by a later version
    return say(sentences[found - application::verbNames.begin()]);
}

QString lastChangeText(const std::optional<application::JournalEntry>& last)
{
    if (!last)
        return say("Nothing was done in it yet");
    return say("%1, %2, %3").arg(verbLabel(last->verb), text(last->who), momentText(last->when));
}

QString kindLabel(std::size_t kind)
{
    static constexpr const char* sentences[] = {"partnership",
                                                "standing text",
                                                "agency",
                                                "person",
                                                "body",
                                                "membership",
                                                "office",
                                                "terms of reference",
                                                "meeting",
                                                "agenda item",
                                                "attendance",
                                                "apology",
                                                "minutes",
                                                "paragraph",
                                                "appendix",
                                                "action point",
                                                "review",
                                                "reply",
                                                "presiding",
                                                "time of an item",
                                                "declaration of interest",
                                                "motion",
                                                "notified vote",
                                                "declared vote",
                                                "paper",
                                                "version of a paper",
                                                "deadline",
                                                "day of the calendar",
                                                "asker",
                                                "public question",
                                                "plan entry",
                                                "record of published figures",
                                                "scanned issue",
                                                "source of data",
                                                "definition",
                                                "case of a group",
                                                "Community Safety Plan",
                                                "priority",
                                                "target",
                                                "milestone",
                                                "report of a task group",
                                                "fund",
                                                "bid",
                                                "review of a death",
                                                "duty",
                                                "recommendation",
                                                "annual review",
                                                "sharing agreement",
                                                "seat on another board",
                                                "public notice",
                                                "induction"};
    static_assert(std::size(sentences) == application::kindCount);
    return kind < std::size(sentences) ? say(sentences[kind]) : QString();
}

QString fullName(const Person& person)
{
    return person.honorific.empty() ? text(person.name) : say("%1 %2").arg(text(person.honorific), text(person.name));
}

QString agencyWithUnit(const Agency& agency, const std::string& unit) { return text(organisationOf(agency, unit)); }

QString ownerText(const ActionOwner& owner, const MembershipRecords& members, const std::vector<Stored<Body>>& bodies)
{
    QString name;
    if (owner.person) {
        const auto found = std::find_if(members.people.begin(), members.people.end(),
                                        [&](const auto& each) { return each.id == *owner.person; });
        name = found == members.people.end() ? say("a person who is no longer kept") : fullName(found->value);
    } else if (owner.body) {
        const auto found =
            std::find_if(bodies.begin(), bodies.end(), [&](const auto& each) { return each.id == *owner.body; });
        name = found == bodies.end() ? say("a body that is no longer kept") : text(found->value.name);
    }
    if (name.isEmpty())
        return text(owner.words);
    return owner.words.empty() ? name : say("%1 (%2)").arg(name, text(owner.words));
}

QString ownersText(const std::vector<ActionOwner>& owners, const MembershipRecords& members,
                   const std::vector<Stored<Body>>& bodies)
{
    QStringList names;
    for (const ActionOwner& owner : owners)
        if (const QString name = ownerText(owner, members, bodies); !name.isEmpty())
            names << name;
    return names.join(QStringLiteral(", "));
}

QString leadText(const Lead& lead, const MembershipRecords& members)
{
    QString name;
    if (lead.person) {
        const auto found = std::find_if(members.people.begin(), members.people.end(),
                                        [&](const auto& each) { return each.id == *lead.person; });
        name = found == members.people.end() ? say("a person who is no longer kept") : fullName(found->value);
    } else if (lead.office) {
        name = label(*lead.office);
    }
    if (name.isEmpty())
        return text(lead.words);
    return lead.words.empty() ? name : say("%1 (%2)").arg(name, text(lead.words));
}

QString leadsText(const std::vector<Lead>& leads, const MembershipRecords& members)
{
    QStringList names;
    for (const Lead& lead : leads)
        names << leadText(lead, members);
    return names.join(QStringLiteral(", "));
}

QString questionDeadline(const MeetingDeadlines& deadlines)
{
    return say("%1 on %2").arg(timeOfDay(deadlines.questionsAt), longDate(deadlines.questionsBy));
}

TaskText taskText(const application::Task& task, Date today)
{
    using enum application::Task::Kind;
    const QString when = task.due ? say("%1 – %2").arg(longDate(*task.due), distance(*task.due, today)) : QString();
    switch (task.kind) {
    case PapersDue: return {say("Papers due from leads"), when};
    case PapersMissing: return {missingText({.awaited = task.besides, .overdue = task.count}), when};
    case AgendaToPost: return {say("Agenda and papers to be posted"), when};
    case QuestionsClose: return {say("Notice of public questions closes"), when};
    case MinutesToCirculate: return {say("Draft minutes to be circulated"), when};
    case MeetingToAdvertise: return {say("Meeting to be advertised on the website"), when};
    case AgendaEmpty:
        return {say("The next meeting has no agenda yet"),
                say("Add items, or take the standing items over from the last agenda.")};
    case AgendaOverruns:
        return {say("The next agenda is too long"),
                say("Its items take %1 more than the booked slot.").arg(minutesLong(task.count))};
    case ItemsWithoutLead:
        return {task.count == 1 ? say("1 agenda item has no lead")
                                : say("%1 agenda items have no lead").arg(task.count),
                say("Name who will speak to each item.")};
    case ItemsWithoutTime:
        return {task.count == 1 ? say("1 agenda item has no planned minutes")
                                : say("%1 agenda items have no planned minutes").arg(task.count),
                say("The clock times of the items after it are too early.")};
    case RepresentativeAwaited:
        return {say("Representative awaited: %1").arg(text(task.about)),
                say("The agency owes the partnership a name.")};
    case OfficeVacant:
        return {say("Nobody holds the office of %1").arg(label(static_cast<OfficeRole>(task.count))),
                say("Record who was elected, and from when.")};
    case NoMeetingPlanned: return {say("No meeting is planned"), say("Plan the next meeting from the last one.")};
    case NoPassphrase:
        return {say("Closed matter is not protected by a passphrase"),
                say("Anyone who has this file can read the closed items in it.")};
    case AttendanceMissing:
        return {say("No attendance is recorded for the meeting of %1").arg(task.due ? plainDate(*task.due) : QString()),
                say("Put down who was there and who sent apologies.")};
    case ActionsOverdue:
        return {task.count == 1 ? say("1 action is overdue") : say("%1 actions are overdue").arg(task.count),
                say("Ask the owners, or give the action another date.")};
    case AnswersOwed: {
        const QString by = task.due ? plainDate(*task.due) : QString();
        const QString title = task.count == 1 ? (task.due ? say("1 written answer is owed by %1").arg(by)
                                                          : say("1 written answer is owed"))
                            : task.due ? say("%1 written answers are owed, the first by %2").arg(task.count).arg(by)
                                       : say("%1 written answers are owed").arg(task.count);
        return {title, task.count == 1 ? text(task.about) : say("First: %1").arg(text(task.about))};
    }
    case AskersToRemove:
        return {task.count == 1 ? say("Details of 1 asker are to be removed")
                                : say("Details of %1 askers are to be removed").arg(task.count),
                say("The time for which they may be kept is over.")};
    case ConsultationEnds: return {say("Consultation to answer: %1").arg(text(task.about)), when};
    case PrioritiesNeglected:
        return {task.count == 1 ? say("A priority was left aside by two meetings in a row")
                                : say("%1 priorities were left aside by two meetings in a row").arg(task.count),
                task.count == 1 ? text(task.about) : say("First: %1").arg(text(task.about))};
    case ReportsToSignOff:
        return {task.count == 1 ? say("1 commissioned report awaits sign-off")
                                : say("%1 commissioned reports await sign-off").arg(task.count),
                task.count == 1 ? text(task.about) : say("First: %1").arg(text(task.about))};
    case PlanDue: {
        const QString day = task.due ? plainDate(*task.due) : QString();
        return {task.count == 1
                    ? say("1 entry of the forward plan is not on the agenda of %1").arg(day)
                    : say("%1 entries of the forward plan are not on the agenda of %2").arg(task.count).arg(day),
                task.count == 1 ? text(task.about) : say("First: %1").arg(text(task.about))};
    }
    case DutyDue: return {say("Duty: %1").arg(text(task.about)), when};
    case ReturnDue: return {say("Return owed: %1").arg(text(task.about)), when};
    case ActionsToReview: {
        const QString day = task.due ? plainDate(*task.due) : QString();
        return {task.count == 1 ? say("1 action to review at the meeting of %1").arg(day)
                                : say("%1 actions to review at the meeting of %2").arg(task.count).arg(day),
                when};
    }
    }
    return {};
}

} // namespace cspdesk::wording
