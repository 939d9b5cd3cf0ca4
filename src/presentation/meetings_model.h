// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/record_table.h"

namespace cspdesk::presentation {

/// The meetings of the Board, newest first: bands set those to come apart from those that have been.
class MeetingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Time, Venue, Items, State, ColumnCount };
    enum Role { RowKindRole = RecordTable::RowKindRole, StateRole };

    explicit MeetingsModel(Workspace& workspace, QObject* parent = nullptr);

    /// The meeting of a row; none for bands.
    [[nodiscard]] const Stored<domain::Meeting>* meetingAt(int row) const;
    [[nodiscard]] int rowOf(Id<domain::Meeting> id) const; ///< -1 where it is not shown
    /// The row where work is most likely: the next meeting, or else the latest; -1 where there is none.
    [[nodiscard]] int likelyRow() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        QString band; ///< of a row without a meeting
        std::optional<Stored<domain::Meeting>> meeting;
        int items = 0;
        bool past = false;
        QString body = {}; ///< the name of a body other than the Board
    };

    void reload();
    [[nodiscard]] std::vector<Row> rowsFromFile() const;
    [[nodiscard]] QString cell(const Row& row, int column) const;
    [[nodiscard]] RecordRow::Kind kindOf(const Row& row) const;

    Workspace& m_workspace;
    std::vector<Row> m_rows;
};

} // namespace cspdesk::presentation
