// SPDX-License-Identifier: MIT
#include "documents/notified_table.h"

#include "application/room.h"
#include "documents/closed_places.h"
#include "documents/vote_blocks.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::documents {

using namespace domain;
using wording::say;

namespace {

std::string utf8(const QString& text) { return text.toStdString(); }

Cell cell(const QString& text) { return Cell{plain(utf8(text))}; }

Cell noteBelow(const QString& text, const QString& below)
{
    Cell made = cell(text);
    if (!below.isEmpty())
        made.spans.push_back(Span{.text = '\n' + utf8(below), .italic = true});
    return made;
}

/// The name the case gives the member, which is how a result speaks of them.
std::string nameInCase(const NotifiedVoteMatter& vote, const VoteCase& situation)
{
    if (vote.member)
        for (const VotingPerson& person : situation.people)
            if (person.key == application::keyOf(*vote.member))
                return person.name;
    return vote.name;
}

} // namespace

QString notifiedText(const NotifiedVoteMatter& vote)
{
    const QString choice = wording::label(vote.choice);
    if (!vote.condition.empty())
        return say("%1, %2").arg(choice, wording::text(vote.condition));
    return choice;
}

QString notifiedFate(const NotifiedVoteMatter& vote, const DeclaredVoteMatter& declared)
{
    const std::string name = nameInCase(vote, declared.situation);
    for (const SetAside& each : declared.result.setAside)
        if (each.kind == SetAsideKind::NotifiedVote && each.who == name
            && each.choice.value_or(vote.choice) == vote.choice)
            return say("Not counted: %1").arg(wording::setAsideReason(each.reason));
    for (const AgencyVote& agency : declared.result.agencies)
        if (agency.way == VoteWay::Notified && std::find(agency.by.begin(), agency.by.end(), name) != agency.by.end())
            return say("Counted");
    return say("Not counted");
}

std::optional<Table> notifiedTable(const application::MinutesView& view, const Stored<Motion>& motion,
                                   const DeclaredVote* vote)
{
    Table table;
    table.caption = plain(utf8(say("Votes notified beforehand")));
    table.columns = {Column{.heading = utf8(say("Member")), .share = 2.6, .role = ColumnRole::RowHeader},
                     Column{.heading = utf8(say("Vote")), .share = 1.4},
                     Column{.heading = utf8(say("Received")), .share = 2},
                     Column{.heading = utf8(say("What became of it")), .share = 2.4}};
    for (const Stored<NotifiedVote>& each : view.proceedings.notified) {
        if (each->motion != motion.id)
            continue;
        const NotifiedVoteMatter* matter = each->matter.readable();
        if (matter == nullptr) {
            table.rows.push_back(Row{{Cell{lockedMatter()}, Cell{}, Cell{}, Cell{}}});
            continue;
        }
        const QString received =
            say("%1, %2, %3")
                .arg(wording::shortDate(matter->receivedOn), wording::timeOfDay(matter->receivedAt),
                     wording::label(matter->means).toLower());
        const QString fate = vote != nullptr && !vote->matter.isSealed() ? notifiedFate(*matter, vote->matter.value())
                           : matter->withdrawn                           ? say("Withdrawn")
                                                                         : say("Not voted on");
        const bool isOnOther = matter->text != wordsOf(motion.value) && !matter->text.empty();
        table.rows.push_back(
            Row{{noteBelow(wording::text(matter->name), wording::text(matter->note)),
                 noteBelow(wording::capitalised(notifiedText(*matter)),
                           matter->asProxy ? say("given to another to cast") : QString()),
                 cell(received),
                 noteBelow(fate, isOnOther ? say("on the words %1").arg(quoted(matter->text)) : QString())}});
    }
    if (table.rows.empty())
        return std::nullopt;
    return table;
}

} // namespace cspdesk::documents
