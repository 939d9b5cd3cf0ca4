// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/record_table.h"

namespace cspdesk::presentation {

/// Who sits on the Board on a given day, Board members first, then members, with the seats that are awaited.
class RosterModel : public RecordTable
{
    Q_OBJECT

public:
    enum Column { Agency, Person, Unit, Offices, From, Until };

    explicit RosterModel(Workspace& workspace, QObject* parent = nullptr);

    void showDay(Date day);
    [[nodiscard]] Date day() const { return m_day.value_or(today()); }
    /// The Board the memberships belong to; nothing in a file without one.
    [[nodiscard]] std::optional<Id<domain::Body>> body() const;
    [[nodiscard]] const Stored<domain::Membership>* membershipAt(int row) const;

    /// The use cases, each one undo step. A `newPerson` is added to the people first and appointed in the same step.
    Result<> appoint(domain::Membership membership, const QString& newPerson = {});
    Result<> change(Id<domain::Membership> id, domain::Membership membership, const QString& newPerson = {});
    Result<> succeed(Id<domain::Membership> id, std::optional<Id<domain::Person>> successor, Date from,
                     const QString& newPerson = {});
    Result<> end(Id<domain::Membership> id, Date lastDay);
    Result<> remove(Id<domain::Membership> id);

protected:
    [[nodiscard]] std::vector<RecordRow> rowsFrom(const domain::MembershipRecords& records) const override;

private:
    std::optional<Date> m_day; ///< none follows today
};

} // namespace cspdesk::presentation
