// SPDX-License-Identifier: MIT
#include "presentation/vote_lines.h"

#include "wording/choice_words.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace domain;
using wording::say;
using Meaning = VoteSegment::Meaning;

namespace {

VoteSegment segment(Meaning meaning, bool isChosen)
{
    switch (meaning) {
    case Meaning::For: return {QLatin1Char('F'), say("For"), meaning, -1, isChosen};
    case Meaning::Against: return {QLatin1Char('A'), say("Against"), meaning, -1, isChosen};
    case Meaning::Abstain: return {QLatin1Char('B'), say("Abstain"), meaning, -1, isChosen};
    case Meaning::NotVoting: return {QLatin1Char('N'), say("Did not vote"), meaning, -1, isChosen};
    case Meaning::Candidate: break;
    }
    return {};
}

std::optional<VoteChoice> choiceOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::For: return VoteChoice::For;
    case Meaning::Against: return VoteChoice::Against;
    case Meaning::Abstain: return VoteChoice::Abstain;
    case Meaning::NotVoting:
    case Meaning::Candidate: break;
    }
    return std::nullopt;
}

std::vector<VoteSegment> handSegments(std::optional<VoteChoice> chosen)
{
    std::vector<VoteSegment> segments;
    for (const Meaning meaning : {Meaning::For, Meaning::Against, Meaning::Abstain})
        segments.push_back(segment(meaning, chosen && choiceOf(meaning) == chosen));
    return segments;
}

/// The hands that went up, of which one is the agency's, or none.
std::vector<VoteSegment> rulingSegments(const VoteRow& row)
{
    std::vector<VoteSegment> segments;
    for (const Meaning meaning : {Meaning::For, Meaning::Against, Meaning::Abstain})
        if (std::any_of(row.voters.begin(), row.voters.end(),
                        [&](const Voter& voter) { return voter.hand && voter.hand == choiceOf(meaning); }))
            segments.push_back(segment(meaning, row.isRuled && row.choice == choiceOf(meaning)));
    segments.push_back(segment(Meaning::NotVoting, row.isRuled && !row.choice));
    return segments;
}

bool hasAnswer(const VoteLine& line)
{
    return std::any_of(line.segments.begin(), line.segments.end(),
                       [](const VoteSegment& each) { return each.isChosen; });
}

bool sameLines(const std::vector<VoteLine>& one, const std::vector<VoteLine>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const VoteLine& a, const VoteLine& b) {
        return a.kind == b.kind && a.agency == b.agency && a.person == b.person;
    });
}

} // namespace

VoteLines::VoteLines(VoteDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(desk)
{
    connect(&desk, &VoteDesk::changed, this, &VoteLines::follow);
    m_lines = made();
}

void VoteLines::follow()
{
    std::vector<VoteLine> lines = made();
    if (lines == m_lines)
        return;
    if (sameLines(lines, m_lines)) {
        m_lines = std::move(lines);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

std::vector<VoteLine> VoteLines::made() const
{
    std::vector<VoteLine> lines;
    for (const VoteRow& row : m_desk.rows())
        addLines(row, lines);
    const bool anyAnswer = std::any_of(lines.begin(), lines.end(), hasAnswer);
    for (VoteLine& line : lines)
        line.isMissing = anyAnswer && !line.segments.empty() && !hasAnswer(line) && line.kind == VoteLine::Kind::Agency;
    return lines;
}

void VoteLines::addLines(const VoteRow& row, std::vector<VoteLine>& lines) const
{
    VoteLine agency{.kind = VoteLine::Kind::Agency, .agency = row.agency, .name = row.name, .told = row.told};
    const bool isChoice = m_desk.method() == QuestionMethod::Candidates;
    agency.isDisputed = row.isDisputed();
    if (isChoice) {
        if (row.mayRaise() && !m_desk.choice().elected)
            agency.segments = candidateSegments(row);
        lines.push_back(std::move(agency));
        return;
    }
    agency.canSplit = row.voters.size() > 1;
    agency.isSplit = row.isSplit;
    if (row.mayRaise() && !row.isSplit)
        agency.segments = handSegments(row.choice);
    else
        agency.fixedChoice = row.choice;
    lines.push_back(agency);
    if (!row.isSplit)
        return;
    for (const Voter& voter : row.voters) {
        VoteLine person{
            .kind = VoteLine::Kind::Person, .agency = row.agency, .person = voter.person, .name = voter.name};
        if (!voter.representing.isEmpty())
            person.told = say("for %1").arg(voter.representing);
        person.segments = handSegments(voter.hand);
        lines.push_back(std::move(person));
    }
    if (!row.isDisputed() && !row.isRuled)
        return;
    VoteLine ruling{.kind = VoteLine::Kind::Ruling, .agency = row.agency};
    ruling.name = say("The agency’s vote");
    ruling.told = say("as its lead, or whoever presides, says");
    ruling.segments = rulingSegments(row);
    ruling.isDisputed = row.isDisputed();
    lines.push_back(std::move(ruling));
}

std::vector<VoteSegment> VoteLines::candidateSegments(const VoteRow& row) const
{
    std::vector<VoteSegment> segments;
    for (const int candidate : m_desk.standing())
        segments.push_back({QChar::fromLatin1(static_cast<char>('1' + candidate)),
                            wording::candidateName(m_desk.choice(), candidate), Meaning::Candidate, candidate,
                            row.candidate == candidate});
    segments.push_back(segment(Meaning::Abstain, row.abstainsFromRound));
    return segments;
}

const VoteLine* VoteLines::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

void VoteLines::answer(const VoteLine& line, const VoteSegment& segment)
{
    const std::string agency = line.agency;
    const std::string person = line.person;
    if (segment.meaning == Meaning::Candidate)
        m_desk.choose(agency, segment.candidate);
    else if (m_desk.method() == QuestionMethod::Candidates)
        m_desk.abstainFromRound(agency);
    else if (line.kind == VoteLine::Kind::Ruling)
        m_desk.rule(agency, choiceOf(segment.meaning));
    else if (line.kind == VoteLine::Kind::Person)
        m_desk.raisePerson(person, choiceOf(segment.meaning));
    else
        m_desk.raise(agency, choiceOf(segment.meaning));
}

bool VoteLines::press(int row, QChar key)
{
    const VoteLine* line = lineAt(row);
    if (line == nullptr)
        return false;
    for (const VoteSegment& each : line->segments)
        if (each.key == key.toUpper()) {
            answer(VoteLine(*line), VoteSegment(each)); // the lines are made anew by it
            return true;
        }
    return false;
}

void VoteLines::step(int row)
{
    const VoteLine* line = lineAt(row);
    if (line == nullptr || line->segments.empty())
        return;
    const auto chosen = std::find_if(line->segments.begin(), line->segments.end(),
                                     [](const VoteSegment& each) { return each.isChosen; });
    if (chosen == line->segments.end())
        return answer(VoteLine(*line), VoteSegment(line->segments.front()));
    if (chosen + 1 == line->segments.end())
        return clear(row);
    answer(VoteLine(*line), VoteSegment(*(chosen + 1)));
}

void VoteLines::clear(int row)
{
    const VoteLine* line = lineAt(row);
    if (line == nullptr || line->segments.empty())
        return;
    const std::string agency = line->agency;
    const std::string person = line->person;
    if (m_desk.method() == QuestionMethod::Candidates)
        m_desk.choose(agency, std::nullopt);
    else if (line->kind == VoteLine::Kind::Ruling)
        m_desk.takeRulingBack(agency);
    else if (line->kind == VoteLine::Kind::Person)
        m_desk.raisePerson(person, std::nullopt);
    else
        m_desk.raise(agency, std::nullopt);
}

bool VoteLines::setSplit(int row, bool split)
{
    const VoteLine* line = lineAt(row);
    if (line == nullptr || !line->canSplit || line->isSplit == split)
        return false;
    m_desk.setSplit(std::string(line->agency), split);
    return true;
}

int VoteLines::nextWithoutAnswer(int row) const
{
    for (int next = row + 1; next < rowCount(); ++next)
        if (const VoteLine& line = m_lines[static_cast<std::size_t>(next)]; !line.segments.empty() && !hasAnswer(line))
            return next;
    return -1;
}

int VoteLines::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant VoteLines::data(const QModelIndex& index, int role) const
{
    const VoteLine* line = lineAt(index.row());
    if (line == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return line->name;
    if (role == Qt::ToolTipRole)
        return line->told.isEmpty() ? line->name : say("%1\n%2").arg(line->name, line->told);
    if (role != Qt::AccessibleTextRole)
        return {};
    QString answer = line->segments.empty() ? QString() : say("no answer yet");
    for (const VoteSegment& each : line->segments)
        if (each.isChosen)
            answer = each.name;
    return QStringList{line->name, answer, line->told}.join(QStringLiteral(", "));
}

Qt::ItemFlags VoteLines::flags(const QModelIndex& index) const
{
    const VoteLine* line = lineAt(index.row());
    if (line == nullptr)
        return Qt::NoItemFlags;
    return line->segments.empty() && !line->canSplit ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace cspdesk::presentation
