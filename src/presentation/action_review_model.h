// SPDX-License-Identifier: MIT
#pragma once

#include "application/matters_arising.h"
#include "presentation/action_history.h"
#include "presentation/typed_text.h"
#include "presentation/workspace.h"

#include <QAbstractListModel>

namespace cspdesk::presentation {

/// A meeting whose agenda an action can go on.
struct AgendaChoice
{
    Id<domain::Meeting> meeting;
    QString text; ///< "This meeting", "24 February 2026"
    std::vector<ItemChoice> items;
};

/// The actions of earlier meetings as one meeting works through them, oldest first. What is decided of one is in the
/// file at once, and in the minutes where they stand as suggested.
class ActionReviewModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { OwnersRole = Qt::UserRole, OutcomeRole, TextRole, ClosedMatterRole };
    enum Outcome { ToReview, Closed, CarriedOver };

    explicit ActionReviewModel(Workspace& workspace, QObject* parent = nullptr);

    void show(std::optional<Id<domain::Meeting>> meeting);
    [[nodiscard]] const std::optional<application::MattersArising>& matters() const { return m_matters; }
    [[nodiscard]] const std::optional<application::MattersMinuted>& minuted() const { return m_minuted; }
    [[nodiscard]] const application::MatterArising* at(int row) const;
    [[nodiscard]] int rowOf(Id<domain::ActionPoint> action) const; ///< -1 where it is not there
    /// The next that is still to be reviewed, from behind the row on and then from the beginning; -1 where none is.
    [[nodiscard]] int nextToReview(int row) const;
    [[nodiscard]] int reviewed() const { return m_matters ? m_matters->reviewed() : 0; }
    [[nodiscard]] QString ownersOf(int row) const;
    [[nodiscard]] QString wordsOf(int row) const; ///< how it was closed, or the update
    /// Where what is typed for it is kept as a draft.
    [[nodiscard]] TypedField fieldOf(int row) const;
    [[nodiscard]] QString whyFixed(int row) const; ///< empty where it may be reviewed now
    [[nodiscard]] std::vector<AgendaChoice> agendas() const;
    /// What the minutes would say otherwise than they do, word by word; only where somebody changed them by hand.
    [[nodiscard]] QString whatWouldChange() const;

    /// The use cases, each one undo step.
    Result<> close(int row, const QString& words);
    Result<> carryOver(int row, const QString& words);
    Result<> becomeItem(int row, Id<domain::AgendaItem> item);
    Result<> setWords(int row, const QString& words);
    Result<> clear(int row);
    Result<> writeMinutes();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void mattersChanged();

private:
    void reload();
    Result<> put(domain::ActionReview review, const QString& undoText);
    [[nodiscard]] domain::ActionReview reviewOf(int row) const;

    Workspace& m_workspace;
    std::optional<Id<domain::Meeting>> m_meeting;
    std::optional<application::MattersArising> m_matters;
    std::optional<application::MattersMinuted> m_minuted;
};

/// How matters arising are worded in minutes; what every review follows.
std::vector<std::string> mattersWords(const application::MattersArising& matters);

/// Records a review, or takes one back, in one undo step; minutes that stand as suggested follow.
Result<> putReview(Workspace& workspace, const domain::ActionReview& review, const QString& undoText);
Result<> takeBackReview(Workspace& workspace, const Stored<domain::ActionReview>& review);

} // namespace cspdesk::presentation
