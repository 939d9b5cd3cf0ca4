// SPDX-License-Identifier: MIT
#pragma once

#include "application/deadline_work.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace cspdesk::presentation {

/// The deadlines of one meeting as a table, with how they stand, and the marks that say when they were kept.
class DeadlineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Day, State, ColumnCount };
    /// The state of a deadline as a number of `domain::DeadlineState`, for the colour of its words.
    enum Role { StateRole = Qt::UserRole };

    DeadlineModel(Workspace& workspace, Id<domain::Meeting> meeting, QObject* parent = nullptr);

    [[nodiscard]] const std::optional<application::DeadlineView>& view() const { return m_view; }
    [[nodiscard]] const domain::Deadline* deadlineAt(int row) const;
    /// Whether it is the office's own, and the file may be changed.
    [[nodiscard]] bool mayMark(int row) const;
    /// The first that is not done yet; the first of all where everything is.
    [[nodiscard]] int nextRow() const;
    /// Rule, evidence and the sum of days, a line each.
    [[nodiscard]] QStringList details(int row) const;

    /// `sha256` is that of the document that is the evidence, where there is one.
    Result<> markDone(int row, Date on, std::optional<TimeOfDay> at, const QString& evidence,
                      const std::string& sha256 = {});
    /// Done now, without further words.
    Result<> markDoneNow(int row);
    Result<> unmark(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void deadlinesChanged();

private:
    void reload();

    Workspace& m_workspace;
    Id<domain::Meeting> m_meeting;
    std::optional<application::DeadlineView> m_view;
};

/// When something is done just now, by whoever works here.
application::DoneNote doneNow(const Workspace& workspace);

} // namespace cspdesk::presentation
