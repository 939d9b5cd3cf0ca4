// SPDX-License-Identifier: MIT
#include "presentation/notified_ledger.h"

#include "application/motion_work.h"
#include "domain/notified_ballots.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>
#include <array>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

constexpr std::array headings{"Board member", "Agency", "Vote", "Received", "Remark", "Now"};
static_assert(headings.size() == NotifiedLedger::ColumnCount);

QString agencyOf(const MinutesView& meeting, std::optional<Id<Person>> member)
{
    QStringList names;
    for (const Seat& seat : rosterOn(meeting.agenda.meeting->date, meeting.agenda.body.id, meeting.agenda.members))
        if (member && seat.person && seat.person->id == *member && seat.membership->capacity == Capacity::BoardMember)
            names << wording::text(seat.agency->shortName.empty() ? seat.agency->name : seat.agency->shortName);
    return names.join(QStringLiteral(", "));
}

QString remarkOf(const NotifiedVoteMatter& vote)
{
    QStringList parts;
    if (!vote.condition.empty())
        parts << say("Condition: %1").arg(wording::text(vote.condition));
    if (vote.asProxy)
        parts << say("given to another member to cast");
    if (!vote.note.empty())
        parts << wording::text(vote.note);
    return parts.join(QStringLiteral("; "));
}

LedgerLine lineOf(const MinutesView& meeting, const Stored<NotifiedVote>& vote)
{
    LedgerLine line{.vote = vote};
    const NotifiedVoteMatter* matter = vote->matter.readable();
    if (matter == nullptr) {
        line.standing = LedgerLine::Standing::Sealed;
        line.member = say("Locked");
        return line;
    }
    line.member = wording::text(matter->name);
    line.agency = agencyOf(meeting, matter->member);
    line.choice = wording::capitalised(wording::label(matter->choice));
    line.received = say("%1, %2, %3")
                        .arg(wording::shortDate(matter->receivedOn), wording::timeOfDay(matter->receivedAt),
                             wording::label(matter->means).toLower());
    line.remark = remarkOf(*matter);
    return line;
}

bool isEarlier(const LedgerLine& one, const LedgerLine& other)
{
    const NotifiedVoteMatter& left = one.vote->matter.value();
    const NotifiedVoteMatter& right = other.vote->matter.value();
    return std::tie(left.receivedOn, left.receivedAt) < std::tie(right.receivedOn, right.receivedAt);
}

/// What the judgement says of the line.
void judgeLine(LedgerLine& line, const JudgedBallot& judged)
{
    const LapseRuling ruling = line.vote->matter.value().ruling;
    line.mayBeRuledOn = judged.reason == SetAsideReason::Lapsed || judged.ballot->ruledToCount;
    if (!judged.reason)
        return;
    const bool isLapsed = judged.reason == SetAsideReason::Lapsed || judged.reason == SetAsideReason::AgencyPresent
                       || judged.reason == SetAsideReason::AgencyRepresented;
    line.standing = isLapsed ? LedgerLine::Standing::Lapsed : LedgerLine::Standing::Void;
    line.why = wording::setAsideReason(*judged.reason);
    if (judged.reason == SetAsideReason::Lapsed && ruling == LapseRuling::StaysLapsed)
        line.why = say("%1; ruled to stay so").arg(line.why);
}

} // namespace

std::vector<LedgerLine> notifiedLedger(const MinutesView& meeting, Id<Motion> motion, TimeOfDay at)
{
    std::vector<LedgerLine> lines;
    for (const Stored<NotifiedVote>& vote : meeting.proceedings.notified)
        if (vote->motion == motion)
            lines.push_back(lineOf(meeting, vote));
    std::stable_sort(lines.begin(), lines.end(), isEarlier);
    const VoteCase situation = situationAt(meeting, at, std::nullopt, motion, {});
    const std::vector<JudgedBallot> judged = judgeBallots(situation, standingsIn(situation));
    std::size_t next = 0; // the case holds what can be read, in the same order
    for (LedgerLine& line : lines) {
        const auto& member = line.vote->matter.value().member;
        if (member && next < judged.size() && judged[next].ballot->member == keyOf(*member))
            judgeLine(line, judged[next++]);
    }
    return lines;
}

TimeOfDay votingTime(const MinutesView& meeting, TimeOfDay now)
{
    switch (meeting.agenda.meeting->state) {
    case MeetingState::Planned:
    case MeetingState::AgendaPublished:
    case MeetingState::Cancelled: return meeting.agenda.meeting->start;
    case MeetingState::InSession: return now;
    case MeetingState::MinutesDraft:
    case MeetingState::MinutesCirculated:
    case MeetingState::MinutesAgreed:
    case MeetingState::MinutesPublished: break;
    }
    return meeting.minutes.ended.value_or(meeting.agenda.meeting->end);
}

QString standingText(LedgerLine::Standing standing)
{
    switch (standing) {
    case LedgerLine::Standing::Counts: return say("Counts");
    case LedgerLine::Standing::Lapsed: return say("Lapsed");
    case LedgerLine::Standing::Void: return say("Void");
    case LedgerLine::Standing::Sealed: return say("Locked");
    }
    return {};
}

NotifiedLedger::NotifiedLedger(Workspace& workspace, Id<Meeting> meeting, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace),
      m_meeting(meeting)
{
    connect(&workspace, &Workspace::changed, this, &NotifiedLedger::reload);
    connect(&workspace, &Workspace::closedMatterChanged, this, &NotifiedLedger::reload);
    reload();
}

void NotifiedLedger::show(std::optional<Id<Motion>> motion)
{
    m_motion = motion;
    reload();
}

void NotifiedLedger::reload()
{
    beginResetModel();
    m_view.reset();
    m_lines.clear();
    if (m_workspace.isOpen())
        if (auto read = minutesView(m_workspace.store(), m_meeting, m_workspace.today()); read.has_value())
            m_view = std::move(*read);
    if (m_view && m_motion)
        m_lines = notifiedLedger(*m_view, *m_motion, votingTime(*m_view, m_workspace.wallClock().time));
    endResetModel();
    Q_EMIT ledgerChanged();
}

const LedgerLine* NotifiedLedger::lineAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_lines[std::size_t(row)];
}

QString NotifiedLedger::whyFixed() const
{
    if (!m_view)
        return {};
    if (!m_workspace.mayWrite())
        return say("This file is open for reading.");
    const MeetingState state = m_view->agenda.meeting->state;
    return minutesMayChange(state) ? QString() : wording::errorText(Refusal(MinutesAreFixed{state})).inOneLine();
}

QString NotifiedLedger::sumText() const
{
    if (m_lines.empty())
        return {};
    const auto counting = int(std::count_if(m_lines.begin(), m_lines.end(), [](const LedgerLine& line) {
        return line.standing == LedgerLine::Standing::Counts;
    }));
    const int all = int(m_lines.size());
    const QString notified = say(all == 1 ? "%1 vote is notified" : "%1 votes are notified")
                                 .arg(wording::capitalised(wording::numberWord(all)));
    return say("%1; %2 would count now.").arg(notified, wording::numberWord(counting));
}

Result<Id<NotifiedVote>> NotifiedLedger::record(const NotifiedVoteMatter& vote)
{
    if (!m_motion)
        return refuse(refusal(NoSuchRecord{}));
    return m_workspace.run(Verb::NotifyVote, say("record notified vote"),
                           [&](UnitOfWork& unit) { return recordNotifiedVote(unit, *m_motion, vote); });
}

template <class Edit>
Result<> NotifiedLedger::edit(int row, const QString& undoText, const Edit& change)
{
    const LedgerLine* line = lineAt(row);
    if (line == nullptr)
        return refuse(refusal(NoSuchRecord{}));
    const NotifiedVoteMatter* before = line->vote->matter.readable();
    if (before == nullptr)
        return refuse(failure(Failure::Kind::Sealed, "notified_vote", "closed matter is locked"));
    NotifiedVoteMatter vote = *before;
    change(vote);
    if (vote == *before)
        return {};
    const Id<NotifiedVote> id = line->vote.id;
    CSPDESK_TRY(m_workspace.run(Verb::ChangeNotifiedVote, undoText,
                                [&](UnitOfWork& unit) { return changeNotifiedVote(unit, id, vote); }));
    return {};
}

Result<> NotifiedLedger::change(int row, const NotifiedVoteMatter& vote)
{
    return edit(row, say("change notified vote"), [&](NotifiedVoteMatter& matter) { matter = vote; });
}

Result<> NotifiedLedger::withdraw(int row, bool withdrawn)
{
    return edit(row, withdrawn ? say("withdraw notified vote") : say("take back withdrawal"),
                [&](NotifiedVoteMatter& matter) { matter.withdrawn = withdrawn; });
}

Result<> NotifiedLedger::rule(int row, LapseRuling ruling)
{
    return edit(row, say("rule on notified vote"), [&](NotifiedVoteMatter& matter) { matter.ruling = ruling; });
}

Result<> NotifiedLedger::remove(int row)
{
    const LedgerLine* line = lineAt(row);
    if (line == nullptr)
        return {};
    const Id<NotifiedVote> id = line->vote.id;
    CSPDESK_TRY(m_workspace.run(Verb::ChangeNotifiedVote, say("remove notified vote"),
                                [&](UnitOfWork& unit) { return removeNotifiedVote(unit, id); }));
    return {};
}

int NotifiedLedger::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

int NotifiedLedger::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant NotifiedLedger::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LedgerLine& line = m_lines[std::size_t(index.row())];
    if (role == StandingRole)
        return int(line.standing);
    if (role == Qt::ToolTipRole)
        return index.column() == Now ? line.why : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Member: return line.member;
    case Agency: return line.agency;
    case Vote: return line.choice;
    case Received: return line.received;
    case Remark: return line.remark;
    case Now:
        return line.why.isEmpty() ? standingText(line.standing)
                                  : say("%1: %2").arg(standingText(line.standing), line.why);
    default: return {};
    }
}

QVariant NotifiedLedger::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(say(headings[std::size_t(section)])) : QVariant();
}

} // namespace cspdesk::presentation
