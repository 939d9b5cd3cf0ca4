// SPDX-License-Identifier: MIT
#include "wording/error_text.h"

#include "base/overloaded.h"
#include "domain/vote_result.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace cspdesk::wording {
namespace {

using namespace domain;

/// Words with an end to them, so that another sentence may follow.
QString ended(const QString& words)
{
    static const QString ends = QStringLiteral(".!?:”\n");
    const QString trimmed = words.trimmed();
    return trimmed.isEmpty() || ends.contains(trimmed.back()) ? trimmed : trimmed + QLatin1Char('.');
}

/// A detail of the machine's as a sentence of its own.
QString sentence(const std::string& detail)
{
    QString words = ended(text(detail));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// Who has the file; what is no name of anybody is told as it is.
QString holderSentence(const std::string& lockText)
{
    return lockText.find(" since ") == std::string::npos ? sentence(lockText)
                                                         : say("It is in use by %1.").arg(holderText(lockText));
}

/// The file is named where the fault is in a file; within one the part of it means nothing to anybody.
QString damagedTitle(const std::string& where)
{
    const QString file = QFileInfo(text(where)).fileName();
    return file.contains(QLatin1Char('.')) ? say("“%1” is damaged.").arg(file)
                                           : say("The partnership file is damaged.");
}

QString limitText(std::size_t number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(qulonglong(number));
}

/// "2, 3 and 5"
QString numbersText(const std::vector<int>& numbers)
{
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    return listText(words);
}

QString reasonSentence(VoteReason reason)
{
    switch (reason) {
    case VoteReason::Inquorate: return say("Fewer are present than a decision needs.");
    case VoteReason::AgencyInDispute: return say("Two hands of one agency differ: ask which is the agency’s vote.");
    case VoteReason::NobodyPresiding: return say("Nobody presides: somebody must take the chair first.");
    case VoteReason::TotalsDoNotReconcile: return say("The totals do not add up to those who may vote.");
    case VoteReason::Dissent: return say("Somebody dissents: call for a show of hands.");
    case VoteReason::TieUnresolved: return say("The votes are equal.");
    case VoteReason::NoVotesCast: return say("Nobody voted for or against.");
    case VoteReason::MajorityNotReached: return say("Fewer are for it than the terms ask for.");
    case VoteReason::None: break;
    }
    return {};
}

} // namespace

QString ErrorText::inOneLine() const
{
    QStringList sentences;
    for (const QString& sentence : {title, detail, advice})
        if (!sentence.isEmpty())
            sentences << ended(sentence);
    return sentences.join(QLatin1Char(' '));
}

QString holderText(const std::string& lockText)
{
    static constexpr std::string_view since = " since ";
    const std::size_t found = lockText.rfind(since);
    if (found == std::string::npos)
        return text(lockText);
    const auto moment = parseMoment(std::string_view(lockText).substr(found + since.size()));
    return moment ? say("%1 since %2").arg(text(lockText.substr(0, found)), momentText(*moment)) : text(lockText);
}

ErrorText errorText(const Refusal& refusal)
{
    return std::visit(
        Overloaded{
            [](const EmptyField& r) {
                return ErrorText{say("The %1 is empty.").arg(label(r.field)), {}, say("Please fill it in.")};
            },
            [](const TextTooLong& r) {
                return ErrorText{say("The %1 is too long.").arg(label(r.field)),
                                 say("It has %1 characters; %2 is the most that is kept.")
                                     .arg(limitText(r.characters), limitText(r.limit)),
                                 say("Please shorten it.")};
            },
            [](const NumberOutOfRange& r) {
                return ErrorText{say("The %1 cannot be %2.").arg(label(r.field)).arg(r.number),
                                 {},
                                 say("Please give a number from %1 to %2.").arg(r.least).arg(r.most)};
            },
            [](const PeriodReversed& r) {
                return ErrorText{say("The last day comes before the first."),
                                 say("It would run from %1 to %2.").arg(plainDate(r.from), plainDate(r.until)),
                                 say("Please change one of the two days.")};
            },
            [](const EndsBeforeStart& r) {
                return ErrorText{say("The meeting would end before it begins."),
                                 say("It starts at %1 and ends at %2.").arg(timeOfDay(r.start), timeOfDay(r.end)),
                                 say("Please change one of the two times.")};
            },
            [](const NotAllowedNow& r) {
                return ErrorText{say("“%1” is not possible now.").arg(label(r.verb)),
                                 say("The meeting stands at: %1.").arg(label(r.state)),
                                 {}};
            },
            [](const AgendaIsFixed& r) {
                return ErrorText{say("This can no longer be changed."),
                                 say("The meeting stands at: %1.").arg(label(r.state)),
                                 say("What was decided since is recorded in the minutes.")};
            },
            [](const AlreadyMember& r) {
                return ErrorText{say("%1 already represents %2 in that time.").arg(text(r.person), text(r.agency)),
                                 say("There is a membership %1.").arg(period(r.period)),
                                 say("Please end it first, or choose other days.")};
            },
            [](const AgencyNotInBeing& r) {
                return ErrorText{say("%1 does not exist throughout that time.").arg(text(r.agency)),
                                 say("It is kept %1.").arg(period(r.validity)),
                                 say("Please choose days within it, or change the agency's own days.")};
            },
            [](const OfficeIsHeld& r) {
                return ErrorText{say("The office is held by %1 in that time.").arg(text(r.holder)),
                                 say("The office is held %1.").arg(period(r.period)),
                                 say("Please end that first, or choose other days.")};
            },
            [](const StillInUse& r) {
                return ErrorText{say("“%1” cannot be removed.").arg(text(r.name)),
                                 r.uses == 1 ? say("It is named in 1 other place.")
                                             : say("It is named in %1 other places.").arg(r.uses),
                                 say("History is kept by ending, not by removing: give it a last day instead.")};
            },
            [](const DateIsTaken& r) {
                return ErrorText{say("There is a meeting on %1 already.").arg(longDate(r.date)),
                                 {},
                                 say("Please choose another day.")};
            },
            [](const NoMeetingOn& r) {
                return ErrorText{say("There is no meeting on %1.").arg(longDate(r.date)), {}, {}};
            },
            [](const NoSuchRecord&) {
                return ErrorText{
                    say("It is not there any more."), {}, say("It may have been removed in the meantime.")};
            },
            [](const MinutesAreFixed& r) {
                return ErrorText{say("These minutes can no longer be changed."),
                                 say("The meeting stands at: %1.").arg(label(r.state)),
                                 r.state == MeetingState::Cancelled
                                     ? QString()
                                     : say("Agreed minutes are changed by a dated correction only.")};
            },
            [](const MinutesAreNotAgreed& r) {
                return ErrorText{say("These minutes are not agreed yet."),
                                 say("The meeting stands at: %1.").arg(label(r.state)),
                                 say("Until they are agreed, change them themselves.")};
            },
            [](const AlreadyOnRegister& r) {
                return ErrorText{r.asApology ? say("%1 has sent apologies already.").arg(text(r.person))
                                             : say("%1 is on the attendance list already.").arg(text(r.person)),
                                 {},
                                 say("Please change that entry instead.")};
            },
            [](const RepresentsThemselves& r) {
                return ErrorText{say("%1 cannot come for themselves.").arg(text(r.person)),
                                 {},
                                 say("Please choose who came for them, or nobody.")};
            },
            [](const NotALaterMeeting& r) {
                return ErrorText{say("The meeting of %1 is not a later one.").arg(plainDate(r.meeting)),
                                 say("It must come after %1.").arg(plainDate(r.after)),
                                 say("Please choose a later meeting.")};
            },
            [](const ActionIsClosed& r) {
                return ErrorText{say("Action point %1 is closed already.").arg(text(r.reference)),
                                 {},
                                 say("Please remove the review that closed it first, or raise it again.")};
            },
            [](const ReferenceIsTaken& r) {
                return ErrorText{say("There is an action point %1 already.").arg(text(r.reference)),
                                 say("A number is used once in a month."), say("Please choose another number.")};
            },
            [](const ClosedUnderOpenItem&) {
                return ErrorText{say("Closed matter cannot be moved under an open item."),
                                 say("Public copies would show it."),
                                 say("Release it first, if it may be read by everybody.")};
            },
            [](const HoldsClosedMatter& r) {
                return ErrorText{say("The %1 holds closed matter.").arg(label(r.field)),
                                 say("It says “%1”, and public copies would show it.").arg(text(r.words)),
                                 say("Please word it so that everybody may read it: it cannot be changed afterwards.")};
            },
            [](const ItemIsMinuted& r) {
                return ErrorText{say("The item is minuted."),
                                 r.paragraphs == 1 ? say("The minutes have 1 entry under it.")
                                                   : say("The minutes have %1 entries under it.").arg(r.paragraphs),
                                 say("Please move or remove those first.")};
            },
            [](const StaysOverlap& r) {
                return ErrorText{say("Two times of being there overlap at %1.").arg(timeOfDay(r.at)),
                                 {},
                                 say("Please let each begin after the one before has ended.")};
            },
            [](const NotThere& r) {
                return ErrorText{say("%1 is not there now.").arg(text(r.person)),
                                 say("Whoever presides must be present."), say("Please record their arrival first.")};
            },
            [](const VotesNeedReason& r) {
                return ErrorText{r.votes.size() == 1
                                     ? say("Vote %1 was computed from this attendance.").arg(numbersText(r.votes))
                                     : say("Votes %1 were computed from this attendance.").arg(numbersText(r.votes)),
                                 say("A declared vote stays as it was declared; the change is told beside it."),
                                 say("Please give the reason for the change.")};
            },
            [](const MotionWasVotedOn&) {
                return ErrorText{say("The motion was voted on."), say("Its words stay as they were put."),
                                 say("Put another motion, or add a correction to the vote.")};
            },
            [](const MotionIsNotOpen&) {
                return ErrorText{say("The motion is not open for a vote."),
                                 say("It was deferred, withdrawn, not reached or kept for ratification."),
                                 say("Take it up again first.")};
            },
            [](const NoResultYet& r) {
                return ErrorText{say("No result can be declared now."), reasonSentence(r.reason), {}};
            },
            [](const NotInSession& r) {
                return ErrorText{say("The meeting is not in session."), say("It is: %1.").arg(label(r.state).toLower()),
                                 say("Open the session first.")};
            },
            [](const ItemHasMotions& r) {
                return ErrorText{say("The item has a record of the meeting."),
                                 r.motions == 1 ? say("1 motion, declaration or time hangs on it.")
                                                : say("%1 motions, declarations or times hang on it.").arg(r.motions),
                                 say("Please remove those first.")};
            },
            [](const ItemHasPapers& r) {
                return ErrorText{say("The item has papers."),
                                 r.papers == 1 ? say("1 paper is listed under it.")
                                               : say("%1 papers are listed under it.").arg(r.papers),
                                 say("Please move or remove those first.")};
            },
            [](const ItemHasQuestions& r) {
                return ErrorText{say("Questions of the public are kept with it."),
                                 r.questions == 1 ? say("1 question or statement names it.")
                                                  : say("%1 questions or statements name it.").arg(r.questions),
                                 say("Please move them to another item or meeting first.")};
            },
            [](const NamesTheAsker&) {
                return ErrorText{say("The public name is the asker's own."),
                                 say("They have not consented to be named in public documents."),
                                 say("Record their consent, or call them “A resident”.")};
            },
            [](const DayIsTaken& r) {
                return ErrorText{say("%1 is in the calendar already.").arg(plainDate(r.date)), {}, {}};
            },
            [](const PaperIsEmpty& r) {
                return ErrorText{
                    say("“%1” holds nothing.").arg(text(r.name)), {}, say("Please ask for the paper again.")};
            },
            [](const AlreadyVoid&) {
                return ErrorText{say("The vote is void already."), {}, say("Put the question again.")};
            },
            [](const NothingToRelease&) {
                return ErrorText{say("There is nothing to release."),
                                 say("Only closed matter that can be read now is released."),
                                 {}};
            },
        },
        refusal);
}

ErrorText errorText(const Failure& failure)
{
    using enum Failure::Kind;
    const QString file = QFileInfo(text(failure.where)).fileName();
    const QString detail = sentence(failure.detail);
    switch (failure.kind) {
    case NotFound:
        if (failure.detail == "there is no such folder")
            return {say("There is no folder “%1”.").arg(text(failure.where)),
                    {},
                    say("Please make it first, or choose another one.")};
        return {say("There is no file “%1”.").arg(text(failure.where)), {}, say("It may have been moved or renamed.")};
    case CannotOpen: return {say("“%1” cannot be opened.").arg(text(failure.where)), detail, {}};
    case Foreign:
        return {say("“%1” is not a partnership file.").arg(file), detail,
                say("Partnership files end in .csp. This file was left as it is.")};
    case Newer:
        return {say("“%1” was made by a later version of CSP Desk.").arg(file), detail,
                say("Please install that version. This file was left as it is.")};
    case Damaged:
        return {damagedTitle(failure.where), detail,
                say("The file was left as it is. Please go back to the latest copy or backup of it.")};
    case LockedByOther:
        return {say("“%1” is being worked on by somebody else.").arg(file), holderSentence(failure.detail),
                say("You can open it for reading meanwhile.")};
    case ReadOnly:
        return {say("“%1” can only be read.").arg(file), detail,
                say("Please save a copy in a place where you may write.")};
    case Exists:
        return {say("“%1” is there already.").arg(text(failure.where)),
                {},
                say("Nothing was overwritten. Please choose another name.")};
    case WrongPassphrase:
        return {say("That does not open the closed matter."),
                {},
                say("Please check capital letters and try again, or use the printed recovery key.")};
    case Sealed: return {say("Closed matter is locked."), detail, say("Please unlock it with the passphrase first.")};
    case DiskFull:
        return {say("There is no room left on the disk."), detail,
                say("Nothing was changed. Please free some space and try again.")};
    case Constraint:
        return {say("The file refused this change."), detail,
                say("Nothing was changed. This is a fault of the program; please report it.")};
    case ChangedSince: return {say("This cannot be undone any more."), say("It has been changed since."), {}};
    case Cancelled: return {say("Stopped."), {}, say("Nothing was changed.")};
    case Other: return {say("That did not work."), detail, say("Nothing was changed.")};
    }
    return {};
}

ErrorText errorText(const application::Error& error)
{
    return std::visit([](const auto& each) { return errorText(each); }, error);
}

} // namespace cspdesk::wording
