// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "presentation/typed_text.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>

#include <optional>

namespace cspdesk::presentation {

/// The agenda of one meeting as rows against the clock. Titles and minutes are edited in place; rows are moved by
/// dragging.
class AgendaModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Number, Title, Leads, Minutes, Session, ColumnCount };
    enum Role { KindRole = Qt::UserRole, SessionRole, ItemNumberRole, PublicTitleRole, OverrunRole, SealedRole };

    explicit AgendaModel(Workspace& workspace, QObject* parent = nullptr);

    /// Shows another meeting, or none.
    void show(std::optional<Id<domain::Meeting>> meeting);
    [[nodiscard]] const std::optional<application::AgendaView>& view() const { return m_view; }
    [[nodiscard]] const Stored<domain::AgendaItem>* itemAt(int row) const;
    [[nodiscard]] int rowOf(Id<domain::AgendaItem> id) const; ///< -1 where it is not on this agenda
    [[nodiscard]] bool mayEdit() const;
    /// The stable name under which a draft of the row's title is kept: that of the closed title where it is readable.
    [[nodiscard]] TypedField titleField(int row) const;

    /// The use cases, each one undo step. They answer with the error a page shows; on success the rows follow by
    /// themselves.
    Result<Id<domain::AgendaItem>> addBelow(int row, domain::AgendaItem item);
    /// Puts the items of every agenda on one that is empty, and answers how many there were.
    Result<int> addStanding();
    Result<> change(int row, const domain::AgendaItem& item, const QString& undoText);
    Result<> move(int row, int position);
    Result<> remove(int row);
    /// Sets the title that the viewer reads: the closed one of a closed item, the open one otherwise.
    Result<> setTitle(int row, const QString& title);
    Result<> setPlannedMinutes(int row, const QString& minutes);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// The meeting itself, its total or its overrun may have changed.
    void agendaChanged();
    /// An edit made in place was refused; the text that was typed comes with it so that nothing is lost.
    void editRefused(const cspdesk::application::Error& error, const QString& typed);

private:
    void reload();
    void reloadIfTouched(const application::ChangeSet& changes);
    [[nodiscard]] const domain::RunningOrderLine& line(int row) const;
    [[nodiscard]] QVariant displayed(const domain::RunningOrderLine& line, int column) const;
    [[nodiscard]] bool isPastBookedEnd(const domain::RunningOrderLine& line) const;
    [[nodiscard]] QString accessibleText(const domain::RunningOrderLine& line, int column) const;
    [[nodiscard]] QString toolTip(const domain::RunningOrderLine& line, int column) const;
    [[nodiscard]] QString timeText(const domain::RunningOrderLine& line) const;

    Workspace& m_workspace;
    std::optional<Id<domain::Meeting>> m_meeting;
    std::optional<application::AgendaView> m_view;
};

} // namespace cspdesk::presentation
