// SPDX-License-Identifier: MIT
#pragma once

#include "application/room.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// One line of the ledger: a vote notified beforehand, and what it would be if the motion were put now.
struct LedgerLine
{
    enum class Standing { Counts, Lapsed, Void, Sealed };

    Stored<domain::NotifiedVote> vote;
    Standing standing = Standing::Counts;
    QString member;
    QString agency;
    QString choice;   ///< "For"
    QString received; ///< "20 Oct 2025, 16:05, by e-mail"
    QString remark;   ///< the condition, the note
    QString why;      ///< it does not count; empty where it does
    /// Its agency came and left again: the person presiding may rule on it.
    bool mayBeRuledOn = false;

    friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

/// The votes notified on a motion in the order they were received, judged as the meeting stands at that time.
std::vector<LedgerLine> notifiedLedger(const application::MinutesView& meeting, Id<domain::Motion> motion,
                                       TimeOfDay at);

/// The time a vote would be taken at: now while the meeting is in session, before it its start, afterwards its end.
TimeOfDay votingTime(const application::MinutesView& meeting, TimeOfDay now);

/// The ledger of one motion as a table.
class NotifiedLedger : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Member, Agency, Vote, Received, Remark, Now, ColumnCount };
    enum Role { StandingRole = Qt::UserRole };

    NotifiedLedger(Workspace& workspace, Id<domain::Meeting> meeting, QObject* parent = nullptr);

    /// Shows another motion of the meeting, or none.
    void show(std::optional<Id<domain::Motion>> motion);
    [[nodiscard]] std::optional<Id<domain::Motion>> motion() const { return m_motion; }
    [[nodiscard]] const std::optional<application::MinutesView>& view() const { return m_view; }
    [[nodiscard]] const LedgerLine* lineAt(int row) const;
    /// Why nothing can be written in the ledger now; empty where it can.
    [[nodiscard]] QString whyFixed() const;
    /// "Three votes are notified; two count now."
    [[nodiscard]] QString sumText() const;

    /// The use cases, each one undo step.
    Result<Id<domain::NotifiedVote>> record(const domain::NotifiedVoteMatter& vote);
    Result<> change(int row, const domain::NotifiedVoteMatter& vote);
    Result<> withdraw(int row, bool withdrawn);
    Result<> rule(int row, domain::LapseRuling ruling);
    Result<> remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void ledgerChanged();

private:
    void reload();
    template <class Edit>
    Result<> edit(int row, const QString& undoText, const Edit& change);

    Workspace& m_workspace;
    Id<domain::Meeting> m_meeting;
    std::optional<Id<domain::Motion>> m_motion;
    std::optional<application::MinutesView> m_view;
    std::vector<LedgerLine> m_lines;
};

/// "Counts", "Lapsed", "Void", "Locked"
QString standingText(LedgerLine::Standing standing);

} // namespace cspdesk::presentation
