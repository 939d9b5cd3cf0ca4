// SPDX-License-Identifier: MIT
#pragma once

#include "application/vote_work.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace cspdesk::presentation {

/// A declared vote of a meeting, or a motion that was not voted on.
struct VoteLogLine
{
    enum class Standing { Carried, NotCarried, Void, Open, Other, Sealed };

    std::optional<Id<domain::DeclaredVote>> vote;
    Id<domain::Motion> motion;
    Standing standing = Standing::Open;
    QString number; ///< "3"
    QString time;
    QString what;   ///< "Item 6: Safer Streets grant"
    QString result; ///< "Carried, 4 to 2"
    QStringList details;
    bool isClosed = false; ///< under a closed item
    bool isReleased = false;
    bool mayRatify = false; ///< kept for ratification: may be ratified in writing

    friend bool operator==(const VoteLogLine&, const VoteLogLine&) = default;
};

/// Every vote of the meeting by its number, then the motions that were not voted on.
std::vector<VoteLogLine> voteLog(const application::MinutesView& meeting);

/// The votes of one meeting as a table. What was declared is never changed: a correction, a dissent or that a count
/// was taken again stands beside it.
class VoteLog : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, What, Outcome, ColumnCount };
    enum Role { StandingRole = Qt::UserRole };

    VoteLog(Workspace& workspace, Id<domain::Meeting> meeting, QObject* parent = nullptr);
    [[nodiscard]] const VoteLogLine* lineAt(int row) const;
    [[nodiscard]] const std::optional<application::MinutesView>& view() const { return m_view; }
    [[nodiscard]] QString whyFixed() const; ///< empty where something can be said beside a vote

    Result<> correct(int row, const QString& text);
    Result<> takeAgain(int row, const QString& because);
    Result<> recordDissent(int row, const QString& name);
    /// Released by that name, or taken back where there is none.
    Result<> release(int row, const QString& by);
    Result<> ratifyInWriting(int row, std::optional<Date> on);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void logChanged();

private:
    void reload();
    template <class Edit>
    Result<> edit(int row, application::Verb verb, const QString& text, Edit&& work);

    Workspace& m_workspace;
    Id<domain::Meeting> m_meeting;
    std::optional<application::MinutesView> m_view;
    std::vector<VoteLogLine> m_lines;
};

} // namespace cspdesk::presentation
