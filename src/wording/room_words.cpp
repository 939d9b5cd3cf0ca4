// SPDX-License-Identifier: MIT
#include "wording/room_words.h"

#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"

#include <QRegularExpression>

#include <algorithm>

namespace cspdesk::wording {

using namespace domain;
using application::PresiderNow;

namespace {

QString countedIn(const QuorumCount& quorum, bool one)
{
    if (quorum.basis == QuorumBasis::Agencies)
        return one ? say("agency") : say("agencies");
    return one ? say("Board member") : say("Board members");
}

} // namespace

QString quorumSum(const QuorumCount& quorum) { return say("%1 of %2 needed").arg(quorum.count).arg(quorum.required); }

QString quorumState(const QuorumCount& quorum) { return quorum.reached ? say("Quorate") : say("Inquorate"); }

QString quorumTurnMinute(TimeOfDay at, const QuorumCount& quorum)
{
    const QString present = say(quorum.count == 1 ? "%1 %2 was present" : "%1 %2 were present")
                                .arg(numberWord(quorum.count), countedIn(quorum, quorum.count == 1));
    const QString needed =
        say(quorum.required == 1 ? "%1 is needed" : "%1 are needed").arg(numberWord(quorum.required));
    return quorum.reached ? say("At %1 the meeting was quorate again: %2 and %3.").arg(timeOfDay(at), present, needed)
                          : say("At %1 the meeting became inquorate: %2 and %3.").arg(timeOfDay(at), present, needed);
}

QString handoverMinute(TimeOfDay at, const std::optional<PresiderNow>& before, const PresiderNow& after, bool hasLeft,
                       bool onlyForItem)
{
    const QString name = text(after.name);
    const QString taken =
        onlyForItem ? say("%1 took the chair for this item").arg(name) : say("%1 took the chair").arg(name);
    if (!before || before->person == after.person)
        return say("At %1 %2.").arg(timeOfDay(at), taken);
    if (hasLeft)
        return say("At %1 %2 left the meeting, and %3.").arg(timeOfDay(at), text(before->name), taken);
    return say("At %1 %2 from %3.").arg(timeOfDay(at), taken, text(before->name));
}

QString electionMinute(const std::string& name, const QString& how)
{
    return say("%1 was %2 to take the chair.").arg(text(name), how);
}

QString exclusionWords(const QString& itemNumber, const std::string& ground)
{
    const QString item = itemNumber.isEmpty() ? say("this item") : say("item %1").arg(itemNumber);
    return ground.empty() ? say("That the public be excluded from the meeting while %1 is considered.").arg(item)
                          : say("That the public be excluded from the meeting while %1 is considered: %2.")
                                .arg(item, text(ground).remove(QRegularExpression(QStringLiteral("[.\\s]+$"))));
}

QString sessionTurnMinute(const SessionTurn& turn)
{
    if (turn.session == Session::Closed)
        return say("The meeting went into closed session at %1.").arg(timeOfDay(turn.at));
    QString told = say("The meeting went into open session at %1").arg(timeOfDay(turn.at));
    if (turn.publicPresent)
        told += *turn.publicPresent == 0 ? say("; no members of the public were present")
              : *turn.publicPresent == 1
                  ? say("; one member of the public was present")
                  : say("; %1 members of the public were present").arg(numberWord(*turn.publicPresent));
    told += turn.reminded ? say(". The Chair reminded the public of the information printed on the agenda.")
                          : QStringLiteral(".");
    return told;
}

QString presiderText(const PresiderNow& presider)
{
    return presider.basis == PresidingBasis::Chair || presider.basis == PresidingBasis::ViceChair
             ? say("%1, %2").arg(text(presider.name), label(presider.basis))
             : text(presider.name);
}

QString minutesLeftText(int left) { return left < 0 ? say("%1 min over").arg(-left) : say("%1 min left").arg(left); }

} // namespace cspdesk::wording
