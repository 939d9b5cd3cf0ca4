// SPDX-License-Identifier: MIT
#include "presentation/vote_log.h"

#include "application/minutes_work.h"
#include "application/motion_work.h"
#include "presentation/motion_lines.h"
#include "wording/choice_words.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

bool isUnderClosedItem(const MinutesView& meeting, Id<AgendaItem> item)
{
    return std::any_of(meeting.agenda.order.lines.begin(), meeting.agenda.order.lines.end(),
                       [&](const auto& line) { return line.item.id == item && line.item->session == Session::Closed; });
}

/// "Carried, 4 to 2 with 1 abstention"
QString resultText(const DeclaredVoteMatter& vote)
{
    if (vote.choice)
        return wording::choiceSentence(*vote.choice);
    if (vote.situation.method == VoteMethod::GeneralAssent)
        return say("Agreed without a vote");
    const VoteResult& result = vote.result;
    const QString outcome = wording::capitalised(wording::label(result.outcome));
    const QString counts = say("%1, %2 to %3%4")
                               .arg(outcome, QString::number(result.votesFor), QString::number(result.against),
                                    wording::abstentionsText(result.abstain, false));
    return result.castingVoteUsed ? say("%1, on the casting vote").arg(counts) : counts;
}

QStringList detailsOf(const DeclaredVoteMatter& vote)
{
    QStringList lines;
    if (!vote.voidBecause.empty())
        lines << say("Void, taken again: %1").arg(wording::text(vote.voidBecause));
    lines << say("“%1”").arg(wording::text(vote.text));
    if (vote.choice)
        for (const ChoiceRound& round : vote.choice->rounds)
            lines << wording::roundSentence(*vote.choice, round);
    else
        lines << wording::explanation(vote.situation, vote.result);
    for (const Ambiguity& each : vote.result.ambiguities)
        lines << wording::ambiguityText(each);
    for (const std::string& name : vote.dissents)
        lines << say("Dissent recorded on request: %1").arg(wording::text(name));
    for (const VoteCorrection& each : vote.corrections)
        lines << (each.by.empty()
                      ? say("Corrected on %1: %2").arg(wording::plainDate(each.on), wording::text(each.text))
                      : say("Corrected on %1 by %2: %3")
                            .arg(wording::plainDate(each.on), wording::text(each.by), wording::text(each.text)));
    return lines;
}

VoteLogLine lineOf(const MinutesView& meeting, const Stored<DeclaredVote>& vote)
{
    VoteLogLine line{.vote = vote.id, .motion = vote->motion};
    line.number = QString::number(vote->number);
    line.time = wording::timeOfDay(vote->at);
    line.isClosed = isUnderClosedItem(meeting, vote->item);
    line.isReleased = vote->matter.releasedOn.has_value();
    const DeclaredVoteMatter* matter = vote->matter.readable();
    if (matter == nullptr) {
        line.standing = VoteLogLine::Standing::Sealed;
        line.what = say("Locked");
        line.result = say("Closed matter");
        return line;
    }
    line.what = motionWithItem(meeting, vote->motion);
    line.result = resultText(*matter);
    line.details = detailsOf(*matter);
    const bool isVoid = !matter->voidBecause.empty();
    const bool isCarried = matter->result.outcome == VoteOutcome::Carried;
    if (isVoid)
        line.result = say("Void: %1").arg(line.result);
    line.standing = isVoid    ? VoteLogLine::Standing::Void
                  : isCarried ? VoteLogLine::Standing::Carried
                              : VoteLogLine::Standing::NotCarried;
    return line;
}

} // namespace

std::vector<VoteLogLine> voteLog(const MinutesView& meeting)
{
    std::vector<VoteLogLine> lines;
    for (const Stored<DeclaredVote>& vote : meeting.proceedings.votes)
        lines.push_back(lineOf(meeting, vote));
    const auto isVotedOn = [&](Id<Motion> motion) { return lastVoteOn(meeting, motion) != nullptr; };
    for (const MotionLine& motion : motionLines(meeting)) {
        if (isVotedOn(motion.id))
            continue;
        VoteLogLine line{.motion = motion.id};
        line.what = motion.isSealed ? say("Locked") : motionWithItem(meeting, motion.id);
        line.result = motion.isSealed ? say("Closed matter") : motion.standing;
        if (!motion.isSealed)
            line.details << say("“%1”").arg(motion.words);
        for (const Stored<Motion>& each : meeting.proceedings.motions)
            if (each.id == motion.id) {
                line.standing = motion.isSealed                        ? VoteLogLine::Standing::Sealed
                              : each->standing == MotionStanding::Open ? VoteLogLine::Standing::Open
                                                                       : VoteLogLine::Standing::Other;
                line.isClosed = isUnderClosedItem(meeting, each->item);
                line.mayRatify = !motion.isSealed && each->standing == MotionStanding::ForRatification;
            }
        lines.push_back(std::move(line));
    }
    return lines;
}

VoteLog::VoteLog(Workspace& workspace, Id<Meeting> meeting, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace),
      m_meeting(meeting)
{
    connect(&workspace, &Workspace::changed, this, &VoteLog::reload);
    connect(&workspace, &Workspace::closedMatterChanged, this, &VoteLog::reload);
    reload();
}

void VoteLog::reload()
{
    beginResetModel();
    m_view.reset();
    m_lines.clear();
    if (m_workspace.isOpen())
        if (auto view = minutesView(m_workspace.store(), m_meeting, m_workspace.today()); view.has_value()) {
            m_view = std::move(*view);
            m_lines = voteLog(*m_view);
        }
    endResetModel();
    Q_EMIT logChanged();
}

const VoteLogLine* VoteLog::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

QString VoteLog::whyFixed() const
{
    return m_workspace.mayWrite() ? QString() : say("The file is open for reading only.");
}

template <class Edit>
Result<> VoteLog::edit(int row, Verb verb, const QString& text, Edit&& work)
{
    const VoteLogLine* line = lineAt(row);
    if (line == nullptr)
        return {};
    const VoteLogLine target = *line; // the lines are read again by the change
    const auto done = m_workspace.run(verb, text, [&](UnitOfWork& unit) { return work(unit, target); });
    if (!done.has_value())
        return refuse(done.error());
    return {};
}

Result<> VoteLog::correct(int row, const QString& text)
{
    return edit(row, Verb::CorrectVote, say("correct a vote"),
                [&](UnitOfWork& unit, const VoteLogLine& line) -> Result<> {
                    if (!line.vote)
                        return {};
                    return correctVote(unit, *line.vote, {m_workspace.today(), m_workspace.who(), text.toStdString()});
                });
}

Result<> VoteLog::takeAgain(int row, const QString& because)
{
    return edit(row, Verb::CorrectVote, say("take a vote again"),
                [&](UnitOfWork& unit, const VoteLogLine& line) -> Result<> {
                    return line.vote ? voidVote(unit, *line.vote, because.toStdString(), say("Void: ").toStdString())
                                     : Result<>();
                });
}

Result<> VoteLog::recordDissent(int row, const QString& name)
{
    return edit(row, Verb::CorrectVote, say("record a dissent"),
                [&](UnitOfWork& unit, const VoteLogLine& line) -> Result<> {
                    return line.vote ? application::recordDissent(unit, *line.vote, name.toStdString()) : Result<>();
                });
}

Result<> VoteLog::release(int row, const QString& by)
{
    std::optional<ReleaseNote> note;
    if (!by.trimmed().isEmpty())
        note = ReleaseNote{m_workspace.today(), by.toStdString()};
    return edit(row, Verb::Release, say("release a vote"), [&](UnitOfWork& unit, const VoteLogLine& line) -> Result<> {
        return line.vote ? releaseVote(unit, *line.vote, note) : Result<>();
    });
}

Result<> VoteLog::ratifyInWriting(int row, std::optional<Date> on)
{
    return edit(row, Verb::ChangeMotion, say("ratify in writing"), [&](UnitOfWork& unit, const VoteLogLine& line) {
        return application::ratifyInWriting(unit, line.motion, on);
    });
}

int VoteLog::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int VoteLog::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant VoteLog::data(const QModelIndex& index, int role) const
{
    const VoteLogLine* line = lineAt(index.row());
    if (line == nullptr)
        return {};
    if (role == StandingRole)
        return static_cast<int>(line->standing);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number: return line->number;
    case Time: return line->time;
    case What: return line->what;
    case Outcome: return line->result;
    default: return {};
    }
}

QVariant VoteLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return say("No.");
    case Time: return say("Time");
    case What: return say("Motion");
    case Outcome: return say("Result");
    default: return {};
    }
}

} // namespace cspdesk::presentation
