// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/vote_desk.h"

#include <QAbstractListModel>

namespace cspdesk::presentation {

/// One of the answers beside a name: pressed by its key, by the mouse or by a finger.
struct VoteSegment
{
    enum class Meaning { For, Against, Abstain, NotVoting, Candidate };

    QChar key;    ///< F, A, B, N, or a digit for a candidate
    QString name; ///< "For"
    Meaning meaning = Meaning::For;
    int candidate = -1;
    bool isChosen = false;

    friend bool operator==(const VoteSegment&, const VoteSegment&) = default;
};

/// A line of the question: an agency, one of its people where their hands are shown each by itself, or the ruling on
/// hands that differ.
struct VoteLine
{
    enum class Kind { Agency, Person, Ruling };

    Kind kind = Kind::Agency;
    std::string agency;
    std::string person; ///< of Person
    QString name;
    QString told;
    std::vector<VoteSegment> segments; ///< none where nobody may raise its hand
    /// What it counts as where it cannot be pressed: a notified vote.
    std::optional<domain::VoteChoice> fixedChoice;
    bool canSplit = false;
    bool isSplit = false;
    bool isDisputed = false;
    bool isMissing = false; ///< may vote and has not, while others have

    friend bool operator==(const VoteLine&, const VoteLine&) = default;
};

/// The agencies of the question as a list, with the keys that give their votes.
class VoteLines : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit VoteLines(VoteDesk& desk, QObject* parent = nullptr);
    [[nodiscard]] const VoteLine* lineAt(int row) const;
    /// What the key means on that line. False where it means nothing.
    bool press(int row, QChar key);
    /// The next answer on, and none behind the last.
    void step(int row);
    void clear(int row);
    /// Shows the hands of an agency each by itself, or as one again.
    bool setSplit(int row, bool split);
    /// The next line below that has no answer yet; -1 where every one has.
    [[nodiscard]] int nextWithoutAnswer(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void follow();
    [[nodiscard]] std::vector<VoteLine> made() const;
    void addLines(const VoteRow& row, std::vector<VoteLine>& lines) const;
    [[nodiscard]] std::vector<VoteSegment> candidateSegments(const VoteRow& row) const;
    void answer(const VoteLine& line, const VoteSegment& segment);

    VoteDesk& m_desk;
    std::vector<VoteLine> m_lines;
};

} // namespace cspdesk::presentation
