// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "application/minutes_work.h"
#include "presentation/typed_text.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <set>

namespace cspdesk::presentation {

enum class ActionFilter { Open, Overdue, Closed, All };

/// All action points of the Board, oldest first, or those that a filter, an owner and words leave. What is shown stays
/// shown while it is worked on, even where it no longer fits the filter, until the filter is set again.
class ActionLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reference, Action, Owners, Raised, Due, Status, ColumnCount };
    enum Role { StatusRole = Qt::UserRole, OverdueRole, ClosedMatterRole, SealedRole, SecondLineRole };

    explicit ActionLogModel(Workspace& workspace, QObject* parent = nullptr);

    void setFilter(ActionFilter filter);
    void setOwner(const QString& owner); ///< empty for everybody's
    void search(const QString& words);
    /// Applies the filter anew: what no longer fits goes.
    void filterAnew();
    [[nodiscard]] ActionFilter filter() const { return m_filter; }
    [[nodiscard]] int count(ActionFilter filter) const; ///< of all actions, whoever owns them
    [[nodiscard]] QStringList owners() const;           ///< everybody who owns any of them, by name
    /// Whether those shown were raised in several years, so that a reference alone may mean two of them.
    [[nodiscard]] bool yearsMix() const;

    [[nodiscard]] const std::optional<application::ActionLogView>& view() const { return m_view; }
    [[nodiscard]] const domain::ActionLine* lineAt(int row) const;
    [[nodiscard]] int rowOf(Id<domain::ActionPoint> id) const; ///< -1 where it is not shown
    [[nodiscard]] QString ownersText(const domain::ActionLine& line) const;
    /// The stable name under which a draft of its text is kept.
    [[nodiscard]] TypedField textField(int row) const;
    [[nodiscard]] TypedField reviewField(int row) const;

    /// The meeting that actions are reviewed for now; the next one where none is chosen.
    void reviewFor(std::optional<Id<domain::Meeting>> meeting);
    [[nodiscard]] const Stored<domain::Meeting>* reviewMeeting() const;
    /// What that meeting was told, or will be told, of the action.
    [[nodiscard]] const domain::DatedReview* reviewAt(int row) const;
    [[nodiscard]] QString whyNotReviewed(int row) const; ///< empty where it may be reviewed for that meeting
    /// Whether the review meeting may take it up under a new reference; also where an earlier meeting closed it.
    [[nodiscard]] bool mayRaiseAgain(int row) const;
    [[nodiscard]] QString whyFixed(int row) const; ///< empty where text, owners and due date may be changed
    [[nodiscard]] bool mayEdit(int row) const { return lineAt(row) != nullptr && whyFixed(row).isEmpty(); }

    /// The use cases, each one undo step; on success the rows follow by themselves.
    Result<> setText(int row, const QString& text);
    Result<> setOwners(int row, const std::vector<domain::ActionOwner>& owners);
    Result<> setDue(int row, domain::ActionDue due, std::optional<Date> on);
    Result<> remove(int row);
    Result<Id<domain::ActionPoint>> raiseAgain(int row, const QString& closingWords);
    Result<> release(int row, const std::optional<application::ReleaseNote>& note);
    Result<> renumber(Id<domain::Meeting> meeting);
    /// Records the outcome for the review meeting. Closed needs words: `closing` are put down where there are none, and
    /// where the words there are tell of an action carried over; otherwise words are kept.
    Result<> review(int row, domain::ActionOutcome outcome, const QString& closing);
    Result<> change(int row, const domain::ActionReview& review, const QString& undoText);
    Result<> removeReview(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Counts, owners, the review meeting or any line may have changed.
    void logChanged();

private:
    void reload();
    void show(bool keepShown);
    [[nodiscard]] bool fits(const domain::ActionLine& line) const;
    [[nodiscard]] QString cell(const domain::ActionLine& line, int column) const;
    [[nodiscard]] QString accessibleText(const domain::ActionLine& line, int column) const;
    [[nodiscard]] const Stored<domain::Meeting>* meetingOf(Id<domain::Meeting> id) const;
    Result<> changeAction(int row, const domain::ActionPoint& action, const QString& undoText);

    Workspace& m_workspace;
    std::optional<application::ActionLogView> m_view;
    std::vector<std::size_t> m_shown; ///< places in the view
    std::set<std::int64_t> m_kept;    ///< numbers of the actions shown
    ActionFilter m_filter = ActionFilter::Open;
    QString m_owner;
    QStringList m_words;
    std::optional<Id<domain::Meeting>> m_reviewFor;
};

/// The review with other words, given open.
domain::ActionReview withWords(domain::ActionReview review, const QString& words);

/// The word for it: "Open", "Overdue", "Closed", "All".
QString filterText(ActionFilter filter);

} // namespace cspdesk::presentation
