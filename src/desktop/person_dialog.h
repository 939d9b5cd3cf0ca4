// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "presentation/people_model.h"

namespace Ui {
class PersonDialog;
}

namespace cspdesk::desktop {

/// Adds a person, or changes one.
class PersonDialog : public RecordDialog
{
    Q_OBJECT

public:
    PersonDialog(presentation::PeopleModel& model, const Stored<domain::Person>* person, QWidget* parent);
    ~PersonDialog() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    presentation::PeopleModel& m_model;
    std::optional<Id<domain::Person>> m_id;
    std::unique_ptr<Ui::PersonDialog> m_ui;
};

} // namespace cspdesk::desktop
