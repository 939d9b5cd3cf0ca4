// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/record_table.h"

namespace cspdesk::presentation {

/// The agencies by name, those in being first, with what became of the others.
class AgenciesModel : public RecordTable
{
    Q_OBJECT

public:
    enum Column { Name, ShortName, Statutory, InBeing, Successor, Members };

    explicit AgenciesModel(Workspace& workspace, QObject* parent = nullptr);
    [[nodiscard]] const Stored<domain::Agency>* agencyAt(int row) const;

    /// The use cases, each one undo step.
    Result<> add(const domain::Agency& agency);
    Result<> change(Id<domain::Agency> id, const domain::Agency& agency);
    Result<> remove(Id<domain::Agency> id);

protected:
    [[nodiscard]] std::vector<RecordRow> rowsFrom(const domain::MembershipRecords& records) const override;
};

} // namespace cspdesk::presentation
