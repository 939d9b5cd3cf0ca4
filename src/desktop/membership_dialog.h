// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/roster_model.h"

namespace Ui {
class MembershipDialog;
}

namespace cspdesk::desktop {

/// Appoints somebody for an agency, or changes a membership. A name that is not known yet is added to the people.
class MembershipDialog : public RecordDialog
{
    Q_OBJECT

public:
    MembershipDialog(presentation::RosterModel& model, const Stored<domain::Membership>* membership, QWidget* parent);
    ~MembershipDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void fillChoices();
    void fill();
    void hintAtPerson();
    [[nodiscard]] domain::Membership entered(Id<domain::Agency> agency) const;

    presentation::RosterModel& m_model;
    std::optional<Id<domain::Membership>> m_id;
    std::optional<domain::Membership> m_initial;
    std::unique_ptr<Ui::MembershipDialog> m_ui;
};

/// Fills a box with people by name, nobody first.
void fillWithPeople(QComboBox& combo, const domain::MembershipRecords& records, const QString& nobody);
/// What becomes of the words in such a box: somebody known, a person to be added, or nobody.
QString personHint(const QComboBox& combo, const QString& nobodyHint);
/// The words in the box where they name nobody known.
QString newPerson(const QComboBox& combo);

} // namespace cspdesk::desktop
