// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/published_ledger.h"
#include "presentation/result_file.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// What went out of the analysis desk, the last first.
class PublishedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, Title, Way, Reason, State, ColumnCount };

    explicit PublishedModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] const domain::PublishedResult* resultAt(int row) const; ///< null where there is none
    /// The tables as they went out; nothing where they were not kept.
    [[nodiscard]] std::optional<HandedOverResult> tablesAt(int row) const;
    /// Says whether the figures reached anybody. One undo step.
    Result<> setCounts(int row, bool counts);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reload();

    Workspace& m_workspace;
    std::vector<Stored<domain::PublishedResult>> m_results;
};

} // namespace cspdesk::presentation
