// SPDX-License-Identifier: MIT
#pragma once

#include "application/presence_work.h"
#include "presentation/attendance_rows.h"
#include "presentation/record_table.h"

#include <QAbstractTableModel>

namespace cspdesk::presentation {

/// Who was at one meeting, who sent apologies, and of whom nothing is known.
class AttendanceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Organisation, State, Times, Duty, Standing, Note, ColumnCount };
    enum Role { RowKindRole = RecordTable::RowKindRole, StateRole, WarningRole };

    explicit AttendanceModel(Workspace& workspace, QObject* parent = nullptr);

    /// Shows another meeting, or none.
    void show(std::optional<Id<domain::Meeting>> meeting);
    [[nodiscard]] const std::optional<application::MinutesView>& view() const { return m_view; }
    [[nodiscard]] const AttendanceRow* rowAt(int row) const;  ///< nothing for bands
    [[nodiscard]] int rowOf(Id<domain::Person> person) const; ///< -1 where they are not on the list
    /// The next row from `from` on, around the end, in which a word of the name begins with `text`; -1 where none does.
    [[nodiscard]] int rowNamed(const QString& text, int from) const;
    [[nodiscard]] bool mayEdit() const;
    /// The meeting is still to come: people say whether they will be there.
    [[nodiscard]] bool isAhead() const { return m_ahead; }
    /// Somebody's times of being there are told.
    [[nodiscard]] bool hasTimes() const;
    [[nodiscard]] QString whyFixed() const; ///< empty where the attendance may be written
    /// Known people who are not on the list: whom a guest may be chosen from.
    [[nodiscard]] domain::MembershipRecords peopleNotListed() const;

    /// The use cases, each one undo step; on success the rows follow by themselves. Where declared votes were computed
    /// from what changes, they are refused with VotesNeedReason until there is a reason.
    using Reason = std::optional<application::ChangeReason>;
    Result<> setState(int row, AttendanceState state, const Reason& reason = {});
    Result<> setStays(Id<domain::Attendance> attendance, const std::vector<domain::Stay>& stays,
                      const Reason& reason = {});
    /// A note on somebody's reply.
    Result<> setReplyNote(int row, const QString& note);
    Result<Id<domain::Person>> addGuest(Id<domain::Person> person);
    Result<Id<domain::Person>> addGuest(const domain::Person& person);
    /// Changes what is printed of somebody present; the other of somebody who sent apologies.
    Result<> change(const Stored<domain::Attendance>& before, const domain::Attendance& attendance,
                    const QString& undoText);
    Result<> change(const Stored<domain::Apology>& before, const domain::Apology& apology, const QString& undoText);
    /// Who came for somebody who sent apologies. Somebody who is not on the list is put down as present with it; a
    /// `newPerson` is added to the people first.
    Result<> setRepresentative(int row, std::optional<Id<domain::Person>> person, const QString& newPerson = {},
                               const Reason& reason = {});
    Result<> setPublic(std::optional<int> number, const QString& note);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Sums, the meeting or any row may have changed.
    void attendanceChanged();

private:
    void reload();
    void reloadIfTouched(const application::ChangeSet& changes);
    [[nodiscard]] QString cell(const AttendanceRow& row, int column) const;

    Workspace& m_workspace;
    std::optional<Id<domain::Meeting>> m_meeting;
    std::optional<application::MinutesView> m_view;
    std::vector<AttendanceRow> m_rows;
    bool m_ahead = false;
};

/// The word for it: "Present", "Apologies", "No word", "Awaited".
QString stateText(AttendanceState state);

} // namespace cspdesk::presentation
