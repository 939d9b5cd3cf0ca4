// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/offices_model.h"

namespace Ui {
class OfficeDialog;
}

namespace cspdesk::desktop {

/// Records who was elected to an office, or changes what was recorded.
class OfficeDialog : public RecordDialog
{
    Q_OBJECT

public:
    OfficeDialog(presentation::OfficesModel& model, const Stored<domain::Office>* office, QWidget* parent);
    ~OfficeDialog() override;
    /// Which office a new holder is for.
    void choose(domain::OfficeRole role);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    presentation::OfficesModel& m_model;
    std::optional<Id<domain::Office>> m_id;
    std::unique_ptr<Ui::OfficeDialog> m_ui;
};

} // namespace cspdesk::desktop
