// SPDX-License-Identifier: MIT
#pragma once

#include "application/chasing_list.h"
#include "application/minutes_work.h"
#include "application/paper_work.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// The papers of one meeting as rows under their items: a row for each item that may have papers, and below it one for
/// each of them.
class PapersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, State, Due, Version, Size, ColumnCount };
    enum Role { ItemRowRole = Qt::UserRole, StateRole, ClosedRole, ReleasedRole, SealedRole, SecondLineRole };

    explicit PapersModel(Workspace& workspace, QObject* parent = nullptr);

    /// Shows another meeting, or none.
    void show(std::optional<Id<domain::Meeting>> meeting);
    [[nodiscard]] const std::optional<application::PapersView>& view() const { return m_view; }
    [[nodiscard]] bool mayEdit() const; ///< the file may be written, and the meeting was not cancelled

    /// The item of the row, also of the row of a paper; the paper, or nothing where it is the row of an item.
    [[nodiscard]] const application::ItemPapers* itemAt(int row) const;
    [[nodiscard]] const application::PaperLine* lineAt(int row) const;
    [[nodiscard]] int rowOf(Id<domain::Paper> id) const; ///< -1 where it is not there
    [[nodiscard]] int rowOf(Id<domain::AgendaItem> id) const;
    /// The first row of a paper, or else of an item.
    [[nodiscard]] int firstRow() const;
    /// Whom the paper of the row is awaited from, with all they owe; nothing where it has come.
    [[nodiscard]] std::optional<application::Debtor> debtorOf(Id<domain::Paper> id) const;
    [[nodiscard]] application::ChasingList chasing() const;
    [[nodiscard]] const application::AgendaView& agenda() const { return *m_agenda; }

    /// The use cases, each one undo step; on success the rows follow by themselves.
    Result<Id<domain::Paper>> add(const domain::Paper& paper, const domain::PaperMatter& matter);
    Result<> change(Id<domain::Paper> id, const domain::Paper& paper, const domain::PaperMatter& matter,
                    const QString& undoText);
    Result<> move(Id<domain::Paper> id, int position);
    Result<> remove(Id<domain::Paper> id);
    Result<> setListing(Id<domain::Paper> id, domain::PaperListing listing, const QString& reason);
    Result<> release(Id<domain::Paper> id, const std::optional<application::ReleaseNote>& note);
    Result<> removeVersion(Id<domain::PaperVersion> id);
    Result<std::size_t> keepLastVersions();
    /// Puts down that somebody was reminded of these papers.
    Result<> chase(const std::vector<Id<domain::Paper>>& papers, const QString& how);
    /// A file may be large, so it is kept beside the window. `source` is asked on another thread and gives so
    /// many bytes.
    Result<> receive(Id<domain::Paper> id, const application::ReceivedFile& file, const application::ByteSource& source,
                     std::int64_t bytes, const Workspace::Beside& beside);
    /// Lists a paper and keeps its file, as one step.
    Result<Id<domain::Paper>> addWithFile(const domain::Paper& paper, const domain::PaperMatter& matter,
                                          const application::ReceivedFile& file, const application::ByteSource& source,
                                          std::int64_t bytes, const Workspace::Beside& beside);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Any paper or item may have changed.
    void papersChanged();

private:
    struct Row
    {
        std::size_t item;
        std::optional<std::size_t> paper;
    };

    void reload();
    void reloadIfTouched(const application::ChangeSet& changes);
    [[nodiscard]] QString cell(const Row& row, int column) const;
    [[nodiscard]] QString paperCell(const application::PaperLine& line, int column) const;
    [[nodiscard]] QString secondLine(const application::PaperLine& line, int column) const;
    [[nodiscard]] QString accessibleText(const application::PaperLine& line, int column) const;

    Workspace& m_workspace;
    std::optional<Id<domain::Meeting>> m_meeting;
    std::optional<application::AgendaView> m_agenda;
    std::optional<application::PapersView> m_view;
    std::vector<Row> m_rows;
};

} // namespace cspdesk::presentation
