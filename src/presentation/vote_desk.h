// SPDX-License-Identifier: MIT
#pragma once

#include "application/vote_work.h"
#include "presentation/meeting_room.h"
#include "presentation/vote_rows.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <set>

namespace cspdesk::presentation {

enum class QuestionMethod { Hands, Assent, Totals, Candidates };

/// What stands between the question and its result.
enum class QuestionState {
    NoQuestion,     ///< no motion is put
    NothingYet,     ///< no hand is raised, nothing is counted
    HandsMissing,   ///< an agency that may vote has not, and nobody said that it does not
    Blocked,        ///< by rule: inquorate, nobody presiding, somebody dissents
    AgencyDisputed, ///< the hands of an agency differ
    DoesNotAddUp,   ///< totals and those who may vote
    TieToBreak,     ///< whoever presides has the casting vote, and has not said
    RoundOpen,      ///< candidates: nobody is chosen yet
    Ready,
    Declared
};

/// What the question under way looks like to others than whoever takes the vote.
struct ShownQuestion
{
    Id<domain::Motion> motion;
    QuestionMethod method = QuestionMethod::Hands;
    application::VotePreview vote; ///< as it is now; as it was declared, once it is
    std::optional<domain::ChoiceRecord> choice;
    bool isDeclared = false;
};

/// The question being put: the motion, each agency's hand, and what follows from them by rule. All that is kept here
/// are hands as they go up; declaring writes them, with the result, into the file for good.
class VoteDesk : public QObject
{
    Q_OBJECT

public:
    VoteDesk(Workspace& workspace, MeetingRoom& room, QObject* parent = nullptr);

    /// Puts the next open motion under the item before the meeting; none where every one was voted on.
    void putNext();
    void put(Id<domain::Motion> motion);
    /// Writes down what is moved and puts it. Under an item that is there to ratify something, it is that.
    Result<> putWords(const QString& words);
    /// What an item is there to have agreed, where the file says it: the words of a recommendation to ratify.
    [[nodiscard]] QString suggestedWords() const;
    /// Agencies that apply for money under the item before the meeting and have not declared their interest, in a
    /// sentence; empty where there is none.
    [[nodiscard]] QString undeclaredInterests() const;
    void clear();
    /// Motions under the item that can be put, amendments before what they amend.
    [[nodiscard]] std::vector<Id<domain::Motion>> openMotions() const;

    [[nodiscard]] std::optional<Id<domain::Motion>> motion() const { return m_motion; }
    [[nodiscard]] const Stored<domain::Motion>* motionRecord() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString kindText() const; ///< "Item 8 · Recommendation"
    [[nodiscard]] bool isSealed() const;

    [[nodiscard]] QuestionMethod method() const { return m_method; }
    void setMethod(QuestionMethod method);
    [[nodiscard]] QuestionState state() const;
    [[nodiscard]] const std::vector<VoteRow>& rows() const { return m_rows; }
    [[nodiscard]] const std::optional<application::VotePreview>& preview() const { return m_preview; }
    [[nodiscard]] std::optional<ShownQuestion> shown() const;

    /// The hand of whoever votes for the agency now; nothing takes it down.
    void raise(const std::string& agency, std::optional<domain::VoteChoice> choice);
    void raisePerson(const std::string& person, std::optional<domain::VoteChoice> choice);
    /// For, for every agency that may raise a hand and has not.
    void allFor();
    /// Shows every hand of an agency by itself.
    void setSplit(const std::string& agency, bool split);
    /// Which hand is the agency's, as its lead or whoever presides said; an empty choice: it did not vote.
    void rule(const std::string& agency, std::optional<domain::VoteChoice> choice);
    void takeRulingBack(const std::string& agency);

    /// Totals without names; the notified votes come on top by themselves.
    [[nodiscard]] const domain::CountedTotals& totals() const { return m_totals; }
    void setTotals(int votesFor, int against, int abstain);
    /// How many of those who may raise a hand are in none of the three.
    [[nodiscard]] int uncounted() const;
    /// Those without a hand, or in none of the totals, are said not to vote. That is never taken for granted: it may
    /// be a miscount.
    [[nodiscard]] bool restDidNotVote() const { return m_restDidNotVote || !m_silent.empty(); }
    void setRestDidNotVote(bool didNot);

    [[nodiscard]] domain::CastingVote castingVote() const { return m_casting; }
    void setCastingVote(domain::CastingVote vote);
    /// There is a tie, and whoever presides may break it.
    [[nodiscard]] bool asksCastingVote() const;

    /// Candidates, those who stand in this round, and the round as it stands.
    [[nodiscard]] const domain::ChoiceRecord& choice() const { return m_choice; }
    [[nodiscard]] std::vector<int> standing() const;
    [[nodiscard]] domain::ChoiceRound round() const;
    void choose(const std::string& agency, std::optional<int> candidate);
    void abstainFromRound(const std::string& agency);
    /// Ends the round where its votes decide it.
    void endRound();
    /// Ends a tied round by lot or by the casting vote. `candidate`: who is chosen of two, who stands no more of many.
    void settleRound(int candidate, bool byCastingVote);
    void takeRoundAgain();
    [[nodiscard]] bool presiderMayCast() const;

    /// One sentence for the room, as it would be declared now, or why nothing can be.
    [[nodiscard]] QString sentence() const;
    /// Agencies that may raise a hand and have not, by name.
    [[nodiscard]] QStringList stillMissing() const;
    [[nodiscard]] QString paragraph() const; ///< as it would be minuted

    [[nodiscard]] bool mayDeclare() const { return state() == QuestionState::Ready; }
    Result<> declare();
    [[nodiscard]] const Stored<domain::DeclaredVote>* declaredVote() const;
    [[nodiscard]] QString minutedAs() const; ///< "8.3"
    Result<> recordDissent(const QString& name);
    /// Who could ask for that: those who voted otherwise, then everybody else who may vote.
    [[nodiscard]] QStringList dissenters() const;
    /// Keeps the count as void and puts the motion again.
    Result<> takeAgain(const QString& because);

    /// Defers, withdraws, not reached; or keeps what an inquorate meeting recommends for ratification.
    Result<> setStanding(domain::MotionStanding standing, const QString& reason);

Q_SIGNALS:
    void changed();

private:
    void follow();
    void recompute();
    void start(std::optional<Id<domain::Motion>> motion);
    void dropHandsOfOthers();
    [[nodiscard]] application::Ballots ballots() const;
    [[nodiscard]] int handsThatMayGoUp() const;
    [[nodiscard]] bool hasBegun() const;
    [[nodiscard]] bool isMissing(const VoteRow& row) const;
    [[nodiscard]] QString declaredSentence() const;
    [[nodiscard]] QString tieSentence() const;
    [[nodiscard]] QString missingSentence() const;
    [[nodiscard]] const VoteRow* rowOf(const std::string& agency) const;
    [[nodiscard]] QString bodyName() const;
    [[nodiscard]] std::string minuteWords(const domain::DeclaredVoteMatter& vote) const;

    Workspace& m_workspace;
    MeetingRoom& m_room;
    std::optional<Id<domain::Motion>> m_motion;
    std::optional<Id<domain::DeclaredVote>> m_declared;
    QuestionMethod m_method = QuestionMethod::Hands;
    std::map<std::string, domain::VoteChoice> m_hands; ///< of people, by their key
    std::map<std::string, std::optional<domain::VoteChoice>> m_rulings;
    std::set<std::string> m_split;
    domain::CountedTotals m_totals;
    bool m_isCounted = false;
    bool m_restDidNotVote = false;
    std::set<std::string> m_silent; ///< agencies that are said not to vote
    domain::CastingVote m_casting = domain::CastingVote::NotAsked;
    domain::ChoiceRecord m_choice;
    std::map<std::string, std::optional<int>> m_candidates; ///< of agencies, in this round
    std::optional<application::VotePreview> m_preview;
    std::vector<VoteRow> m_rows;
};

/// Whether whoever presides could break a tie in this case: the terms, the basis and their interests allow it.
bool mayCast(const domain::VoteCase& situation);

} // namespace cspdesk::presentation
