// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/agencies_model.h"

namespace Ui {
class AgencyDialog;
}

namespace cspdesk::desktop {

/// Adds an agency, or changes one.
class AgencyDialog : public RecordDialog
{
    Q_OBJECT

public:
    AgencyDialog(presentation::AgenciesModel& model, const Stored<domain::Agency>* agency, QWidget* parent);
    ~AgencyDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void fill();
    [[nodiscard]] domain::Agency entered() const;

    presentation::AgenciesModel& m_model;
    std::optional<Id<domain::Agency>> m_id;
    domain::Agency m_initial;
    std::unique_ptr<Ui::AgencyDialog> m_ui;
};

} // namespace cspdesk::desktop
