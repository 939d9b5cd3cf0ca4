// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/record_table.h"

namespace cspdesk::presentation {

/// Who holds and held the offices of the Board, the latest first; an office nobody holds today has a line of its own.
class OfficesModel : public RecordTable
{
    Q_OBJECT

public:
    enum Column { Role, Holder, From, Until };

    explicit OfficesModel(Workspace& workspace, QObject* parent = nullptr);
    [[nodiscard]] std::optional<Id<domain::Body>> body() const;
    [[nodiscard]] const Stored<domain::Office>* officeAt(int row) const;
    /// The office that nobody holds, where the line is about one.
    [[nodiscard]] std::optional<domain::OfficeRole> vacancyAt(int row) const;

    /// The use cases, each one undo step.
    Result<> elect(const domain::Office& office);
    Result<> change(Id<domain::Office> id, const domain::Office& office);
    Result<> remove(Id<domain::Office> id);

protected:
    [[nodiscard]] std::vector<RecordRow> rowsFrom(const domain::MembershipRecords& records) const override;
};

} // namespace cspdesk::presentation
