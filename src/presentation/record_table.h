// SPDX-License-Identifier: MIT
#pragma once

#include "domain/roster.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace cspdesk::presentation {

/// One line of a table of records. A band heads the lines below it and cannot be chosen; an awaited line stands for
/// what is still missing, a past one for what is history.
struct RecordRow
{
    enum class Kind { Record, Band, Awaited, Past };

    std::optional<application::RecordKey> key;
    QStringList cells;
    Kind kind = Kind::Record;

    friend bool operator==(const RecordRow&, const RecordRow&) = default;
};

/// What the tables of the Partnership page share: read-only lines that are made anew from the membership records
/// whenever one of them changes.
class RecordTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { RowKindRole = Qt::UserRole };

    RecordTable(Workspace& workspace, QStringList headings, QObject* parent);

    /// The record of a line; none for bands and for what is missing.
    [[nodiscard]] std::optional<application::RecordKey> keyAt(int row) const;
    [[nodiscard]] int rowOf(application::RecordKey key) const; ///< -1 where it is not shown
    [[nodiscard]] const domain::MembershipRecords& records() const { return m_records; }
    [[nodiscard]] bool mayEdit() const { return m_workspace.mayWrite(); }
    [[nodiscard]] Date today() const { return m_workspace.today(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    [[nodiscard]] virtual std::vector<RecordRow> rowsFrom(const domain::MembershipRecords& records) const = 0;
    /// Reads the file again; the last thing each table's constructor does.
    void reload();
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }

private:
    Workspace& m_workspace;
    QStringList m_headings;
    domain::MembershipRecords m_records;
    std::vector<RecordRow> m_rows;
};

/// The record of that number among those read, or nothing.
template <class T>
const Stored<T>* byId(const std::vector<Stored<T>>& records, Id<T> id)
{
    for (const Stored<T>& record : records)
        if (record.id == id)
            return &record;
    return nullptr;
}

} // namespace cspdesk::presentation
